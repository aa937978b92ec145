#!/usr/bin/env bash
# Judges pages by the Nu HTML checker: all of a small site, every seventieth of a large one.
# Usage: html.sh SITE
set -euo pipefail
jar=$(cd "$(dirname "$0")/../.." && pwd)/target/judges/node/node_modules/vnu-jar/build/dist/vnu.jar
cd "$1"
mapfile -t pages < <(find . -name '*.html' | sort)
if [ ${#pages[@]} -gt 400 ]; then
  mapfile -t pages < <(printf '%s\n' "${pages[@]}" | awk 'NR % 70 == 1')
fi
[ ${#pages[@]} -gt 0 ]
java -Xss1m -jar "$jar" --errors-only "${pages[@]}" && echo "ok ${#pages[@]} pages"
