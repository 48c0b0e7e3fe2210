package codebook.recipes;

import codebook.samples.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * Programs that are unpacked, not installed ({@code src/test/servers/fetch}). They run where they look installed: in a mount
 * namespace of their own, with their files laid over {@code /usr} and {@code /etc}, and their users known. Nothing of that
 * is to be seen outside, or after.
 */
public final class Unpacked {

    /** {@code CODEBOOK_SERVERS}, or the cache of whoever runs the tests. */
    public static final Path FOLDER = folder();

    private static final List<String> USERS =
            List.of("postfix", "Debian-exim", "opensmtpd", "opensmtpq", "dovecot", "dovenull");
    private static final List<String> GROUPS = List.of("postdrop");
    private static final int FIRST_ID = 61_000;

    private static final String ENTER = """
            set -e
            mount --make-rprivate /
            mount -t overlay overlay -o lowerdir='%1$s/root/usr':/usr /usr
            mount -t overlay overlay -o lowerdir='%1$s/root/etc':/etc /etc
            mount --bind '%2$s/passwd' /etc/passwd
            mount --bind '%2$s/group' /etc/group
            mount -t tmpfs none /run
            mount -t tmpfs none /var/spool
            mkdir -m 711 /var/spool/smtpd
            mount -t tmpfs none /var/lib
            mkdir -p /var/lib/opensmtpd/empty
            exec "$@"
            """;

    private Unpacked() {}

    private static Path folder() {
        String given = System.getenv("CODEBOOK_SERVERS");
        return given == null || given.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache", "codebook", "servers")
                : Path.of(given);
    }

    /** Skips the test where the programs cannot run; in continuous builds ({@code CI} is set) that is a failure. */
    public static void require(String... parts) {
        List<String> missing = new ArrayList<>();
        for (String part : parts) {
            if (!Files.exists(FOLDER.resolve(part))) {
                missing.add(part);
            }
        }
        boolean allowed = Command.in(Path.of(System.getProperty("java.io.tmpdir")))
                        .run("unshare", "-m", "true")
                        .exitCode()
                == 0;
        String remedy = missing.isEmpty() && !allowed
                ? "mounts need root"
                : "not in " + FOLDER + ": " + missing + "; src/test/servers/fetch brings them";
        if (!missing.isEmpty() || !allowed) {
            if (System.getenv("CI") != null) {
                Assertions.fail(remedy);
            }
            Assumptions.abort(remedy);
        }
    }

    /** The command line that runs a program where it looks installed. */
    public static List<String> command(Path work, String... words) {
        try {
            Files.writeString(
                    work.resolve("passwd"),
                    Files.readString(Path.of("/etc/passwd")) + lines(USERS, ":x:%d:%d::/:/bin/false"));
            List<String> groups = new ArrayList<>(USERS);
            groups.addAll(GROUPS);
            Files.writeString(work.resolve("group"), Files.readString(Path.of("/etc/group")) + lines(groups, ":x:%d:"));
            Path enter = Files.writeString(work.resolve("enter.sh"), ENTER.formatted(FOLDER, work));
            List<String> command = new ArrayList<>(List.of("unshare", "-m", "sh", enter.toString()));
            command.addAll(List.of(words));
            return command;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Later lines of the same name are not read, so users that the machine has keep their numbers. */
    private static String lines(List<String> names, String form) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            lines.append(names.get(i))
                    .append(form.formatted(FIRST_ID + i, FIRST_ID + i))
                    .append('\n');
        }
        return lines.toString();
    }
}
