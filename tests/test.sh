#!/usr/bin/env bash
# The test command: installs what it needs, builds, runs all tests and lints, publishes the sample
# section and, where the reference material lies beside the project, a real city's list, and has both
# judged by validators that others wrote.
set -uo pipefail
cd "$(dirname "$0")/.."
shared=../shared
passed=0
failed=0

step() {
  local name=$1
  shift
  echo "── $name"
  local start=$SECONDS
  if "$@"; then
    passed=$((passed + 1))
    echo "   passed ($((SECONDS - start)) s): $name"
  else
    failed=$((failed + 1))
    echo "   FAILED ($((SECONDS - start)) s): $name"
  fi
}

skip() {
  echo "SKIPPED: $1"
}

tests() {
  if command -v cargo-nextest >/dev/null; then cargo nextest run --release --no-fail-fast; else cargo test --release --no-fail-fast; fi
}

# A site before each judge written in Python; one whose standard is not beside the project says so.
judged_by() {
  local site=$1 judge
  shift
  for judge in "$@"; do step "$site: $judge" "$python" "tests/judges/$judge.py" "target/site/$site"; done
}

# What search finds, against a truth drawn from the manifests.
searched() {
  "$python" tests/judges/search.py "$1" "$2" "$2.queries.json" && node tests/judges/search.mjs "$2" "$2.queries.json"
}

odsite=target/release/odsite
python=target/judges/venv/bin/python

import_city() {
  local root=target/site/taoyuan-src list=$shared/real/tw-taoyuan-2018.csv before after
  rm -rf "$root"
  "$odsite" init --bare --agency 桃園市政府 --base-url https://data.example.gov.tw/opendata/ --root "$root" >/dev/null &&
    "$odsite" import data-gov-tw "$list" --root "$root" || return 1
  before=$(find "$root" -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum)
  "$odsite" import data-gov-tw "$list" --root "$root" || return 1
  after=$(find "$root" -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum)
  [ "$before" = "$after" ] || { echo "a second import changed something"; return 1; }
  "$odsite" build --root "$root" --out target/site/taoyuan
}

step "install what the judges need" bash tests/judges/setup.sh
# The tests build target/release/odsite too; a build of its own before them would compile the
# dependencies twice, since tests ask for more of their features.
step "build and tests" tests
if cargo clippy --version >/dev/null 2>&1; then step "clippy" cargo clippy --release --all-targets -- -D warnings; else skip "clippy is not installed"; fi
if cargo fmt --version >/dev/null 2>&1; then step "format" cargo fmt --check; else skip "rustfmt is not installed"; fi
step "sample section" "$odsite" build --root . --out target/site/sample
step "sample: HTML" bash tests/judges/html.sh target/site/sample
step "sample: browser" node tests/judges/axe.mjs target/site/sample
step "sample: keyboard, no script, disk, weight" node tests/judges/walk.mjs target/site/sample
step "sample: search" searched . target/site/sample
judged_by sample rdf dcat_us datapackage schema_org feeds links
if [ -f "$shared/real/tw-taoyuan-2018.csv" ]; then
  step "city: import twice and build" import_city
  step "city: HTML" bash tests/judges/html.sh target/site/taoyuan
  step "city: search" searched target/site/taoyuan-src target/site/taoyuan
  judged_by taoyuan rdf dcat_us datapackage schema_org feeds links
else
  skip "the city's list is not here"
fi
step "findings in other forms" bash tests/judges/findings.sh "$odsite"
step "judges find faults" "$python" tests/judges/faults.py target/site/sample
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
