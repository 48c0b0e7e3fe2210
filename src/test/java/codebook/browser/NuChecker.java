package codebook.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The Nu Html Checker, the one behind validator.w3.org. Making one takes about two seconds, a page then about ten
 * milliseconds. For one thread at a time.
 */
public final class NuChecker {

    /** A name that the checker answers from its own jar: HTML with RDFa Lite, its everyday choice. */
    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

    private final Findings findings = new Findings();
    private final SimpleDocumentValidator validator = new SimpleDocumentValidator();

    public NuChecker() {
        try {
            validator.setUpMainSchema(SCHEMA, findings);
            validator.setUpValidatorAndParsers(findings, false, false);
        } catch (Exception e) { // that is what the checker declares
            throw new IllegalStateException("the Nu checker did not start", e);
        }
    }

    /** One line per error or warning, {@code error 12:7: ...}; empty on a good page. */
    public List<String> check(Path page) throws IOException {
        return check(page.toUri().toString(), Files.readAllBytes(page));
    }

    /** The same for a page that is not on disk; the checker wants some address for it, and fetches nothing. */
    public List<String> check(String address, byte[] html) throws IOException {
        var source = new InputSource(new ByteArrayInputStream(html));
        source.setEncoding("UTF-8");
        source.setSystemId(address);
        findings.list.clear();
        try {
            validator.checkHtmlInputSource(source);
        } catch (SAXException e) {
            findings.list.add("fatal: " + e.getMessage());
        }
        return List.copyOf(findings.list);
    }

    private static final class Findings implements ErrorHandler {

        private final List<String> list = new ArrayList<>();

        @Override
        public void warning(SAXParseException e) {
            add("warning", e);
        }

        @Override
        public void error(SAXParseException e) {
            add("error", e);
        }

        @Override
        public void fatalError(SAXParseException e) {
            add("fatal", e);
        }

        private void add(String severity, SAXParseException e) {
            list.add(severity + " " + e.getLineNumber() + ":" + e.getColumnNumber() + ": " + e.getMessage());
        }
    }
}
