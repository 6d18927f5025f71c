#!/usr/bin/env python3
"""What tools/make-basemap finds borders and Arabic names with, on small cases."""
import os
import sys
import unittest

sys.dont_write_bytecode = True
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(ROOT, "tools"))
import basemapnames  # noqa: E402
import borderlines  # noqa: E402


def ring(*points):
    return [*points, points[0]]


WEST = ring((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))


def border_of(east):
    rings = borderlines.cut(borderlines.joined([(0, WEST), (1, east)]))
    return sum(borderlines.length(line) for _, _, line in borderlines.shared(rings)), borderlines.missing(rings, "AB".__getitem__)


class Borders(unittest.TestCase):
    def test_nothing_has_no_border(self):
        self.assertEqual(list(borderlines.shared(borderlines.cut(borderlines.joined([])))), [])
        self.assertEqual(borderlines.missing([], str), {})

    def test_an_edge_of_both_is_drawn_once(self):
        self.assertEqual(border_of(ring((1.0, 0.0), (2.0, 0.0), (2.0, 1.0), (1.0, 1.0)))[0], 1.0)

    def test_a_neighbour_with_more_vertices_on_the_line_has_the_whole_border(self):
        drawn, missing = border_of(ring((1.0, 0.0), (2.0, 0.0), (2.0, 1.0), (1.0, 1.0), (1.0, 0.7), (1.0, 0.2)))
        self.assertAlmostEqual(drawn, 1.0)
        self.assertLess(sum(missing.values()), 0.1)  # no more than the corners where the border ends

    def test_a_neighbour_that_begins_in_the_middle_of_an_edge_has_its_part(self):
        self.assertAlmostEqual(border_of(ring((1.0, 0.25), (2.0, 0.25), (2.0, 0.75), (1.0, 0.75)))[0], 0.5)

    def test_vertices_a_hair_apart_are_one(self):
        drawn, _ = border_of(ring((1.0000001, 0.0), (2.0, 0.0), (2.0, 1.0), (0.9999999, 1.0), (1.0004, 0.5)))
        self.assertAlmostEqual(drawn, 1.0, places=4)

    def test_coasts_across_a_strait_are_no_border_and_nothing_is_missing(self):
        drawn, missing = border_of(ring((1.1, 0.0), (2.0, 0.0), (2.0, 1.0), (1.1, 1.0)))
        self.assertEqual((drawn, missing), (0, {}))

    def test_countries_beside_each_other_without_a_border_are_told(self):
        drawn, missing = border_of(ring((1.004, 0.0), (2.0, 0.0), (2.0, 1.0), (1.004, 1.0)))
        self.assertEqual(drawn, 0)
        self.assertAlmostEqual(missing["A", "B"], 1.0, delta=0.1)


    def test_of_two_drawings_the_line_of_the_first_is_the_border(self):
        rings = [(0, WEST), (1, ring((1.004, 0.0), (2.0, 0.0), (2.0, 1.0), (1.004, 1.0)))]
        self.assertEqual(list(borderlines.of_two_drawings(rings, "AB".__getitem__, ("A", "B"))), [(0, [(1.0, 0.0), (1.0, 1.0)])])
        self.assertEqual(list(borderlines.of_two_drawings(rings[:1], "AB".__getitem__, ("A", "B"))), [])


class Names(unittest.TestCase):
    def test_a_name_is_written_as_arabic_is(self):
        for text, latin, country, wanted in (
                ("", "Anywhere", "SY", None),
                ("Şūr", "Tyre", "LB", None),
                ("al-Rūhā", "Şanlıurfa", "TR", None),
                ("حلب", "Aleppo", "SY", "حلب"),
                ("الزنتان\u200e", "Zintan", "LY", "الزنتان"),
                ("اَلْمُحَرَّق", "Al Muharraq", "BH", "المحرق"),
                ("شعبية سرت", "Sirte", "LY", "سرت"),
                ("الدويم (مدينة)", "Ad Douiem", "SD", "الدويم"),
                ("سوري، كولومبيا البريطانية", "Surrey", "CA", "سوري"),
                ("حیدر آباد", "Hyderabad", "IN", "حيدر آباد"),
                ("كوت", "Al Kūt", "IQ", "الكوت"),
                ("ألانيا", "Alanya", "TR", "ألانيا")):
            with self.subTest(latin):
                self.assertEqual(basemapnames.arabic_name(text, latin, country), wanted)

    def test_own_names_are_arabic_and_each_has_a_reason(self):
        path = os.path.join(ROOT, "tools/make-basemap-names.csv")
        names = basemapnames.own_names(path)
        self.assertEqual(names[379252], "الخرطوم")
        with open(path, encoding="utf-8", newline="") as file:
            rows = list(basemapnames.csv.DictReader(file))
        self.assertEqual(len(rows), len(names))
        for row in rows:
            self.assertTrue(row["reason"], row)
            self.assertFalse(basemapnames.LATIN.search(row["name_ar"]), row)
            self.assertTrue(basemapnames.ARABIC.search(row["name_ar"]), row)


if __name__ == "__main__":
    unittest.main()
