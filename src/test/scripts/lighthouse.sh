#!/bin/sh
# Runs Lighthouse on the home page, the page of 530 and a program's page of the site in site/ (or the folder given), and
# prints the four scores of each, with what cost points. Exit code 1 when a score is below 100. Needs Node, npm and
# Chromium; installs Lighthouse in a temporary folder, or in LIGHTHOUSE_HOME to keep it.
set -eu

site=$(readlink -f -- "${1:-$(dirname -- "$0")/../../../site}")
tests=$(readlink -f -- "$(dirname -- "$0")/../java")

work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || :; rm -rf "$work"' EXIT
trap 'exit 2' INT TERM

home=${LIGHTHOUSE_HOME:-$work/lighthouse}
[ -x "$home/node_modules/.bin/lighthouse" ] || {
    mkdir -p "$home"
    npm install --prefix "$home" --ignore-scripts --no-audit --no-fund --loglevel=error lighthouse@13.5.0 >/dev/null
}

# The tests' own web host, which needs no Maven; it prints its address and stays.
cat >"$work/Host.java" <<'JAVA'
public class Host {
    public static void main(String[] folder) throws Exception {
        System.out.println(codebook.browser.StaticServer.serve(java.nio.file.Path.of(folder[0]), "/").site());
    }
}
JAVA
javac -d "$work" "$tests/codebook/browser/StaticServer.java" "$work/Host.java"
java -cp "$work" Host "$site" >"$work/address" &
server=$!
until [ -s "$work/address" ]; do
    kill -0 "$server" 2>/dev/null || exit 2
    sleep 0.1
done

: "${CHROME_PATH:=${CODEBOOK_CHROMIUM:-$(command -v chromium || command -v google-chrome)}}"
export CHROME_PATH
flags='--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking'
flags="$flags --disable-component-update --disable-sync"

status=0
for page in ${LIGHTHOUSE_PAGES:-en/ en/smtp/530/ ru/smtp/530/ en/clients/thunderbird/}; do
    "$home/node_modules/.bin/lighthouse" "$(cat "$work/address")$page" --quiet --no-enable-error-reporting \
        --only-categories=performance,accessibility,best-practices,seo \
        --output=json --output-path="$work/report.json" --chrome-flags="$flags" 2>"$work/log" || {
        cat "$work/log" >&2
        exit 2
    }
    node - "$page" "$work/report.json" <<'JS' || status=1
const [page, file] = process.argv.slice(2);
const report = JSON.parse(require("fs").readFileSync(file, "utf8"));
const categories = Object.values(report.categories);
console.log(page + ": " + categories.map(({ id, score }) => `${id} ${Math.round(score * 100)}`).join(", "));
for (const category of categories) {
  for (const { id, weight } of category.auditRefs) {
    const { score, title, displayValue = "", details } = report.audits[id];
    if (weight && score !== null && score < 1 && category.score < 1) {
      console.log(`  ${category.id}: ${id} ${score}: ${title} ${displayValue}`);
      for (const { node, source, description } of (details?.items ?? []).slice(0, 5)) {
        const what = node?.snippet ?? description ?? source;
        if (what) console.log(`    ${what}`);
      }
    }
  }
}
process.exit(categories.every(({ score }) => score === 1) ? 0 : 1);
JS
done
exit "$status"
