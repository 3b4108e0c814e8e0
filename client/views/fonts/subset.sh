#!/usr/bin/env bash
# Makes the page's fonts for western European letters out of those of Fontsource: the weights and features that its styles
# use, and every letter that the page asks them for. Needs Python 3 with its venv module, and the network.
set -euo pipefail
cd "$(dirname "$0")"
packages=../../../node_modules/@fontsource-variable
tools=$(mktemp -d)
trap 'rm -rf "$tools"' EXIT
python3 -m venv "$tools"
"$tools/bin/pip" install -q --disable-pip-version-check 'fonttools==4.68.0' 'brotli==1.2.1'

subset() { # subset PACKAGE FEATURES
  local from=$packages/$1 name=$1-latin-wght-normal
  "$tools/bin/fonttools" varLib.instancer -q "$from/files/$name.woff2" wght=400:700 \
    --no-recalc-timestamp --output "$tools/$1.ttf"
  "$tools/bin/pyftsubset" "$tools/$1.ttf" --unicodes="$(node -p "require('$from/unicode.json').latin")" \
    --layout-features="$2" --no-recalc-timestamp --flavor=woff2 --output-file="$name.woff2"
}
subset inter calt,ccmp,cv11,kern,locl,mark,mkmk,ss03,tnum
subset source-serif-4 calt,ccmp,kern,liga,locl,mark,mkmk,tnum
