"""QGIS opens a PMTiles that Sijill cut, with as many features in each layer as the whole map has in these tiles. See
README.md."""
import math
import pathlib
import sys

from osgeo import gdal
from qgis.core import Qgis, QgsApplication, QgsFeatureRequest, QgsProviderRegistry, QgsVectorLayer, QgsVectorTileLayer

gdal.UseExceptions()


def tiles_of(path):
    """Of the deepest zoom, as GDAL lists them: (zoom, x, y) -> bytes."""
    root = f"/vsipmtiles/{path}"
    zoom = max(int(name) for name in gdal.ReadDir(root) if name.isdigit())
    return zoom, {(x, y): f"{root}/{zoom}/{x}/{name}"
                  for x in map(int, gdal.ReadDir(f"{root}/{zoom}")) for name in gdal.ReadDir(f"{root}/{zoom}/{x}")
                  for y in [int(name.split(".")[0])]}


def bytes_of(path):
    file = gdal.VSIFOpenL(path, "rb")
    size = gdal.VSIStatL(path).size
    content = gdal.VSIFReadL(1, size, file)
    gdal.VSIFCloseL(file)
    return bytes(content)


def counts_of(tile):
    """Features of each layer of one tile, by GDAL's reader of single tiles."""
    data = gdal.OpenEx(f"MVT:{tile}", gdal.OF_VECTOR)
    return {data.GetLayer(i).GetName(): sum(1 for _ in data.GetLayer(i)) for i in range(data.GetLayerCount())}


def columns_and_rows(bounds, zoom):
    west, south, east, north = bounds
    side = 2 ** zoom

    def row(latitude):
        return (1 - math.asinh(math.tan(math.radians(latitude))) / math.pi) / 2 * side

    return (range(math.floor((west + 180) / 360 * side), math.ceil((east + 180) / 360 * side)),
            range(math.floor(row(north)), math.ceil(row(south))))


def in_qgis(path):
    """Features of each layer as QGIS reads them by its reader of features; as tiles it opens them too, where it can."""
    for found in QgsProviderRegistry.instance().querySublayers(str(path)):
        if found.type() == Qgis.LayerType.VectorTile and not QgsVectorTileLayer(found.uri(), found.name()).isValid():
            raise RuntimeError(f"QGIS does not open {found.uri()}")
    data = gdal.OpenEx(str(path), gdal.OF_VECTOR)
    counts = {}
    for name in [data.GetLayer(i).GetName() for i in range(data.GetLayerCount())]:
        layer = QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
        if not layer.isValid():
            raise RuntimeError(f"QGIS does not open {name} of {path}")
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.NoGeometry)
        counts[name] = sum(1 for _ in layer.getFeatures(request))
    return counts


def tried(whole):
    name = whole.name.removesuffix(".whole.pmtiles")
    cut = whole.with_name(f"{name}.cut.pmtiles")
    bounds = [float(part) for part in whole.with_name(f"{name}.bounds").read_text().split(",")]
    zoom, all_tiles = tiles_of(whole)
    cut_zoom, cut_tiles = tiles_of(cut)
    columns, rows = columns_and_rows(bounds, zoom)
    wanted = {at for at in all_tiles if at[0] in columns and at[1] in rows}
    if (cut_zoom, set(cut_tiles)) != (zoom, wanted):
        return f"{name}: {len(cut_tiles)} tiles at zoom {cut_zoom}, not {len(wanted)} at zoom {zoom}"
    other = [at for at in wanted if bytes_of(cut_tiles[at]) != bytes_of(all_tiles[at])]
    if other:
        return f"{name}: {len(other)} tiles are not those of the whole map"
    expected = {}
    for at in sorted(wanted):
        for layer, count in counts_of(all_tiles[at]).items():
            expected[layer] = expected.get(layer, 0) + count
    seen = in_qgis(cut)
    rows_seen = in_qgis(cut.with_suffix(".mbtiles"))
    for layer in sorted(seen):
        print(f"{name}, {layer}: {seen[layer]} in QGIS, {expected.get(layer, 0)} in the tiles of the whole map, "
              f"{rows_seen.get(layer)} as MBTiles", flush=True)
    # GDAL knows the layers that a file lists; some files do not list all.
    without = {layer for layer, count in expected.items() if count > 0} & set(in_qgis(whole)) - set(seen)
    if without:
        return f"{name}: QGIS does not see {', '.join(sorted(without))}"
    wrong = [layer for layer in seen if not seen[layer] == expected.get(layer, 0) == rows_seen.get(layer)]
    print(f"{name}: {len(seen)} layers, {len(wanted)} tiles at zoom {zoom}", flush=True)
    return f"{name}: other counts in {', '.join(wrong)}" if wrong else None


def main(folder):
    QgsApplication.setPrefixPath("/usr", True)
    application = QgsApplication([], False)
    application.initQgis()
    print(f"QGIS {Qgis.version()}, GDAL {gdal.__version__}")
    wholes = sorted(pathlib.Path(folder).glob("*.whole.pmtiles"))
    wrong = [problem for whole in wholes if (problem := tried(whole))]
    if not wholes:
        wrong = ["there is nothing to try"]
    print("\n".join(wrong) if wrong else "as it should be", flush=True)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
