#!/usr/bin/env bash
# @mapbox/shp-write 0.4.3 (npm), GeoJSON to shapefile: fields alike in their first ten letters get one name.
#
# One would guess: names cut to the ten letters that a .dbf allows are told apart, as GDAL does (casualties, casualti_1).
# What happens: "casualties_killed" and "casualties_wounded" are both written as "casualties", and an empty value as
# blanks beside it. A reader that keeps fields by name (here: shapefile 0.6.6) keeps the last: the killed are gone, the
# wounded stand in their place, without a word from either.
# Why it matters here: a table read by names of columns must look for two of one name first.
# Source: dBASE III, field names of at most ten letters; the dbf package's src/structure.js, which shp-write uses.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @mapbox/shp-write@0.4.3 shapefile@0.6.6 jszip@3.10.1
cat >run.cjs <<'JS'
const { zip } = require("@mapbox/shp-write");
const { openDbf } = require("shapefile");
const JSZip = require("jszip");
const incident = { type: "Feature", properties: { casualties_killed: 3, casualties_wounded: 9 },
                   geometry: { type: "Point", coordinates: [36.3, 33.5] } };
(async () => {
  const bytes = await zip({ type: "FeatureCollection", features: [incident] }, { outputType: "nodebuffer", compression: "STORE" });
  const archive = await JSZip.loadAsync(bytes);
  const name = Object.keys(archive.files).find((n) => n.endsWith(".dbf"));
  const table = await archive.files[name].async("uint8array");
  const text = Buffer.from(table).toString("latin1");
  console.log("fields:", [0, 1].map((i) => text.slice(32 + 32 * i, 42 + 32 * i)).join(", "));
  console.log("read back:", JSON.stringify((await (await openDbf(table.buffer.slice(table.byteOffset, table.byteOffset + table.length))).read()).value));
})();
JS
seen=$(node run.cjs)
printf 'shp-write %s:\n%s\n' "$(node -p 'require("./node_modules/@mapbox/shp-write/package.json").version')" "$seen"
[ "$seen" = 'fields: casualties, casualties
read back: {"casualties":9}' ] || { echo 'This has changed.' >&2 && exit 1; }
