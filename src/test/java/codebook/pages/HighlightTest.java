package codebook.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlightTest {

    /** Marked by the first letter of its class: {@code c[comment] s[string] k[keyword] v[name] n[number]}. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    java       | return "a\\"b"; // c           | k[return] s["a\\"b"]; c[// c]
                    java       | newer(1, x2, 1.5)              | newer(n[1], x2, n[1.5])
                    php        | $mail->Port = 465; # note      | v[$mail]->Port = n[465]; c[# note]
                    python     | f'{x} # no' # yes              | s[f'{x} # no'] c[# yes]
                    ruby       | puts "#{x}" if $DEBUG          | puts s["#{x}"] k[if] v[$DEBUG]
                    shell      | curl --url "$HOST" # go        | curl v[--url] s["$HOST"] c[# go]
                    shell      | echo ${#list} a#b              | echo ${#list} a#b
                    powershell | Send -Port 587 $x              | Send v[-Port] n[587] v[$x]
                    bsl        | Если Порт = 465 Тогда // да    | k[Если] Порт = n[465] k[Тогда] c[// да]
                    ini        | relayhost = [{host}]:{port}    | v[relayhost] = [{host}]:{port}
                    conf       | tls_starttls off               | v[tls_starttls] k[off]
                    yaml       | - port: 587 # sure             | v[- port]: n[587] c[# sure]
                    xml        | <a href="x">it's</a>           | v[<a] href=s["x"]v[>]it'sv[</a]v[>]
                    json       | {"port": 587, "a": "b"}        | {v["port"]: n[587], v["a"]: s["b"]}
                    unknown    | return "<a & b>"               | return "<a & b>"
                    """)
    void marks_what_the_eye_looks_for(String language, String text, String expected) {
        String marked = Highlight.html(language, text)
                .replaceAll("<span class=\"(.)[a-z]*\">(.*?)</span>", "$1[$2]")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");

        assertEquals(expected, marked);
    }
}
