#!/usr/bin/env python3
"""tools/check-atlas passes the shipped atlas, and names each wrong row that is put into a copy of it."""
import csv
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ATLAS = os.path.join(ROOT, "resources/atlas/syria")


def check(folder):
    done = subprocess.run([sys.executable, os.path.join(ROOT, "tools/check-atlas"), folder], capture_output=True,
                          text=True, check=False)
    return done.returncode, done.stdout + done.stderr


class CheckAtlas(unittest.TestCase):
    def setUp(self):
        self.folder = os.path.join(tempfile.mkdtemp(), "atlas")
        self.addCleanup(shutil.rmtree, os.path.dirname(self.folder))
        shutil.copytree(ATLAS, self.folder)

    def rewrite(self, table, change):
        path = os.path.join(self.folder, table + ".csv")
        with open(path, encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        columns = list(rows[0])
        rows = [row for row in map(change, rows) if row]
        with open(path, "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns, lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)

    def assertFound(self, said):
        code, output = check(self.folder)
        self.assertIn(said, output)
        self.assertEqual(code, 1)

    def test_the_shipped_atlas_passes(self):
        code, output = check(ATLAS)
        self.assertEqual(code, 0, output)
        self.assertIn("all holds", output)

    def test_a_wrong_cell_is_named(self):
        killed = {"outcome": "killed", "group": ""}
        for table, where, cells, said in [
            ("incidents", {"id": "i23-israeli-irgc"}, {"begin": "2023-12-25"}, "said to be after 25 December"),
            ("incidents", {"id": "i23-adviser"}, {"place_precision": "near", "places": "damascus"},
             "i23-adviser: stands at damascus"),
            ("figures", {"claim": "i23-israeli-fighters-c", **killed}, {"best": ""}, "is not how “over a score” is coded"),
            ("figures", {"claim": "d672-c", **killed}, {"high": "175"}, "is not how “at least” is coded"),
            ("figures", {"claim": "d620-suburbs-c", **killed}, {"best": "24"}, "is not how “dozens” is coded"),
            ("incidents", {"id": "i23-idlib-city"}, {"perpetrators": "syrian-government-forces;russian-forces"},
             "Idlib City, by"),
            ("incidents", {"id": "i23-afes"}, {"perpetrators": "syrian-government-forces;iranian-forces"},
             "i23-afes: is by fewer than its whole"),
            ("incidents", {"id": "i23-afes"}, {"perpetrators": "israeli-forces"}, "and its whole is not"),
            ("incidents", {"id": "i23-ghab-plain"}, {"note": "", "note_ar": ""}, "i23-ghab-plain: lies in SY05"),
            ("incidents", {"id": "i23-qahr"}, {"note": "", "note_ar": ""}, "its place qahr is unclear"),
            ("incidents", {"id": "d672-masaken-sayda"}, {"targets": "syrian-government-forces"},
             "d672-masaken-sayda: has fighters among the killed"),
            ("claims", {"id": "d672-dozens-c"}, {"note": "", "note_ar": ""}, "no number for killed civilians"),
            ("reports", {"id": "idlib-2023"}, {"published": "2023-12-28"}, "ends after its report"),
            ("facts", {"kind": "tanks-destroyed"}, {"low": "6", "best": "6"}, "tanks-destroyed: ('6', '6', '')"),
            ("facts", {"kind": "tanks-destroyed"}, {"claim": "nobody"}, "claim 'nobody' is not known"),
            ("places", {"id": "hosh-arab"}, {"name_ar": ""}, "name_ar and name are not both there"),
        ]:
            with self.subTest(said=said):
                shutil.rmtree(self.folder)
                shutil.copytree(ATLAS, self.folder)
                hits = []

                def change(row):
                    if all(row[column] == value for column, value in where.items()):
                        hits.append(row["id"] if "id" in row else row["claim"])
                        row.update(cells)
                    return row

                self.rewrite(table, change)
                self.assertEqual(len(hits), 1)
                self.assertFound(said)

    def test_bodies_under_rubble_are_not_killed(self):
        with open(os.path.join(self.folder, "figures.csv"), "a", encoding="utf-8") as file:
            file.write("a16-pocket-civil-defence,killed,,100,100,,more than\n")
        self.assertFound("counts bodies under rubble as killed")

    def test_what_is_no_casualty_stays_a_fact(self):
        self.rewrite("facts", lambda row: None if row["claim"] == "d672-locations-c" else row)
        self.assertFound("d672-locations: tells of what is no casualty and has no fact for it")


unittest.main()
