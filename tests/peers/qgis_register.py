"""QGIS opens every table of a register with its types, and edits some: what Sijill must then tell. See README.md."""
import pathlib
import sys

from osgeo import ogr
from qgis.core import Qgis, QgsApplication, QgsGeometry, QgsPointXY, QgsVectorLayer

TYPES = {"DATE": "Date", "MEDIUMINT": "Integer", "DOUBLE": "Real", "BOOLEAN": "Boolean", "TEXT": "String"}
TABLES = ("incidents", "places", "claims", "figures", "facts", "mentions", "sources", "reports", "kinds", "actors", "weapons",
          "groups", "roles", "fact_kinds", "settings", "files", "history")
DATES, WHOLES = ("begin", "end", "published", "heading_date"), ("low", "best", "high", "rank")


def wanted(name):
    """The type of a column by its name, as docs/register.md has it."""
    if name in DATES:
        return "Date"
    if name in WHOLES or name.startswith(("killed_", "wounded_")):
        return "Integer"
    if name in ("lon", "lat"):
        return "Real"
    return "Boolean" if name in ("counted", "preferred", "in_bin", "from_layer") else None


def opened(path, table):
    return QgsVectorLayer(f"{path}|layername={table}", table, "ogr")


def looked_at(path):
    wrong = []
    for table in TABLES:
        layer = opened(path, table)
        if not layer.isValid():
            wrong.append(f"{table}: QGIS does not open it")
            continue
        types = {field.name(): field.typeName() for field in layer.fields()}
        off = [f"{name} is {kind}" for name, kind in types.items() if wanted(name) and kind != wanted(name)]
        rows = sum(1 for _ in layer.getFeatures())
        print(f"{table}: {rows} rows, {len(types)} columns, {layer.wkbType().name if hasattr(layer.wkbType(), 'name') else layer.wkbType()}")
        wrong += [f"{table}: {problem}" for problem in off]
    return wrong


def edited(path):
    """Moves a point, changes a note and a count that is made of others; the ids stand in the answer."""
    layer = opened(path, "incidents")
    provider, fields = layer.dataProvider(), layer.fields()
    with_point = next(feature for feature in layer.getFeatures() if feature.hasGeometry() and not feature.geometry().isNull())
    without = next(feature for feature in layer.getFeatures() if feature.geometry().isNull())
    print("moved:", with_point["id"], "changed:", without["id"])
    done = provider.changeGeometryValues({with_point.id(): QgsGeometry.fromPointXY(QgsPointXY(36.5, 33.25))})
    done &= provider.changeAttributeValues({without.id(): {fields.indexOf("note"): "by QGIS", fields.indexOf("killed_best"): 4321}})
    return done


def main(folder):
    QgsApplication.setPrefixPath("/usr", True)
    application = QgsApplication([], False)
    application.initQgis()
    path = pathlib.Path(folder) / "one.sijill"
    before = path.read_bytes()
    print(f"QGIS {Qgis.version()}")
    wrong = looked_at(path)
    if path.read_bytes() != before:
        wrong.append("looking at it changed the file")
    source = ogr.Open(str(path))
    print("ogr:", source.GetLayerCount(), "layers,", ", ".join(source.GetLayer(i).GetName() for i in range(source.GetLayerCount())))
    source = None
    if not edited(path):
        wrong.append("QGIS could not edit it")
    print("\n".join(wrong) if wrong else "as it should be", flush=True)
    application.exitQgis()
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
