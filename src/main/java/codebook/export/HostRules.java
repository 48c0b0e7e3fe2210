package codebook.export;

import codebook.graph.CodeClass;
import codebook.graph.Forwards.Forward;
import codebook.graph.Routes;
import codebook.model.CodeSystem;
import codebook.model.Settings;
import codebook.site.OutputFile;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What hosts that have rules can do better than pages: real redirects for what moved and for other spellings of a code, and
 * headers. {@code _redirects} and {@code _headers} as Netlify and Cloudflare Pages read them; files to include for nginx and
 * Apache. A host without rules needs none of them.
 */
public final class HostRules {

    /** The policy that every page also names itself; as a header it may forbid frames, too. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script';"
                    + " trusted-types codebook";

    /** What every answer says about itself, in the order of the files. */
    private static final Map<String, String> HEADERS = headersOfAll();

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Settings settings;
    private final Routes routes;
    private final List<Forward> forwards;
    private final String base;

    public HostRules(Settings settings, Routes routes, List<Forward> forwards) {
        this.settings = settings;
        this.routes = routes;
        this.forwards =
                forwards.stream().filter(forward -> !forward.target().isEmpty()).toList();
        this.base = URI.create(settings.baseUrl()).getPath();
    }

    public List<OutputFile> files() {
        return List.of(
                OutputFile.ofText("_redirects", redirects()),
                OutputFile.ofText("_headers", headers()),
                OutputFile.ofText("hosts/nginx.conf", nginx()),
                OutputFile.ofText("hosts/apache.conf", apache()));
    }

    private static Map<String, String> headersOfAll() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Security-Policy", POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        return headers;
    }

    private String on(String address) {
        return base + address.substring(1);
    }

    /** The first parts of addresses under which permalinks are also found: {@code smtp}. */
    private List<String> systems() {
        return settings.systems().stream()
                .filter(CodeSystem::bare)
                .map(CodeSystem::path)
                .distinct()
                .toList();
    }

    /** Not a tombstone, which is to be read, and not data: its file says what became of the entry. */
    private List<Forward> redirected() {
        return forwards.stream()
                .filter(forward -> forward.move().tombstone() == null)
                .filter(forward -> !forward.address().startsWith(routes.data("")))
                .toList();
    }

    private String redirects() {
        StringBuilder rules = new StringBuilder();
        for (Forward forward : redirected()) {
            rules.append(on(forward.address()))
                    .append(' ')
                    .append(on(forward.target()))
                    .append(" 301\n");
        }
        for (String system : systems()) {
            for (String slash : List.of("", "/")) {
                rules.append(base + system + "/:code" + slash + " " + base + ":code/ 301\n");
            }
        }
        return rules.toString();
    }

    private String headers() {
        StringBuilder rules = new StringBuilder(base + "*\n");
        HEADERS.forEach((name, value) -> rules.append("  " + name + ": " + value + "\n"));
        return rules.append(base + "assets/*\n  Cache-Control: " + FOR_EVER + "\n")
                .append(base + "api/*\n  Access-Control-Allow-Origin: *\n")
                .toString();
    }

    // ---- rules with patterns

    /** Addresses of some form below the base path, as a regular expression, and what they mean. */
    private record Form(String pattern, String meaning) {}

    private List<Form> spellings() {
        List<Form> spellings = new ArrayList<>();
        for (String system : systems()) {
            spellings.add(new Form(system + "/([0-9][0-9._-]*)/?", "$1/"));
        }
        // Not the permalink itself: a redirect to itself would never end.
        spellings.add(new Form("([245][0-9][0-9])_([245])[.-]([0-9]+)[.-]([0-9]+)/?", "$1-$2.$3.$4/"));
        spellings.add(new Form("([245][0-9][0-9])-([245])-([0-9]+)-([0-9]+)/?", "$1-$2.$3.$4/"));
        spellings.add(new Form("([245])-([0-9]+)-([0-9]+)/?", "$1.$2.$3/"));
        return spellings;
    }

    /** For a code without a page: its class. The more exact classes come first. */
    private List<Form> unknown() {
        List<Form> exact = new ArrayList<>();
        List<Form> broad = new ArrayList<>();
        for (CodeClass codes : routes.classes()) {
            String pattern = codes.pattern();
            boolean dotted = pattern.contains(".");
            String last = dotted ? "[0-9]+" : "[0-9]";
            String form = (dotted ? "(?:[245][0-9][0-9]-)?" : "")
                    + pattern.replace(".", "\\.").replace("x", last) + "/?";
            (codes.titles().size() > 1 ? exact : broad)
                    .add(new Form(form, routes.permalink(codes).substring(1)));
        }
        exact.addAll(broad);
        return exact;
    }

    private String nginx() {
        StringBuilder headers = new StringBuilder();
        HEADERS.forEach((name, value) -> headers.append("add_header " + name + " \"" + value + "\" always;\n"));
        StringBuilder rules = new StringBuilder();
        rules.append("# For the server { } whose root is the folder of the site: include .../hosts/nginx.conf;\n")
                .append("error_page 404 " + base + "404.html;\n")
                .append("absolute_redirect off; # what a proxy in front calls the host, only the proxy knows\n")
                .append(headers);
        // A location with headers of its own takes over none of those above.
        rules.append("location " + base + "assets/ {\nadd_header Cache-Control \"" + FOR_EVER + "\";\n" + headers
                        + "}\n")
                .append("location " + base + "api/ {\nadd_header Access-Control-Allow-Origin *;\n" + headers + "}\n");
        // Its list of types has no modules, and a browser runs none that is not called a script.
        rules.append("location = " + on(routes.data("links.mjs"))
                + " {\ntypes {}\ndefault_type text/javascript;\nadd_header Access-Control-Allow-Origin *;\n"
                + headers + "}\n");
        for (Forward forward : redirected()) {
            rules.append("location = " + on(forward.address()) + " { return 301 " + on(forward.target()) + "; }\n");
        }
        for (Form form : spellings()) {
            rules.append("rewrite \"^" + base + form.pattern + "$\" " + base + form.meaning + " permanent;\n");
        }
        rules.append("location " + base + " { try_files $uri $uri/ @unknown; }\nlocation @unknown {\n");
        for (Form form : unknown()) {
            rules.append("    rewrite \"^" + base + form.pattern + "$\" " + base + form.meaning + " redirect;\n");
        }
        return rules.append("    return 404;\n}\n").toString();
    }

    private String apache() {
        StringBuilder rules = new StringBuilder();
        rules.append(
                        "# For the <VirtualHost> whose DocumentRoot is the folder of the site: Include .../hosts/apache.conf\n")
                .append("ErrorDocument 404 " + base + "404.html\n");
        for (Forward forward : redirected()) {
            rules.append("RedirectMatch 301 \"^" + on(forward.address()).replace(".", "\\.") + "$\" \""
                    + on(forward.target()) + "\"\n");
        }
        for (Form form : spellings()) {
            rules.append("RedirectMatch 301 \"^" + base + form.pattern + "$\" \"" + base + form.meaning + "\"\n");
        }
        rules.append("<IfModule mod_rewrite.c>\nRewriteEngine On\n")
                .append("RewriteCond \"%{DOCUMENT_ROOT}%{REQUEST_URI}\" -d\nRewriteRule \"^\" \"-\" [L]\n");
        for (Form form : unknown()) {
            rules.append("RewriteRule \"^" + base + form.pattern + "$\" \"" + base + form.meaning + "\" [R=302,L]\n");
        }
        rules.append("</IfModule>\n<IfModule mod_headers.c>\n");
        HEADERS.forEach((name, value) -> rules.append("Header always set " + name + " \"" + value + "\"\n"));
        return rules.append("<LocationMatch \"^" + base + "assets/\">\nHeader set Cache-Control \"" + FOR_EVER
                        + "\"\n</LocationMatch>\n")
                .append("<LocationMatch \"^" + base
                        + "api/\">\nHeader set Access-Control-Allow-Origin \"*\"\n</LocationMatch>\n")
                .append("</IfModule>\n")
                .toString();
    }
}
