#!/bin/sh
# Times Explain on logs of one, two and four megabytes, with the engine in Java and with the one in Chromium, on the shipped
# content: the first answer of a new process or page, and the median of five more. Time must grow with the size and no faster.
# As a command Java starts as the launcher starts it, whose flags suit what ends soon; as a call it starts without flags.
# Usage: src/test/scripts/explain-benchmark.sh          (CODEBOOK_CHROMIUM: the browser; default chromium)
set -eu

home=$(cd "$(dirname "$0")/../../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$home"

./codebook build --out "$work/site" >/dev/null
mkdir "$work/classes"
javac -cp target/codebook.jar -d "$work/classes" src/test/java/codebook/benchmark/ExplainSpeed.java

echo "| engine | size | first | then |"
echo "|---|---|---|---|"
speed="-cp target/codebook.jar:$work/classes codebook.benchmark.ExplainSpeed content"
flags=$(sed -n "s/^JAVA_FLAGS='\(.*\)'/\1/p; s/^JAVA_FLAGS=\"\$JAVA_FLAGS \(.*\)\"/\1/p" codebook)
# shellcheck disable=SC2086 # they are several
java $flags $speed 'Java, as a command'
# shellcheck disable=SC2086
java $speed 'Java, as a call'

# The page as it is, with one more script, which puts what it has measured into the page.
cat >"$work/site/assets/speed.js" <<'END'
const rows = [1, 2, 4].map((size) => {
  let log = "";
  for (let n = 0; log.length < size * 1048576; n++) {
    log += `Nov  3 10:00:01 mx postfix/smtp[${n % 32768}]: 4XyZ${n}: to=<user${n}@example.org>, relay=mx.example.org[192.0.2.1]:25, ` +
      ["delay=1, dsn=5.1.1, status=bounced (host mx.example.org[192.0.2.1] said: 550 5.1.1 User unknown (in reply to RCPT TO command))",
        "delay=2, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 4XyZ)",
        "delay=9, dsn=4.7.1, status=deferred (host mx said: 450 4.7.1 Client host rejected: cannot find your hostname)"][n % 3] + "\n";
  }
  const times = Array.from({ length: 6 }, () => {
    const start = performance.now();
    codebook.explain.answer(log);
    return performance.now() - start;
  });
  const [first, ...more] = times;
  return `| Chromium | ${size} MB | ${Math.round(first)} ms | ${Math.round(more.sort((a, b) => a - b)[2])} ms |`;
});
document.title = rows.join("\n");
END
sed -i 's|</body>|<script src="../../assets/speed.js" defer></script></body>|' "$work/site/en/explain/index.html"
"${CODEBOOK_CHROMIUM:-chromium}" --headless --no-sandbox --disable-gpu --no-first-run \
    --dump-dom "file://$work/site/en/explain/index.html" 2>/dev/null | sed -n 's/.*<title>//; s/<\/title>.*//; /^| Chromium/p'
