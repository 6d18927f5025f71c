#!/usr/bin/env python3
"""Sums over a table of UCDP GED by plain code, for tst_realspans to compare with: nothing of Sijill takes part.

    ucdp_sums.py ged_syria.csv

Prints rows what,key,low,best,high,inside,touching: the months of 2016, and of December 2016 districts,
governorates and sides. With --civilians instead rows month,best,district: civilians killed by district and month of
2019, without those that are none.
"""
import csv
import sys
from datetime import date
from fractions import Fraction
from math import ceil

DISTRICTS = ("Jabal Saman district", "Duma district", "Maarat al-Numaan district")
GOVERNORATES = ("Aleppo Governorate", "Idlib Governorate", "Homs Governorate")
SIDES = ("Government of Syria|Syrian insurgents", "Government of Syria|IS")


def months_of(begin, end):
    """The parts of [begin, end) by calendar month, as ordinals."""
    while begin < end:
        day = date.fromordinal(begin)
        following = date(day.year + day.month // 12, day.month % 12 + 1, 1).toordinal()
        yield begin, min(following, end)
        begin = min(following, end)


def parts_of(people, spans):
    """Whole people to months by largest remainder; equal remainders at even distances."""
    length = sum(end - begin for begin, end in spans)
    exact = [Fraction(people * (end - begin), length) for begin, end in spans]
    parts = [int(share) for share in exact]
    remainders = [share - part for share, part in zip(exact, parts)]
    left = people - sum(parts)
    if left == 0:
        return parts
    least = sorted(remainders, reverse=True)[left - 1]
    tied = [i for i, remainder in enumerate(remainders) if remainder == least]
    for i, remainder in enumerate(remainders):
        if remainder > least:
            parts[i] += 1
            left -= 1
    for n, i in enumerate(tied):
        parts[i] += ceil(Fraction((n + 1) * left, len(tied))) - ceil(Fraction(n * left, len(tied)))
    return parts


def by_day(people, begin, end):
    """Day by day: the exact share until its end, rounded up, within what the month has."""
    days, done, before = {}, 0, 0
    spans = list(months_of(begin, end))
    for (first, after), part in zip(spans, parts_of(people, spans)):
        for day in range(first, after):
            until = ceil(Fraction(people * (day + 1 - begin), end - begin))
            until = before + part if day == after - 1 else max(before, min(until, before + part))
            days[day], done = until - done, until
        before += part
    return days


def share(people, begin, end, window):
    if window[0] <= begin and end <= window[1]:
        return people
    return sum(n for day, n in by_day(people, begin, end).items() if window[0] <= day < window[1])


def summed(rows, window):
    low = best = high = inside = touching = 0
    for begin, end, figures, _ in rows:
        if end <= window[0] or window[1] <= begin:
            continue
        b = figures[1]
        a, c = min(figures[0], b), max(figures[2], b)  # a low above the best is brought to it, and so is a high
        a, b, c = (share(n, begin, end, window) for n in (a, b - a, c - b))
        b += a
        c += b
        low, best, high = low + a, best + b, high + c
        touching += figures[1]
        inside += figures[1] if window[0] <= begin and end <= window[1] else 0
    return low, best, high, inside, touching


def civilians():
    """Of events that are known for a district or better."""
    sums = {}
    with open(sys.argv[1], encoding="utf-8", errors="replace", newline="") as table:
        for row in csv.DictReader(table):
            begin, end = (date.fromisoformat(row[name][:10]).toordinal() for name in ("date_start", "date_end"))
            people = int(row["deaths_civilians"])
            if people == 0 or row["where_prec"] not in "1235" or not row["adm_2"]:
                continue
            for day, part in by_day(people, begin, end + 1).items():
                if date.fromordinal(day).year == 2019:
                    key = date.fromordinal(day).strftime("%Y-%m"), row["adm_2"]
                    sums[key] = sums.get(key, 0) + part
    for (month, district), best in sorted(sums.items()):
        if best:
            print(month, best, district, sep=",")


def main():
    rows = []
    with open(sys.argv[1], encoding="utf-8", errors="replace", newline="") as table:
        for row in csv.DictReader(table):
            begin, end = (date.fromisoformat(row[name][:10]).toordinal() for name in ("date_start", "date_end"))
            rows.append((begin, end + 1, tuple(int(row[name]) for name in ("low", "best", "high")), row))
    def tell(what, key, sums):
        print(what, key, *sums, sep=",")
    months = [date(2016, month, 1).toordinal() for month in range(1, 13)] + [date(2017, 1, 1).toordinal()]
    for month, window in enumerate(zip(months, months[1:]), 1):
        tell("month", f"2016-{month:02}", summed(rows, window))
    tell("year", "2016", summed(rows, (months[0], months[-1])))
    day = date(2016, 12, 15).toordinal()
    tell("day", "2016-12-15", summed(rows, (day, day + 1)))
    december = months[-2:]
    for district in DISTRICTS:
        tell("district", district,
             summed([r for r in rows if r[3]["adm_2"] == district and r[3]["where_prec"] in "1235"], december))
    for governorate in GOVERNORATES:
        tell("governorate", governorate, summed([r for r in rows if r[3]["adm_1"] == governorate], december))
    for side in SIDES:
        tell("side", side, summed([r for r in rows if r[3]["type_of_violence"] in "12"
                                   and sorted((r[3]["side_a"], r[3]["side_b"])) == side.split("|")], december))


civilians() if "--civilians" in sys.argv else main()
