#!/usr/bin/env bash
# leaflet-timedimension 1.1.1 (npm), the time slider of Leaflet: steps of a month from the 31st leave February out.
#
# One would guess: 2013-01-31/2013-05-31/P1M has a step in each of the five months, at its last day where it has no 31st.
# What happens: February has none. The step after 31 January is 3 March, and from there on all are on the 3rd; the end,
# 31 May, is put behind them. A year from 29 February comes out on 1 March, and stays there in the next leap year.
# Why it matters here: counts by such steps have no February, and each later month is cut at a day that nobody asked for.
# Source: ISO 8601, intervals with a duration of P1M; the package's addTimeDuration(), which sets the month and leaves
# the day to overflow.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund leaflet-timedimension@1.1.1 leaflet@1.9.4 iso8601-js-period@0.2.1 jsdom@24.1.3
cat >run.cjs <<'JS'
const { JSDOM } = require("jsdom");
const { window } = new JSDOM("");
Object.assign(globalThis, { window, document: window.document });
Object.defineProperty(globalThis, "navigator", { value: window.navigator, configurable: true });
globalThis.L = window.L = require("leaflet");
globalThis.nezasa = window.nezasa = require("iso8601-js-period");
require("leaflet-timedimension");
for (const text of ["2013-01-31/2013-05-31/P1M", "2012-02-29/2016-03-01/P1Y"])
  console.log(text, L.TimeDimension.Util.parseTimesExpression(text).map((time) => new Date(time).toISOString().slice(0, 10)).join(" "));
JS
seen=$(node run.cjs)
printf 'leaflet-timedimension %s:\n%s\n' "$(node -p 'require("./node_modules/leaflet-timedimension/package.json").version')" "$seen"
[ "$seen" = '2013-01-31/2013-05-31/P1M 2013-01-31 2013-03-03 2013-04-03 2013-05-03 2013-05-31
2012-02-29/2016-03-01/P1Y 2012-02-29 2013-03-01 2014-03-01 2015-03-01 2016-03-01' ] || { echo 'This has changed.' >&2 && exit 1; }
