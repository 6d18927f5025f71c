#!/usr/bin/env bash
# @tmcw/togeojson 7.1.3 (npm), KML to GeoJSON: a field of type bool that says false comes out as true.
#
# One would guess: "false" and "0" become false, "true" and "1" true: these are the four ways in which XML writes a boolean.
# What happens: the text is asked whether it is empty. "false" and "0" have letters, so they are true; only an empty
# element is false, which would be the one to be null.
# Why it matters here: a KML whose schema has "civilian" or "confirmed" as bool loses every no, and each unknown becomes one.
# Source: KML 2.2 (SimpleField, type bool), XML Schema part 2, 3.2.2 (boolean); the package's lib/kml, where fields
# are converted by their type in the Schema.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @tmcw/togeojson@7.1.3 @xmldom/xmldom@0.9.12
cat >run.mjs <<'JS'
import { kml } from "@tmcw/togeojson";
import { DOMParser } from "@xmldom/xmldom";
const values = ["true", "1", "false", "0", ""];
const placemark = (value) => `<Placemark><ExtendedData><SchemaData schemaUrl="#s"><SimpleData name="civilian">${value}</SimpleData>
  </SchemaData></ExtendedData><Point><coordinates>36.3,33.5</coordinates></Point></Placemark>`;
const text = `<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Schema name="s" id="s"><SimpleField type="bool" name="civilian"/></Schema>
  ${values.map(placemark).join("")}</Document></kml>`;
const features = kml(new DOMParser().parseFromString(text, "text/xml")).features;
console.log(features.map((feature, i) => `"${values[i]}" ${feature.properties.civilian}`).join(", "));
JS
seen=$(node run.mjs)
printf '@tmcw/togeojson %s:\n%s\n' "$(node -p 'require("./node_modules/@tmcw/togeojson/package.json").version')" "$seen"
[ "$seen" = '"true" true, "1" true, "false" true, "0" true, "" false' ] || { echo 'This has changed.' >&2 && exit 1; }
