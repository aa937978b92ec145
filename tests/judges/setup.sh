#!/usr/bin/env bash
# Installs what the judges need: system packages where they are missing, the Python judges' packages
# in target/judges/venv, the JavaScript ones in target/judges/node. Quick when all is there.
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
# Without Chinese glyphs a browser lays out boxes, and what it measures says nothing.
compgen -G '/usr/share/fonts/*/noto/NotoSansCJK*' >/dev/null || missing+=(fonts-noto-cjk)
python3 -c 'import ensurepip, venv' 2>/dev/null || missing+=(python3-venv)
command -v npm >/dev/null || missing+=(nodejs npm)
if [ ${#missing[@]} -gt 0 ]; then
  $sudo apt-get update -qq
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}" >/dev/null
fi

# The copy of the list is written last, so that an interrupted installation is done again.
if ! cmp -s "$here/requirements.txt" "$out/requirements.txt"; then
  rm -rf "$out/venv"
  python3 -m venv "$out/venv"
  "$out/venv/bin/pip" install -q --disable-pip-version-check -r "$here/requirements.txt"
  cp "$here/requirements.txt" "$out/requirements.txt"
fi

# The lock file names versions and hashes, and no host to fetch them from: that is the machine's affair.
if grep -q '"resolved"' "$here/package-lock.json"; then
  echo "package-lock.json names a host: write it with npm's omit-lockfile-registry-resolved"
  exit 1
fi
if ! cmp -s "$here/package-lock.json" "$out/node/installed.json"; then
  rm -rf "$out/node"
  mkdir -p "$out/node"
  cp "$here/package.json" "$here/package-lock.json" "$out/node/"
  npm ci --prefix "$out/node" --silent --no-audit --no-fund
  cp "$here/package-lock.json" "$out/node/installed.json"
fi
echo "ok what the judges need is here"
