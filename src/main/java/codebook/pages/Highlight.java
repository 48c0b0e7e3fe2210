package codebook.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks what the eye looks for in a sample: comments, strings, keywords, names of settings, numbers. Each becomes an element
 * with a class, for the style sheet; what no rule knows stays as it is, and an unknown language has no rules. This is no
 * parser: it must never change the text, and it may miss a token of a language that nests.
 */
final class Highlight {

    /** Classes of the style sheet, in the order in which their rules are tried at each place. */
    private static final List<String> CLASSES = List.of("com", "str", "var", "num", "word");

    private static final String SLASHES = "//.*|/\\*[\\s\\S]*?\\*/";
    private static final String HASH = "(?<![\\w$\\\\{])#.*";
    private static final String QUOTED =
            "\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\"|'[^'\\\\\\n]*+(?:\\\\.[^'\\\\\\n]*+)*+'";
    private static final String TRIPLE = "\"\"\"[\\s\\S]*?\"\"\"|'''[\\s\\S]*?'''";
    private static final String BACKTICKS = "`[^`\\\\]*+(?:\\\\[\\s\\S][^`\\\\]*+)*+`";
    private static final String HEREDOC = "<<[-~<]?[\"']?(?<end>\\w+)[\"']?[\\s\\S]*?\\n[ \\t]*\\k<end>\\b";
    private static final String NUMBER = "(?<![\\w.])(?:0x[\\da-fA-F]+|\\d+(?:\\.\\d+)?)(?![\\w.])";
    private static final String NOTHING = "(?!)";

    /** How a family of languages writes its tokens. */
    private record Syntax(Pattern tokens, Set<String> keywords) {

        static Syntax of(String comment, String string, String variable, String keywords) {
            String tokens = "(?<com>" + comment + ")|(?<str>" + string + ")|(?<var>" + variable + ")|(?<num>" + NUMBER
                    + ")|(?<word>[\\p{L}_][\\p{L}\\p{N}_]*+(?:-\\p{L}+)*)";
            return new Syntax(Pattern.compile(tokens, Pattern.MULTILINE), Set.of(keywords.split(" ")));
        }
    }

    private static final Map<String, Syntax> SYNTAXES = syntaxes();

    private Highlight() {}

    private static Map<String, Syntax> syntaxes() {
        Map<String, Syntax> all = new HashMap<>();
        all.put("java", Syntax.of(SLASHES, TRIPLE + "|" + QUOTED, "@\\w+", """
                boolean break case catch class else extends false final finally for if implements import int interface new null \
                package private public record return static switch this throw throws true try var void while"""));
        all.put("csharp", Syntax.of(SLASHES, "[$@]{0,2}(?:" + QUOTED + ")", NOTHING, """
                async await bool catch class else false finally for foreach if int is namespace new null private public return \
                static string throw true try using var void while"""));
        all.put("javascript", Syntax.of(SLASHES, QUOTED + "|" + BACKTICKS, NOTHING, """
                async await break case catch class const else export false finally for from function if import let new null of \
                return switch throw true try typeof undefined while"""));
        all.put("go", Syntax.of(SLASHES, QUOTED + "|" + BACKTICKS, NOTHING, """
                break case chan const continue default defer else for func go if import interface map nil package range return \
                select struct switch type var false true"""));
        all.put("c", Syntax.of(SLASHES + "|^#.*", QUOTED, NOTHING, """
                break case char const else for if int long return sizeof static struct switch void while NULL"""));
        all.put("php", Syntax.of(SLASHES + "|" + HASH, HEREDOC + "|" + QUOTED, "\\$\\w+|<\\?php|\\?>", """
                as catch class echo else elseif exit false finally fn for foreach function if namespace new null private public \
                require return static throw true try use while"""));
        all.put("python", Syntax.of(HASH, "[fbr]{0,2}(?:" + TRIPLE + "|" + QUOTED + ")", "@\\w+", """
                and as assert class def elif else except False finally for from if import in is lambda None not or pass raise \
                return True try while with"""));
        all.put("ruby", Syntax.of(HASH, HEREDOC + "|" + QUOTED, "[@$]\\w+|(?<!:):\\w+", """
                abort and begin case class def do else elsif end ensure false if in module nil not or raise require rescue return \
                self then true unless until when while yield"""));
        all.put(
                "shell",
                Syntax.of(
                        HASH,
                        HEREDOC + "|" + QUOTED.replace("\\n", ""),
                        "\\$\\w+|\\$\\{\\w+[^}]*}|(?<!\\S)--?[a-zA-Z][\\w-]*|^\\w+(?==)",
                        """
                case do done elif else esac exec exit export fi for function if in local return set shift then unset until while"""));
        all.put(
                "powershell",
                Syntax.of(
                        "<#[\\s\\S]*?#>|" + HASH,
                        "@\"[\\s\\S]*?\\n\"@|" + QUOTED,
                        "\\$[\\w:]+|(?<=\\s)-[A-Za-z]\\w*",
                        """
                catch else elseif exit finally for foreach function if in param return throw try using while"""));
        all.put("bsl", Syntax.of("//.*", "\"[^\"]*\"", "&\\p{L}+", """
                Возврат Для Если Исключение Иначе ИначеЕсли Истина Из Каждого Как КонецЕсли КонецПопытки КонецПроцедуры КонецФункции \
                КонецЦикла Ложь Не Неопределено Новый Перем Попытка Процедура Тогда Функция Цикл Экспорт"""));
        all.put(
                "ini",
                Syntax.of(
                        "^\\s*[#;].*",
                        "\"[^\"\\n]*\"",
                        "^[ \\t]*[\\w.$-]+(?=[ \\t]*[=:])|^\\[.*]$",
                        "yes no on off true false"));
        all.put(
                "conf",
                Syntax.of("^\\s*#.*", "\"[^\"\\n]*\"", "^[ \\t]*[\\w-]+(?=[ \\t]|$)", "yes no on off true false"));
        all.put("yaml", Syntax.of("(?<!\\S)#.*", QUOTED, "^[ -]*[\\w.-]+(?=:(?: |$))", "true false null yes no"));
        all.put(
                "xml",
                Syntax.of("<!--[\\s\\S]*?-->", "(?<==)(?:" + QUOTED + ")", "</?[\\w:.-]+|/?>|<\\?xml|\\?>", "CDATA"));
        all.put("json", Syntax.of("//.*", "(?:" + QUOTED + ")(?!\\s*:)", QUOTED, "true false null"));
        all.put("html", all.get("xml"));
        all.put("sh", all.get("shell"));
        all.put("bash", all.get("shell"));
        all.put("properties", all.get("ini"));
        all.put("dotenv", all.get("ini"));
        all.put("js", all.get("javascript"));
        return Map.copyOf(all);
    }

    /**
     * A sample as HTML.
     *
     * @param language as samples name it: {@code php}
     */
    static String html(String language, String text) {
        Syntax syntax = SYNTAXES.get(language);
        if (syntax == null) {
            return Places.escape(text);
        }
        StringBuilder html = new StringBuilder(text.length() * 2);
        Matcher token = syntax.tokens().matcher(text);
        int done = 0;
        while (token.find()) {
            String kind = kind(token, syntax.keywords());
            if (!kind.isEmpty()) {
                html.append(Places.escape(text.substring(done, token.start())));
                html.append("<span class=\"").append(kind).append("\">");
                html.append(Places.escape(token.group())).append("</span>");
                done = token.end();
            }
        }
        return html.append(Places.escape(text.substring(done))).toString();
    }

    /** The class of a token; empty for a word that is no keyword. */
    private static String kind(Matcher token, Set<String> keywords) {
        String kind = CLASSES.stream()
                .filter(name -> token.group(name) != null)
                .findFirst()
                .orElseThrow();
        return !kind.equals("word") ? kind : keywords.contains(token.group()) ? "key" : "";
    }
}
