#!/usr/bin/env bash
# geojson2shp 0.5.0 (npm), GeoJSON to shapefile: a number from 14 on, or below 0, is written as no .dbf has it.
#
# One would guess: numbers stand at the right of their field with blanks before them, and are read by all as they were.
# What happens: 3 and 13 do. 14, 63 and 175 stand at the left and the field is filled up with zero bytes: shapefile 0.6.6
# reads them as null, mapshaper 0.7.70 and dbffile 1.13.0 as numbers. -9 has its sign at the left and its digit at the
# right: none of the three reads it, and GDAL 3.10.3 takes it for 0, with a warning.
# Why it matters here: of the same file one program shows only the small incidents and another all; and -9, the sign for
# "unknown" in the Global Terrorism Database, becomes nobody killed.
# Source: dBASE III, field type N: digits, right-justified, blanks before them; the package's formatNum(), which compares the
# number, instead of how long it is, with the 14 digits that there is room for.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund geojson2shp@0.5.0 shapefile@0.6.6 mapshaper@0.7.70 dbffile@1.13.0 jszip@3.10.1
cat >run.cjs <<'JS'
const { readFileSync, writeFileSync } = require("node:fs");
const { convert } = require("geojson2shp");
const { openDbf } = require("shapefile");
const { applyCommands } = require("mapshaper");
const { DBFFile } = require("dbffile");
const JSZip = require("jszip");
const figures = [3, 13, 14, 63, 175, -9];
const incident = (killed) => ({ type: "Feature", properties: { killed }, geometry: { type: "Point", coordinates: [36.3, 33.5] } });
(async () => {
  await convert(figures.map(incident), "out.zip", { layer: "out" });
  const table = await (await JSZip.loadAsync(readFileSync("out.zip"))).file(/\.dbf$/)[0].async("nodebuffer");
  writeFileSync("out.dbf", table);
  const first = table.readUInt16LE(8), width = table.readUInt16LE(10);
  const source = await openDbf(new Uint8Array(table).buffer);
  const [rows, shaper] = [await (await DBFFile.open("out.dbf")).readRecords(),
                          JSON.parse((await applyCommands("-i out.dbf -o rows.json format=json", { "out.dbf": table }))["rows.json"])];
  for (const [i, killed] of figures.entries()) {
    const text = table.toString("latin1", first + width * i + 1, first + width * (i + 1)).replaceAll("\0", "~").replaceAll(" ", ".");
    console.log(String(killed).padEnd(3), text, (await source.read()).value.killed, shaper[i].killed, rows[i].killed);
  }
})();
JS
seen=$(node run.cjs)
printf 'geojson2shp %s, figure, its field (. blank, ~ zero byte), as read by shapefile, mapshaper, dbffile:\n%s\n' \
    "$(node -p 'require("./node_modules/geojson2shp/package.json").version')" "$seen"
[ "$seen" = '3   .............3.... 3 3 3
13  ............13.... 13 13 13
14  14....~~~~~~~~~~~~ null 14 14
63  63....~~~~~~~~~~~~ null 63 63
175 175....~~~~~~~~~~~ null 175 175
-9  -............9.... null null NaN' ] || { echo 'This has changed.' >&2 && exit 1; }
