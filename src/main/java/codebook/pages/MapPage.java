package codebook.pages;

import codebook.graph.CodeOrder;
import codebook.model.Code;
import codebook.model.CodeSystem;
import java.util.ArrayList;
import java.util.List;

/** The map of all codes of the systems that share a path: a grid by first and second part, and the codes in full. */
final class MapPage {

    private MapPage() {}

    /** A code in the grid. */
    record Cell(String code, String title, String outcome, Views.Badge category, String href) {}

    /** The codes of one class and one detail. */
    record Column(String outcome, List<Cell> cells) {}

    /** A row of the grid. */
    record Line(String digit, String title, List<Column> columns) {}

    /** A class of codes, with all of them. */
    record Class(String digit, String title, String outcome, List<Cell> cells) {}

    /** One code system. */
    record System(String id, String title, boolean dotted, List<Class> classes, List<Line> lines) {}

    /** What its template shows, from top to bottom. */
    record View(String title, List<System> systems) {}

    static String compose(Edition edition, String path) {
        List<System> systems = edition.catalog.settings().systems().stream()
                .filter(system -> system.path().equals(path))
                .map(system -> system(edition, system))
                .filter(system -> !system.classes.isEmpty())
                .toList();
        View view = new View(systems.isEmpty() ? path : systems.get(0).title, systems);
        Views.Page page = edition.frame(
                "codes",
                language -> edition.routes.map(path, language),
                edition.routes.map(path, edition.catalog.settings().defaultLanguage()),
                List.of(edition.homeCrumb()));
        return edition.page("map", page, view);
    }

    private static System system(Edition edition, CodeSystem system) {
        List<Code> codes = edition.catalog.codes().stream()
                .filter(code -> code.system().equals(system))
                .sorted(CodeOrder.BY_CODE)
                .toList();
        List<Class> classes = classes(edition, system, codes);
        boolean dotted = codes.stream().anyMatch(code -> code.code().contains("."));
        return new System(
                system.id(),
                system.title().in(edition.language),
                dotted,
                classes,
                lines(edition, system, codes, classes));
    }

    /** The classes that the settings name and that have codes; for a system without classes, one that holds everything. */
    private static List<Class> classes(Edition edition, CodeSystem system, List<Code> codes) {
        List<Class> classes = new ArrayList<>();
        for (CodeSystem.Digit digit : system.classes()) {
            List<Cell> cells = cells(edition, codes, digit.digit(), "");
            if (!cells.isEmpty()) {
                classes.add(new Class(digit.digit(), digit.title().in(edition.language), cells.get(0).outcome, cells));
            }
        }
        if (system.classes().isEmpty() && !codes.isEmpty()) {
            List<Cell> cells = cells(edition, codes, "", "");
            classes.add(new Class("", system.title().in(edition.language), cells.get(0).outcome, cells));
        }
        return classes;
    }

    private static List<Line> lines(Edition edition, CodeSystem system, List<Code> codes, List<Class> classes) {
        List<Line> lines = new ArrayList<>();
        for (CodeSystem.Digit detail : system.details()) {
            List<Column> columns = classes.stream()
                    .map(c -> new Column(c.outcome, cells(edition, codes, c.digit, detail.digit())))
                    .toList();
            if (columns.stream().anyMatch(column -> !column.cells.isEmpty())) {
                lines.add(new Line(detail.digit(), detail.title().in(edition.language), columns));
            }
        }
        return lines;
    }

    private static List<Cell> cells(Edition edition, List<Code> codes, String first, String second) {
        return codes.stream()
                .filter(code -> digits(code.code()).startsWith(first)
                        && (second.isEmpty() || digits(code.code()).startsWith(second, first.length())))
                .map(code -> new Cell(
                        code.code(),
                        edition.title(code),
                        Views.word(code.outcome()),
                        edition.badge(code.category()),
                        edition.href(code)))
                .toList();
    }

    /** The parts of a code without their dots: the class and the subject of 5.7.26 are its first two characters. */
    private static String digits(String code) {
        return code.replace(".", "");
    }
}
