package codebook.cli;

import codebook.NewEntry;
import codebook.model.Diagnostics;
import codebook.model.Kind;
import codebook.model.Nearest;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code codebook new}: a file to fill in, where it belongs. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "Begins an entry: a file with a note at every field, in the folder where it belongs.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  codebook new code 5.7.99",
            "  codebook new code ftp/599",
            "  codebook new reply gmail/550-5.7.26-unauthenticated",
            "  codebook new cause clock-is-wrong",
            "  codebook new --lang ru fix set-the-clock"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the file is written", "1:the file exists, or the content has no site.yaml", "2:wrong usage"})
final class NewCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "KIND", description = "code, reply, cause, fix, client, provider or topic")
    private String kind = "";

    @Parameters(index = "1", paramLabel = "NAME", description = "its identifier, as other entries refer to it")
    private String name = "";

    @Option(names = "--content", paramLabel = "DIR", description = "the content folder (default: content)")
    private Path content = Path.of("content");

    @Option(names = "--templates", paramLabel = "DIR", description = "the template folder (default: templates)")
    private Path templates = Path.of("templates");

    @Option(names = "--lang", paramLabel = "TAG", description = "the language of the notes in the file (default: en)")
    private String language = "en";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final PrintWriter out;
    private final PrintWriter err;

    NewCommand(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        Kind known = Kind.ofWord(kind).orElseThrow(this::unknownKind);
        // Mistakes elsewhere in the content do not matter to a new file.
        NewEntry.Result result =
                new NewEntry(content, templates, Today.day(), language).create(known, name, new Diagnostics());
        if (result.file().isEmpty()) {
            err.println("codebook: " + String.join("; ", result.notes()));
            return CommandLine.ExitCode.SOFTWARE;
        }
        out.println("Wrote " + result.file().get().toString().replace('\\', '/'));
        result.notes().forEach(out::println);
        return CommandLine.ExitCode.OK;
    }

    private CommandLine.ParameterException unknownKind() {
        List<String> kinds = Stream.of(Kind.values()).map(Kind::word).toList();
        String hint = Nearest.to(kind, kinds)
                .map(nearest -> "did you mean '" + nearest + "'?")
                .orElse("one of: " + String.join(", ", kinds));
        return new CommandLine.ParameterException(spec.commandLine(), "there is no kind '" + kind + "'; " + hint);
    }
}
