#!/usr/bin/env bash
# shpjs 6.2.0 (npm; proj4 reads its .prj), a shapefile on ED50 or on Deir ez Zor: brought to WGS 84 without the shift of the datum.
#
# One would guess: the .prj names the datum, so the point is moved as PROJ 9.6 moves it, or a warning tells that it is not.
# What happens: only the projection is undone. The longitudes and latitudes are those of the old datum and are given out
# as those of WGS 84: 117 m off near Damascus for ED50 / UTM 37N, 131 m east of Hama
# for the Levant Stereographic (PROJ's own results are good to some ten metres).
# Why it matters here: older maps of Syria are on these datums. Points land in the next street, and look exact.
# Source: the README of shpjs (GeoJSON brought to WGS 84); RFC 7946, 4; proj4 knows a datum of WKT 1 by a short
# list of names or by TOWGS84, which a .prj by ESRI never has, and takes any other for WGS 84.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund shpjs@6.2.0 proj4@2.22.0
cat >run.mjs <<'JS'
import { parseShp } from "shpjs";
// A .shp of one point.
const shp = (x, y) => {
  const file = Buffer.alloc(128);
  file.writeInt32BE(9994, 0);
  file.writeInt32BE(64, 24);
  file.writeInt32LE(1000, 28);
  file.writeInt32LE(1, 32);
  [x, y, x, y].forEach((value, i) => file.writeDoubleLE(value, 36 + 8 * i));
  file.writeInt32BE(1, 100);
  file.writeInt32BE(10, 104);
  file.writeInt32LE(1, 108);
  file.writeDoubleLE(x, 112);
  file.writeDoubleLE(y, 120);
  return file;
};
const degree = 'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]';
// What PROJ 9.6 makes of the same points (gdaltransform -s_srs EPSG:23037 and EPSG:22780 -t_srs EPSG:4326).
for (const [name, prj, point, right] of [
  ["ED50 / UTM 37N", `PROJCS["ED_1950_UTM_Zone_37N",GEOGCS["GCS_European_1950",DATUM["D_European_1950",SPHEROID["International_1924",6378388.0,297.0]],
    ${degree}],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",39.0],
    PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`, [250000, 3700000], [36.3115638, 33.4087029]],
  ["Levant Stereographic", `PROJCS["Deir_ez_Zor_Levant_Stereographic",GEOGCS["GCS_Deir_ez_Zor",DATUM["D_Deir_ez_Zor",
    SPHEROID["Clarke_1880_IGN",6378249.2,293.466021293627]],${degree}],PROJECTION["Double_Stereographic"],PARAMETER["False_Easting",0.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",39.15],
    PARAMETER["Scale_Factor",0.9995341],PARAMETER["Latitude_Of_Origin",34.2],UNIT["Meter",1.0]]`, [-200000, 100000], [36.9574636, 35.0818041]]]) {
  const [longitude, latitude] = parseShp(shp(...point), prj)[0].coordinates;
  const metres = Math.hypot((latitude - right[1]) * 110900, (longitude - right[0]) * 111320 * Math.cos(right[1] * Math.PI / 180));
  console.log(`${name}: ${longitude.toFixed(5)} ${latitude.toFixed(5)}, by PROJ ${right[0].toFixed(5)} ${right[1].toFixed(5)}: ${metres.toFixed(0)} m`);
}
JS
seen=$(node run.mjs)
printf 'shpjs %s, proj4 %s:\n%s\n' "$(node -p 'JSON.parse(fs.readFileSync("node_modules/shpjs/package.json")).version')" \
    "$(node -p 'JSON.parse(fs.readFileSync("node_modules/proj4/package.json")).version')" "$seen"
[ "$seen" = 'ED50 / UTM 37N: 36.31181 33.40974, by PROJ 36.31156 33.40870: 117 m
Levant Stereographic: 36.95613 35.08224, by PROJ 36.95746 35.08180: 131 m' ] || { echo 'This has changed.' >&2 && exit 1; }
