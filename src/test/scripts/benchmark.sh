#!/bin/sh
# Times ./codebook build on synthetic content of several sizes: a clean build, a build after an edit of one entry, and
# cp -r of the output beside them, all on a memory file system and in one run. Prints the median of five.
# Usage: src/test/scripts/benchmark.sh [ENTRIES ...]          (default: 500 5000)
set -eu

home=$(cd "$(dirname "$0")/../../.." && pwd)
runs=5
memory=/dev/shm
[ -d "$memory" ] || memory=${TMPDIR:-/tmp}
work=$(mktemp -d "$memory/codebook-benchmark.XXXXXX")
trap 'rm -rf "$work"' EXIT

now() { date +%s%N; }

# The median of some numbers of nanoseconds, in milliseconds.
median() { sort -n | awk '{ v[NR] = $1 } END { printf "%.0f", v[int((NR + 1) / 2)] / 1e6 }'; }

# timed COMMAND...: how long it takes, in nanoseconds.
timed() {
    start=$(now)
    "$@" >/dev/null
    echo $(($(now) - start))
}

build() { "$home/codebook" build --content "$content" --templates "$home/templates" --out "$site"; }

mkdir -p "$work/classes"
javac -d "$work/classes" "$home/src/test/java/codebook/benchmark/SyntheticContent.java"

echo "| entries | pages | bytes a page | clean build | a page | one-entry edit | cp -r of the output |"
echo "|---|---|---|---|---|---|---|"
for entries in ${*:-500 5000}; do
    content=$work/$entries/content site=$work/$entries/site
    java -cp "$work/classes" codebook.benchmark.SyntheticContent "$entries" "$content"
    build >/dev/null # the first run makes the class archive
    : >"$work/clean"; : >"$work/copy"; : >"$work/edit"
    run=0
    while [ "$run" -lt "$runs" ]; do
        rm -rf "$site" "$work/copied"
        timed build >>"$work/clean"
        timed cp -r "$site" "$work/copied" >>"$work/copy"
        sed "s/^reviewed: .*/reviewed: 2026-01-0$((run + 2))/" "$content/causes/cause-1.yaml" >"$work/edited"
        cp "$work/edited" "$content/causes/cause-1.yaml"
        timed build >>"$work/edit"
        run=$((run + 1))
    done
    pages=$(find "$site/en" "$site/ru" -name index.html | wc -l)
    bytes=$(find "$site/en" "$site/ru" -name index.html -exec cat {} + | wc -c)
    clean=$(median <"$work/clean")
    echo "| $entries | $pages | $((bytes / pages)) | $clean ms | $(echo "$clean $pages" | awk '{ printf "%.2f", $1 / $2 }') ms |" \
        "$(median <"$work/edit") ms | $(median <"$work/copy") ms |"
done
