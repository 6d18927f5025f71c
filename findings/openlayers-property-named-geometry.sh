#!/usr/bin/env bash
# ol 10.11.0 (npm, OpenLayers), reading GeoJSON: a property named "geometry" takes the place of the geometry.
#
# One would guess: members of "properties" are data, whatever they are called, and the feature lies at its point.
# What happens: the property is stored under the name under which the geometry was, after it. If it is null, the incident
# has no place any more and is not drawn, without a word; if it is text, the text is what getGeometry() gives.
# Why it matters here: "geometry" is a usual name for a column that says how a place is known, or that a table made from a
# GeoPackage still has. All incidents of such a file disappear from the map.
# Source: RFC 7946, 3.2: "properties" is any object; the package's format/GeoJSON.js, which sets the geometry first and the
# properties next. Read with another geometryName, the file is right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund ol@10.11.0
cat >run.mjs <<'JS'
import GeoJSON from "ol/format/GeoJSON.js";
const incident = (properties) => ({ type: "Feature", properties, geometry: { type: "Point", coordinates: [36.3, 33.5] } });
for (const properties of [{ place: null }, { geometry: null }, { geometry: "centre of the district" }]) {
  const place = (options) => { const found = new GeoJSON(options).readFeature(incident(properties)).getGeometry(); return JSON.stringify(found?.getCoordinates?.() ?? found); };
  console.log(JSON.stringify(properties), "=>", place({}), "or, with geometryName,", place({ geometryName: "at" }));
}
JS
seen=$(node run.mjs)
printf 'ol %s, a feature at 36.3, 33.5:\n%s\n' "$(node -p 'JSON.parse(fs.readFileSync("node_modules/ol/package.json")).version')" "$seen"
[ "$seen" = '{"place":null} => [36.3,33.5] or, with geometryName, [36.3,33.5]
{"geometry":null} => null or, with geometryName, [36.3,33.5]
{"geometry":"centre of the district"} => "centre of the district" or, with geometryName, [36.3,33.5]' ] || { echo 'This has changed.' >&2 && exit 1; }
