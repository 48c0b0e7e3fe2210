package codebook.cli;

import codebook.Build;
import codebook.serve.Server;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code codebook serve}: the site in the author's browser, fresh after every change. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the site in the browser of this machine while it is being written: a change of content, templates,"
                    + " words, styles or scripts is on the screen at once. Mistakes appear on the page and here, and the"
                    + " last good site stays until they are mended. Nothing is written. Ctrl-C ends it."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"1:the port is in use, or the folders cannot be watched", "2:wrong usage", "130:ended by Ctrl-C"
        })
final class ServeCommand implements Callable<Integer> {

    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final int MOST_NAMES = 3;

    @Option(names = "--content", paramLabel = "DIR", description = "the content folder (default: content)")
    private Path content = Path.of("content");

    @Option(
            names = "--templates",
            paramLabel = "DIR",
            description = "the template folder (default: templates); files that it lacks are built in")
    private Path templates = Path.of("templates");

    @Option(names = "--port", paramLabel = "N", description = "where to listen; 0 for any that is free (default: 8000)")
    private int port = 8000;

    @Option(names = "--open", description = "open the browser")
    private boolean open;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final PrintWriter out;
    private final PrintWriter err;

    ServeCommand(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (port < 0 || port > 0xffff) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--port must be from 0 to 65535");
        }
        if (!Files.isDirectory(content)) {
            throw new CommandLine.ParameterException(spec.commandLine(), "there is no folder " + content);
        }
        try (Server server = Server.start(new Build(content, templates, Optional.empty()), port, new Terminal())) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> out.println("Ended.")));
            out.println("Open: " + server.address() + " (Ctrl-C ends)");
            if (open) {
                open(server.address().toString());
            }
            new CountDownLatch(1).await();
            return CommandLine.ExitCode.OK;
        } catch (BindException e) {
            err.println("codebook: port " + port + " is in use; choose another with --port, or any with --port 0");
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    /** By the system's own opener; where there is none, the address has been printed. */
    private void open(String address) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        List<String> opener = system.contains("win")
                ? List.of("rundll32", "url.dll,FileProtocolHandler")
                : List.of(system.contains("mac") ? "open" : "xdg-open");
        List<String> command =
                Stream.concat(opener.stream(), Stream.of(address)).toList();
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            err.println("codebook: cannot open the browser; open " + address + " yourself");
        }
    }

    /** Says what happens. */
    private final class Terminal implements Server.Listener {

        @Override
        public void begun() {
            out.println("Making the site...");
        }

        @Override
        public void changed(Server.Update update) {
            String then = update.isShown() ? "the last good site stays" : "there is no site until they are mended";
            DiagnosticPrinter.print(update.diagnostics(), then, err);
            if (update.succeeded()) {
                out.println(files(update.files()) + ": ready in " + update.nanos() / NANOS_PER_MILLI + " ms");
            }
        }

        @Override
        public void failed(RuntimeException failure) {
            err.println("codebook: this change cannot be shown: " + failure);
        }

        private String files(List<Path> files) {
            if (files.isEmpty()) {
                return "The site";
            }
            String names = files.stream()
                    .limit(MOST_NAMES)
                    .map(file -> file.toString().replace('\\', '/'))
                    .collect(Collectors.joining(", "));
            return files.size() > MOST_NAMES ? names + " and " + (files.size() - MOST_NAMES) + " more" : names;
        }
    }
}
