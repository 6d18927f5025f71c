#!/usr/bin/env bash
# @edtf-ts/core 0.4.2 (npm), dates by EDTF (ISO 8601-2): "one of two days" is surely the one, and surely the other.
#
# One would guess: [2013-01-14,2013-01-20] is one of the two days, so whether it is the 14th, or before the 17th, is MAYBE,
# the answer that the README has for what could be.
# What happens: YES, which the README has for what holds in any case, to all of them: it equals the 14th, it equals the
# 20th, it is before the 17th and it is after the 17th. The days of a list, {2013-01-14,2013-01-20}, get the same answers.
# Why it matters here: "on the 14th or the 20th" is what two sources that differ come to. Asked for what surely happened
# before the 17th, and for what surely happened after it, the incident is counted twice.
# Source: EDTF specification, level 2, set representation ("one of a set", "multiple dates"); README, truth values in
# comparison; the package's evaluate(), where one member is enough for YES.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @edtf-ts/core@0.4.2
cat >run.mjs <<'JS'
import { FuzzyDate } from "@edtf-ts/core";
const [set, before, middle, after] = ["[2013-01-14,2013-01-20]", "2013-01-14", "2013-01-17", "2013-01-20"].map((text) => FuzzyDate.parse(text));
console.log("is the 14th", set.equals(before), "is the 20th", set.equals(after));
console.log("before the 17th", set.isBefore(middle), "after the 17th", set.isAfter(middle));
JS
seen=$(node run.mjs)
printf '@edtf-ts/core %s, [2013-01-14,2013-01-20]:\n%s\n' \
    "$(node -p 'JSON.parse(fs.readFileSync("node_modules/@edtf-ts/core/package.json")).version')" "$seen"
[ "$seen" = 'is the 14th YES is the 20th YES
before the 17th YES after the 17th YES' ] || { echo 'This has changed.' >&2 && exit 1; }
