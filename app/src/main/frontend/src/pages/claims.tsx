import { useEffect, useState } from "preact/hooks";
import { Refused, get, post, silent } from "../api";
import { Fault } from "../parts/fault";
import { LineLink } from "../parts/list";
import type { Line } from "../types";
import { count, date } from "../words";

interface Coverage {
    documents: number;
    first: string | null;
    last: string | null;
    within: number;
    months_with_pages: number;
    months: number;
    engagements: number;
}

interface Check {
    verdict: "consistent" | "contradicted" | "not-decidable" | "not-understood";
    says: string;
    read_as: string | null;
    engagements: Line[];
    coverage: Coverage;
}

interface Kept {
    document: string;
    published: string | null;
    sentence: string;
    check: Check;
}

const VERDICTS: Record<Check["verdict"], string> = {
    consistent: "Consistent with this ledger",
    contradicted: "This ledger says otherwise",
    "not-decidable": "This ledger cannot tell",
    "not-understood": "Not read as a claim about an engagement",
};

function reach(coverage: Coverage): string {
    const all =
        coverage.first && coverage.last
            ? `The ledger has ${count(coverage.documents, "page")} of ${coverage.first} to ${coverage.last}`
            : "The ledger has no page with a day";
    return coverage.months > 0
        ? `${all}; ${coverage.within} of them fall into the time in question, in ${coverage.months_with_pages} of its ${count(coverage.months, "month")}, and tell ${count(coverage.engagements, "held engagement")} of the same sides.`
        : `${all}.`;
}

function Answer({ check }: { check: Check }) {
    return (
        <>
            <p class="standfirst">{check.says}</p>
            {check.read_as && <p class="muted">Read as: {check.read_as}.</p>}
            <ul class="plain-list">
                {check.engagements.map((line) => (
                    <li key={line.id}>
                        <LineLink line={line} />
                    </li>
                ))}
            </ul>
            <p class="muted">{reach(check.coverage)}</p>
        </>
    );
}

function KeptClaims() {
    const [kept, setKept] = useState<Kept[] | null>(null);
    useEffect(() => {
        get<{ claims: Kept[] }>("/claims", { limit: "200" })
            .then((found) => setKept(found.claims))
            .catch(() => setKept([]));
    }, []);
    if (!kept || kept.length === 0) {
        return null;
    }
    return (
        <section>
            <h2>What the pages claim</h2>
            {kept.map((one) => (
                <article class={`verdict verdict-${one.check.verdict}`} key={one.document + one.sentence}>
                    <blockquote>{one.sentence}</blockquote>
                    <p class="muted">
                        <a href={`/document/${encodeURIComponent(one.document)}`}>{one.document}</a>
                        {one.published ? `, ${date(one.published)}` : ""}
                    </p>
                    <h3>{VERDICTS[one.check.verdict]}</h3>
                    <Answer check={one.check} />
                </article>
            ))}
        </section>
    );
}

export function ClaimsPage() {
    const [sentence, setSentence] = useState("");
    const [day, setDay] = useState("");
    const [check, setCheck] = useState<Check | null>(null);
    const [fault, setFault] = useState<Refused | null>(null);
    const send = async (event: Event) => {
        event.preventDefault();
        try {
            setCheck(await post<Check>("/claims", { sentence, date: day || null }));
            setFault(null);
        } catch (error) {
            setCheck(null);
            setFault(error instanceof Refused ? error : silent(error));
        }
    };
    return (
        <>
            <header class="page-head">
                <h1>Check a sentence</h1>
                <p class="standfirst">Against what this ledger holds, no more: it is a record of the pages given to it, and says how far they reach.</p>
            </header>
            <form class="paste" onSubmit={(event) => void send(event)}>
                <label>
                    <span>A sentence that tells an engagement, or says it was the first, the highest or so many since some day</span>
                    <textarea rows={3} required value={sentence} placeholder="Blinken is the highest-level American official to visit China since Biden took office." onInput={(event) => setSentence(event.currentTarget.value)} />
                </label>
                <div class="row">
                    <label>
                        <span>Written on</span>
                        <input type="text" inputMode="numeric" placeholder="2023-06-18" value={day} onInput={(event) => setDay(event.currentTarget.value)} />
                    </label>
                    <button type="submit" class="primary">Check</button>
                </div>
            </form>
            {fault && <Fault fault={fault} />}
            <div aria-live="polite">
                {check && (
                    <section class={`verdict verdict-${check.verdict}`}>
                        <h2>{VERDICTS[check.verdict]}</h2>
                        <Answer check={check} />
                    </section>
                )}
            </div>
            <KeptClaims />
        </>
    );
}
