package codebook.samples;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message that a server has taken.
 *
 * @param user who had logged in
 * @param sender of the envelope
 * @param recipients of the envelope
 * @param text the message, with line ends of one character
 */
public record Delivery(String user, String sender, List<String> recipients, String text) {

    public Delivery {
        recipients = List.copyOf(recipients);
    }

    /** The value of a header field, unfolded; empty where the message has none. */
    public String header(String name) {
        String head = text.split("\n\n", 2)[0];
        Matcher field = Pattern.compile(
                        "^" + name + ":[ \t]*(.*(?:\n[ \t].*)*)", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE)
                .matcher(head);
        return field.find() ? field.group(1).replaceAll("\n[ \t]+", " ").strip() : "";
    }
}
