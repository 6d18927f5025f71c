#!/usr/bin/env bash
# GDAL 3.10.3 (Debian 13, gdal-bin), reading GeoJSON or CSV: one time of day in a column gives a midnight to all its days.
#
# One would guess: a column in which some cells are days and one is a day with a time stays as it is written, or each is
# read as what it says.
# What happens: the column becomes one of times. "2013-01-14" is 14 January, 00:00, and ogr2ogr writes it so; with nothing but
# days in the column it stays a day. Likewise true beside a number becomes 1.
# Why it matters here: "on the 14th" and "at midnight of the 14th" are not the same. One report with a clock makes all others
# more exact than they are, and a day turns into the moment before it.
# Source: RFC 7946, 3.2; GDAL's GeoJSON driver, date and time recognition (DATE_AS_STRING=YES keeps the text), and the CSV
# driver's AUTODETECT_TYPE.
# Run it on a Debian 13 with gdal-bin.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
incident() { printf '{"type":"Feature","properties":{"day":"%s"},"geometry":null}' "$1"; }
collection() { printf '{"type":"FeatureCollection","features":[%s]}' "$1"; }
collection "$(incident 2013-01-14),$(incident 2013-01-15)" >days.json
collection "$(incident 2013-01-14),$(incident 2013-01-15T10:30:00Z)" >one_time.json
printf 'day,killed\n2013-01-14,3\n2013-01-15,63\n' >days.csv
printf 'day,killed\n2013-01-14,3\n2013-01-15T10:30:00Z,63\n' >one_time.csv
seen=$(for file in days one_time; do
    printf '%s.json: %s\n' "$file" "$(ogr2ogr -f GeoJSON /vsistdout/ "$file.json" | grep -o '"day": "[^"]*"' | cut -d '"' -f 4 | paste -sd ' ')"
    printf '%s.csv: %s\n' "$file" "$(ogr2ogr -f GeoJSON /vsistdout/ "$file.csv" -oo AUTODETECT_TYPE=YES | grep -o '"day": "[^"]*"' | cut -d '"' -f 4 | paste -sd ' ')"
done)
ogrinfo --version
printf '%s\n' "$seen"
[ "$seen" = 'days.json: 2013-01-14 2013-01-15
days.csv: 2013-01-14 2013-01-15
one_time.json: 2013-01-14T00:00:00 2013-01-15T10:30:00Z
one_time.csv: 2013-01-14T00:00:00 2013-01-15T10:30:00Z' ] || { echo 'This has changed.' >&2 && exit 1; }
