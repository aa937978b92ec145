#!/usr/bin/env bash
# Installs what the judges need, below target/judges and from the system's packages; quick when it
# is there already.
set -euo pipefail
cd "$(dirname "$0")/../.."
here=tests/judges
out=target/judges
mkdir -p "$out"
sudo=""
[ "$(id -u)" = 0 ] || sudo="sudo"
missing=()
command -v chromium >/dev/null || missing+=(chromium)
command -v java >/dev/null || missing+=(default-jre-headless)
fc-list 2>/dev/null | grep -qi 'noto.*cjk' || missing+=(fonts-noto-cjk fontconfig)
python3 -c 'import ensurepip, venv' 2>/dev/null || missing+=(python3-venv)
command -v npm >/dev/null || missing+=(nodejs npm)
if [ ${#missing[@]} -gt 0 ]; then
  $sudo apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq "${missing[@]}" >/dev/null
fi
if ! cmp -s "$here/requirements.txt" "$out/requirements.txt"; then
  python3 -m venv "$out/venv"
  "$out/venv/bin/pip" install -q --disable-pip-version-check -r "$here/requirements.txt"
  cp "$here/requirements.txt" "$out/requirements.txt"
fi
if ! cmp -s "$here/package.json" "$out/node/package.json"; then
  mkdir -p "$out/node"
  cp "$here/package.json" "$out/node/package.json.new"
  (cd "$out/node" && cp package.json.new package.json && npm install --silent --no-audit --no-fund --no-package-lock || { rm -f package.json; exit 1; })
fi
