#!/usr/bin/env python3
"""Checks the gold cases: python3 gold/check.py

Each folder has one source, reports.json and why.md; each fragment of evidence stands word for word in the source; kinds,
statuses, topics, states and dates are written as they must be. Prints every fault and ends with 1 if there is one.
"""
import html
import json
import pathlib
import re
import sys

KINDS = {"meeting", "call", "visit", "conference"}
STATUSES = {"possible", "planned", "postponed", "cancelled", "held"}
DAY = r"\d{4}(-\d{2}(-\d{2})?)?"
EDTF = re.compile(rf"{DAY}(/{DAY})?~?")
TOPICS = set(
    """bilateral_relations communication_channels military_communication taiwan south_china_sea territorial_dispute ukraine_war
    gaza_israel middle_east iran_nuclear north_korea russia_relations nuclear_arms_control terrorism security_cooperation
    arms_supply peace_talks ceasefire prisoners_hostages detained_citizens human_rights trade tariffs investment_economy sanctions
    technology_export_controls artificial_intelligence cyber space energy critical_minerals climate environment_water health
    counternarcotics migration aid_development debt_finance infrastructure_transport education_culture consular_visa
    shipping_red_sea regional_integration elections_governance history_reparations election_interference fisheries_maritime
    food_agriculture tourism other""".split()
)


def page_text(source):
    text = source.read_text(encoding="utf-8")
    if source.suffix == ".jsonl":
        item = json.loads(text)
        return item.get("title", "") + "\n\n" + item["text"]
    return html.unescape(re.sub(r"<[^>]*>", "", text)) if source.suffix == ".html" else text


def faults(folder):
    sources = sorted(folder.glob("source.*"))
    if len(sources) != 1:
        yield f"has {len(sources)} sources; it must have one"
        return
    if not (folder / "why.md").is_file():
        yield "has no why.md"
    text = page_text(sources[0])
    gold = json.loads((folder / "reports.json").read_text(encoding="utf-8"))
    if gold["id"] != folder.name:
        yield f"its id is {gold['id']}"
    if gold["relevant"] != bool(gold["engagements"]):
        yield "relevant does not agree with the engagements"
    for date in [gold["published"]] + [e["date"] for e in gold["engagements"]]:
        if date is not None and not EDTF.fullmatch(date):
            yield f"{date} is no EDTF date"
    for e in gold["engagements"]:
        if e["kind"] not in KINDS or e["status"] not in STATUSES or e["salience"] not in {"main", "background"}:
            yield f"engagement {e['n']}: unknown {e['kind']}, {e['status']} or {e['salience']}"
        for topic in set(e["topics"]) - TOPICS:
            yield f"engagement {e['n']}: unknown topic {topic}"
        for party in e["parties"]:
            if not re.fullmatch(r"[A-Z0-9]{2,8}", party["state"]):
                yield f"engagement {e['n']}: {party['state']} is no code"
        if not e["evidence"]:
            yield f"engagement {e['n']} has no evidence"
        for fragment in e["evidence"]:
            if fragment not in text:
                yield f"engagement {e['n']}: not in the source: {fragment}"
            if not 6 <= len(fragment.split()) <= 30:
                yield f"engagement {e['n']}: {len(fragment.split())} words of evidence: {fragment}"


def main():
    folders = sorted(p for p in pathlib.Path(__file__).parent.iterdir() if p.is_dir())
    found = [f"{folder.name}: {fault}" for folder in folders for fault in faults(folder)]
    print("\n".join(found + [f"{len(folders)} cases, {len(found)} faults"]))
    sys.exit(1 if found else 0)


main()
