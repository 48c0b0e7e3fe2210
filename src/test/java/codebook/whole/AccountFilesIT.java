package codebook.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import codebook.samples.Command;
import codebook.samples.Needs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The settings of mail services as files, read by programs that did not make them. */
class AccountFilesIT {

    private static final Path GRAMMAR =
            Path.of("src/test/resources/formats/autoconfig-1.1.rng").toAbsolutePath();

    /** Prints what a profile says, one line each: path, identifiers, and both servers with their ports. */
    private static final String READ_PROFILES = """
            import plistlib, sys
            for path in sys.argv[1:]:
                profile = plistlib.load(open(path, "rb"))
                mail, = profile["PayloadContent"]
                assert profile["PayloadType"] == "Configuration" and mail["PayloadType"] == "com.apple.mail.managed", path
                assert profile["PayloadVersion"] == mail["PayloadVersion"] == 1, path
                assert mail["EmailAccountType"] in ("EmailTypeIMAP", "EmailTypePOP"), path
                assert mail["IncomingMailServerUseSSL"] is True and mail["OutgoingMailServerUseSSL"] is True, path
                assert "IncomingPassword" not in mail and "OutgoingPassword" not in mail, path
                print(path, profile["PayloadUUID"], mail["PayloadUUID"], profile["PayloadIdentifier"],
                      mail["IncomingMailServerHostName"], mail["IncomingMailServerPortNumber"],
                      mail["OutgoingMailServerHostName"], mail["OutgoingMailServerPortNumber"])
            """;

    private final BuiltSite site = RealSite.SITE;

    @TempDir
    Path folder;

    @Test
    void autoconfig_files_are_as_the_format_asks() {
        Needs.require(List.of("xmllint"));
        List<String> files = files(".xml", "autoconfig/");

        Command.Outcome outcome = Command.in(site.folder())
                .run(words(List.of("xmllint", "--noout", "--relaxng", GRAMMAR.toString()), files));

        assertEquals(0, outcome.exitCode(), outcome::output);
        assertTrue(files.contains("autoconfig/yandex.ru/mail/config-v1.1.xml"), files::toString);
    }

    @Test
    void profiles_are_property_lists() {
        Needs.require(List.of("plistutil"));
        List<String> findings = new ArrayList<>();
        for (String file : files(".mobileconfig", "")) {
            Command.Outcome outcome = Command.in(folder)
                    .run("plistutil", "-i", site.folder().resolve(file).toString(), "-o", "binary.plist");
            if (outcome.exitCode() != 0) {
                findings.add(file + ": " + outcome.output());
            }
        }

        Findings.none(findings);
    }

    @Test
    void profiles_hold_the_settings_of_their_pages() {
        Needs.require(List.of("python3"));
        Command.Outcome outcome = Command.in(site.folder())
                .run(words(List.of("python3", "-c", READ_PROFILES), files(".mobileconfig", "")));
        assertEquals(0, outcome.exitCode(), outcome::output);

        Set<String> identifiers = new HashSet<>();
        for (String line : outcome.out().lines().toList()) {
            String[] words = line.split(" ");
            String page = words[0].replaceFirst("[^/]+$", "index.html");
            String settings =
                    site.page(page).document().select("table.settings").text();
            assertTrue(settings.contains(words[4] + " " + words[5]), line);
            assertTrue(settings.contains(words[6] + " " + words[7]), line);
            for (String identifier : List.of(words[1], words[2], words[3])) {
                assertTrue(identifiers.add(identifier), () -> "used twice: " + line);
            }
        }
    }

    private List<String> files(String end, String start) {
        List<String> files = site.files().stream()
                .filter(path -> path.startsWith(start) && path.endsWith(end))
                .toList();
        assertFalse(files.isEmpty());
        return files;
    }

    private static List<String> words(List<String> command, List<String> files) {
        return Stream.concat(command.stream(), files.stream()).toList();
    }
}
