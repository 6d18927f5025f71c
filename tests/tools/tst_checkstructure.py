#!/usr/bin/env python3
"""tools/check-structure passes this tree, and names each fault that is put into a small one."""
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def check(*words):
    done = subprocess.run([sys.executable, os.path.join(ROOT, "tools/check-structure"), *words], capture_output=True,
                          text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def library(name, knows, *files):
    stated = f"    KNOWS {knows}\n" if knows else ""
    return f"sijill_mapdata_library({name}\n{stated}    SOURCES\n" + "".join(f"        {f}\n" for f in files) + ")\n"


class CheckStructure(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)
        self.write("mapdata/model/CMakeLists.txt", library("model", "", "atlas.cpp"))
        self.write("mapdata/model/atlas.h", "#pragma once\n")
        self.write("mapdata/model/atlas.cpp", '#include "mapdata/model/atlas.h"\n')
        self.write("mapdata/store/CMakeLists.txt", library("store", "model", "reader.cpp"))
        self.write("mapdata/store/reader.h", '#pragma once\n#include "mapdata/model/atlas.h"\n')
        self.write("mapdata/store/reader.cpp", '#include "mapdata/store/reader.h"\n')
        self.write("widgets/CMakeLists.txt", "target_sources(widgets PRIVATE view.cpp)\n")
        self.write("widgets/view.cpp", '#include "mapdata/store/reader.h"\n')

    def write(self, path, text):
        path = os.path.join(self.folder, path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)

    def faults(self):
        code, said = check(self.folder)
        self.assertEqual(code, 1 if said else 0)
        return said

    def test_a_folder_without_sources_is_a_fault(self):
        code, said = check(os.path.join(self.folder, "nowhere"))
        self.assertEqual(code, 1)
        self.assertIn("no sources", said)

    def test_this_tree_is_sound_and_nothing_is_said(self):
        self.assertEqual(check(), (0, ""))

    def test_a_sound_tree_is_passed(self):
        self.assertEqual(self.faults(), "")

    def test_an_arrow_that_runs_up_is_named_by_file(self):
        self.write("mapdata/model/atlas.cpp", '#include "widgets/view.h"\n')
        self.assertIn("mapdata/model/atlas.cpp: includes widgets/view.h, which is above it", self.faults())

    def test_a_circle_is_named_with_both_arrows(self):
        self.write("mapdata/model/CMakeLists.txt", library("model", "store", "atlas.cpp"))
        self.write("mapdata/model/atlas.cpp", '  #  include "mapdata/store/reader.h"\n')
        said = self.faults()
        self.assertIn("mapdata/model, mapdata/store", said)
        self.assertIn("mapdata/model -> mapdata/store: mapdata/model/atlas.cpp includes mapdata/store/reader.h", said)
        self.assertIn("mapdata/store -> mapdata/model", said)

    def test_a_circle_by_way_of_a_third_folder_is_found(self):
        self.write("widgets/a/CMakeLists.txt", "a.cpp")
        self.write("widgets/a/a.cpp", '#include "widgets/b/b.h"\n')
        self.write("widgets/b/b.h", '#include "widgets/c/c.h"\n')
        self.write("widgets/c/c.h", '#include "widgets/a/a.h"\n')
        self.assertIn("circle: widgets/a, widgets/b, widgets/c", self.faults())

    def test_a_folder_of_a_folder_is_a_folder_of_its_own(self):
        self.write("widgets/part/part.h", '#include "widgets/view.h"\n')
        self.write("widgets/view.cpp", '#include "widgets/part/part.h"\n')
        self.assertIn("circle: widgets, widgets/part", self.faults())

    def test_what_is_known_without_being_stated_is_named(self):
        self.write("mapdata/store/CMakeLists.txt", library("store", "", "reader.cpp"))
        self.assertIn("mapdata/store/reader.h: includes mapdata/model/atlas.h, but mapdata/store/CMakeLists.txt does "
                      "not state that it knows mapdata/model", self.faults())

    def test_what_is_stated_in_vain_is_named(self):
        self.write("mapdata/store/reader.h", "#pragma once\n")
        self.assertIn("states that it knows model, and includes nothing of it", self.faults())

    def test_a_source_that_is_never_compiled_is_named(self):
        self.write("mapdata/store/loader.cpp", "")
        self.write("mapdata/store/preloader.cpp", "")
        self.write("mapdata/store/CMakeLists.txt", library("store", "model", "reader.cpp", "preloader.cpp"))
        self.assertEqual(self.faults(), "mapdata/store/loader.cpp: is not in mapdata/store/CMakeLists.txt\n")

    def test_long_things_are_told_when_asked_for_and_are_no_fault(self):
        function = "int one()\n{\n" + "    more();\n" * 60 + "}\n"
        self.write("mapdata/model/atlas.cpp", function + "\n" * 400)
        self.write("mapdata/model/none.h", "#pragma once\n")
        self.assertEqual(self.faults(), "")
        code, said = check("--long", self.folder)
        self.assertEqual(code, 0)
        self.assertIn("mapdata/model/atlas.cpp: 463 lines\n", said)
        self.assertIn("mapdata/model/atlas.cpp:1: a function of 62 lines\n", said)
        self.assertIn("mapdata/model/none.h: no source of this name\n", said)


if __name__ == "__main__":
    unittest.main()
