#!/usr/bin/env bash
# @turf/standard-deviational-ellipse 7.4.0 (npm): a weight of 0 counts as 1 in the spread, and the axes have each other's names.
#
# One would guess: with a weight of 0 a point does not pull at the ellipse, as it does not pull at its centre, and
# semiMajorAxis is the longer one of the two.
# What happens: the centre leaves such points out, the spread takes them as 1. Three incidents with ten killed each, and two far
# off with nobody killed: the ellipse is nearly nine times as long as that of the three alone, and the same as if one
# had been killed at each of the two, but for a trifle. The longer axis is given as semiMinorAxis.
# Why it matters here: the ellipse is drawn as "where the killing was". Incidents without a death stretch it most of all.
# Source: the package's index.ts, where the weight is "value or 1", twice; its README on options.weight.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @turf/standard-deviational-ellipse@7.4.0
cat >run.mjs <<'JS'
import { standardDeviationalEllipse } from "@turf/standard-deviational-ellipse";
const incident = ([killed, ...coordinates]) => ({ type: "Feature", properties: { killed }, geometry: { type: "Point", coordinates } });
const near = [[10, 36, 33], [10, 36.2, 33.1], [10, 36.1, 33.3]];
for (const [name, rows] of [["the three", near], ["and two of 0", [...near, [0, 40, 35], [0, 32, 31]]],
                            ["and two of 1", [...near, [1, 40, 35], [1, 32, 31]]]]) {
  const found = standardDeviationalEllipse({ type: "FeatureCollection", features: rows.map(incident) }, { weight: "killed" });
  const { meanCenterCoordinates: centre, semiMajorAxis: major, semiMinorAxis: minor } = found.properties.standardDeviationalEllipse;
  console.log(name.padEnd(12), "centre", centre.map((part) => part.toFixed(2)).join(" "), "major", major.toFixed(2), "minor", minor.toFixed(2));
}
JS
seen=$(node run.mjs)
printf '@turf/standard-deviational-ellipse %s, axes in degrees:\n%s\n' \
    "$(node -p 'JSON.parse(fs.readFileSync("node_modules/@turf/standard-deviational-ellipse/package.json")).version')" "$seen"
[ "$seen" = 'the three    centre 36.10 33.13 major 0.11 minor 0.18
and two of 0 centre 36.10 33.13 major 0.15 minor 1.59
and two of 1 centre 36.09 33.13 major 0.15 minor 1.59' ] || { echo 'This has changed.' >&2 && exit 1; }
