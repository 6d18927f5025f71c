#!/usr/bin/env bash
# @kepler.gl/processors 3.2.6 (npm), what kepler.gl reads a CSV by: a column of "yes" and "no" becomes false throughout.
#
# One would guess: a column that is recognised as one of booleans by its "yes" and "no" has true for yes.
# What happens: it is recognised, then only true, True, TRUE and 1 are true. All of yes, no and "unknown" are false.
# Why it matters here: "civilians among the killed: yes" is filtered and coloured as no. In text it would have been right.
# Source: type-analyzer's test for booleans, which knows yes and no, and the package's PARSE_FIELD_VALUE_FROM_STRING,
# which does not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund --legacy-peer-deps @kepler.gl/processors@3.2.6 type-analyzer@0.4.0
cat >run.cjs <<'JS'
const { processCsvData } = require("@kepler.gl/processors");
for (const cells of [["yes", "no", "yes"], ["true", "false", "true"], ["yes", "no", "yes", "unknown"]]) {
  const { fields, rows } = processCsvData(["id,civilians", ...cells.map((cell, i) => `${i},${cell}`)].join("\n"));
  console.log(fields[1].type, cells.map((cell, i) => `${cell} => ${rows[i][1]}`).join(", "));
}
JS
seen=$(node run.cjs)
printf '@kepler.gl/processors %s:\n%s\n' "$(node -p 'require("./node_modules/@kepler.gl/processors/package.json").version')" "$seen"
[ "$seen" = 'boolean yes => false, no => false, yes => false
boolean true => true, false => false, true => true
boolean yes => false, no => false, yes => false, unknown => false' ] || { echo 'This has changed.' >&2 && exit 1; }
