#!/usr/bin/env bash
# @tmcw/togeojson 7.1.3 (npm), KML to GeoJSON: a number that the KML leaves empty becomes 0.
#
# One would guess: a SimpleData element without text has no value, so the property is missing or null, as it is for
# a field without a schema.
# What happens: with a Schema that types the field as int, an empty element becomes the number 0, and a word such as
# "unknown" becomes NaN, which JSON writes as null. So "no figure" and "a word" change places with "zero" and "no figure".
# Why it matters here: unknown is not zero. A KML that went through this library cannot be trusted in its zeros.
# Source: KML 2.2, 9.5 (SchemaData); the package's lib/kml, where fields are converted by their type in the Schema.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @tmcw/togeojson@7.1.3 @xmldom/xmldom@0.9.12
cat >run.mjs <<'JS'
import { kml } from "@tmcw/togeojson";
import { DOMParser } from "@xmldom/xmldom";
const placemark = (value) => `<Placemark><ExtendedData><SchemaData schemaUrl="#s"><SimpleData name="killed">${value}</SimpleData>
  </SchemaData></ExtendedData><Point><coordinates>36.3,33.5</coordinates></Point></Placemark>`;
const text = `<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Schema name="s" id="s"><SimpleField type="int" name="killed"/></Schema>
  ${["3", "", "unknown"].map(placemark).join("")}</Document></kml>`;
const features = kml(new DOMParser().parseFromString(text, "text/xml")).features;
console.log(JSON.stringify(features.map((f) => f.properties.killed)));
JS
seen=$(node run.mjs)
printf '@tmcw/togeojson %s, killed of three placemarks that say "3", "" and "unknown":\n%s\n' \
    "$(node -p 'require("./node_modules/@tmcw/togeojson/package.json").version')" "$seen"
[ "$seen" = '[3,0,null]' ] || { echo 'This has changed.' >&2 && exit 1; }
