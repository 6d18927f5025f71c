#!/usr/bin/env bash
# @kepler.gl/processors 3.2.6 (npm), what kepler.gl reads a CSV by: the number "1,200" becomes 1, and "63-90" becomes 63.
#
# One would guess: a cell that is no plain number makes its column one of text, or stays empty; the column is even
# recognised as numbers in spite of the comma, so 1,200 would be 1200.
# What happens: the column is called an integer, and each cell keeps what stands before its first strange sign. Among
# decimals it is the same: 1,200.5 becomes 1. Nothing says that something was cut.
# Why it matters here: the largest figures are written with a separator, and disputed ones as a span. The map shows them,
# sums them and sizes its circles by what is left.
# Source: the package's PARSE_FIELD_VALUE_FROM_STRING, where an integer goes through parseInt(); type-analyzer 0.4.0, which
# takes separators for part of a number and asks only for most of the cells.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund --legacy-peer-deps @kepler.gl/processors@3.2.6 type-analyzer@0.4.0
cat >run.cjs <<'JS'
const { processCsvData } = require("@kepler.gl/processors");
for (const cells of [["3", "63", '"1,200"'], ["3", "63-90", "175", "12"], ["1.5", "2.5", '"1,200.5"']]) {
  const { fields, rows } = processCsvData(["id,killed", ...cells.map((cell, i) => `${i},${cell}`)].join("\n"));
  console.log(fields[1].type, cells.map((cell, i) => `${cell} => ${rows[i][1]}`).join(", "));
}
JS
seen=$(node run.cjs)
printf '@kepler.gl/processors %s:\n%s\n' "$(node -p 'require("./node_modules/@kepler.gl/processors/package.json").version')" "$seen"
[ "$seen" = 'integer 3 => 3, 63 => 63, "1,200" => 1
integer 3 => 3, 63-90 => 63, 175 => 175, 12 => 12
real 1.5 => 1.5, 2.5 => 2.5, "1,200.5" => 1' ] || { echo 'This has changed.' >&2 && exit 1; }
