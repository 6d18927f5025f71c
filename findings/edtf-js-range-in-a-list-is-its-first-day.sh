#!/usr/bin/env bash
# edtf 4.11.1 (npm), dates by EDTF (ISO 8601-2): a range in a list or a set ends where it begins.
#
# One would guess: {2013-01-14..2013-01-16} ends on the 16th and covers the 15th; it is all days from the first to the last.
# What happens: it ends on the 14th and covers nothing else. One that stands last in a longer list is cut the same way. Only
# going through its values gives all three, so that the package contradicts itself.
# Why it matters here: "on each of the days from the 14th to the 16th" is written so. On a slider, or in a sum by days,
# the second and third day are empty.
# Source: EDTF specification, level 2, set representation: two dots between two values are all values in between, with both;
# the package's src/list.js, where the last value of a range is taken to be its first.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund edtf@4.11.1
cat >run.mjs <<'JS'
import edtf from "edtf";
const day = (time) => new Date(time).toISOString().slice(0, 10);
for (const text of ["{2013-01-14..2013-01-16}", "[2013-01-14..2013-01-16]", "{2013-01-02,2013-01-14..2013-01-16}"]) {
  const date = edtf(text);
  console.log(text, day(date.min), "to", day(date.max), "covers the 15th:", date.covers(edtf("2013-01-15")), "values:", [...date].map((one) => one.edtf.slice(8)).join(" "));
}
JS
seen=$(node run.mjs)
printf 'edtf %s:\n%s\n' "$(node -p 'require("./node_modules/edtf/package.json").version')" "$seen"
[ "$seen" = '{2013-01-14..2013-01-16} 2013-01-14 to 2013-01-14 covers the 15th: false values: 14 15 16
[2013-01-14..2013-01-16] 2013-01-14 to 2013-01-14 covers the 15th: false values: 14 15 16
{2013-01-02,2013-01-14..2013-01-16} 2013-01-02 to 2013-01-14 covers the 15th: false values: 02 14 15 16' ] || { echo 'This has changed.' >&2 && exit 1; }
