#!/usr/bin/env bash
# shapefile 0.6.6 (npm), reading .dbf: a date field left blank becomes a day in November 1899.
#
# One would guess: a date of eight blanks has no value and comes as null, as a blank number does.
# What happens: it comes as 30 November 1899 of the local time. Dates are local midnights, so that JSON, which writes
# UTC, also shows 14 January 2013 as 13 January wherever the clock is ahead of UTC, as in Damascus.
# Why it matters here: a table that went through this library has an 1899-11-30 for each unknown day, and its known
# days may be one early. Both look like data.
# Source: dBASE III field type D, eight digits or blanks; the package's dbf/date.js.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund shapefile@0.6.6
cat >run.cjs <<'JS'
const { openDbf } = require("shapefile");
// A table of two fields, DAY (date) and KILLED (number of 5 digits), and two records.
const fields = [["DAY", "D", 8], ["KILLED", "N", 5]];
const header = Buffer.alloc(32 + 32 * fields.length + 1);
header[0] = 3;
header.writeUInt32LE(2, 4);
header.writeUInt16LE(header.length, 8);
header.writeUInt16LE(14, 10);
fields.forEach(([name, type, width], i) => {
  header.write(name, 32 + 32 * i);
  header.write(type, 43 + 32 * i);
  header[48 + 32 * i] = width;
});
header[header.length - 1] = 13;
const table = Buffer.concat([header, Buffer.from(" 20130114    4" + " " + " ".repeat(8) + " ".repeat(5) + "\x1a")]);
(async () => {
  const source = await openDbf(new Uint8Array(table).buffer);
  for (let row; !(row = await source.read()).done;)
    console.log(row.value.DAY.getFullYear(), JSON.stringify(row.value).slice(0, 19));
})();
JS
seen=$(TZ=Asia/Damascus node run.cjs)
printf 'shapefile %s, in the time zone of Damascus, records of 2013-01-14 and of no day:\n%s\n' \
    "$(node -p 'require("./node_modules/shapefile/package.json").version')" "$seen"
[ "$seen" = '2013 {"DAY":"2013-01-13T
1899 {"DAY":"1899-11-29T' ] || { echo 'This has changed.' >&2 && exit 1; }
