#!/usr/bin/env python3
"""Draws pairs of one UCDP and one Airwars record to be labelled by reading, and shows them without any score.

    sample_pairs.py FOLDER              FOLDER holds ucdp_ged_syria and airwars_syria; prints every pair to read
    sample_pairs.py FOLDER --ids        only the ids, in the same order
    sample_pairs.py FOLDER --proposals FILE    a second draw, of what `sijill duplicates ... --format csv` wrote to
                                        FILE: same, part and possible mixed, without verdict and score

The draw is stratified by a plain sum of points for days, kilometres and figures that has nothing to do with the
program's score, and goes to pairs outside every window as well. Seed and sizes are fixed: the same files give the
same pairs.
"""
import collections
import csv
import datetime
import math
import random
import re
import statistics
import sys

SEED = 16
# Points 8 is the same day, within 1 km, with figures that overlap.
SIZES = {8: 90, 7: 60, 6: 50, 5: 40, 4: 30, 3: 12, 2: 8, "outside": 30, "area": 30, "no point": 20}
# Of proposals, by verdict; of the possible ones those with the best scores.
PROPOSED = {"same": 130, "part": 25, "possible": 45}
LEAST_POSSIBLE = 0.3
ELSEWHERE_KM, ELSEWHERE_DAYS = 60, 10


def day(text):
    return datetime.date.fromisoformat(text[:10]).toordinal() if text else None


def number(text):
    return int(float(text)) if text else None


def read(folder):
    ucdp, airwars = [], []
    with open(f"{folder}/ucdp_ged_syria/ged_syria.csv", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            row.update(begin=day(row["date_start"]), last=day(row["date_end"]), lat=float(row["latitude"]),
                       lon=float(row["longitude"]), killed=int(row["best"]), civilians=int(row["deaths_civilians"]))
            ucdp.append(row)
    with open(f"{folder}/airwars_syria/airwars_syria_incidents.csv", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            begin, last = day(row["date"]), day(row["date_end"])
            lat, lon = row["latitude"], row["longitude"]
            row.update(begin=begin, last=max(begin, last) if begin and last else begin,
                       lat=float(lat) if lat else None, lon=float(lon) if lon else None,
                       low=number(row["civ_killed_min"]), high=number(row["civ_killed_max"]))
            if begin:
                airwars.append(row)
    return ucdp, airwars


def kilometres(u, a):
    x = math.radians(u["lon"] - a["lon"]) * math.cos(math.radians(u["lat"]))
    return 6371 * math.hypot(x, math.radians(u["lat"] - a["lat"]))


def days_apart(u, a):
    return max(0, a["begin"] - u["last"], u["begin"] - a["last"])


def figure_points(u, a):
    low = a["low"] if a["low"] is not None else a["high"]
    if low is None:
        return 0
    high = a["high"] if a["high"] is not None else low
    if any(low <= figure <= high for figure in (u["killed"], u["civilians"]) if figure):
        return 2
    near = max(1, high / 4)
    return int(any(low - near <= figure <= high + near for figure in (u["killed"], u["civilians"]) if figure))


def band(u, a):
    days = days_apart(u, a)
    if a["lat"] is None:
        name = a["location_en"].lower().split(",")[0].removeprefix("al-").removeprefix("al ")
        return "no point" if days <= 1 and len(name) > 4 and name in u["where_coordinates"].lower() else None
    km = kilometres(u, a)
    if days > ELSEWHERE_DAYS or km > ELSEWHERE_KM:
        return None
    if u["where_prec"] in "3456" or u["date_prec"] in "345" or a["geo_precision"] in ("province_governorate", "district"):
        return "area" if days <= 2 else None
    if days > 4 or km > 15:
        return "outside"
    points = 3 * (days == 0) + 2 * (days == 1) + (days == 2)
    points += 3 if km <= 1 else 2 if km <= 3 else 1 if km <= 10 else 0
    return max(2, points + figure_points(u, a))


def draw(ucdp, airwars):
    by_day = collections.defaultdict(list)
    for u in ucdp:
        for at in range(u["begin"] - ELSEWHERE_DAYS, min(u["last"], u["begin"] + 31) + ELSEWHERE_DAYS + 1):
            by_day[at].append(u)
    bands = collections.defaultdict(list)
    for a in airwars:
        for u in by_day.get(a["begin"], ()):
            where = band(u, a)
            if where is not None:
                bands[where].append((u, a))
    dice, pairs = random.Random(SEED), []
    for name, size in SIZES.items():
        found = sorted(bands[name], key=lambda pair: (int(pair[0]["id"]), int(pair[1]["seq"])))
        pairs += dice.sample(found, min(size, len(found)))
    dice.shuffle(pairs)
    return pairs


def draw_proposals(file, ucdp, airwars):
    drawn = {(u["id"], a["code"]) for u, a in draw(ucdp, airwars)}
    by_ucdp, by_airwars = {u["id"]: u for u in ucdp}, {}
    for a in airwars:
        by_airwars.setdefault(a["code"], a)
    by_verdict = collections.defaultdict(list)
    with open(file, encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            ids = (row["a_id"], row["b_id"])
            if row["verdict"] == "possible" and float(row["score"]) < LEAST_POSSIBLE or ids in drawn:
                continue
            by_verdict[row["verdict"]].append(ids)
    dice, pairs = random.Random(SEED), []
    for verdict, size in PROPOSED.items():
        found = sorted(by_verdict[verdict])
        pairs += dice.sample(found, min(size, len(found)))
    dice.shuffle(pairs)
    return [(by_ucdp[u], by_airwars[a]) for u, a in pairs]


def others(these, me, center, days=1, km=10):
    """What else stands there: a reader has to know whether another record fits better."""
    near = []
    for other in these:
        if other is me or abs(other["begin"] - center["begin"]) > days or other["lat"] is None or center["lat"] is None:
            continue
        if kilometres(other, center) <= km:
            near.append(other)
    return near


def cited(u):
    """Airwars's own numbers in the headlines that UCDP coded from: (S1013), R3751."""
    return [(m[1], int(m[2])) for m in re.finditer(r"\b([SR])(\d{3,4})\b", u["source_headline"])]


class Codes:
    """Airwars has numbered its incidents anew since (S1013 is CS1159 now), in the same order. What a number is now is
    taken from those near it that have but one incident of their day and place."""

    def __init__(self, ucdp, airwars):
        by_day = collections.defaultdict(list)
        for a in airwars:
            by_day[a["begin"]].append(a)
        self.shifts = collections.defaultdict(list)
        for u in ucdp:
            for series, old in cited(u):
                fits = [a for a in by_day[u["begin"]] if a["lat"] is not None and kilometres(u, a) < 3
                        and re.match({"S": "CS", "R": "RS"}[series], a["code"])]
                if len(fits) == 1 and (now := re.match(r"[CR]S(\d+)", fits[0]["code"])):
                    self.shifts[series].append((old, int(now[1]) - old))

    def now(self, series, old):
        nearest = sorted(self.shifts[series], key=lambda known: abs(known[0] - old))[:7]
        return f"{series}{old} is some {'C' if series == 'S' else 'R'}S{old + round(statistics.median(s for _, s in nearest))}"


def headline(u):
    """Those with a number of Airwars first."""
    parts = [part.strip() for part in u["source_headline"].split(";")]
    return "; ".join(sorted(parts, key=lambda part: not re.search(r"\b[SR]\d{3,4}\b", part)))


def show(number, u, a, ucdp, airwars, codes):
    gap = f"{days_apart(u, a)} d, " + (f"{kilometres(u, a):.1f} km" if a["lat"] is not None else "no point")
    print(f"#{number} {gap}")
    until = f"..{u['date_end']}" if u["date_end"] != u["date_start"] else ""
    print(f"  U {u['id']} {u['date_start']}{until} dp{u['date_prec']} wp{u['where_prec']} {u['where_coordinates']} / "
          f"{u['adm_2']} / {u['adm_1']} | {u['dyad_name'][:70]} | a{u['deaths_a']} b{u['deaths_b']} c{u['deaths_civilians']} "
          f"?{u['deaths_unknown']} = {u['best']} ({u['low']}-{u['high']}) | {headline(u)[:200]} | {u['source_original'][:30]}"
          f"{'; '.join([''] + [codes.now(*code) for code in cited(u)])}")
    until = f"..{a['date_end']}" if a["date_end"] and a["date_end"] != a["date"] else ""
    print(f"  A {a['code']} {a['date']}{until} {a['geo_precision'] or '-'} {a['location_en']} / {a['area_en']} / "
          f"{a['governorate_en']} | {a['belligerent_en']} | {a['strike_type']} {a['strike_status']} | "
          f"killed {a['civ_killed_min']}-{a['civ_killed_max']} injured {a['civ_injured_min']}-{a['civ_injured_max']} "
          f"children {a['children_killed_min']}-{a['children_killed_max']} {a['infrastructure']}")
    here = a if a["lat"] is not None else u
    more_u = [f"{o['begin'] - a['begin']:+d}d {o['where_coordinates'][:14]} c{o['deaths_civilians']}/{o['best']}" for o in others(ucdp, u, here)]
    more_a = [f"{o['begin'] - u['begin']:+d}d {o['location_en'][:18]} {o['civ_killed_min']}-{o['civ_killed_max']}" for o in others(airwars, a, here)]
    print(f"    others U: {'; '.join(more_u[:6])} ({len(more_u)})  A: {'; '.join(more_a[:6])} ({len(more_a)})")


def main():
    ucdp, airwars = read(sys.argv[1])
    codes = Codes(ucdp, airwars)
    if "--proposals" in sys.argv:
        pairs = draw_proposals(sys.argv[sys.argv.index("--proposals") + 1], ucdp, airwars)
    else:
        pairs = draw(ucdp, airwars)
    for number, (u, a) in enumerate(pairs, 1):
        if "--ids" in sys.argv:
            print(f"{u['id']},{a['code']}")
        else:
            show(number, u, a, ucdp, airwars, codes)


if __name__ == "__main__":
    main()
