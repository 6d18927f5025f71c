"""LibreOffice reads the CSV of an export with equal sums. See README.md."""
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

import totals

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
MOST = 100_000_000  # bytes: what is larger takes too long as a document in one file


def cells_of(row):
    """(type, value or text) of each cell; what repeats is repeated, but for the end of the row."""
    cells = []
    for cell in row.iter(f"{TABLE}table-cell"):
        kind = cell.get(f"{OFFICE}value-type")
        value = cell.get(f"{OFFICE}value") or cell.get(f"{OFFICE}date-value") or "".join(cell.itertext()).strip()
        repeated = int(cell.get(f"{TABLE}number-columns-repeated", "1"))
        if repeated > 200:
            break
        cells += [(kind, value)] * repeated
    return cells


def rows_of(path):
    with tempfile.TemporaryDirectory() as out:
        # No filter is named: as somebody opens it.
        subprocess.run(["soffice", "--headless", "--convert-to", "fods", "--outdir", out, str(path)], check=True, stdout=subprocess.DEVNULL)
        for _, element in xml.iterparse(f"{out}/{path.stem}.fods"):
            if element.tag == f"{TABLE}table-row":
                if cells := cells_of(element):
                    yield cells
                element.clear()


def tried(folder, name, path):
    best, incidents = totals.total(folder, name)
    rows = rows_of(path)
    head = [value for _, value in next(rows)]
    counted = next(i for i, column in enumerate(head) if column.startswith("counted_"))
    kinds = {}
    total = count = arabic = 0
    for row in rows:
        count += 1
        cell = row[counted] if counted < len(row) else (None, "")
        kinds.setdefault("counted", set()).add(cell[0])
        total += float(cell[1] or 0)
        for column in ("date_start", "begin_time"):
            kinds.setdefault(column, set()).add(row[head.index(column)][0])
        arabic += any("\u0600" <= c <= "\u06ff" for _, value in row for c in value)
    found = {column: ", ".join(sorted(str(kind) for kind in kind_set)) for column, kind_set in kinds.items()}
    print(f"{path.name}: {count} rows, sum of {head[counted]} {total:g}, total {best}; cells are {found}; rows with Arabic: {arabic}", flush=True)
    if total != best or kinds["counted"] - {"float", None}:
        return f"{path.name}: {total:g} instead of {best}"
    return None if count >= incidents else f"{path.name}: {count} rows of {incidents} incidents"


def main(folder):
    print(subprocess.run(["soffice", "--version"], check=True, capture_output=True, text=True).stdout.strip())
    wrong = []
    for name in totals.names(folder):
        for ending in ("csv", "plain.csv"):
            path = pathlib.Path(folder) / f"{name}.{ending}"
            if path.stat().st_size > MOST:
                print(f"{path.name}: too large to be tried")
            elif problem := tried(folder, name, path):
                wrong.append(problem)
    print("\n".join(wrong) if wrong else "as it should be")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
