import { useState } from "preact/hooks";
import { go, overview, readable, useAddress, withParameters } from "../address";
import { at } from "../api";
import { useLines } from "../lines";
import { Fault, Waiting } from "../parts/fault";
import { EngagementTable, newest } from "../parts/list";
import { QueryBar } from "../parts/querybar";
import { TakeAway } from "../parts/takeaway";
import type { LedgerState } from "../types";
import { count } from "../words";

const KEPT = "chancery-searches";

interface Saved {
    name: string;
    query: string;
}

function saved(): Saved[] {
    try {
        return JSON.parse(localStorage.getItem(KEPT) ?? "[]") as Saved[];
    } catch {
        return [];
    }
}

export function SearchPage({ ledger }: { ledger: LedgerState | null }) {
    const { parameters } = useAddress();
    const query = parameters.get("q") ?? "";
    const found = useLines(query);
    const [searches, setSearches] = useState(saved());
    const keep = (next: Saved[]) => {
        localStorage.setItem(KEPT, JSON.stringify(next));
        setSearches(next);
    };
    return (
        <>
            <header class="page-head">
                <h1>Search</h1>
                <p class="standfirst">
                    The same words as <code>chancery search</code>: conditions like <code>parties:USA,CHN</code>, <code>level&gt;=cabinet</code>, <code>from:2023-02</code>, and any words of the evidence.
                </p>
            </header>
            <QueryBar query={query} lines={found.lines} ledger={ledger} onQuery={(next) => go(withParameters({ q: next }), true)} />
            {found.fault && <Fault fault={found.fault} query={query} />}
            {found.total === null && !found.fault && <Waiting what="the ledger" />}
            {found.total !== null && !found.fault && (
                <section aria-labelledby="found">
                    <div class="figure-head">
                        <h2 id="found"><span role="status">{count(found.total, "engagement")}</span></h2>
                        <p class="figure-tools links">
                            <a href={overview(query)}>As pictures</a>
                            <button type="button" class="plain" disabled={!query || searches.some((one) => one.query === query)} onClick={() => keep([...searches, { name: query, query }])}>
                                Save this search
                            </button>
                            <TakeAway query={query} />
                        </p>
                    </div>
                    <EngagementTable lines={newest(found.lines)} caption="Engagements found, newest first" />
                </section>
            )}
            {searches.length > 0 && (
                <section aria-labelledby="saved">
                    <h2 id="saved">Saved in this browser</h2>
                    <ul class="plain-list">
                        {searches.map((one) => (
                            <li>
                                <a href={"/search?" + readable(new URLSearchParams({ q: one.query }))}>{one.name}</a>{" "}
                                <span class="links">
                                    <a href={at("/feed.atom", { q: one.query })}>Atom</a> <a href={at("/calendar.ics", { q: one.query })} download="engagements.ics">.ics</a>
                                </span>{" "}
                                <button type="button" class="plain" aria-label={`Forget ${one.name}`} onClick={() => keep(searches.filter((other) => other !== one))}>
                                    Forget
                                </button>
                            </li>
                        ))}
                    </ul>
                </section>
            )}
        </>
    );
}
