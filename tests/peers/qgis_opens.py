"""QGIS opens every export, with as many incidents and the same sum as `tally`. See README.md."""
import pathlib
import sys

import totals
from qgis.core import Qgis, QgsApplication, QgsFeatureRequest, QgsVectorLayer

ENDINGS = ("csv", "plain.csv", "hxl.csv", "gpkg", "geojson", "kml")


def why_not(layer, path):
    reasons = [layer.error().summary(), layer.dataProvider().error().summary() if layer.dataProvider() else ""]
    size = f"{path.stat().st_size} bytes" if path.exists() else "there is no such file"
    return "; ".join([reason for reason in reasons if reason] + [size])


def number(value):
    """0 where nothing is said."""
    try:
        return int(str(value))
    except ValueError:
        return 0


def tried(path, best, incidents):
    layer = QgsVectorLayer(str(path), path.name, "ogr")
    if not layer.isValid():
        return f"{path.name}: QGIS does not open it: {why_not(layer, path)}"
    names = [field.name() for field in layer.fields()]
    counted = next((name for name in names if name.startswith("counted_")), None)
    if not counted:
        return f"{path.name}: no column counts"
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.NoGeometry).setSubsetOfAttributes([names.index(counted)])
    rows = total = 0
    for feature in layer.getFeatures(request):
        rows += 1
        total += number(feature[counted])
    rows -= path.name.endswith(".hxl.csv")  # the tags
    print(f"{path.name}: {rows} rows, sum of {counted} {total}, total {best}", flush=True)
    return None if total == best and rows >= incidents else f"{path.name}: {rows} rows with {total} instead of {incidents} with {best}"


def main(folder):
    QgsApplication.setPrefixPath("/usr", True)
    application = QgsApplication([], False)
    application.initQgis()
    print(f"QGIS {Qgis.version()}")
    wrong = []
    for name in totals.names(folder):
        best, incidents = totals.total(folder, name)
        for ending in ENDINGS:
            if problem := tried(pathlib.Path(folder) / f"{name}.{ending}", best, incidents):
                wrong.append(problem)
    print("\n".join(wrong) if wrong else "as it should be", flush=True)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
