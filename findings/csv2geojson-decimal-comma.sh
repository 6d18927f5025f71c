#!/usr/bin/env bash
# csv2geojson 5.1.2 (npm), CSV to GeoJSON: a coordinate with a decimal comma loses its decimals.
#
# One would guess: "33,5" is read as 33.5, or the row is given back among the errors, as rows without coordinates are.
# What happens: the text up to the comma is taken, without an error. 33,5 N 36,3 E becomes 33 N 36 E, some 60 km away.
# Why it matters here: a table from a spreadsheet in French, German or Spanish is placed wrongly, and looks exact.
# Source: the package's index.js, where a coordinate that is not in degrees and minutes goes through parseFloat().
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund csv2geojson@5.1.2
cat >run.cjs <<'JS'
const { csv2geojson } = require("csv2geojson");
csv2geojson('id,lat,lon,killed\n1,"33,5","36,3",3\n', (errors, data) =>
  console.log(JSON.stringify({ errors, at: data.features.map((f) => f.geometry.coordinates) })));
JS
seen=$(node run.cjs)
printf 'csv2geojson %s, a row with lat "33,5" and lon "36,3":\n%s\n' \
    "$(node -p 'require("./node_modules/csv2geojson/package.json").version')" "$seen"
[ "$seen" = '{"errors":null,"at":[[36,33]]}' ] || { echo 'This has changed.' >&2 && exit 1; }
