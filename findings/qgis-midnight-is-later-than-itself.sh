#!/usr/bin/env bash
# QGIS 3.40.6 (Debian 13, python3-qgis), the temporal controller over a GeoPackage: a span that ends at midnight is shown a day too long.
#
# One would guess: by the default limits the end of a span does not belong to it, so one from 14 January, 00:00 to 15 January, 00:00 is shown in the
# step of the 14th and not in that of the 15th.
# What happens: it is shown in both. The layer's filter, "end" > make_datetime(2013,1,15,0,0,0), is handed to SQLite as a comparison of texts, and
# '2013-01-15T00:00:00Z' is greater than '2013-01-15T00:00:00'. The same filter, evaluated by QGIS itself, says no: a GeoJSON shows it right.
# Why it matters here: who writes ends at the midnight after the last day shows an incident on a day on which nothing happened. Ends are written as
# the last second of the last day.
# Source: the filter is QgsVectorLayerTemporalProperties::createFilterString(); GeoPackage 1.3, table 1 has DATETIME as text that ends with Z.
# Run it on a Debian 13 with python3-qgis; see tests/peers/README.md for one in a folder.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >run.py <<'PY'
from osgeo import ogr
from qgis.core import (Qgis, QgsApplication, QgsDateTimeRange, QgsExpression, QgsExpressionContext, QgsFeatureRequest, QgsVectorLayer,
                       QgsVectorLayerTemporalContext)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime, Qt

data = ogr.GetDriverByName("GPKG").CreateDataSource("spans.gpkg")
layer = data.CreateLayer("spans", geom_type=ogr.wkbNone)
for name in ("begin_time", "end_time"):
    layer.CreateField(ogr.FieldDefn(name, ogr.OFTDateTime))
feature = ogr.Feature(layer.GetLayerDefn())
feature["begin_time"], feature["end_time"] = "2013-01-14T00:00:00Z", "2013-01-15T00:00:00Z"
layer.CreateFeature(feature)
del feature, layer, data

application = QgsApplication([], False)
application.initQgis()
layer = QgsVectorLayer("spans.gpkg", "spans", "ogr")
properties = layer.temporalProperties()
properties.setIsActive(True)
context = QgsVectorLayerTemporalContext()
context.setLayer(layer)
seen = []
for day in (14, 15):
    begin = QDateTime(QDate(2013, 1, day), QTime(0, 0), Qt.UTC)
    text = properties.createFilterString(context, QgsDateTimeRange(begin, begin.addDays(1), True, False))
    asked = len(list(layer.getFeatures(QgsFeatureRequest().setFilterExpression(text))))
    fields = QgsExpressionContext()
    fields.setFields(layer.fields())
    expression = QgsExpression(text)
    expression.prepare(fields)
    fields.setFeature(next(layer.getFeatures()))
    seen.append((day, asked, int(expression.evaluate(fields))))
    print(f"{day} January: by the layer {asked}, by the expression {seen[-1][2]}")
print("QGIS", Qgis.version())
raise SystemExit(0 if seen == [(14, 1, 1), (15, 1, 0)] else "This has changed.")
PY
QT_QPA_PLATFORM=offscreen python3 run.py
