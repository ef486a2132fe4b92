import { useState } from "preact/hooks";
import { Refused, mayChange, post, silent } from "../api";
import type { Correction, Engagement } from "../types";
import { capital, date } from "../words";
import { Fault } from "./fault";

const SLOTS: [string, string][] = [
    ["date", "2023-11-15, 2023-11, 2023-11-15/2023-11-17, 2023-06~ or unknown"],
    ["status", "held, planned, possible, postponed or cancelled"],
    ["kind", "meeting, call, visit or conference"],
    ["place", "Beijing, CHN"],
    ["parties", "Wang Yi, CHN; Antony Blinken, USA"],
    ["topics", "taiwan, trade"],
];

type Verb = Correction["verb"];

const VERBS: [Verb, string][] = [
    ["fix", "Correct a cell"],
    ["join", "Merge with another"],
    ["split", "Split reports off"],
    ["reject", "No engagement"],
];

/** Corrections in force with who and why, and a form for the next one. The evidence is never altered. */
export function Correct({ engagement, again }: { engagement: Engagement; again: () => void }) {
    return (
        <section aria-labelledby="correct" class="correct">
            <h2 id="correct">Corrections</h2>
            {engagement.corrections.length === 0 ? (
                <p class="none">None. What stands above is as it was read.</p>
            ) : (
                <ul class="plain-list">
                    {engagement.corrections.map((one) => (
                        <li>
                            <Signed correction={one} again={again} />
                        </li>
                    ))}
                </ul>
            )}
            <CorrectionForm engagement={engagement} again={again} />
        </section>
    );
}

export function Signed({ correction, again }: { correction: Correction; again: () => void }) {
    const [fault, setFault] = useState<Refused | null>(null);
    const undo = async () => {
        try {
            await post(`/corrections/${correction.number}/undo`, {});
            again();
        } catch (error) {
            setFault(error instanceof Refused ? error : silent(error));
        }
    };
    return (
        <>
            <p>
                <span class="lead-in">{capital(correction.verb)}</span> {correction.slot} {correction.value && <strong>{correction.value}</strong>}{" "}
                <span class="muted">
                    — {correction.why || "no reason given"}
                    {correction.source && ` (${correction.source})`}; {correction.by}, {date(correction.at.slice(0, 10))}
                </span>{" "}
                {correction.undone ? (
                    <span class="flag">undone</span>
                ) : (
                    mayChange() && (
                        <button type="button" class="plain" onClick={() => void undo()}>
                            Undo
                        </button>
                    )
                )}
            </p>
            {fault && <Fault fault={fault} />}
        </>
    );
}

export function CorrectionForm({ engagement, again }: { engagement: Pick<Engagement, "id" | "version"> & Partial<Engagement>; again: () => void }) {
    const [verb, setVerb] = useState<Verb>("fix");
    const [slot, setSlot] = useState("date");
    const [value, setValue] = useState("");
    const [why, setWhy] = useState("");
    const [by, setBy] = useState(localStorage.getItem("chancery-by") ?? "");
    const [documents, setDocuments] = useState<string[]>([]);
    const [fault, setFault] = useState<Refused | null>(null);
    const [said, setSaid] = useState("");
    if (!mayChange()) {
        return <p class="muted">To correct, open the address that <code>chancery serve</code> prints: it carries the key for changes.</p>;
    }
    const send = async (event: Event) => {
        event.preventDefault();
        localStorage.setItem("chancery-by", by);
        try {
            await post("/corrections", {
                verb,
                target: engagement.id,
                version: engagement.version,
                slot: verb === "fix" ? slot : null,
                value: verb === "split" ? documents.join(" ") : verb === "reject" ? null : value,
                why,
                by,
            });
            setFault(null);
            setValue("");
            setWhy("");
            setSaid("Signed. It can be undone.");
            again();
        } catch (error) {
            setSaid("");
            setFault(error instanceof Refused ? error : silent(error));
        }
    };
    const hint = SLOTS.find(([name]) => name === slot)?.[1] ?? "";
    return (
        <form class="correction" onSubmit={(event) => void send(event)} aria-label="A new correction">
            <div class="segments" role="group" aria-label="What to do">
                {VERBS.map(([name, label]) => (
                    <button type="button" aria-pressed={verb === name} onClick={() => setVerb(name)}>
                        {label}
                    </button>
                ))}
            </div>
            {verb === "fix" && (
                <div class="row">
                    <label>
                        <span>Cell</span>
                        <select value={slot} onChange={(event) => setSlot(event.currentTarget.value)}>
                            {SLOTS.map(([name]) => (
                                <option value={name}>{name}</option>
                            ))}
                        </select>
                    </label>
                    <label class="grow">
                        <span>New value: {hint}</span>
                        <input required value={value} onInput={(event) => setValue(event.currentTarget.value)} />
                    </label>
                </div>
            )}
            {verb === "join" && (
                <label>
                    <span>Id of the other engagement</span>
                    <input required value={value} onInput={(event) => setValue(event.currentTarget.value)} />
                </label>
            )}
            {verb === "split" && (
                <fieldset>
                    <legend>Reports that tell of another engagement</legend>
                    {(engagement.told ?? []).map((told) => (
                        <label class="check">
                            <input type="checkbox" checked={documents.includes(told.document)} onChange={(event) => setDocuments(event.currentTarget.checked ? [...documents, told.document] : documents.filter((one) => one !== told.document))} />
                            {told.headline ?? told.name}
                        </label>
                    ))}
                </fieldset>
            )}
            <div class="row">
                <label class="grow">
                    <span>Why</span>
                    <input required value={why} placeholder="White House readout" onInput={(event) => setWhy(event.currentTarget.value)} />
                </label>
                <label>
                    <span>Signed by</span>
                    <input required value={by} onInput={(event) => setBy(event.currentTarget.value)} />
                </label>
                <button type="submit" class="primary">
                    Sign
                </button>
            </div>
            {fault && <Fault fault={fault} />}
            <p role="status" class="muted">
                {said}
            </p>
        </form>
    );
}
