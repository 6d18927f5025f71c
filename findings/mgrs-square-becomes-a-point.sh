#!/usr/bin/env bash
# mgrs 2.2.0 and geodesy 2.4.0 (npm): one MGRS reference, two places seven kilometres apart, and more digits than were given.
#
# One would guess: 37SBT40, a square of ten kilometres, is placed alike by both and is written again as 37SBT40.
# What happens: mgrs gives the middle of the square, geodesy its south-western corner. Written again by default, both have ten
# digits, 37SBT4500204998 and 37S BT 40000 00000: squares of one metre. Neither tells how large the square was.
# Why it matters here: soldiers and demining teams report in squares of 100 m to 10 km. By reading one the place moves
# by half of it, and its precision, which must be shown, becomes one metre.
# Source: MGRS: the digits give the size of the square, and are cut, not rounded; the packages' toPoint() and forward(),
# Mgrs.parse(), toUtm() and toString().
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund mgrs@2.2.0 geodesy@2.4.0
cat >run.mjs <<'JS'
import mgrs from "mgrs";
import Mgrs, { LatLon } from "geodesy/mgrs.js";
for (const text of ["37SBT40", "37SBT4808"]) {
  const [longitude, latitude] = mgrs.toPoint(text);
  const read = Mgrs.parse(text);
  const corner = read.toUtm().toLatLon();
  const again = mgrs.forward([longitude, latitude]);
  console.log(`${text}: ${latitude.toFixed(3)} ${longitude.toFixed(3)} ${again}, ${corner.lat.toFixed(3)} ${corner.lon.toFixed(3)} ${read}`);
}
JS
seen=$(node run.mjs)
printf 'A reference, by mgrs and by geodesy:\n%s\n' "$seen"
for package in mgrs geodesy; do
    printf '%s %s\n' "$package" "$(node -p "JSON.parse(fs.readFileSync('node_modules/$package/package.json')).version")"
done
[ "$seen" = '37SBT40: 33.454 36.257 37SBT4500204998, 33.408 36.204 37S BT 40000 00000
37SBT4808: 33.486 36.293 37SBT4850008499, 33.482 36.288 37S BT 48000 08000' ] || { echo 'This has changed.' >&2 && exit 1; }
