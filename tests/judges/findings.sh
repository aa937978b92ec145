#!/usr/bin/env bash
# Judges what `odsite check` says in the forms that others read: SARIF by Microsoft's validator, JUnit XML
# by junitparser, the page by the Nu HTML checker. The section it checks is the sample with faults put in.
# Usage: findings.sh ODSITE
set -euo pipefail
odsite=$(realpath "$1")
cd "$(dirname "$0")/../.."
judges=$PWD/target/judges
site=target/site/faulty
out=target/site/findings
rm -rf "$site" "$out"
mkdir -p "$site" "$out"
cp -r content "$site/"
n=0
for manifest in "$site"/content/datasets/*/*.yaml; do
  n=$((n + 1))
  case $((n % 4)) in
    0) sed -i 's/^frequency:/frequencey:/' "$manifest" ;;
    1) sed -i 's/^unit: /unit: no-such-/' "$manifest" ;;
    2) sed -i 's/^issued: 20/issued: 民國20/' "$manifest" ;;
    3) printf 'title: "<script>&再一次"\n\tx：y\n' >>"$manifest" ;;
  esac
done
for form in sarif junit html; do
  if "$odsite" check --root "$site" --format "$form" >"$out/index.$form" 2>/dev/null; then
    echo "a faulty section passed"
    exit 1
  fi
done

tool=$judges/node/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool
chmod +x "$tool"
mv "$out/index.sarif" "$out/findings.sarif"
said=$(DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 "$tool" validate "$out/findings.sarif" 2>&1) || { echo "$said"; exit 1; }
# SARIF2005 asks for the address of the program's home page; it has none yet.
if grep -E ': (error|warning|note) ' <<<"$said" | grep -v SARIF2005; then exit 1; fi

"$judges/venv/bin/python" - "$out/index.junit" <<'P'
import sys
from junitparser import Failure, JUnitXml

xml = JUnitXml.fromfile(sys.argv[1])
cases = [case for suite in xml for case in suite]
failed = [case for case in cases if any(isinstance(result, Failure) for result in case.result)]
assert len(cases) == xml.tests > 20, (len(cases), xml.tests)
assert len(failed) == xml.failures > 20, (len(failed), xml.failures)
assert all(case.name and case.classname for case in cases)
print(f"ok JUnit {len(cases)} cases, {len(failed)} failed")
P
bash tests/judges/html.sh "$out"
echo "ok SARIF $(grep -c '"ruleId"' "$out/findings.sarif") results"
