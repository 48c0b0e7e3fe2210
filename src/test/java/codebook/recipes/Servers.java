package codebook.recipes;

import codebook.samples.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The smallest set-up of each server in which a recipe can show itself: mail for mail.example.org, and nothing is relayed. */
public final class Servers {

    private Servers() {}

    /** @param maps what {@code smtpd_reject_footer_maps} finds in its file */
    public static PrivateServer postfix(Path work, int port, String setting, String maps) {
        Unpacked.require("root/usr/lib/postfix/sbin/master");
        write(work, "reject_footer", maps);
        write(work, "main.cf", """
                compatibility_level = 3.6
                queue_directory = %1$s/queue
                data_directory = %1$s/data
                inet_interfaces = 127.0.0.1
                inet_protocols = ipv4
                myhostname = mail.example.org
                mydestination = mail.example.org
                mynetworks = 192.0.2.1/32
                alias_maps =
                local_recipient_maps = inline:{postmaster=x}
                smtpd_relay_restrictions = reject_unauth_destination
                maillog_file = %1$s/mail.log
                maillog_file_prefixes = /
                %2$s
                """.formatted(
                        work, setting.replace("/etc/postfix/reject_footer", work + "/reject_footer")));
        write(work, "master.cf", """
                127.0.0.1:%d inet n - n - - smtpd
                rewrite unix - - n - - trivial-rewrite
                anvil unix - - n - 1 anvil
                proxymap unix - - n - - proxymap
                cleanup unix n - n - 0 cleanup
                postlog unix-dgram n - n - 1 postlogd
                """.formatted(port));
        String start = """
                cd '%1$s' && mkdir -p data queue/active queue/incoming queue/private queue/public queue/pid queue/maildrop
                chown postfix data queue/active queue/incoming queue/private
                chown postfix:postdrop queue/maildrop queue/public
                chmod 730 queue/maildrop && chmod 710 queue/public
                exec /usr/lib/postfix/sbin/master -d -c '%1$s'
                """.formatted(work);
        return PrivateServer.start(
                work, port, Map.of("MAIL_CONFIG", work.toString()), Unpacked.command(work, "sh", "-c", start));
    }

    /** @param acl statements of the recipe for recipients */
    public static PrivateServer exim(Path work, int port, String macro, String acl) {
        Unpacked.require("root/usr/sbin/exim4");
        write(work, "exim.conf", """
                %2$s
                primary_hostname = mail.example.org
                spool_directory = %1$s/spool
                log_file_path = %1$s/%%slog
                pid_file_path = %1$s/pid
                daemon_smtp_ports = %4$d
                local_interfaces = 127.0.0.1
                domainlist local_domains = mail.example.org
                tls_advertise_hosts =
                keep_environment =
                acl_smtp_rcpt = acl_check_rcpt

                begin acl

                acl_check_rcpt:
                %3$s
                  accept
                """.formatted(work, macro.strip(), acl.stripTrailing(), port));
        String start =
                "cd '%1$s' && mkdir -p spool && chown Debian-exim . spool && exec /usr/sbin/exim4 -C '%1$s/exim.conf' -bdf"
                        .formatted(work);
        return PrivateServer.start(work, port, Map.of(), Unpacked.command(work, "sh", "-c", start));
    }

    /** @param filter the recipe, which names the filter {@code links} */
    public static PrivateServer openSmtpd(Path work, int port, String filter) {
        Unpacked.require("root/usr/sbin/smtpd");
        write(work, "smtpd.conf", """
                %s
                listen on 127.0.0.1 port %d filter links
                action "local" maildir
                match from any for domain "mail.example.org" action "local"
                """.formatted(filter.strip(), port));
        return PrivateServer.start(
                work, port, Map.of(), Unpacked.command(work, "/usr/sbin/smtpd", "-d", "-f", work + "/smtpd.conf"));
    }

    /** Takes mail from joe with the password secret, and hands it on to another server. */
    public static PrivateServer dovecot(Path work, int port, String relay) {
        Unpacked.require("root/usr/sbin/dovecot", "root/usr/lib/dovecot/submission");
        write(work, "dovecot.conf", """
                protocols = submission
                base_dir = %1$s/run
                state_dir = %1$s/state
                log_path = %1$s/dovecot.log
                ssl = no
                disable_plaintext_auth = no
                listen = 127.0.0.1
                hostname = mail.example.org
                passdb {
                  driver = static
                  args = password=secret
                }
                userdb {
                  driver = static
                  args = uid=8 gid=8 home=%1$s/home
                }
                first_valid_uid = 1
                mail_location = maildir:%1$s/home/mail
                service submission-login {
                  inet_listener submission {
                    port = %2$d
                  }
                }
                %3$s
                """.formatted(work, port, relay));
        String start =
                "cd '%1$s' && mkdir -p run state home && chown 8:8 home && exec /usr/sbin/dovecot -F -c '%1$s/dovecot.conf'"
                        .formatted(work);
        return PrivateServer.start(work, port, Map.of(), Unpacked.command(work, "sh", "-c", start));
    }

    /** @param plugin the recipe, which is the plugin {@code links} */
    public static PrivateServer haraka(Path work, int port, String plugin) {
        Unpacked.require("node_modules/Haraka");
        String program =
                Unpacked.FOLDER.resolve("node_modules/Haraka/bin/haraka").toString();
        Path own = work.resolve("own");
        Command.in(work).run("node", program, "-i", own.toString());
        write(own, "config/smtp.ini", "listen=127.0.0.1:%d\nnodes=0\n".formatted(port));
        write(own, "config/plugins", "links\n");
        write(own, "plugins/links.js", plugin);
        return PrivateServer.start(work, port, Map.of(), List.of("node", program, "-c", own.toString()));
    }

    static void write(Path work, String path, String text) {
        try {
            Path file = work.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
