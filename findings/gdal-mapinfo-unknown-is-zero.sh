#!/usr/bin/env bash
# GDAL 3.10.3 (Debian 13, gdal-bin), MapInfo MIF and TAB: a figure that is not known comes back as 0.
#
# One would guess: null is written as nothing and read as null, as from a shapefile, a CSV or a GeoPackage; or a warning tells that
# the format has no null.
# What happens: null is written as nothing, to the MID file for all to see, and read as 0, by the same program and in both
# kinds of the format. An empty date stays empty. Nothing is told on either way.
# Why it matters here: humanitarian offices still hand out MapInfo files. Zeros of such a file are no figures, even where
# GDAL wrote it from a table that tells zero and unknown apart.
# Source: MIF: an empty field between two delimiters; GDAL's MapInfo driver, records of type integer and float.
# Run it on a Debian 13 with gdal-bin.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
incident() { printf '{"type":"Feature","properties":{"id":"%s","killed":%s,"day":%s},"geometry":{"type":"Point","coordinates":[36.3,33.5]}}' "$@"; }
printf '{"type":"FeatureCollection","features":[%s,%s,%s]}' "$(incident known 3 '"2013-01-14"')" "$(incident none 0 '"2013-01-15"')" \
    "$(incident unknown null null)" >incidents.json
seen=$(for kind in mif tab shp; do
    format='MapInfo File'
    [ "$kind" != shp ] || format='ESRI Shapefile'
    ogr2ogr -f "$format" "incidents.$kind" incidents.json 2>&1
    printf '%s: %s\n' "$kind" "$(ogrinfo -q -al "incidents.$kind" 2>&1 | grep -E 'Warning|ERROR|killed|day' | sed 's/.*= //' | paste -sd ' ')"
done; printf 'mid: %s\n' "$(tail -n 1 incidents.mid)")
ogrinfo --version
printf '%s\n' "$seen"
[ "$seen" = 'mif: 3 2013/01/14 0 2013/01/15 0
tab: 3 2013/01/14 0 2013/01/15 0
shp: 3 2013/01/14 0 2013/01/15 (null) (null)
mid: "unknown",,' ] || { echo 'This has changed.' >&2 && exit 1; }
