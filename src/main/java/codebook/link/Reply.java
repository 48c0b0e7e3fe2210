package codebook.link;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The codes in the text of an error: of the reply itself, or of an exception's message around it.
 *
 * @param code the reply code (RFC 5321, section 4.2); empty where only the other was found
 * @param enhanced the enhanced status code (RFC 3463, section 2); empty where there is none
 */
public record Reply(String code, String enhanced) {

    private static final String ENHANCED = "([245]\\.[0-9]{1,3}\\.[0-9]{1,3})(?!\\.?[0-9])";
    private static final String CODE = "(?<![0-9A-Za-z.:/@+-])([245][0-9]{2})";

    /** {@code 530-5.7.0}, {@code 550 5.1.1}, {@code (535, b'5.7.8}, {@code 550 #5.1.1}. */
    private static final Pattern BOTH = Pattern.compile(CODE + "[\\s,:;(#'\"b_-]{1,6}(?<![0-9.])" + ENHANCED);

    private static final Pattern ENHANCED_ALONE = Pattern.compile("(?<![0-9A-Za-z.])" + ENHANCED);

    /** At the start of a line, or after a colon or an opening bracket: not any number of three digits. */
    private static final Pattern CODE_ALONE =
            Pattern.compile("(?m)(?:^|[:(\\[]|[Cc]ode|said|=)\\s*['\"<]?" + CODE + "(?![0-9A-Za-z.:/@])");

    /** The first codes in a text; empty if it has none. Codes that name no failure (2xx, 2.x.x) are passed over. */
    public static Optional<Reply> in(String text) {
        Matcher both = BOTH.matcher(text);
        while (both.find()) {
            if (!both.group(1).startsWith("2")) {
                return Optional.of(new Reply(both.group(1), both.group(2)));
            }
        }
        Optional<String> code = first(CODE_ALONE, text);
        Optional<String> enhanced = first(ENHANCED_ALONE, text);
        return code.isEmpty() && enhanced.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reply(code.orElse(""), enhanced.orElse("")));
    }

    private static Optional<String> first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(code -> !code.startsWith("2"))
                .findFirst();
    }
}
