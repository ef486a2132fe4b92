import { useState } from "preact/hooks";
import { Refused, post, silent } from "../api";
import { Fault } from "../parts/fault";
import { LineLink } from "../parts/list";
import type { Line } from "../types";
import { count } from "../words";

interface Check {
    verdict: "found" | "contradicted" | "consistent" | "not-found" | "not-understood";
    says: string;
    read_as: string[];
    engagements: Line[];
    covered: { documents: number; first: string | null; last: string | null };
}

const VERDICTS: Record<Check["verdict"], string> = {
    found: "In this ledger",
    contradicted: "This ledger says otherwise",
    consistent: "Consistent with this ledger",
    "not-found": "Not found in this ledger",
    "not-understood": "Not read as a claim about an engagement",
};

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
                    <span>A sentence that claims a meeting, call, visit or conference</span>
                    <textarea rows={3} required value={sentence} placeholder="Secretary of State Antony Blinken met Chinese Foreign Minister Wang Yi in Bali in July 2022." onInput={(event) => setSentence(event.currentTarget.value)} />
                </label>
                <div class="row">
                    <label>
                        <span>Written on (optional)</span>
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
                        <p class="standfirst">{check.says}</p>
                        {check.read_as.length > 0 && (
                            <p class="muted">Read as: {check.read_as.join("; ")}.</p>
                        )}
                        <ul class="plain-list">
                            {check.engagements.map((line) => (
                                <li>
                                    <LineLink line={line} />
                                </li>
                            ))}
                        </ul>
                        <p class="muted">
                            The ledger covers {count(check.covered.documents, "document")}
                            {check.covered.first && check.covered.last ? `, on engagements from ${check.covered.first} to ${check.covered.last}` : ""}.
                        </p>
                    </section>
                )}
            </div>
        </>
    );
}
