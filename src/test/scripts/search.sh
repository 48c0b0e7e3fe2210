#!/bin/sh
# Measures the search of the site in site/ (or the folder given) in Chromium: the time from a keystroke to the list of answers,
# and, side by side with Pagefind on the same pages, bytes, requests, time to the first answer and how good the answers are
# to the questions in src/test/resources/search. Prints Markdown tables. Needs Node, npm and Chromium; installs what else it
# needs in a temporary folder, or in SEARCH_HOME to keep it. With --keystrokes it leaves Pagefind and the questions out.
set -eu

only=
[ "${1:-}" != --keystrokes ] || { only=keystrokes && shift; }
scripts=$(readlink -f -- "$(dirname -- "$0")")
site=$(readlink -f -- "${1:-$scripts/../../../site}")

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 2' INT TERM

home=${SEARCH_HOME:-$work/tools}
[ -d "$home/node_modules/pagefind" ] || {
    mkdir -p "$home"
    npm install --prefix "$home" --ignore-scripts --no-audit --no-fund --loglevel=error \
        pagefind@1.6.0 playwright-core@1.62.0 >/dev/null
}

# Pagefind writes its index into the site, so it gets a copy, and pages without a policy to run on.
cp -r "$site" "$work/site"
[ -n "$only" ] || "$home/node_modules/.bin/pagefind" --site "$work/site" --silent

: "${CODEBOOK_CHROMIUM:=$(command -v chromium || command -v google-chrome)}"
export CODEBOOK_CHROMIUM
NODE_PATH=$home/node_modules node "$scripts/search.cjs" "$work/site" "$scripts/../resources/search" $only
