#!/usr/bin/env bash
# geostats 2.1.0 (npm), classes for a map: the natural breaks of getClassJenks() do not set the largest value apart.
#
# One would guess: natural breaks are those with the least sum of squares inside the classes; 1, 2, 4, 5, 7, 9, 10, 20 in
# three classes part behind 5 and 10, as in ckmeans() of simple-statistics 7.12.1.
# What happens: they part behind 2 and 5, and 20 shares a class with 7: the sum of squares is 102 instead of 14.7. Of
# the deaths of six incidents, 3, 4, 5, 6, 8 and 175, the 8 and the 175 get one colour. getClassJenks2(), of the same package,
# finds the best breaks.
# Why it matters here: figures of incidents are skewed, and the one that stands out is what such a map is drawn for.
# Source: Jenks's method, as Fisher's optimal grouping; the package's lib/geostats.js, which begins to walk back one row
# above the last, so that the largest value is left out of the reckoning and joins the class below.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund geostats@2.1.0 simple-statistics@7.12.1
cat >run.cjs <<'JS'
const Geostats = require("geostats");
const { ckmeans } = require("simple-statistics");
const squares = (values, breaks) => {
  let sum = 0, left = values;
  for (const top of breaks.slice(1)) {
    const inside = left.filter((value) => value <= top);
    left = left.filter((value) => value > top);
    const mean = inside.reduce((all, value) => all + value, 0) / inside.length;
    sum += inside.reduce((all, value) => all + (value - mean) ** 2, 0);
  }
  return sum.toFixed(1);
};
for (const values of [[1, 2, 4, 5, 7, 9, 10, 20], [3, 4, 5, 6, 8, 175]]) {
  const best = [values[0], ...ckmeans(values, 3).map((group) => group.at(-1))];
  for (const [name, breaks] of [["getClassJenks", new Geostats(values).getClassJenks(3)],
                                ["getClassJenks2", new Geostats(values).getClassJenks2(3)], ["ckmeans", best]])
    console.log(name.padEnd(14), breaks.join(" "), "squares", squares(values, breaks));
}
JS
seen=$(node run.cjs)
printf 'geostats %s:\n%s\n' "$(node -p 'require("./node_modules/geostats/package.json").version')" "$seen"
[ "$seen" = 'getClassJenks  1 2 5 20 squares 102.0
getClassJenks2 1 5 10 20 squares 14.7
ckmeans        1 5 10 20 squares 14.7
getClassJenks  3 4 6 175 squares 13945.5
getClassJenks2 3 5 8 175 squares 4.0
ckmeans        3 5 8 175 squares 4.0' ] || { echo 'This has changed.' >&2 && exit 1; }
