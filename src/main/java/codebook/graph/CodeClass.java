package codebook.graph;

import codebook.model.Code;
import codebook.model.CodeSystem;
import codebook.model.Outcome;
import codebook.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Codes that begin alike: {@code 5xx}, {@code 5.x.x}, {@code 5.7.x}. What a code says that has no page of its own.
 *
 * @param first the first digit
 * @param pattern the class as people write it
 * @param outcome what all its codes have in common
 * @param titles what its digits mean, the first one first
 */
public record CodeClass(CodeSystem system, String first, String pattern, Outcome outcome, List<Text> titles) {

    /** The classes of a system that have codes; of a system with dotted codes, each also by its second part. */
    static List<CodeClass> of(CodeSystem system, List<Code> codes) {
        List<CodeClass> classes = new ArrayList<>();
        for (CodeSystem.Digit digit : system.classes()) {
            Optional<Code> example = codes.stream()
                    .filter(code -> code.system().equals(system) && code.code().startsWith(digit.digit()))
                    .findFirst();
            if (example.isEmpty()) {
                continue;
            }
            boolean dotted = example.get().code().contains(".");
            Outcome outcome = example.get().outcome();
            classes.add(new CodeClass(
                    system, digit.digit(), digit.digit() + (dotted ? ".x.x" : "xx"), outcome, List.of(digit.title())));
            for (CodeSystem.Digit detail : dotted ? system.details() : List.<CodeSystem.Digit>of()) {
                String pattern = digit.digit() + "." + detail.digit() + ".x";
                classes.add(
                        new CodeClass(system, digit.digit(), pattern, outcome, List.of(digit.title(), detail.title())));
            }
        }
        return classes;
    }
}
