package codebook.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SqueezedScriptTest {

    @TestFactory
    Stream<DynamicTest> what_people_need_goes_and_what_the_browser_needs_stays() {
        return Stream.of(
                        List.of("const a = 1; // one\nlet b = a + +a;", "const a=1;let b=a+ +a;"),
                        List.of("/** What. */\nfunction f() {\n  return 1;\n}", "function f(){return 1}"),
                        List.of("f((word) => word);", "f(word=>word);"),
                        List.of("f((a, b) => a, () => 1, async (c) => c);", "f((a,b)=>a,()=>1,async(c)=>c);"),
                        List.of("const s = \"a // b  (c) => d\";", "const s=\"a // b  (c) => d\";"),
                        List.of("const t = `a ${ b } //`;", "const t=`a ${ b } //`;"),
                        List.of("x.replace(/ \\/[/ ]/g, \"\");", "x.replace(/ \\/[/ ]/g,\"\");"),
                        List.of("a = b / c; d = e / f;", "a=b/c;d=e/f;"))
                .map(row -> DynamicTest.dynamicTest(
                        row.get(0), () -> assertEquals(row.get(1) + "\n", SqueezedScript.of(row.get(0)))));
    }
}
