#!/usr/bin/env bash
# edtf 4.11.1 (npm), dates by EDTF (ISO 8601-2): the three thirds of a year overlap, and spring ends in March.
#
# One would guess: 2013-37, 2013-38 and 2013-39 (quadrimesters: four months each) cover the year without overlap, and
# 2013-21 (spring, whatever the hemisphere) is not January to March, which is the quarter 2013-33.
# What happens: the thirds are January to May, May to September and September to December: May and September stand in
# two of them. Spring, summer, autumn and winter come out as the four quarters, so winter is October to December.
# Why it matters here: counts by such spans add up to more than there is. A season is no span of whole months that
# could be known without asking where it is meant.
# Source: EDTF specification, level 2, sub-year groupings; the package's src/season.js.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund edtf@4.11.1
cat >run.mjs <<'JS'
import edtf from "edtf";
const day = (time) => new Date(time).toISOString().slice(0, 10);
for (const text of ["2013-37", "2013-38", "2013-39", "2013-21", "2013-24", "2013-33"])
  console.log(text, day(edtf(text).min), day(edtf(text).max));
JS
seen=$(node run.mjs)
printf 'edtf %s:\n%s\n' "$(node -p 'require("./node_modules/edtf/package.json").version')" "$seen"
[ "$seen" = '2013-37 2013-01-01 2013-05-31
2013-38 2013-05-01 2013-09-30
2013-39 2013-09-01 2013-12-31
2013-21 2013-01-01 2013-03-31
2013-24 2013-10-01 2013-12-31
2013-33 2013-01-01 2013-03-31' ] || { echo 'This has changed.' >&2 && exit 1; }
