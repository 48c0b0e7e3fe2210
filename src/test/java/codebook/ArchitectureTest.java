package codebook;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The plan of the house: which room may know which other room, which library, and which part of the JDK.
 *
 * <p>{@link #ROOMS} is that plan, and the only list to edit when the house changes. A room may use itself, what its
 * line names, {@code java..} and the nullness annotations. Everything else fails, so that a new library has no room
 * until it is given one.
 */
class ArchitectureTest {

    private static final String FLEXMARK = "com.vladsch.flexmark..";
    private static final String FREEMARKER = "freemarker..";
    private static final String HTTP_SERVER = "com.sun.net.httpserver..";
    private static final String JACKSON = "com.fasterxml.jackson..";
    private static final String PICOCLI = "picocli..";
    private static final String SNAKEYAML = "org.yaml.snakeyaml..";
    private static final String SNOWBALL = "org.tartarus.snowball..";

    private static final List<Room> ROOMS = List.of(
            room(
                    "codebook",
                    "codebook.model",
                    "codebook.content",
                    "codebook.markdown",
                    "codebook.graph",
                    "codebook.check",
                    "codebook.explain",
                    "codebook.search",
                    "codebook.pages",
                    "codebook.export",
                    "codebook.site"),
            room("codebook.model"),
            room("codebook.content", "codebook.model", JACKSON, SNAKEYAML),
            room("codebook.markdown", "codebook.model", FLEXMARK),
            room("codebook.graph", "codebook.model", "codebook.markdown"),
            room("codebook.check", "codebook.model", "codebook.graph", "codebook.markdown"),
            room("codebook.explain", "codebook.model"),
            room("codebook.search", "codebook.model", "codebook.graph", "codebook.markdown", SNOWBALL),
            room(
                    "codebook.pages",
                    "codebook.model",
                    "codebook.graph",
                    "codebook.markdown",
                    "codebook.site",
                    FREEMARKER),
            room("codebook.export", "codebook.model", "codebook.graph", "codebook.markdown", "codebook.site", JACKSON),
            room("codebook.site"),
            room("codebook.link"),
            room("codebook.serve", "codebook", "codebook.model", "codebook.site", HTTP_SERVER),
            room("codebook.cli", "codebook", "codebook.serve", "codebook.explain", "codebook.model", PICOCLI));

    /** Ways to end the program and to reach its streams. Without parameters: every overload. */
    private static final Set<String> COMMAND_LINE_ONLY = Set.of(
            "java.lang.System.exit",
            "java.lang.System.console",
            "java.lang.System.in",
            "java.lang.System.out",
            "java.lang.System.err",
            "java.lang.Runtime.exit",
            "java.lang.Runtime.halt",
            "java.lang.Throwable.printStackTrace()");

    private static final Set<String> DEFAULT_LOCALE = Set.of(
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.lang.String.formatted",
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.io.PrintStream.format(java.lang.String, [Ljava.lang.Object;)",
            "java.io.PrintStream.printf(java.lang.String, [Ljava.lang.Object;)",
            "java.io.PrintWriter.format(java.lang.String, [Ljava.lang.Object;)",
            "java.io.PrintWriter.printf(java.lang.String, [Ljava.lang.Object;)",
            "java.text.Collator.getInstance()",
            "java.text.DateFormat.getDateInstance",
            "java.text.DecimalFormat.<init>()",
            "java.text.DecimalFormat.<init>(java.lang.String)",
            "java.text.MessageFormat.<init>(java.lang.String)",
            "java.text.MessageFormat.format(java.lang.String, [Ljava.lang.Object;)",
            "java.text.NumberFormat.getInstance()",
            "java.text.NumberFormat.getIntegerInstance()",
            "java.text.NumberFormat.getPercentInstance()",
            "java.text.SimpleDateFormat.<init>",
            "java.time.format.DateTimeFormatter.ofLocalizedDate",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
            "java.util.Formatter.<init>()",
            "java.util.Formatter.<init>(java.lang.Appendable)",
            "java.util.Locale.getDefault");

    private static final Set<String> DEFAULT_CHARSET = Set.of(
            "java.io.ByteArrayOutputStream.toString()",
            "java.io.FileReader.<init>(java.io.File)",
            "java.io.FileReader.<init>(java.lang.String)",
            "java.io.FileWriter.<init>(java.io.File)",
            "java.io.FileWriter.<init>(java.lang.String)",
            "java.io.InputStreamReader.<init>(java.io.InputStream)",
            "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
            "java.lang.String.<init>([B)",
            "java.lang.String.<init>([B, int, int)",
            "java.lang.String.getBytes()",
            "java.nio.charset.Charset.defaultCharset");

    /** {@code System.nanoTime} only measures, and stays allowed. */
    private static final Set<String> CLOCK_AND_ZONE = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.systemUTC",
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.LocalTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.Year.now",
            "java.time.YearMonth.now",
            "java.time.ZoneId.systemDefault",
            "java.time.ZonedDateTime.now",
            "java.util.Calendar.getInstance",
            "java.util.Date.<init>()",
            "java.util.TimeZone.getDefault");

    private static final Set<String> CHANCE = Set.of(
            "java.lang.Math.random",
            "java.util.Random.<init>",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom.current");

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("codebook");

    @TestFactory
    Stream<DynamicTest> each_room_knows_only_its_neighbours_and_its_library() {
        return ROOMS.stream().map(room -> dynamicTest(room.name(), () -> check(room.rule())));
    }

    @Test
    void every_class_lives_in_a_room() {
        String[] names = ROOMS.stream().map(Room::name).toArray(String[]::new);

        check(classes().should().resideInAnyPackage(names).because("ROOMS is the plan of the house"));
    }

    @Test
    void rooms_have_no_cycles() {
        check(slices().matching("codebook.(*)..").should().beFreeOfCycles());
    }

    @Test
    void every_room_has_a_package_info_marked_for_null() {
        Set<String> without = CODE.stream()
                .map(JavaClass::getPackage)
                .filter(room -> !isNullMarked(room))
                .map(JavaPackage::getName)
                .collect(toCollection(TreeSet::new));

        assertEquals(Set.of(), without, "packages without @NullMarked in a package-info.java");
    }

    @Test
    void only_the_command_line_prints_and_exits() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("codebook.cli")
                .should()
                .accessTargetWhere(isIn(COMMAND_LINE_ONLY))
                .because("other rooms return values and diagnostics"));
    }

    @TestFactory
    Stream<DynamicTest> the_same_input_gives_the_same_bytes_everywhere() {
        return Stream.of(
                forbid("the default locale", DEFAULT_LOCALE),
                forbid("the default charset", DEFAULT_CHARSET),
                forbid("the clock or the default zone", CLOCK_AND_ZONE),
                forbid("chance", CHANCE));
    }

    @Test
    void mistakes_are_values_not_log_lines() {
        check(noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging.."));
    }

    /** A misspelt name would forbid nothing. */
    @Test
    void every_forbidden_name_exists() throws ClassNotFoundException {
        Set<String> unknown = Stream.of(COMMAND_LINE_ONLY, DEFAULT_LOCALE, DEFAULT_CHARSET, CLOCK_AND_ZONE, CHANCE)
                .flatMap(Set::stream)
                .collect(toCollection(TreeSet::new));
        Set<Class<?>> owners = new HashSet<>();
        for (String name : unknown) {
            String member = name.replaceFirst("\\(.*", "");
            owners.add(Class.forName(member.substring(0, member.lastIndexOf('.'))));
        }

        new ClassFileImporter()
                .importClasses(owners)
                .forEach(owner ->
                        owner.getMembers().forEach(member -> names(member).forEach(unknown::remove)));

        assertEquals(Set.of(), unknown);
    }

    private static DynamicTest forbid(String what, Set<String> names) {
        ArchRule rule = noClasses()
                .that()
                .doNotHaveFullyQualifiedName("codebook.cli.Today") // the age of a review; nothing that is built
                .should()
                .accessTargetWhere(isIn(names))
                .as("nobody asks for " + what);
        return dynamicTest(what, () -> check(rule));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CODE);
    }

    /** Calls, fields and method references alike; an inherited member counts where it is declared. */
    private static DescribedPredicate<JavaAccess<?>> isIn(Set<String> names) {
        return describe(
                "it is forbidden",
                access -> access.getTarget()
                        .resolveMember()
                        .filter(member -> names(member).stream().anyMatch(names::contains))
                        .isPresent());
    }

    /** With its parameters, and without. */
    private static List<String> names(JavaMember member) {
        return List.of(member.getFullName(), member.getOwner().getName() + "." + member.getName());
    }

    private static boolean isNullMarked(JavaPackage room) {
        return room.tryGetPackageInfo()
                .filter(info -> info.isAnnotatedWith(NullMarked.class))
                .isPresent();
    }

    private static Room room(String name, String... known) {
        return new Room(name, List.of(known));
    }

    /**
     * One package.
     *
     * @param name the package, without those below it
     * @param known the packages that it may use besides itself
     */
    private record Room(String name, List<String> known) {

        ArchRule rule() {
            String[] allowed = Stream.concat(Stream.of(name, "java..", "org.jspecify.annotations"), known.stream())
                    .toArray(String[]::new);
            return classes()
                    .that()
                    .resideInAPackage(name)
                    .should()
                    .onlyDependOnClassesThat(resideInAnyPackage(allowed))
                    .as(name + " may use " + (known.isEmpty() ? "the JDK" : String.join(", ", known)) + " only");
        }
    }
}
