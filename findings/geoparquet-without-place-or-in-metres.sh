#!/usr/bin/env bash
# geoparquet 0.6.0 (npm), GeoParquet to GeoJSON: incidents without a place are left out, and metres are given out as degrees.
#
# One would guess: a row whose geometry is null becomes a feature whose geometry is null, and a file on UTM is brought to
# longitude and latitude, or refused.
# What happens: the row is dropped in silence, with its figure. The coordinates of the others are copied, whatever "crs" says:
# 250000, 3700000 stand in a GeoJSON as if they were degrees. A null figure loses its member altogether.
# Why it matters here: who counts the features counts no incident without a place; of three, with 3, 63 and an unknown number
# killed, the one of 63 is gone.
# Source: GeoParquet 1.1: a geometry column may be optional, "crs" is PROJJSON; RFC 7946, 3.2 and 4; the package's src/toGeoJson.js,
# which goes on to the next row where there is no geometry and does not ask for the CRS.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund geoparquet@0.6.0 hyparquet-writer@0.17.0
cat >run.mjs <<'JS'
import { toGeoJson } from "geoparquet";
import { parquetWriteBuffer } from "hyparquet-writer";
const point = (x, y) => {
  const wkb = Buffer.alloc(21, 1);
  wkb.writeUInt32LE(1, 1);
  wkb.writeDoubleLE(x, 5);
  wkb.writeDoubleLE(y, 13);
  return new Uint8Array(wkb);
};
const axis = (name, abbreviation, direction, unit) => ({ name, abbreviation, direction, unit });
const parameter = (name, value, unit) => ({ name, value, unit });
const crs = {
  type: "ProjectedCRS", name: "WGS 84 / UTM zone 37N", id: { authority: "EPSG", code: 32637 },
  base_crs: {
    name: "WGS 84",
    datum: { type: "GeodeticReferenceFrame", name: "World Geodetic System 1984",
             ellipsoid: { name: "WGS 84", semi_major_axis: 6378137, inverse_flattening: 298.257223563 } },
    coordinate_system: { subtype: "ellipsoidal", axis: [axis("Latitude", "lat", "north", "degree"), axis("Longitude", "lon", "east", "degree")] } },
  conversion: {
    name: "UTM zone 37N", method: { name: "Transverse Mercator" },
    parameters: [parameter("Latitude of natural origin", 0, "degree"), parameter("Longitude of natural origin", 39, "degree"),
                 parameter("Scale factor at natural origin", 0.9996, "unity"), parameter("False easting", 500000, "metre"),
                 parameter("False northing", 0, "metre")] },
  coordinate_system: { subtype: "Cartesian", axis: [axis("Easting", "E", "east", "metre"), axis("Northing", "N", "north", "metre")] } };
const geo = { version: "1.1.0", primary_column: "geometry", columns: { geometry: { encoding: "WKB", geometry_types: ["Point"], crs } } };
const file = parquetWriteBuffer({
  columnData: [{ name: "id", data: ["A", "B", "C"], type: "STRING" }, { name: "killed", data: [3, 63, null], type: "INT32" },
               { name: "geometry", data: [point(250000, 3700000), null, point(251000, 3700000)], type: "BYTE_ARRAY", nullable: true }],
  kvMetadata: [{ key: "geo", value: JSON.stringify(geo) }] });
for (const { properties, geometry } of (await toGeoJson({ file })).features)
  console.log(JSON.stringify(properties), JSON.stringify(geometry.coordinates));
JS
seen=$(node run.mjs)
printf 'geoparquet %s, three incidents on UTM 37N, A with 3 killed, B with 63 and without a place, C without a figure:\n%s\n' \
    "$(node -p 'JSON.parse(fs.readFileSync("node_modules/geoparquet/package.json")).version')" "$seen"
[ "$seen" = '{"id":"A","killed":3} [250000,3700000]
{"id":"C"} [251000,3700000]' ] || { echo 'This has changed.' >&2 && exit 1; }
