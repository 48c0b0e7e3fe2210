package codebook.cli;

import codebook.Explain;
import codebook.explain.Answer;
import codebook.explain.Answer.Verdict;
import codebook.explain.Span;
import codebook.model.Diagnostics;
import codebook.model.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code codebook explain}: from the raw text of an error to the page that explains it. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description =
                "Reads a mail error in any form (a bounce, a line of a log, a stack trace) and says what it means.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the text speaks of a known failure", "1:it does not, or nobody knows", "2:wrong usage"})
final class ExplainCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "TEXT|FILE",
            description = "the error, or a file that holds it (default: standard input)")
    private @Nullable String input;

    @Option(
            names = "--content",
            paramLabel = "DIR",
            description = "the content folder (default: content; where there is none, that of Codebook itself)")
    private @Nullable Path content;

    @Option(names = "--templates", paramLabel = "DIR", description = "the template folder (default: templates)")
    private Path templates = Path.of("templates");

    @Option(
            names = "--lang",
            paramLabel = "TAG",
            description = "the language of the answer (default: the site's first)")
    private @Nullable String tag;

    @ArgGroup
    private Form form = new Form();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final PrintWriter out;
    private final PrintWriter err;
    private final InputStream in;
    private final Addresses addresses;

    /** How the answer is written; the default is for people. */
    private static final class Form {
        @Option(names = "--json", description = "one JSON object with everything that was found")
        private boolean json;

        @Option(names = "--jsonl", description = "a line {\"id\", \"text\"} in, a line of JSON out")
        private boolean jsonl;

        @Option(names = "--annotate", description = "copy a log, with the link to the page after each line that failed")
        private boolean annotate;
    }

    ExplainCommand(PrintWriter out, PrintWriter err, InputStream in, Addresses addresses) {
        this.out = out;
        this.err = err;
        this.in = in;
        this.addresses = addresses;
    }

    @Override
    public Integer call() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Explain> opened = Explain.open(Knowledge.folder(content), templates, diagnostics);
        if (opened.isEmpty()) {
            DiagnosticPrinter.print(diagnostics.sorted(), err);
            return CommandLine.ExitCode.USAGE;
        }
        Explain explain = opened.get();
        Language language = language(explain);
        String text = text();
        boolean known = form.jsonl ? lines(explain, language, text) : one(explain, language, text);
        out.flush();
        return known ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private Language language(Explain explain) {
        return explain.languages().stream()
                .filter(language -> tag == null || language.tag().equals(tag))
                .findFirst()
                .orElseThrow(() -> new CommandLine.ParameterException(
                        spec.commandLine(),
                        "--lang must be one of "
                                + String.join(
                                        ", ",
                                        explain.languages().stream()
                                                .map(Language::tag)
                                                .toList())));
    }

    private String text() throws IOException {
        byte[] bytes;
        if (input == null || input.equals("-")) {
            bytes = in.readAllBytes();
        } else if (isFile(input)) {
            bytes = Files.readAllBytes(Path.of(input));
        } else {
            return input;
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static boolean isFile(String name) {
        try {
            return name.length() < 4096 && Files.isRegularFile(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private boolean one(Explain explain, Language language, String text) {
        Answer answer = explain.answer(text);
        if (form.json) {
            out.println(AnswerJson.whole(answer, explain, language, text));
        } else if (form.annotate) {
            annotate(explain, language, text, answer);
        } else {
            new AnswerPrinter(explain, language, addresses, out).print(answer, text);
        }
        return answer.verdict() == Verdict.FAILURE;
    }

    /** Reads JSON lines and answers each; a line that is no JSON is a wrong usage. */
    private boolean lines(Explain explain, Language language, String text) {
        boolean known = false;
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            Optional<Map<String, String>> fields = Json.object(line);
            if (fields.isEmpty() || !fields.get().containsKey("text")) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(), "line " + number + " is not {\"id\": \"...\", \"text\": \"...\"}");
            }
            String pasted = fields.get().get("text");
            Answer answer = explain.answer(pasted);
            known |= answer.verdict() == Verdict.FAILURE;
            out.println(AnswerJson.line(fields.get().get("id"), answer, explain, language, pasted));
        }
        return known;
    }

    /** The text as it is, with the link behind the last line of each failure. */
    private void annotate(Explain explain, Language language, String text, Answer answer) {
        Map<Integer, String> links = new TreeMap<>();
        for (Answer.Failure failure : answer.failures()) {
            String link = explain.tell(failure, language).permalink();
            for (Span where : failure.where()) {
                int end = text.indexOf('\n', Math.max(where.from(), where.to() - 1));
                links.putIfAbsent(end < 0 ? text.length() : end, link);
            }
        }
        int written = 0;
        for (Map.Entry<Integer, String> link : links.entrySet()) {
            out.print(text.substring(written, link.getKey()));
            out.print("\n    -> " + link.getValue());
            written = link.getKey();
        }
        out.print(text.substring(written));
        if (!text.endsWith("\n")) {
            out.println();
        }
    }
}
