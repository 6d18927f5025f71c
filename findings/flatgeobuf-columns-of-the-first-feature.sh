#!/usr/bin/env bash
# flatgeobuf 4.5.0 (npm), GeoJSON to FlatGeobuf: the first feature alone decides which columns there are and of what type.
#
# One would guess: the columns of all features are written, numbers as numbers, or what does not fit is refused.
# What happens: a property that the first feature lacks is left out of all others. One that is null in the first becomes text
# (63 is "63"); a word under a number becomes null, and a number under true becomes true. No error, no warning.
# Why it matters here: GeoJSON leaves out or nulls what is not known. If the first incident has no figure, no incident keeps
# one, or all are text that does not add up.
# Source: RFC 7946, 3.2: properties are any object, feature by feature; the package's geojson/featurecollection, where the
# header is made from features[0].
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund flatgeobuf@4.5.0
cat >run.mjs <<'JS'
import { geojson } from "flatgeobuf";
const feature = (properties) => ({ type: "Feature", properties, geometry: { type: "Point", coordinates: [36.3, 33.5] } });
for (const table of [[{ id: "A" }, { id: "B", killed: 63 }], [{ killed: null }, { killed: 63 }],
                     [{ killed: 3 }, { killed: "about 60" }], [{ killed: true }, { killed: 63 }]]) {
  const read = [];
  const bytes = geojson.serialize({ type: "FeatureCollection", features: table.map(feature) });
  for await (const { properties } of geojson.deserialize(bytes)) read.push(properties);
  console.log(JSON.stringify(table), "=>", JSON.stringify(read));
}
JS
seen=$(node run.mjs)
printf 'flatgeobuf %s, properties written and read back:\n%s\n' \
    "$(node -p 'JSON.parse(fs.readFileSync("node_modules/flatgeobuf/package.json")).version')" "$seen"
[ "$seen" = '[{"id":"A"},{"id":"B","killed":63}] => [{"id":"A"},{"id":"B"}]
[{"killed":null},{"killed":63}] => [{},{"killed":"63"}]
[{"killed":3},{"killed":"about 60"}] => [{"killed":3},{"killed":null}]
[{"killed":true},{"killed":63}] => [{"killed":true},{"killed":true}]' ] || { echo 'This has changed.' >&2 && exit 1; }
