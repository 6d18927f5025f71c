#!/usr/bin/env bash
# ol 10.11.0 (npm, OpenLayers), reading and writing GPX: a track point without a time gets that of the point before.
#
# One would guess: a GPX that is read and written again keeps its points as they are: <time> and <ele> are optional.
# What happens: from the first point on that has one, each point that has none is written with the last one met, time
# and height alike; an <ele> of 0 is lost the same way and takes the height of the point before.
# Why it matters here: a track that shows where a witness was, and when, is given times that no device recorded, and they
# look like the others.
# Source: GPX 1.1, wptType; the package's format/GPX.js, where one object of properties serves all points of a track.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund ol@10.11.0 jsdom@24.1.3
cat >run.mjs <<'JS'
import { JSDOM } from "jsdom";
const { window } = new JSDOM("");
for (const name of ["DOMParser", "XMLSerializer", "Node", "document"]) globalThis[name] = window[name];
const { default: GPX } = await import("ol/format/GPX.js");
const text = `<gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1" creator="test"><trk><trkseg>
  <trkpt lat="33.1" lon="36.3"><ele>700</ele><time>2013-01-14T10:00:00Z</time></trkpt>
  <trkpt lat="33.2" lon="36.3"/>
  <trkpt lat="33.3" lon="36.3"><ele>0</ele></trkpt></trkseg></trk></gpx>`;
const points = (gpx) => [...new window.DOMParser().parseFromString(gpx, "text/xml").getElementsByTagName("trkpt")].map((point) =>
  ["ele", "time"].map((name) => point.getElementsByTagName(name)[0]?.textContent ?? "-").join(" "));
const before = points(text);
const after = points(new GPX().writeFeatures(new GPX().readFeatures(text)));
before.forEach((point, i) => console.log(point, "=>", after[i]));
JS
seen=$(node run.mjs)
printf 'ol %s, height and time of three points, read and written:\n%s\n' \
    "$(node -p 'JSON.parse(fs.readFileSync("node_modules/ol/package.json")).version')" "$seen"
[ "$seen" = '700 2013-01-14T10:00:00Z => 700 2013-01-14T10:00:00Z
- - => 700 2013-01-14T10:00:00Z
0 - => 700 2013-01-14T10:00:00Z' ] || { echo 'This has changed.' >&2 && exit 1; }
