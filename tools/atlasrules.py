"""What tools/check-atlas holds the coding of reports to: rules that a wrongly coded row breaks by itself.

Each function takes the tables (name to list of rows as dicts) and fault(table, row, text).
"""
import re
from datetime import date, datetime

MONTHS = {name: n for n, name in enumerate(
    "January February March April May June July August September October November December".split(), 1)}
NUMBERS = {"dozens": 24, "scores": 40, "hundreds": 200, "over a score": 20, "a score": 20, "a dozen": 12,
           "several": 2, "many": 2}
# Why a figure has no number: people are in another figure, killed and wounded are one expression, nobody counted them.
REASONS = re.compile(r"no number|cannot be split|already (counted |in )|not used|is (left open|not said)|"
                     r"are counted in")
# Who the people of a group can be.
SIDES = {
    "soldiers": {"syrian-government-forces", "pro-government-militias", "russian-forces", "iranian-forces",
                 "israeli-forces"},
    "fighters": {"opposition-fighters", "fath-al-mubeen", "islamic-state", "iran-backed-fighters", "hezbollah"},
    "civilians": {"civilians"},
    "irgc": {"iranian-forces"},
}


def split(cell):
    return cell.split(";") if cell else []


def day(text):
    return datetime.fromisoformat(text).date() if "T" in text else date.fromisoformat(text)


def by_id(rows):
    return {row["id"]: row for row in rows}


def numbers_follow_words(tables, fault):
    """At least N is N,N,open; up to N is open,N,N; dozens and the like are a low alone; a plain N is N,N,N."""
    for table in ("figures", "facts"):
        for f in tables[table]:
            low, best, high, words = f["low"], f["best"], f["high"], f["words"]
            if not (low or best or high):
                continue
            if words == "over a score":  # a word for a number, and said to be exceeded
                wanted = low == best == "20" and not high
            elif words in NUMBERS:
                wanted = low == str(NUMBERS[words]) and not best and not high
            elif re.match(r"(at least|more than|over)\b", words):
                wanted = low and low == best and not high
            elif re.match(r"(as many as|up to)\b", words):
                wanted = not low and best and best == high
            else:
                wanted = low and low == best == high
            if not wanted:
                fault(table, f["claim"], f"{low or '-'}, {best or '-'}, {high or '-'} is not how “{words}” is coded")


def vague_figures_have_reasons(tables, fault):
    claims, incidents = by_id(tables["claims"]), by_id(tables["incidents"])
    for f in tables["figures"]:
        claim = claims.get(f["claim"])
        if not claim or f["low"] or f["best"] or f["high"]:
            continue
        notes = claim["note"] + " " + incidents[claim["incident"]]["note"]
        if not REASONS.search(notes):
            fault("figures", f["claim"], f"no number for {f['outcome']} {f['group']} and no reason for that in a note")


def bodies_are_not_killed(tables, fault):
    """Bodies that were not recovered are of no stated day, and perhaps counted already: a fact."""
    outcomes = {}
    for f in tables["figures"]:
        if f["low"] or f["best"] or f["high"]:
            outcomes.setdefault(f["claim"], set()).add(f["outcome"])
    for c in tables["claims"]:
        if re.search(r"corpses|bodies|rubble", c["wording"]) and "killed" in outcomes.get(c["id"], ()):
            fault("claims", c["id"], "counts bodies under rubble as killed")


def no_casualties_are_facts(tables, fault):
    having = {c["incident"] for c in tables["claims"] if c["id"] in {f["claim"] for f in tables["facts"]}}
    for i in tables["incidents"]:
        notes = [i["note"]] + [c["note"] for c in tables["claims"] if c["incident"] == i["id"]]
        if any("no casualties" in note for note in notes) and i["id"] not in having:
            fault("incidents", i["id"], "tells of what is no casualty and has no fact for it")


def points_are_named_in_the_report(tables, fault):
    """A place that a report names only to place something else is not where it happened."""
    reports = {}
    for c in tables["claims"]:
        reports.setdefault(c["incident"], set()).add(c["report"])
    for i in tables["incidents"]:
        if i["place_precision"] not in ("exact", "town", "near"):
            continue
        place = i["places"]
        if not any(m["place"] == place and m["report"] in reports[i["id"]] and m["role"] not in ("landmark", "named")
                   for m in tables["mentions"]):
            fault("incidents", i["id"], f"stands at {place}, which its report names as no place of it")


def parts_lie_in_their_whole(tables, fault):
    """Or their note says where the text puts them, and where the map does."""
    incidents, places = by_id(tables["incidents"]), by_id(tables["places"])
    names = {}
    for a in tables["area_names"]:
        names.setdefault(a["area"], a["spelling"])

    def area(place):
        return places[place]["governorate"] if place in places else place

    for i in tables["incidents"]:
        whole = incidents.get(i["part_of"])
        if not whole or not whole["places"]:
            continue
        around = set(split(whole["places"])) | {area(p) for p in split(whole["places"])}
        for place in split(i["places"]):
            if place in around or area(place) in around:
                continue
            if names[area(place)] not in i["note"] or not any(names.get(a, "?") in i["note"] for a in around):
                fault("incidents", i["id"],
                      f"lies in {area(place)}, outside its whole, and its note does not say what the text says")


def unclear_places_are_said(tables, fault):
    places = by_id(tables["places"])
    for i in tables["incidents"]:
        if places.get(i["places"], {}).get("kind") == "unclear" and "not clear" not in i["note"]:
            fault("incidents", i["id"], f"its place {i['places']} is unclear, and its note does not say so")


def reports_come_after(tables, fault):
    reports, incidents = by_id(tables["reports"]), by_id(tables["incidents"])
    for c in tables["claims"]:
        published = reports[c["report"]]["published"]
        if published and day(incidents[c["incident"]]["end"]) > day(published):
            fault("claims", c["id"], f"its incident ends after its report of {published}")


def notes_and_days_agree(tables, fault):
    """A note that begins "After 25 December" stands at no earlier day."""
    for i in tables["incidents"]:
        for number, month in re.findall(r"\bAfter (\d+) ([A-Z][a-z]+)", i["note"]):
            begin = day(i["begin"])
            if month in MONTHS and begin <= date(begin.year, MONTHS[month], int(number)):
                fault("incidents", i["id"], f"begins on {i['begin']} and is said to be after {number} {month}")


def groups_are_among_the_targets(tables, fault):
    claims, incidents = by_id(tables["claims"]), by_id(tables["incidents"])
    for f in tables["figures"]:
        incident = incidents[claims[f["claim"]]["incident"]] if f["claim"] in claims else None
        if incident and incident["targets"] and f["group"] in SIDES:
            if not SIDES[f["group"]] & set(split(incident["targets"])):
                fault("incidents", incident["id"], f"has {f['group']} among the {f['outcome']}, and none as a target")


def attackers_agree_with_the_whole(tables, fault):
    incidents = by_id(tables["incidents"])
    for i in tables["incidents"]:
        whole = incidents.get(i["part_of"])
        if not whole or not whole["perpetrators"]:
            continue
        own, around = set(split(i["perpetrators"])), set(split(whole["perpetrators"]))
        if not own <= around:
            fault("incidents", i["id"], f"is by {', '.join(sorted(own - around))}, and its whole is not")
        elif own != around and "alone" not in i["note"]:
            fault("incidents", i["id"], "is by fewer than its whole, and its note does not say why")


RULES = [numbers_follow_words, vague_figures_have_reasons, bodies_are_not_killed, no_casualties_are_facts,
         points_are_named_in_the_report, parts_lie_in_their_whole, unclear_places_are_said, reports_come_after,
         notes_and_days_agree, groups_are_among_the_targets, attackers_agree_with_the_whole]
