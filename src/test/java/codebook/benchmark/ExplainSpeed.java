package codebook.benchmark;

import codebook.Explain;
import codebook.model.Diagnostics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Times the engine of Explain on logs of several sizes; src/test/scripts/explain-benchmark.sh runs it. */
public final class ExplainSpeed {

    private static final List<String> ENDS = List.of(
            "delay=1, dsn=5.1.1, status=bounced (host mx.example.org[192.0.2.1] said: 550 5.1.1 User unknown (in reply to"
                    + " RCPT TO command))",
            "delay=2, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 4XyZ)",
            "delay=9, dsn=4.7.1, status=deferred (host mx said: 450 4.7.1 Client host rejected: cannot find your hostname)");

    private ExplainSpeed() {}

    /** @param arguments the content folder, and the name of the engine in the table */
    public static void main(String[] arguments) {
        Explain explain = Explain.open(Path.of(arguments[0]), Path.of("templates"), new Diagnostics())
                .orElseThrow();
        for (int size : new int[] {1, 2, 4}) {
            String log = log(size << 20);
            List<Long> times = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                long start = System.nanoTime();
                explain.answer(log);
                times.add((System.nanoTime() - start) / 1_000_000);
            }
            List<Long> more = times.subList(1, times.size()).stream().sorted().toList();
            System.out.println(
                    "| " + arguments[1] + " | " + size + " MB | " + times.get(0) + " ms | " + more.get(2) + " ms |");
        }
    }

    private static String log(int length) {
        StringBuilder log = new StringBuilder();
        for (int n = 0; log.length() < length; n++) {
            log.append("Nov  3 10:00:01 mx postfix/smtp[")
                    .append(n % 32768)
                    .append("]: 4XyZ")
                    .append(n);
            log.append(": to=<user").append(n).append("@example.org>, relay=mx.example.org[192.0.2.1]:25, ");
            log.append(ENDS.get(n % ENDS.size())).append('\n');
        }
        return log.toString();
    }
}
