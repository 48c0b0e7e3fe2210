package codebook.pages;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * {@code sha256(text)} in templates: the source expression by which a Content-Security-Policy allows one inline block and no
 * other, {@code 'sha256-...'} (CSP Level 3, section 8.4).
 */
final class DataHash implements TemplateMethodModelEx {

    @Override
    @SuppressWarnings("rawtypes") // the library's signature
    public TemplateModel exec(List arguments) throws TemplateModelException {
        if (arguments.size() != 1) {
            throw new TemplateModelException("sha256 takes one text");
        }
        byte[] text = arguments.get(0).toString().getBytes(StandardCharsets.UTF_8);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
            return new SimpleScalar("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
