#!/usr/bin/env bash
# @mapbox/shp-write 0.4.3 and shpjs 6.2.0 (npm), a logical field of a shapefile: what is not known becomes no, on both ways.
#
# One would guess: a null is written as "?", which is what dBASE has for a logical field that was not filled in, and "?" is
# read as null, as @loaders.gl/shapefile and dbffile read it.
# What happens: shp-write writes F for null and for a missing value. shpjs reads "?" and a blank as false.
# Why it matters here: "civilian" or "confirmed" has three answers in a register. After either of them there are two, and
# nobody can tell the real no from the others.
# Source: dBASE III, field type L: T, t, Y, y, F, f, N, n, or ? when not initialised; the dbf package's src/structure.js, which
# shp-write uses, and parsedbf, which shpjs uses.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @mapbox/shp-write@0.4.3 shpjs@6.2.0 jszip@3.10.1
cat >run.mjs <<'JS'
import shpwrite from "@mapbox/shp-write";
import JSZip from "jszip";
import { parseDbf } from "shpjs";
const incident = (properties) => ({ type: "Feature", properties, geometry: { type: "Point", coordinates: [36.3, 33.5] } });
const features = [{ civilian: true }, { civilian: false }, { civilian: null }, {}].map(incident);
const archive = await JSZip.loadAsync(await shpwrite.zip({ type: "FeatureCollection", features }, { outputType: "nodebuffer", compression: "STORE" }));
const written = await archive.file(/\.dbf$/)[0].async("nodebuffer");
const first = written.readUInt16LE(8);
const width = written.readUInt16LE(10);
console.log("written:", features.map((feature, i) => `${feature.properties.civilian} as ${written.toString("latin1", first + width * i + 1, first + width * i + 2)}`).join(", "));
// A table of one logical field and four records.
const header = Buffer.alloc(65);
header[0] = 3;
header.writeUInt32LE(4, 4);
header.writeUInt16LE(65, 8);
header.writeUInt16LE(2, 10);
header.write("CIVILIAN", 32);
header.write("L", 43);
header[48] = 1;
header[64] = 13;
const read = parseDbf(Buffer.concat([header, Buffer.from(" T F ?  \x1a")]));
console.log("read:", ["T", "F", "?", " "].map((sign, i) => `"${sign}" as ${read[i].CIVILIAN}`).join(", "));
JS
seen=$(node run.mjs)
printf 'shp-write %s, shpjs %s:\n%s\n' "$(node -p 'JSON.parse(fs.readFileSync("node_modules/@mapbox/shp-write/package.json")).version')" \
    "$(node -p 'JSON.parse(fs.readFileSync("node_modules/shpjs/package.json")).version')" "$seen"
[ "$seen" = 'written: true as T, false as F, null as F, undefined as F
read: "T" as true, "F" as false, "?" as false, " " as false' ] || { echo 'This has changed.' >&2 && exit 1; }
