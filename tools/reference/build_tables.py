#!/usr/bin/env python3
"""Builds the tables in core/src/main/resources/chancery/reference from collected facts.

    build_tables.py --facts ../shared/reference --cities cities.json --factbook factbook/ --out RESOURCES

See README.md beside this file for where the inputs come from. The output is sorted and does not
depend on the machine: the same input gives the same bytes.
"""

import argparse
import collections
import datetime
import json
import os
import re
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
BODY_CODES = {"EU": "EUU", "UN": "UNO", "LAS": "ARAB", "WBG": "WB"}
# Posts of one holder at a time: an open row ends where the next holder begins.
SINGLE = {
    "head_of_state", "head_of_government", "foreign_minister", "defence_minister", "nsa",
    "finance", "trade", "energy", "interior", "economy", "central_bank", "governor_general",
    "crown_prince", "chief_cabinet_secretary", "special_envoy",
}
# Among them, those in which the state has one such post and no other; elsewhere the titles must agree.
SOLE = {"head_of_state", "head_of_government", "foreign_minister", "defence_minister", "central_bank",
        "crown_prince", "governor_general"}
# First year of service kept, by class; every other class is left out.
SINCE = {
    "head_of_state": 1989, "head_of_government": 1996, "foreign_minister": 1996,
    "defence_minister": 2000, "finance": 2000, "trade": 2000, "energy": 2000, "interior": 2000,
    "economy": 2000, "central_bank": 2000, "nsa": 1997, "org_head": 1996, "org_head_other": 2000,
    "deputy_org_head": 2000, "special_envoy": 2000, "party_chief": 1997, "party_official": 2000,
    "crown_prince": 1996, "intelligence_chief": 2000, "governor_general": 2000,
    "deputy_head_of_state": 1997, "deputy_head_of_government": 2000, "legislature_speaker": 2000,
    "deputy_foreign_minister": 2000, "deputy_defence_minister": 2005, "deputy_finance": 2005,
    "deputy_trade": 2005, "deputy_energy": 2010, "deputy_nsa": 2005, "deputy_economy": 2010,
    "deputy_interior": 2010, "deputy_central_bank": 2010, "deputy_intelligence_chief": 2005,
    "deputy_chief_of_staff": 2010, "chief_of_staff": 2005, "chief_cabinet_secretary": 2000,
    "spokesperson": 2010, "military_chief": 2000, "deputy_military_chief": 2010,
    "ambassador": 2018, "charge_daffaires": 2021, "other_minister": 2014,
    "deputy_other_minister": 2019, "deputy_legislature_speaker": 2015,
}


def rows(path):
    with open(path, encoding="utf-8") as lines:
        header = None
        for line in lines:
            line = line.rstrip("\n")
            if not line or line.startswith("#"):
                continue
            cells = line.split("\t")
            if header is None:
                header = cells
            else:
                cells += [""] * (len(header) - len(cells))
                yield dict(zip(header, cells))


def fold(text):
    plain = unicodedata.normalize("NFKD", text.replace("ł", "l").replace("Ł", "L").replace("ø", "o").replace("ı", "i"))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).lower()
    plain = re.sub(r"['’‘.`]", "", plain)
    return re.sub(r"[^a-z0-9]+", " ", plain).strip()


def write(path, header, lines):
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        out.write("\t".join(header) + "\n")
        for line in lines:
            cells = [str(c) for c in line]
            if any("\t" in c or "\n" in c for c in cells):
                raise ValueError("a cell of %s holds a tab: %r" % (path, cells))
            out.write("\t".join(cells) + "\n")


def clean_list(text, split=r"\s*[;,]\s*|\s+or\s+"):
    text = re.sub(r"note - .*|\(.*?\)", "", text)
    return [t.strip(" *") for t in re.split(split, text) if t.strip(" *") and t.strip() != "none"]


def nouns(text):
    found = []
    text = re.sub(r"\((singular|plural|collective|US|colloquial)[^)]*\)", "", text)
    for part in re.split(r"\s*[;,]\s*|\s+or\s+", re.sub(r"note - .*", "", text)):
        part = part.strip(" *")
        if not part or part == "none":
            continue
        if part.endswith("(s)"):
            found += [part[:-3], part[:-3] + "s"]
        elif part.endswith("man(men)"):
            found += [part[:-5], part[:-8] + "men"]
        elif part.endswith("woman(women)"):
            found += [part[:-7], part[:-12] + "women"]
        elif "(" not in part:
            found.append(part)
    return found


def unique(items):
    return list(dict.fromkeys(i for i in items if i))


def coordinates(text):
    m = re.match(r"(\d+) (\d+)? ?([NS]), ?(\d+) (\d+)? ?([EW])", text)
    if not m:
        return None
    lat = int(m[1]) + int(m[2] or 0) / 60
    lon = int(m[4]) + int(m[5] or 0) / 60
    return (-lat if m[3] == "S" else lat), (-lon if m[6] == "W" else lon)


def factbook_points(folder):
    points = {}
    for base, _, names in sorted(os.walk(folder)):
        for name in sorted(names):
            if name.endswith(".json") and len(name) == 7:
                with open(os.path.join(base, name), encoding="utf-8") as file:
                    page = json.load(file)
                text = page.get("Geography", {}).get("Geographic coordinates", {}).get("text", "")
                point = coordinates(text)
                if point:
                    points[name[:2].upper()] = point
    return points


def states(args):
    points = factbook_points(args.factbook)
    table = collections.OrderedDict()
    for r in rows(os.path.join(args.facts, "states.tsv")):
        code = BODY_CODES.get(r["iso3"], r["iso3"])
        independent = r["independent"]
        kind = "body" if independent == "organisation" else (
            "state" if independent in ("Yes", "In contention", "partly recognised") or code in ("TWN", "XKX", "PSE", "VAT")
            else "territory")
        official = re.sub(r"\s*\*+", "", r["official_name"])
        abbreviations = [a for a in re.split(r"\s*[/;,]\s*", r["abbreviation"])
                         if len(a) > 2 and re.fullmatch(r"[A-Z]{3,6}", a)]
        names = [r["name"], official, r["short_name_factbook"]] + abbreviations
        if "&" in r["name"]:
            names.append(r["name"].replace("&", "and"))
        if r["name"].startswith("St. "):
            names.append("Saint " + r["name"][4:])
        capital = re.split(r"\s*[(,]", r["capital"])[0] if r["capital"] != "Washington, D.C." else "Washington"
        if capital == "no official capital":
            capital = ""
        metonyms = [m for m in re.split(r"\s*;\s*", r["metonyms"]) if m]
        point = points.get(r["gec_fips"])
        table[code] = {
            "code": code, "kind": kind, "name": r["name"], "qid": r["qid"], "iso2": r["iso2"],
            "cow": r["cow_ccode"], "names": unique(names),
            "adjectives": unique(clean_list(r["demonym_adjective"])) if kind != "body" else [],
            "nouns": unique(nouns(r["demonym_noun"])) if kind != "body" else [],
            "capital": capital if kind != "body" else "", "metonyms": unique(metonyms),
            "lat": "%.4g" % point[0] if point else "", "lon": "%.4g" % point[1] if point else "",
            "source": "factbook;wikidata",
        }
    for r in rows(os.path.join(args.facts, "body_codes.tsv")):
        entry = table.setdefault(r["code"], {
            "code": r["code"], "kind": "", "name": r["name"], "qid": "", "iso2": "", "cow": "",
            "names": [r["name"]], "adjectives": [], "nouns": [], "capital": "", "metonyms": [],
            "lat": "", "lon": "", "source": "project"})
        if not entry["kind"]:
            entry["kind"] = {"body": "body", "format": "format", "non-state party": "party"}.get(r["kind"], "body")
        if entry["kind"] != "state" and r["kind"] in ("body", "format", "non-state party"):
            entry["names"] = unique(entry["names"] + [r["name"]])
    for r in rows(os.path.join(HERE, "corrections", "states.tsv")):
        entry = table[r["code"]]
        values = [v.strip() for v in r["values"].split(";")]
        if r["op"] == "add":
            entry[r["column"]] = unique(entry[r["column"]] + values)
        elif r["op"] == "remove":
            entry[r["column"]] = [v for v in entry[r["column"]] if v not in values]
        else:
            entry[r["column"]] = values if isinstance(entry[r["column"]], list) else r["values"]
    # A demonym that a state owns is no demonym of its territories.
    owned = {a for e in table.values() if e["kind"] == "state" for a in e["adjectives"] + e["nouns"]}
    for e in table.values():
        if e["kind"] == "territory":
            e["adjectives"] = [a for a in e["adjectives"] if a not in owned and "/" not in a]
            e["nouns"] = [a for a in e["nouns"] if a not in owned and "/" not in a]
    header = ["code", "kind", "name", "qid", "iso2", "cow", "names", "adjectives", "nouns", "capital",
              "metonyms", "lat", "lon", "source"]
    def cell(v):
        return "; ".join(v) if isinstance(v, list) else v
    write(os.path.join(args.out, "states.tsv"), header,
          [[cell(table[c][h]) for h in header] for c in sorted(table)])
    return table


def date_or_empty(text):
    return text if re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", text) else ""


def first_day(text):
    return (text + "-01-01"[len(text) - 4:])[:10] if text else ""


def short_title(office, state, table):
    title = office.replace("\u200e", "")
    title = re.sub(r"\s*\((?!acting)[^)]*\)", "", title)
    entry = table.get(state)
    if entry:
        for name in sorted(entry["names"] + [entry["name"], "Government", "the Republic"], key=len, reverse=True):
            title = re.sub(r",? (?:of|in|to|for) (?:the )?(?:Republic of |Kingdom of |Government of )?" + re.escape(name) + r"(?= \(|$)", "", title)
            title = re.sub(r"^" + re.escape(name) + r"(?:'s)? (?=[A-Z])", "", title)
        for adjective in entry["adjectives"]:
            title = re.sub(r"^" + re.escape(adjective) + r" (?=[A-Z])", "", title)
    title = re.sub(r"^Ambassador of [^:]+: ", "", title)
    title = re.sub(r"^Chargé d'affaires of [^:]+? to ", "Chargé d'affaires to ", title)
    title = title.strip()
    return title[:1].upper() + title[1:]


CIVIL_SERVICE = [  # class given in the facts, pattern of the office, class it belongs to
    ("foreign_minister", r"^Foreign Secretary of (India|Pakistan)", "deputy_foreign_minister"),
    ("finance", r"^(Permanent|Second Permanent) Secretary", "deputy_finance"),
    ("head_of_government", r"^First Lord of the Treasury", ""),
    ("military_chief", r"^Supreme Commander|^Commander-in-Chief of the Armed Forces of the Russian", ""),
]


def joint_end(a, b):
    """End and as_of of two rows that tell one tenure."""
    if a[6] and b[6]:
        sure = [k for k in (a, b) if not k[9].endswith("e")]
        return (sure[0][6] if len(sure) == 1 else max(a[6], b[6])), ""
    if not a[6] and not b[6]:
        return "", max(a[7], b[7])
    ended, running = (a, b) if a[6] else (b, a)
    # Lists are renewed late: a holder still listed some months after a stated end has left.
    late = day_number(running[7]) - day_number(ended[6])
    return (ended[6], "") if late < 150 else ("", running[7])


def day_number(text):
    return datetime.date.fromisoformat(first_day(text)).toordinal() if text else 0


def tenures(args, table):
    canonical, short = {}, {}
    variants = list(rows(os.path.join(HERE, "corrections", "names.tsv")))
    for r in variants:
        for v in r["variants"].split(";"):
            canonical[fold(v)] = r["name"]
    sources = collections.OrderedDict()

    def source_id(text, licence):
        text = re.sub(r"@.*", "", text)
        text = re.sub(r"^(Wikidata via eps/)([a-z-]+)$", r"\1\2", text)
        key = "wikidata" if text.startswith("Wikidata") else (
            "factbook" if "Factbook" in text else (
                "statehistorian" if "HistoryAtState" in text or "State Department" in text or "Historian" in text or "pocom" in text
                else "compiled"))
        sources.setdefault(key, set()).add(licence)
        return key

    kept = []
    for r in rows(os.path.join(args.facts, "offices.tsv")):
        cls, state = r["role_class"], BODY_CODES.get(r["state_iso3"], r["state_iso3"])
        for given, pattern, better in CIVIL_SERVICE:
            if cls == given and re.search(pattern, r["office"]):
                cls = better
        start, end, as_of = date_or_empty(r["start"]), date_or_empty(r["end"]), date_or_empty(r["as_of"])
        if cls not in SINCE or not start:
            continue
        last_known = end or as_of
        if not last_known or int(last_known[:4]) < SINCE[cls]:
            continue
        territory = state in table and table[state]["kind"] == "territory"
        if territory and cls in ("head_of_state", "deputy_head_of_state") and state not in ("HKG", "MAC"):
            continue
        if state == "AND" and cls == "head_of_state" and "rince" in r["office"]:
            continue  # the co-princes are the President of France and a bishop
        if state != "GBR" and r["holder"] in ("Charles III", "Elizabeth II", "Elizabeth II of the United Kingdom"):
            continue
        if end and end[:len(start)] < start[:len(end)]:
            print("left out, ends before it begins:", r["holder"], r["office"], start, end)
            continue
        name = re.sub(r"\s+", " ", re.sub(r"^(d' Affaires|[–-]) ", "", r["holder"])).strip()
        name = re.sub(r"\s*\(.*?\)", "", name)
        name = canonical.get(fold(name), name)
        if not name or re.fullmatch(r"Q\d+", name):
            continue
        confidence = r["confidence"][0] + ("e" if "end" in r["confidence"] or r["end_source"].startswith("inferred") else "")
        kept.append([name, r["holder_qid"], cls, state, short_title(r["office"], state, table), start, end,
                     as_of if not end else "", source_id(r["source"], r["license"]), confidence, ""])
    corrections = list(rows(os.path.join(HERE, "corrections", "tenures.tsv")))
    for c in corrections:
        hits = 0
        if c["op"] == "add":
            kept.append([c["person"], c["qid"], c["class"], c["state"], c["title"], c["first"], c["last"],
                         c["as_of"], "project", "C", c["why"]])
            continue
        for k in list(kept):
            if fold(k[0]) == fold(c["person"]) and k[2] == c["class"] and k[3] == c["state"] \
                    and (not c["first"] or k[5] == c["first"]):
                hits += 1
                if c["op"] == "drop":
                    kept.remove(k)
                else:
                    if c["op"] == "end":
                        k[6], k[7] = c["last"], ""
                    elif c["op"] == "asof" and not k[6]:
                        k[7] = max(k[7], c["as_of"])
                    elif c["op"] == "title":
                        k[4] = c["title"]
                    k[8], k[10] = k[8] + "+project", c["why"]
        if not hits:
            print("correction without a row:", c["op"], c["person"], c["class"], c["state"])
    # One person, one identifier: a row without one takes that of the same name and state.
    ids = {}
    for k in kept:
        if k[1]:
            ids.setdefault((fold(k[0]), k[3]), k[1])
    everywhere = collections.defaultdict(set)
    for k in kept:
        if k[1]:
            everywhere[fold(k[0])].add(k[1])
    for k in kept:
        k[1] = k[1] or ids.get((fold(k[0]), k[3]), "")
        if not k[1] and k[8] in ("project", "compiled") and len(everywhere[fold(k[0])]) == 1:
            k[1] = min(everywhere[fold(k[0])])
    # One identifier, one name: the one used most.
    used = collections.defaultdict(collections.Counter)
    for k in kept:
        if k[1]:
            used[k[1]][k[0]] += 1
    alias = collections.defaultdict(set)
    for k in kept:
        if k[1]:
            best = sorted(used[k[1]].items(), key=lambda i: (-i[1], i[0]))[0][0]
            if k[0] != best:
                alias[best].add(k[0])
                k[0] = best
    # Rows of one person in one post that overlap are one tenure, told by several sources.
    groups = collections.defaultdict(list)
    for k in kept:
        post = k[4] if k[2].startswith(("other", "deputy", "ambassador", "charge", "special", "org_head_other", "military", "party", "spokes", "legis")) else ""
        groups[(k[0], k[1], k[2], k[3], fold(post))].append(k)
    merged = []
    for group in groups.values():
        group.sort(key=lambda k: (first_day(k[5]), k[6] or "9999"))
        for k in group:
            if merged and merged[-1][0] == k[0] and merged[-1][2:4] == k[2:4] and k is not group[0] \
                    and first_day(k[5]) <= (merged[-1][6] or "9999"):
                m = merged[-1]
                m[6], m[7] = joint_end(m, k)
                m[9] = min(m[9], k[9])
                if len(k[5]) > len(m[5]) and k[5].startswith(m[5]):
                    m[5] = k[5]
                m[8] = ";".join(sorted(set(m[8].split(";") + [k[8]])))
                m[10] = m[10] or k[10]
            else:
                merged.append(k)
    # Gap rule: in a post of one holder an open row ends where the next holder begins.
    posts = collections.defaultdict(list)
    for k in merged:
        if k[2] in SINGLE and "acting" not in k[4].lower():
            posts[(k[2], k[3])].append(k)
    for post in posts.values():
        post.sort(key=lambda k: first_day(k[5]))
        for a, b in zip(post, post[1:]):
            same_post = a[2] in SOLE or fold(a[4]) == fold(b[4])
            seen_later = first_day(a[7]) > first_day(b[5])
            if not a[6] and a[0] != b[0] and same_post and not seen_later and first_day(b[5]) > first_day(a[5]):
                a[6], a[7] = b[5], ""
                a[10] = a[10] or "end inferred: the next holder began"
    merged.sort(key=lambda k: (k[3], k[2], first_day(k[5]), k[0], k[4]))
    header = ["person", "qid", "class", "state", "title", "first", "last", "as_of", "source", "confidence", "note"]
    write(os.path.join(args.out, "tenures.tsv"), header, merged)
    names = collections.OrderedDict()
    for r in variants:
        names[r["name"]] = set(v.strip() for v in r["variants"].split(";"))
    for best, others in alias.items():
        names.setdefault(best, set()).update(others)
    write(os.path.join(args.out, "name_variants.tsv"), ["name", "variants"],
          [[n, "; ".join(sorted(v - {n}))] for n, v in sorted(names.items()) if v - {n}])
    print("tenures:", len(merged), "persons:", len({(k[0], k[1]) for k in merged}))


def cities(args, table):
    iso = {e["iso2"]: c for c, e in table.items() if e["iso2"]}
    capitals = collections.defaultdict(set)
    for code, e in table.items():
        capitals[code].add(fold(e["capital"]))
    wanted = {r["geonames"]: r for r in rows(os.path.join(HERE, "corrections", "cities.tsv"))}
    with open(args.cities, encoding="utf-8") as file:
        places = json.load(file)
    best = {}
    for p in places:
        code = iso.get(p["country"])
        name = p["name"].split(",")[0] if p["name"] == "Washington, D.C." else p["name"]
        gid = str(p["cityId"])
        capital = p["featureCode"] == "PPLC" or gid in wanted and wanted[gid]["capital"] == "yes"
        if not code or not (capital or p["population"] >= 15000 or gid in wanted or p["featureCode"] == "PPLA"):
            continue
        if p["featureCode"] == "PPLX" and gid not in wanted:
            continue
        alias = wanted.get(gid, {}).get("names", "")
        if gid in wanted and wanted[gid]["usual"]:
            alias = "; ".join(unique([name] + [a for a in alias.split("; ")]))
            name = wanted[gid]["usual"]
        rank = "C" if capital else ("D" if gid in wanted else ("A" if p["featureCode"] == "PPLA" else ""))
        lon, lat = p["loc"]["coordinates"]
        row = [name, code, "%.3f" % lat, "%.3f" % lon, gid, p["population"], p["adminCode"], rank, alias]
        key = (fold(name), code, p["adminCode"])
        if key not in best or best[key][5] < p["population"]:
            best[key] = row
    extra = [[r["usual"], r["state"], r["lat"], r["lon"], r["geonames"] if not r["geonames"].startswith("x") else "", r["population"] or 0,
              "", "C" if r["capital"] == "yes" else "D", r["names"]]
             for r in wanted.values() if r["lat"]]
    out = sorted(list(best.values()) + extra, key=lambda r: (fold(r[0]), -int(r[5]), r[1], r[6], r[4]))
    write(os.path.join(args.out, "cities.tsv"),
          ["name", "state", "lat", "lon", "geonames", "population", "admin", "rank", "names"], out)
    print("cities:", len(out))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("facts", "cities", "factbook", "out"):
        parser.add_argument("--" + name, required=True)
    args = parser.parse_args()
    table = states(args)
    tenures(args, table)
    cities(args, table)


if __name__ == "__main__":
    main()
