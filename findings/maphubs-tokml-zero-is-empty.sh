#!/usr/bin/env bash
# @maphubs/tokml 0.6.1 (npm), GeoJSON to KML: the number 0 and the word false are written as nothing.
#
# One would guess: 0 is written as "0" and false as "false", as tokml 0.4.0, from which it was forked, writes them, and only
# null is empty.
# What happens: all three are an empty value. In the KML "nobody", "no" and "not known" are the same.
# Why it matters here: zero is a figure that a source gave; empty means that none gave one. togeojson's typed fields then
# turn each empty value into 0 again (togeojson-empty-number-is-zero.sh), so that both readings are wrong.
# Source: RFC 7946, 3.2 (properties), and KML 2.2 (ExtendedData, Data, value); the package's index.js, which tests a value for truth.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @maphubs/tokml@0.6.1 tokml@0.4.0
cat >run.cjs <<'JS'
const incident = { type: "Feature", properties: { killed: 0, wounded: 3, civilian: false, children: null },
                   geometry: { type: "Point", coordinates: [36.3, 33.5] } };
for (const name of ["@maphubs/tokml", "tokml"]) {
  const made = require(name);
  const kml = (made.default ?? made)({ type: "FeatureCollection", features: [incident] });
  const values = [...kml.matchAll(/<Data name="(\w+)"><value>([^<]*)<\/value>/g)].map(([, field, value]) => `${field} "${value}"`);
  console.log(name.padEnd(14), values.join(", "));
}
JS
seen=$(node run.cjs)
printf '@maphubs/tokml %s and tokml %s:\n%s\n' "$(node -p 'require("./node_modules/@maphubs/tokml/package.json").version')" \
    "$(node -p 'require("./node_modules/tokml/package.json").version')" "$seen"
[ "$seen" = '@maphubs/tokml killed "", wounded "3", civilian "", children ""
tokml          killed "0", wounded "3", civilian "false", children ""' ] || { echo 'This has changed.' >&2 && exit 1; }
