#!/bin/sh
# How long a change takes from saving a file to the screen while `codebook serve` runs, in Chromium, with the machine's own
# time beside it. Prints a table.
# Usage: src/test/scripts/save-to-screen.sh [ENTRIES|CONTENT] [EDITS]
#   ENTRIES   so many synthetic entries (1000), or CONTENT, a folder: `content` for what is shipped
#   EDITS     of each sort (40)
set -eu

cd "$(dirname "$0")/../../.."
memory=/dev/shm
[ -d "$memory" ] || memory=${TMPDIR:-/tmp}
work=$(mktemp -d "$memory/codebook-serve.XXXXXX")
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8

mvn -B -q -ntp test-compile
mvn -B -q -ntp dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$work/classpath"
java -cp "target/test-classes:target/classes:$(cat "$work/classpath")" \
    codebook.benchmark.SaveToScreen "${1:-1000}" "${2:-40}" "$work"
