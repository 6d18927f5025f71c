#!/usr/bin/env bash
# geo-coordinates-parser 1.7.4 (npm): decimal degrees with two decimals are read as degrees and minutes.
#
# One would guess: "33.51N 36.29E" is 33.51 and 36.29 degrees, as "33.510N 36.290E" is.
# What happens: with two decimals the digits behind the point count as minutes: 33 degrees 51 minutes, 36 degrees
# 29 minutes. With three they are decimals. The same place so moves by some 40 km with the number of digits written.
# Why it matters here: gazetteers and reports often give two decimals.
# Source: the package's README calls the input decimal degrees and does not name the rule.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund geo-coordinates-parser@1.7.4
cat >run.mjs <<'JS'
import { convert } from "geo-coordinates-parser";
for (const text of ["33.51N 36.29E", "33.510N 36.290E"]) {
  const read = convert(text);
  console.log(text, "=>", read.decimalLatitude, read.decimalLongitude);
}
JS
seen=$(node run.mjs)
printf 'geo-coordinates-parser %s:\n%s\n' \
    "$(node -p 'require("./node_modules/geo-coordinates-parser/package.json").version')" "$seen"
[ "$seen" = '33.51N 36.29E => 33.85 36.48333
33.510N 36.290E => 33.51 36.29' ] || { echo 'This has changed.' >&2 && exit 1; }
