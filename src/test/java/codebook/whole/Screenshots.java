package codebook.whole;

import codebook.browser.Chromium;
import codebook.browser.Reader;
import codebook.browser.StaticServer;
import codebook.browser.Visit;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes the pictures of the README from a built site: {@code src/test/scripts/screenshots.sh}. Fonts differ between
 * machines, so no test compares them.
 */
final class Screenshots {

    private static final int LARGEST = 200_000;

    private final StaticServer server;
    private final Path folder;

    private Screenshots(StaticServer server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    /** @param arguments the site's folder, and the folder of the pictures */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        try (StaticServer server = StaticServer.serve(Path.of(arguments[0]), "/")) {
            Screenshots screenshots = new Screenshots(server, folder);
            screenshots.take("home", Reader.ENGLISH.in(1280, 900), "en/");
            screenshots.take("530-en", Reader.ENGLISH.in(1280, 1000), "en/smtp/530/");
            screenshots.take("530-ru-dark", Reader.RUSSIAN.dark().in(1280, 1000), "ru/smtp/530/");
            screenshots.take(
                    "phone", Reader.ENGLISH.in(390, 844), "en/smtp/530/#program=outlook&service=gmail", "#causes-h");
        }
    }

    private void take(String name, Reader reader, String address) throws IOException {
        take(name, reader, address, "h1");
    }

    /** The window with an element in view, near the top unless the whole page fits above it. */
    private void take(String name, Reader reader, String address, String shown) throws IOException {
        try (Visit visit = Chromium.visit(server.site(), reader)) {
            Page page = visit.open(address);
            if (address.contains("#")) {
                page.waitForSelector("form.choosers[data-shown]:not([data-shown='0'])");
            }
            if (!shown.equals("h1")) {
                page.locator(shown).evaluate("element => element.scrollIntoView()");
            }
            Path file = folder.resolve(name + ".png");
            byte[] picture = page.screenshot(new Page.ScreenshotOptions().setPath(file));
            if (picture.length > LARGEST) {
                throw new IllegalStateException(file + " has " + picture.length + " bytes, more than " + LARGEST);
            }
        }
    }
}
