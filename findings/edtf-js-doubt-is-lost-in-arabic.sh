#!/usr/bin/env bash
# edtf 4.11.1 (npm), writing a date by EDTF for people: in Arabic doubt is lost and days are made up.
#
# One would guess: what is not known about a date is not known in any language; where the package has no words for it, it
# says so, or writes the date as EDTF.
# What happens: in American English January 2013, day unknown, is 1/X/2013, and 2013? is 2013 (?). In Arabic, Turkish, Russian
# and also British English the same dates are 1 January 2013 and 2013, and the 14th of an unknown month is 14 January.
# Why it matters here: a report in Arabic has exact days where that in English says that nobody knows.
# Source: EDTF specification, level 1; the package's src/format.js, which returns the bare date where locale-data has no entry
# for the language.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund edtf@4.11.1
cat >run.mjs <<'JS'
import edtf, { format } from "edtf";
// Digits and numbers of the text alone: marks of direction, and the signs between, are the system's.
const plain = (text) => text.replace(/[٠-٩]/g, (digit) => "٠١٢٣٤٥٦٧٨٩".indexOf(digit)).replace(/[^0-9A-Za-z?()]+/g, " ").trim();
for (const language of ["en-US", "ar-SY", "tr", "ru"])
  console.log(language.padEnd(5), ["2013-01-XX", "2013-XX-14", "2013?", "2013-01-14~"].map((text) => plain(format(edtf(text), language))).join(", "));
JS
seen=$(node run.mjs)
printf 'edtf %s, 2013-01-XX, 2013-XX-14, 2013? and 2013-01-14~:\n%s\n' "$(node -p 'require("./node_modules/edtf/package.json").version')" "$seen"
[ "$seen" = 'en-US 1 X 2013, X 14 2013, 2013 (?), ca 1 14 2013
ar-SY 1 1 2013, 14 1 2013, 2013, 14 1 2013
tr    01 01 2013, 14 01 2013, 2013, 14 01 2013
ru    01 01 2013, 14 01 2013, 2013, 14 01 2013' ] || { echo 'This has changed.' >&2 && exit 1; }
