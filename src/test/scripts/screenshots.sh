#!/bin/sh
# Makes the pictures of the README, docs/images/*.png, from the site in site/ (or the folder given). Needs Chromium.
set -eu

site=$(readlink -f -- "${1:-$(dirname -- "$0")/../../../site}")
cd -- "$(dirname -- "$0")/../../.."

[ -e "$site/en/index.html" ] || {
    echo "screenshots: no site in $site; run ./codebook build" >&2
    exit 2
}
mvn -B -q -ntp test-compile org.codehaus.mojo:exec-maven-plugin:3.6.4:java \
    -Dexec.classpathScope=test -Dexec.mainClass=codebook.whole.Screenshots -Dexec.args="$site docs/images"
ls -l docs/images
