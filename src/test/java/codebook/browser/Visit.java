package codebook.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * One window on the site, and everything that went wrong in it: errors on the console, uncaught exceptions, breaches
 * of the content security policy, and requests that leave the site.
 */
public final class Visit implements AutoCloseable {

    private static final String REPORT_BREACH = "codebookReportBreach";

    /** Breaches also reach the console, but there without the element's place in the source. */
    private static final String WATCH_POLICY = """
            document.addEventListener('securitypolicyviolation', e => globalThis.%s(
                `${e.effectiveDirective} blocks ${e.blockedURI} at ${e.sourceFile}:${e.lineNumber}`));
            """.formatted(REPORT_BREACH);

    private final URI site;
    private final BrowserContext context;
    private final Page page;
    private final List<String> problems = new ArrayList<>();

    Visit(URI site, BrowserContext context) {
        this.site = site;
        this.context = context;
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        context.exposeBinding(REPORT_BREACH, (source, arguments) -> problems.add("policy: " + arguments[0]));
        context.addInitScript(WATCH_POLICY);
        context.onConsoleMessage(this::hear);
        context.onWebError(error -> problems.add("exception: " + error.error()));
        context.onRequest(request -> watch(request.url()));
        this.page = context.newPage();
        page.onWebSocket(socket -> watch(socket.url()));
    }

    /**
     * Goes to a page of the site, and waits until it has loaded.
     *
     * @param path relative to the site: {@code "en/smtp/530/#causes"}, or {@code ""} for the home page
     */
    public Page open(String path) {
        page.navigate(site.resolve(path).toString());
        return page;
    }

    public Page page() {
        return page;
    }

    /** What went wrong so far; empty on a good site. */
    public List<String> problems() {
        settle();
        return List.copyOf(problems);
    }

    @Override
    public void close() {
        context.close();
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error")) {
            problems.add("console: " + message.text() + " (" + message.location() + ")");
        }
    }

    private void watch(String address) {
        if (!address.startsWith(site.toString()) && !address.startsWith("data:") && !address.startsWith("blob:")) {
            problems.add("leaves the site: " + address);
        }
    }

    /** Playwright delivers events only while it is spoken to; this hears those that are still on their way. */
    private void settle() {
        page.waitForTimeout(50);
    }
}
