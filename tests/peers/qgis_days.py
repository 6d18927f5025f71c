"""QGIS shows every dated incident of an export on its days, by its default limits. See README.md."""
import datetime
import pathlib
import sys

from qgis.core import (Qgis, QgsApplication, QgsDateTimeRange, QgsExpression, QgsExpressionContext, QgsFeatureRequest,
                       QgsInterval, QgsTemporalNavigationObject, QgsVectorLayer,
                       QgsVectorLayerTemporalContext)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime, Qt
from qgis_opens import why_not

FEW = 1000  # so many incidents are asked for on every day there is; of more each is asked for on its own days


def midnight(day):
    return QDateTime(QDate(day.year, day.month, day.day), QTime(0, 0), Qt.UTC)


def day_of(value):
    """A field of the plain columns: a text, or what GDAL takes it for in a GeoJSON."""
    if isinstance(value, QDateTime):
        value = value.date()
    return value.toPyDate() if isinstance(value, QDate) else datetime.date.fromisoformat(str(value)[:10])


def days_of(feature):
    values = [feature[name] for name in ("date_start", "date_end")]
    return tuple(day_of(value) for value in values) if all(values) else None


class Steps:
    """The temporal controller in steps of a day, from the first day of the data on."""

    def __init__(self, layer, first, last):
        self.layer, self.first = layer, first
        self.controller = QgsTemporalNavigationObject()
        self.controller.setNavigationMode(Qgis.TemporalNavigationMode.Animated)
        self.controller.setTemporalExtents(QgsDateTimeRange(midnight(first), midnight(last + datetime.timedelta(1))))
        self.controller.setFrameDuration(QgsInterval(1, Qgis.TemporalUnit.Days))
        self.context = QgsVectorLayerTemporalContext()
        self.context.setLayer(layer)

    def filter(self, day):
        step = self.controller.dateTimeRangeForFrameNumber((day - self.first).days)
        if step.begin().date() != QDate(day.year, day.month, day.day):
            raise RuntimeError(f"the step of {day} begins at {step.begin().toString(Qt.ISODate)}")
        return self.layer.temporalProperties().createFilterString(self.context, step)


def seen_by_request(layer, steps, days):
    seen = {}
    for day in days:
        for feature in layer.getFeatures(QgsFeatureRequest().setFilterExpression(steps.filter(day)).setFlags(QgsFeatureRequest.NoGeometry)):
            seen.setdefault(feature.id(), set()).add(day)
    return seen


def seen_around(layer, steps, dated, first, last):
    """By QGIS's own filter, evaluated by QGIS: on each day, and on those beside them."""
    expressions, seen = {}, {}
    context = QgsExpressionContext()
    context.setFields(layer.fields())
    one = datetime.timedelta(1)
    for feature, (begin, end) in dated:
        for offset in range(-1, (end - begin).days + 2):
            day = begin + offset * one
            if not first <= day <= last:
                continue
            if day not in expressions:
                expressions[day] = QgsExpression(steps.filter(day))
                expressions[day].prepare(context)
            context.setFeature(feature)
            if expressions[day].evaluate(context):
                seen.setdefault(feature.id(), set()).add(day)
    return seen


def tried(path):
    layer = QgsVectorLayer(str(path), path.name, "ogr")
    if not layer.isValid():
        return f"{path.name}: QGIS does not open it: {why_not(layer, path)}"
    properties = layer.temporalProperties()
    proposed = (properties.startField(), properties.endField())
    if properties.mode() != Qgis.VectorTemporalMode.FeatureDateTimeStartAndEndFromFields or proposed != ("begin_time", "end_time"):
        return f"{path.name}: QGIS proposes {proposed}, {properties.mode()}"
    if properties.limitMode() != Qgis.VectorTemporalLimitMode.IncludeBeginExcludeEnd:
        return f"{path.name}: other default limits: {properties.limitMode()}"
    properties.setIsActive(True)
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.NoGeometry)
    features = list(layer.getFeatures(request))
    dated = [(feature, days_of(feature)) for feature in features if days_of(feature)]
    undated = [feature for feature in features if not days_of(feature)]
    if any(feature[name] for feature in undated for name in ("begin_time", "end_time")):
        return f"{path.name}: an undated one has a time"
    if not dated:
        return f"{path.name}: nothing is dated"
    one = datetime.timedelta(1)
    first, last = min(days[0] for _, days in dated) - one, max(days[1] for _, days in dated) + one
    steps = Steps(layer, first, last)
    every = [first + n * one for n in range((last - first).days + 1)]
    seen = seen_by_request(layer, steps, every) if len(features) <= FEW else seen_around(layer, steps, dated, first, last)
    never, other = 0, 0
    for feature, (begin, end) in dated:
        wanted = {begin + n * one for n in range((end - begin).days + 1)}
        never += not seen.get(feature.id())
        other += seen.get(feature.id(), set()) != wanted
    always = sum(len(seen.get(feature.id(), ())) > 0 for feature in undated)
    print(f"{path.name}: {len(features)} incidents, {len(dated)} dated, {first + one} to {last - one}: {len(dated) - other} are shown on each of "
          f"their days and on no other, {never} never; {len(undated)} undated, {always} of them shown in steps", flush=True)
    return f"{path.name}: {other} are shown on other days" if other else None


def main(folder):
    QgsApplication.setPrefixPath("/usr", True)
    application = QgsApplication([], False)
    application.initQgis()
    print(f"QGIS {Qgis.version()}")
    folder = pathlib.Path(folder)
    wrong = [problem for path in sorted([*folder.glob("*.gpkg"), *folder.glob("*.geojson")]) if (problem := tried(path))]
    print("\n".join(wrong) if wrong else "as it should be", flush=True)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
