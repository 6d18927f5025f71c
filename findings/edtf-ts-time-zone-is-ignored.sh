#!/usr/bin/env bash
# @edtf-ts/core 0.4.2 (npm), dates by EDTF (ISO 8601-2): a time keeps its clock and loses its zone.
#
# One would guess: 2013-01-14T10:30:00+03:00 and 2013-01-14T07:30:00Z are the same second, as edtf 4.11.1 has them.
# What happens: the zone is read and kept as text, but the second is that of 10:30 in UTC. The two are told to be three
# hours apart and one after the other, with the answer YES, which this library gives only where nothing is in doubt.
# Why it matters here: reports of one event in local time and in UTC become two events, and what happened after
# midnight in Damascus is compared with the wrong day.
# Source: EDTF specification, level 0, date and time: the part behind the seconds is a shift from UTC; the package's
# parser of date and time, which matches the zone and leaves it out of the reckoning.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @edtf-ts/core@0.4.2 edtf@4.11.1
cat >run.mjs <<'JS'
import { FuzzyDate, parse } from "@edtf-ts/core";
import edtf from "edtf";
const [local, utc] = ["2013-01-14T10:30:00+03:00", "2013-01-14T07:30:00Z"];
const second = (time) => new Date(Number(time)).toISOString();
for (const text of [local, utc]) console.log(text, "edtf-ts", second(parse(text).value.min), "edtf", second(edtf(text).min));
console.log("edtf-ts: equal", FuzzyDate.parse(local).equals(FuzzyDate.parse(utc)), "after", FuzzyDate.parse(local).isAfter(FuzzyDate.parse(utc)));
JS
seen=$(node run.mjs)
printf '@edtf-ts/core %s:\n%s\n' "$(node -p 'JSON.parse(fs.readFileSync("node_modules/@edtf-ts/core/package.json")).version')" "$seen"
[ "$seen" = '2013-01-14T10:30:00+03:00 edtf-ts 2013-01-14T10:30:00.000Z edtf 2013-01-14T07:30:00.000Z
2013-01-14T07:30:00Z edtf-ts 2013-01-14T07:30:00.000Z edtf 2013-01-14T07:30:00.000Z
edtf-ts: equal NO after YES' ] || { echo 'This has changed.' >&2 && exit 1; }
