package codebook.recipes;

import java.nio.file.Path;
import java.util.Map;

/** The smallest set-up of each web server that shows a folder with the rules that the site brings. */
public final class WebServers {

    private WebServers() {}

    /**
     * @param root the folder of the host
     * @param rules what is included in its {@code server { }}
     */
    public static PrivateServer nginx(Path work, int port, Path root, Path rules) {
        Unpacked.require("root/usr/sbin/nginx");
        Servers.write(work, "nginx.conf", """
                daemon off;
                pid %1$s/pid;
                error_log stderr;
                events {}
                http {
                    include /etc/nginx/mime.types;
                    access_log off;
                    client_body_temp_path %1$s/body;
                    proxy_temp_path %1$s/proxy;
                    fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi;
                    scgi_temp_path %1$s/scgi;
                    server {
                        listen 127.0.0.1:%2$d;
                        root %3$s;
                        include %4$s;
                    }
                }
                """.formatted(work, port, root, rules));
        return PrivateServer.startSilent(
                work,
                port,
                Map.of(),
                Unpacked.command(work, "/usr/sbin/nginx", "-e", "stderr", "-c", work + "/nginx.conf"));
    }

    /**
     * @param root the folder of the host
     * @param rules what is included in its {@code <VirtualHost>}
     */
    public static PrivateServer apache(Path work, int port, Path root, Path rules) {
        Unpacked.require("root/usr/sbin/apache2", "root/etc/mime.types");
        Servers.write(work, "apache.conf", """
                ServerRoot %1$s
                DefaultRuntimeDir %1$s
                PidFile %1$s/pid
                ErrorLog /dev/stderr
                User www-data
                Group www-data
                LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
                LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
                LoadModule alias_module /usr/lib/apache2/modules/mod_alias.so
                LoadModule dir_module /usr/lib/apache2/modules/mod_dir.so
                LoadModule headers_module /usr/lib/apache2/modules/mod_headers.so
                LoadModule mime_module /usr/lib/apache2/modules/mod_mime.so
                LoadModule rewrite_module /usr/lib/apache2/modules/mod_rewrite.so
                TypesConfig /etc/mime.types
                Listen 127.0.0.1:%2$d
                <Directory "%3$s">
                    Options FollowSymLinks
                    Require all granted
                </Directory>
                <VirtualHost *:%2$d>
                    ServerName localhost
                    DocumentRoot "%3$s"
                    Include %4$s
                </VirtualHost>
                """.formatted(work, port, root, rules));
        return PrivateServer.startSilent(
                work,
                port,
                Map.of(),
                Unpacked.command(work, "/usr/sbin/apache2", "-f", work + "/apache.conf", "-DFOREGROUND"));
    }
}
