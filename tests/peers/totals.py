"""What `tests/peers/make` wrote beside the exports: their totals."""
import csv
import pathlib


def names(folder):
    return sorted(path.stem for path in pathlib.Path(folder).glob("*.total"))


def total(folder, name):
    """(best, incidents), as `tally --by total` has them."""
    with open(pathlib.Path(folder) / f"{name}.total", encoding="utf-8") as file:
        row = next(csv.DictReader(file))
    return int(row["best"]), int(row["incidents"])
