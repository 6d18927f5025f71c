#!/usr/bin/env bash
# @umalqura/core 0.0.7 and @internationalized/date 3.12.4 (npm), the Hijri calendar of Umm al-Qura: two tables of one name.
#
# One would guess: both say "Umm al-Qura", so a day has one Hijri date in both.
# What happens: from 1976 to April 1999 they are a day apart on 6,911 of 8,507 days, from then to 2025 on none. 2 February
# 1982 (Hama) is 8 Rabi II 1402 in one and 7 Rabi II in the other. @tabby_ai/hijri-converter 1.0.5 goes with the first but
# for 150 days of 1980; the second has the table of ICU, so of browsers.
# Why it matters here: a date of an older source is a day off, or not, by the library that turns it into a Gregorian
# one. It is known to within two days, even if the source names this very calendar.
# Source: the tables of months in the three packages; CLDR names the second one islamic-umalqura.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @umalqura/core@0.0.7 @internationalized/date@3.12.4 @tabby_ai/hijri-converter@1.0.5
cat >run.mjs <<'JS'
import umalqura from "@umalqura/core";
import { CalendarDate, IslamicUmalquraCalendar, toCalendar } from "@internationalized/date";
import hijri from "@tabby_ai/hijri-converter";
const make = umalqura.default ?? umalqura;
const calendar = new IslamicUmalquraCalendar();
const parts = (day) => [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
const first = (day) => { const date = make(day); return [date.hy, date.hm, date.hd].join("-"); };
const second = (day) => { const date = toCalendar(new CalendarDate(...parts(day)), calendar); return [date.year, date.month, date.day].join("-"); };
const third = (day) => { const [year, month, date] = parts(day); return Object.values(hijri.gregorianToHijri({ year, month, day: date })).join("-"); };
let last = "";
let days = 0, until = 0, apart = 0, thirdApart = 0;
for (let noon = Date.UTC(1976, 0, 1, 12); noon < Date.UTC(2026, 0, 1); noon += 864e5) {
  const day = new Date(noon);
  days++;
  thirdApart += third(day) !== first(day);
  if (first(day) === second(day)) continue;
  apart++;
  until = days;
  last = day.toISOString().slice(0, 10);
}
console.log(`first and second apart on ${apart} of ${until} days, the last ${last}; first and third on ${thirdApart}`);
const hama = new Date(Date.UTC(1982, 1, 2, 12));
console.log("1982-02-02", first(hama), second(hama), third(hama));
JS
seen=$(TZ=UTC node run.mjs)
printf '%s\n' "$seen"
[ "$seen" = 'first and second apart on 6911 of 8507 days, the last 1999-04-16; first and third on 150
1982-02-02 1402-4-8 1402-4-7 1402-4-8' ] || { echo 'This has changed.' >&2 && exit 1; }
