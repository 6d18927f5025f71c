#!/usr/bin/env bash
# shapefile 0.6.6, shpjs 6.2.0, mapshaper 0.7.70 and @loaders.gl/shapefile 4.5.2 (npm), reading .dbf: a deleted record comes back.
#
# One would guess: a record that its owner deleted is left out, as dbffile 1.13.0, GDAL 3.10.3 and dBASE leave it out.
# What happens: all four give it as any other row. The byte before each record, a blank for a living and an asterisk for a
# deleted one, is passed over, and nothing tells the two apart afterwards.
# Why it matters here: dBASE, and GDAL until its REPACK, delete a row by this mark alone. An incident that was withdrawn, or that
# was joined with another, is counted again by whoever reads the table with one of these.
# Source: dBASE III, structure of records: the first byte is 20h, or 2Ah once deleted. The packages' readers of records:
# shapefile's dbf/read.js, parsedbf (which shpjs uses), mapshaper's DBF reader, loaders.gl's parse-dbf.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund shapefile@0.6.6 shpjs@6.2.0 mapshaper@0.7.70 \
    @loaders.gl/core@4.5.2 @loaders.gl/shapefile@4.5.2 dbffile@1.13.0
cat >run.mjs <<'JS'
import { writeFileSync } from "node:fs";
import shapefile from "shapefile";
import mapshaper from "mapshaper";
import { parseDbf } from "shpjs";
import { parse } from "@loaders.gl/core";
import { DBFLoader } from "@loaders.gl/shapefile";
import dbffile from "dbffile";
// A table of two fields, ID (4 letters) and KILLED (number of 3 digits), and two records; the second one is deleted.
const header = Buffer.alloc(97);
header[0] = 3;
header.writeUInt32LE(2, 4);
header.writeUInt16LE(97, 8);
header.writeUInt16LE(8, 10);
[["ID", "C", 4], ["KILLED", "N", 3]].forEach(([name, type, width], i) => {
  header.write(name, 32 + 32 * i);
  header.write(type, 43 + 32 * i);
  header[48 + 32 * i] = width;
});
header[96] = 13;
const table = Buffer.concat([header, Buffer.from(" A001  3" + "*A002 63" + "\x1a")]);
const bytes = () => new Uint8Array(table).buffer;
writeFileSync("table.dbf", table);
const rows = [];
const source = await shapefile.openDbf(bytes());
for (let row; !(row = await source.read()).done;) rows.push(row.value);
const show = (name, list) => console.log(name.padEnd(11), list.map((row) => `${row.ID} ${row.KILLED}`).join(", "));
show("shapefile", rows);
show("shpjs", parseDbf(table));
show("mapshaper", JSON.parse((await mapshaper.applyCommands("-i table.dbf -o rows.json format=json", { "table.dbf": table }))["rows.json"]));
show("loaders.gl", (await parse(bytes(), DBFLoader, { worker: false, dbf: { encoding: "latin1", shape: "object-row-table" } })).data);
show("dbffile", await (await dbffile.DBFFile.open("table.dbf")).readRecords());
JS
seen=$(node run.mjs)
printf 'A table with one living and one deleted record:\n%s\n' "$seen"
for package in shapefile shpjs mapshaper @loaders.gl/shapefile dbffile; do
    printf '%s %s\n' "$package" "$(node -p "JSON.parse(fs.readFileSync('node_modules/$package/package.json')).version")"
done
[ "$seen" = 'shapefile   A001 3, A002 63
shpjs       A001 3, A002 63
mapshaper   A001 3, A002 63
loaders.gl  A001 3, A002 63
dbffile     A001 3' ] || { echo 'This has changed.' >&2 && exit 1; }
