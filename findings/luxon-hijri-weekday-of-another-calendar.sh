#!/usr/bin/env bash
# luxon-hijri 1.0.4 (npm), writing a Hijri date: the day of the week is that of a Gregorian date with the same numbers.
#
# One would guess: 2 Rabi I 1434, which the package itself turns into Monday, 14 January 2013, is called a Monday.
# What happens: it is called a Saturday (Yawm as-Sabt). The weekday is looked up for 2 March of the year 1434 of our era, and
# in a list that begins with Sunday although the number counts from Monday. A day that the Gregorian calendar lacks,
# such as 29 Safar 1434, has the weekday "undefined".
# Why it matters here: the weekday is what one checks a translated date by. Here it contradicts the right date.
# Source: the package's formatHijriDate, patterns iE, iEEE and iEEEE.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund luxon-hijri@1.0.4
cat >run.cjs <<'JS'
const { formatHijriDate, toGregorian, toHijri } = require("luxon-hijri");
for (const [year, month, day] of [[2013, 1, 14], [2013, 1, 11]]) {
  const hijri = toHijri(new Date(year, month - 1, day, 12));
  const back = toGregorian(hijri.hy, hijri.hm, hijri.hd);
  console.log(Object.values(hijri).join("-"), "is", back.toDateString(), "and is called", formatHijriDate(hijri, "iEEEE"));
}
JS
seen=$(node run.cjs)
printf 'luxon-hijri %s:\n%s\n' "$(node -p 'require("./node_modules/luxon-hijri/package.json").version')" "$seen"
[ "$seen" = "1434-3-2 is Mon Jan 14 2013 and is called Yawm as-Sabt
1434-2-29 is Fri Jan 11 2013 and is called undefined" ] || { echo 'This has changed.' >&2 && exit 1; }
