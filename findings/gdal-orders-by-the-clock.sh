#!/usr/bin/env bash
# GDAL 3.10.3 (Debian 13, gdal-bin), OGR SQL and filters on times: they are compared by the clock, whatever the zone.
#
# One would guess: 15 January, 01:30 +03:00 (22:30 UTC on the 14th) is before 14 January, 23:00 Z; the zone is kept, after all.
# What happens: ORDER BY, MIN() and a filter all have it after. The earliest incident is not found by asking for the earliest,
# and a filter for all before 23:00 Z gives none. So it is in a GeoPackage that ogr2ogr made, where that filter gives the wrong one:
# times are stored with their zones and compared as texts, although a GeoPackage has UTC alone. GDAL itself, reading it, warns.
# Why it matters here: lists made in several countries, or across a change of the clock, are sorted and cut wrongly at
# the hours around midnight, and with them the days. Turn times into UTC before they are stored.
# Source: OGR SQL, WHERE and ORDER BY on DateTime fields; GeoPackage 1.3, table 1: DATETIME ends with Z; GDAL's creation option
# DATETIME_FORMAT, whose default is WITH_TZ.
# Run it on a Debian 13 with gdal-bin.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >times.json <<'JSON'
{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"id":"first","at":"2013-01-15T01:30:00+03:00"},"geometry":null},
{"type":"Feature","properties":{"id":"second","at":"2013-01-14T23:00:00Z"},"geometry":null}]}
JSON
ogr2ogr times.gpkg times.json
ids() { ogrinfo -q "$@" 2>>warnings | sed -n 's/.*id (String) = //p' | paste -sd ' '; }
seen=$(for file in times.json times.gpkg; do
    printf '%s in order: %s\n' "$file" "$(ids -dialect OGRSQL -sql 'SELECT id FROM times ORDER BY at' "$file")"
    printf '%s before 23:00 Z: %s\n' "$file" "$(ids "$file" times -where "at < '2013-01-14T23:00:00Z'")"
    printf '%s earliest: %s\n' "$file" "$(ogrinfo -q -dialect OGRSQL -sql 'SELECT MIN(at) AS earliest FROM times' "$file" 2>>warnings | sed -n 's/.*earliest (DateTime) = //p')"
done | sed 's/ *$//')
seen+=$'\n'$(sort -u warnings | grep -o 'Non-conformant.*')
ogrinfo --version
printf '%s\n' "$seen"
[ "$seen" = 'times.json in order: second first
times.json before 23:00 Z:
times.json earliest: 2013/01/14 23:00:00+00
times.gpkg in order: second first
times.gpkg before 23:00 Z: second
times.gpkg earliest: 2013/01/14 23:00:00+00
Non-conformant content for record 1 in column at, 2013-01-15T01:30:00.000+03:00, successfully parsed' ] || { echo 'This has changed.' >&2 && exit 1; }
