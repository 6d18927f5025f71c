# Arabic names of places as the world that ships writes them. Used by make-basemap.
#
# The source's names are of many hands: with vowel signs or marks of direction, with the kind of district before the
# name, in Latin letters, or those of another place. What a rule can tell is mended here; the rest stands with its
# reason in make-basemap-names.csv, which goes before the source.
import csv
import re

VOWELS = re.compile("[\u064b-\u0652\u0670\u0640]")
MARKS = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\u061c]")
ASIDE = re.compile(r"\s*\([^)]*\)|\s*،.*")  # "Damazin (town)"; "Surrey, British Columbia"
DISTRICT = re.compile("^(شعبية|ولاية|إمارة|محافظة|قضاء|بلدية|دائرة|ضاحية|ناحية) +(?=..)")
ARABIC = re.compile("[\u0620-\u064a]")
LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
OTHER_LETTERS = str.maketrans({"ی": "ي", "ک": "ك", "ہ": "ه"})  # of Persian and Urdu
# Where Arabic is the language of the place, a Latin name with an article has one in Arabic as well.
ARAB = set("AE BH DZ EG IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE".split())
ARTICLE = re.compile("^(Al|Ad|Ar|As|Ash|At|Ath|An|Az|Aş|Aţ|Az̧|Aḑ)[ -]")


def arabic_name(text, latin, country):
    """A name of the source as it is written; None where it has none in Arabic letters."""
    name = MARKS.sub("", VOWELS.sub("", text)).translate(OTHER_LETTERS)
    name = DISTRICT.sub("", ASIDE.sub("", name).strip()).strip()
    if not ARABIC.search(name) or LATIN.search(name):
        return None
    return "ال" + name if country in ARAB and ARTICLE.match(latin) and not name.startswith(("ال", "أل")) else name


def own_names(path):
    """GeoNames id -> Arabic name, of the table of own corrections."""
    with open(path, encoding="utf-8", newline="") as file:
        return {int(row["geonames_id"]): row["name_ar"] for row in csv.DictReader(file)}
