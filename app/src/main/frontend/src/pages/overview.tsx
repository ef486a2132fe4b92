import { useEffect, useMemo, useState } from "preact/hooks";
import { go, overview, useAddress, withParameters } from "../address";
import { useLines, type Found } from "../lines";
import { Fault, Waiting } from "../parts/fault";
import { Figure, type Data } from "../parts/figure";
import { EngagementTable, href, newest } from "../parts/list";
import { Mark } from "../parts/mark";
import { QueryBar } from "../parts/querybar";
import { TakeAway } from "../parts/takeaway";
import { Timeline, type Lanes } from "../pictures/timeline";
import { setting, values } from "../query";
import type { LedgerState, Line } from "../types";
import { STATUSES, count, date, level, listed, place, plural, state, topic, who } from "../words";

type Pictures = typeof import("../pictures/all");

/** The pictures after the first, once there is nothing more urgent to do. */
function usePictures(): Pictures | null {
    const [pictures, setPictures] = useState<Pictures | null>(null);
    useEffect(() => {
        const idle = requestIdleCallback(() => void import("../pictures/all").then(setPictures), { timeout: 1000 });
        return () => cancelIdleCallback(idle);
    }, []);
    return pictures;
}

const NO_DATA: Data = { head: [], rows: [] };

export function Overview({ ledger }: { ledger: LedgerState | null }) {
    const { parameters } = useAddress();
    const query = parameters.get("q") ?? "";
    const lanes: Lanes = parameters.get("lanes") === "level" ? "level" : "kind";
    const found = useLines(query);
    const { lines } = found;
    const today = useMemo(() => new Date(), []);
    const ordered = useMemo(() => newest(lines), [lines]);
    const pictures = usePictures();
    // A picture of a part would be taken for the whole.
    const drawn = found.complete ? pictures : null;
    const undated = found.months ? found.months.reduce((sum, one) => sum + (one.month ? 0 : one.n), 0) : lines.filter((line) => !line.date).length;
    return (
        <>
            <header class="page-head">
                <h1>{headline(query)}</h1>
                <p class="standfirst">{found.total === null ? " " : standfirst(found)}</p>
            </header>
            <QueryBar query={query} lines={lines} ledger={ledger} onQuery={(next) => go(withParameters({ q: next }), true)} />
            {found.fault && <Fault fault={found.fault} query={query} />}
            {found.total === null && !found.fault && <Waiting what="the ledger" />}
            {found.total === 0 && !found.fault && <Empty query={query} ledger={ledger} />}
            {lines.length > 0 && (
                <>
                    {values(query, "parties").length === 0 && (found.complete ? <Pairs lines={lines} query={query} /> : <div class="pairs" />)}
                    <Figure
                        id="timeline"
                        wide
                        title="Timeline"
                        caption={
                            <>
                                <Legend /> A pale bar spans the days that a date may mean.{undated > 0 ? ` ${count(undated, "engagement")} without a date: in the table only.` : ""}
                            </>
                        }
                        data={() => timelineData(ordered)}
                        controls={
                            <div class="segments" role="group" aria-label="Lanes">
                                <button type="button" aria-pressed={lanes === "kind"} onClick={() => go(withParameters({ lanes: "" }), true)}>By kind</button>
                                <button type="button" aria-pressed={lanes === "level"} onClick={() => go(withParameters({ lanes: "level" }), true)}>By level</button>
                            </div>
                        }
                    >
                        {(width) => <Timeline lines={lines} months={found.months} lanes={lanes} width={width} today={today} />}
                    </Figure>
                    <div class="pair">
                        <Figure id="ladder" ready={drawn !== null} title="Level" caption="Rank of the highest party, by size of the count; outlines were not held, or not yet." data={() => drawn?.ladderData(lines) ?? NO_DATA}>
                            {(width) => drawn && <drawn.Ladder lines={lines} width={width} />}
                        </Figure>
                        <Figure id="topics" ready={drawn !== null} title="Topics" caption="What was or is to be discussed; a click narrows the page to a topic." data={() => drawn?.heatData(lines) ?? NO_DATA}>
                            {(width) => drawn && <drawn.Heat lines={lines} width={width} query={query} />}
                        </Figure>
                    </div>
                    <Figure id="channels" ready={drawn !== null} wide title="Lines of contact" caption="Contacts held between holders of like offices, and the longest silence of each line." data={() => drawn?.stripData(lines) ?? NO_DATA}>
                        {(width) => drawn && <drawn.Channels lines={lines} width={width} />}
                    </Figure>
                    <div class="pair">
                        <Figure id="places" ready={drawn !== null} title="Places" caption="Where the contacts were or are to be; a click narrows the page to a place." data={() => drawn?.mapData(lines) ?? NO_DATA}>
                            {(width) => drawn && <drawn.PlaceMap lines={lines} width={width} query={query} />}
                        </Figure>
                        <Figure id="network" ready={drawn !== null} title="Who met whom" caption="People of two sides in one held engagement; thicker for more often." data={() => drawn?.networkData(lines) ?? NO_DATA}>
                            {(width) => drawn && <drawn.Network lines={lines} width={width} />}
                        </Figure>
                    </div>
                    <section class="figure wide" aria-labelledby="list-title">
                        <div class="figure-head">
                            <h2 id="list-title">{found.complete ? "All engagements found" : "The newest engagements found"}</h2>
                            <p class="figure-tools links">
                                <TakeAway query={query} />
                            </p>
                        </div>
                        <EngagementTable lines={ordered} caption="Engagements found, newest first" />
                    </section>
                </>
            )}
        </>
    );
}

function headline(query: string): string {
    const parties = values(query, "parties").map(state);
    const persons = values(query, "person");
    const topics = values(query, "topic").map(topic);
    const who = parties.length > 0 ? listed(parties) : persons.length > 0 ? listed(persons) : "Every side";
    const about = topics.length > 0 ? `: ${listed(topics)}` : "";
    const from = values(query, "from")[0];
    const to = values(query, "to")[0];
    const when = from && to ? `, ${date(from)} – ${date(to)}` : from ? `, since ${date(from)}` : to ? `, until ${date(to)}` : "";
    return who + about + when;
}

function standfirst({ lines, months, total, complete }: Found): string {
    if (!total) {
        return "Nothing found.";
    }
    const counted = months ?? lines.map((line) => ({ status: line.status, n: 1 }));
    const parts = STATUSES.map((status) => ({ status, n: counted.reduce((sum, one) => sum + (one.status === status ? one.n : 0), 0) })).filter((one) => one.n > 0);
    const last = newest(lines).find((line) => line.status === "held" && line.date);
    const tail = last ? ` The last one held: ${who(last)}${last.place ? ` in ${last.place.city ?? place(last.place)}` : ""}, ${date(last.date)}.` : "";
    return `${count(total, "engagement")} in this ledger: ${parts.map((one) => `${one.n.toLocaleString("en-GB")} ${one.status}`).join(", ")}${complete ? told(lines) : ""}.${tail}`;
}

function told(lines: Line[]): string {
    const reports = lines.reduce((sum, line) => sum + line.reports, 0);
    const independent = lines.reduce((sum, line) => sum + line.independent, 0);
    return `; told by ${count(reports, "report")}${independent < reports ? `, ${independent.toLocaleString("en-GB")} of them independent` : ""}`;
}

function Legend() {
    return (
        <span class="legend">
            {(["meeting", "call", "visit", "conference"] as const).map((kind) => (
                <span>
                    <Mark kind={kind} status="held" size={12} />
                    {plural(kind).toLowerCase()}
                </span>
            ))}
            <span class="gap" />
            {STATUSES.map((status) => (
                <span>
                    <Mark kind="meeting" status={status} size={12} />
                    {status}
                </span>
            ))}
        </span>
    );
}

/** The pairs with most engagements, as ways in. */
function Pairs({ lines, query }: { lines: Line[]; query: string }) {
    const top = useMemo(() => {
        const counts = new Map<string, number>();
        for (const line of lines) {
            const codes = [...new Set(line.parties.flatMap((one) => (one.state ? [one.state] : [])))].sort();
            for (const [i, a] of codes.entries()) {
                for (const b of codes.slice(i + 1, i + 8)) {
                    counts.set(`${a},${b}`, (counts.get(`${a},${b}`) ?? 0) + 1);
                }
            }
        }
        return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).slice(0, 8);
    }, [lines]);
    return top.length < 2 ? null : (
        <nav class="pairs" aria-label="Pairs of states">
            <span>Pairs</span>
            {top.map(([pair, n]) => (
                <a href={overview(setting(query, "parties", pair.split(",")))}>
                    {pair.split(",").map(state).join(" – ")} <span class="n">{n}</span>
                </a>
            ))}
        </nav>
    );
}

function Empty({ query, ledger }: { query: string; ledger: LedgerState | null }) {
    return query ? (
        <p class="none">
            No engagement in this ledger answers the query. That is no proof that there was none: it holds {count(ledger?.counts.documents ?? 0, "document")}. <a href="/">Show all</a>
        </p>
    ) : (
        <p class="none">
            This ledger is empty. <a href="/ingest">Drop pages here</a>, or run <code>chancery ingest FILE...</code>
        </p>
    );
}

function timelineData(lines: Line[]): Data {
    return {
        head: ["Engagement", "Date", "Kind", "Status", "Level", "Place", "Topics", "Reports"],
        rows: lines.map((line) => [who(line), date(line.date), line.kind, line.status, level(line.level), place(line.place), line.topics.map(topic).join(", "), line.reports]),
        links: lines.map(href),
        numeric: [7],
    };
}
