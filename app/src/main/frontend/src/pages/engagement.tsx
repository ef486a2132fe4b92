import { useState } from "preact/hooks";
import { outward, overview } from "../address";
import { get, useGet } from "../api";
import { Fault, Waiting } from "../parts/fault";
import { Correct } from "../parts/correct";
import { LineLink } from "../parts/list";
import { StatusWord } from "../parts/mark";
import type { Cell, Engagement, Outcome, Sentence, Told } from "../types";
import { capital, citation, count, date, level, party, place, share, slot, state, topic, who } from "../words";

const AT_ONCE = 2;

export function EngagementPage({ id }: { id: string }) {
    const { value, fault, again } = useGet<Engagement>("/engagements/" + encodeURIComponent(id));
    if (fault) {
        return <Fault fault={fault} />;
    }
    if (!value) {
        return <Waiting what="the engagement" />;
    }
    return <Whole engagement={value} again={again} />;
}

function Whole({ engagement, again }: { engagement: Engagement; again: () => void }) {
    const names = new Map(engagement.told.map((told) => [told.document, told]));
    const where = place(engagement.place);
    return (
        <article class="engagement">
            <p class="crumb">
                <a href={overview(pair(engagement))}>All contacts of {pairNames(engagement)}</a>
            </p>
            <header class="page-head">
                <p class="kicker">
                    {capital(engagement.kind)} · <StatusWord kind={engagement.kind} status={engagement.status} />
                </p>
                <h1>{who(engagement)}</h1>
                <p class="standfirst">
                    {date(engagement.date)}
                    {where && `, ${where}`}. {capital(share(engagement))}
                    {engagement.disagreement_list.length > 0 && `; reports differ on ${count(engagement.disagreement_list.length, "point")}`}.
                </p>
                {engagement.rejected && <p class="remark">Ruled to be no engagement: it is left out of lists and exports. The ruling stands below and can be undone.</p>}
                {engagement.passed && <p class="remark">Its day has passed, and no page in this ledger tells whether it was held.</p>}
                <Actions engagement={engagement} again={again} />
            </header>
            <section aria-labelledby="cells">
                <h2 id="cells">What the ledger says, and the words it rests on</h2>
                <dl class="cells">
                    {grouped(engagement.cells).map((cell) => (
                        <CellRow cell={cell} names={names} />
                    ))}
                </dl>
            </section>
            {engagement.disagreement_list.length > 0 && <Disagreements engagement={engagement} names={names} />}
            {engagement.outcome_list.some((one) => one.commitment) && <Commitments outcomes={engagement.outcome_list} />}
            <History engagement={engagement} names={names} />
            <Reports told={engagement.told} />
            {(engagement.wholes.length > 0 || engagement.parts.length > 0) && (
                <section aria-labelledby="part-of">
                    <h2 id="part-of">Belongs together with</h2>
                    <ul class="plain-list">
                        {engagement.wholes.map((line) => (
                            <li>
                                <span class="lead-in">Part of</span> <LineLink line={line} />
                            </li>
                        ))}
                        {engagement.parts.map((line) => (
                            <li>
                                <span class="lead-in">Includes</span> <LineLink line={line} />
                            </li>
                        ))}
                    </ul>
                </section>
            )}
            <Correct engagement={engagement} again={again} />
            <section aria-labelledby="identity">
                <h2 id="identity">Identity</h2>
                <p class="identity">
                    <code>{engagement.id}</code>
                    {engagement.aliases.length > 0 && <> also known as {engagement.aliases.map((alias) => <code>{alias}</code>)}</>}
                </p>
            </section>
        </article>
    );
}

function pair(engagement: Engagement): string {
    const codes = states(engagement);
    return codes.length > 0 ? "parties:" + codes.join(",") : "";
}

function pairNames(engagement: Engagement): string {
    const codes = states(engagement);
    return codes.length > 0 ? codes.map(state).join(" and ") : "this ledger";
}

function states(engagement: Engagement): string[] {
    return [...new Set(engagement.parties.flatMap((one) => (one.state ? [one.state] : [])))].slice(0, 3);
}

function Actions({ engagement, again: _again }: { engagement: Engagement; again: () => void }) {
    const [copied, setCopied] = useState("");
    const copy = async () => {
        const { fingerprint } = await get<{ fingerprint: string }>("/fingerprint");
        const text = citation(engagement, fingerprint);
        try {
            await navigator.clipboard.writeText(text);
            setCopied("Copied.");
        } catch {
            setCopied(text);
        }
    };
    return (
        <p class="actions">
            <button type="button" onClick={() => void copy()}>Copy citation</button>
            <a class="button" href={`/readouts/${encodeURIComponent(engagement.id)}`}>Readouts side by side</a>
            <a class="button" href="#correct">Correct</a>
            <span role="status">{copied}</span>
        </p>
    );
}

/** One row for each cell; topics stand together. */
function grouped(cells: Cell[]): Cell[] {
    return cells.filter((cell) => cell.value !== "");
}

function CellRow({ cell, names }: { cell: Cell; names: Map<string, Told> }) {
    const [first, rest] = [cell.evidence.slice(0, AT_ONCE), cell.evidence.slice(AT_ONCE)];
    return (
        <div class="cell">
            <dt>{slot(cell.slot)}</dt>
            <dd>
                <p class="value">
                    {shown(cell)}
                    {cell.corrected && <span class="flag corrected">corrected</span>}
                </p>
                {first.map((sentence) => <Proof sentence={sentence} names={names} />)}
                {rest.length > 0 && (
                    <details>
                        <summary>{count(rest.length, "more sentence")}</summary>
                        {rest.map((sentence) => <Proof sentence={sentence} names={names} />)}
                    </details>
                )}
                {first.length === 0 && !cell.corrected && <p class="none">No sentence is kept for this cell.</p>}
            </dd>
        </div>
    );
}

function shown(cell: Cell): string {
    if (cell.slot === "date") {
        return date(cell.value);
    }
    if (cell.slot.startsWith("party:")) {
        return cell.value.replace(/^[A-Z]{3}$|(?<=\()[A-Z]{3}(?=\))/, (code) => state(code));
    }
    return cell.slot.startsWith("topic:") ? topic(cell.value) : cell.slot === "kind" || cell.slot === "status" ? capital(cell.value) : cell.value;
}

/** A sentence with the words that count, and where it stands. */
export function Proof({ sentence, names }: { sentence: Sentence; names: Map<string, Pick<Told, "name" | "outlet" | "agency">> }) {
    const from = names.get(sentence.document);
    return (
        <blockquote class="proof">
            <p>
                {sentence.before}
                <mark>{sentence.exact}</mark>
                {sentence.after}
            </p>
            <footer>
                <a href={place_in(sentence)}>{from?.outlet ?? from?.agency ?? from?.name ?? sentence.document.slice(0, 12)}</a>
            </footer>
        </blockquote>
    );
}

function place_in(sentence: Sentence): string {
    return `/document/${sentence.document}#c${sentence.start}`;
}

function Disagreements({ engagement, names }: { engagement: Engagement; names: Map<string, Told> }) {
    return (
        <section aria-labelledby="differ">
            <h2 id="differ">Where the reports differ</h2>
            {engagement.disagreement_list.map((one) => (
                <div class="versus" role="group" aria-label={slot(one.slot)}>
                    <h3>{slot(one.slot)}</h3>
                    <div class="sides">
                        {one.values.map((value) => (
                            <div class="side">
                                <p class="value">{one.slot === "date" ? date(value.value) : value.value.replaceAll("_", " ")}</p>
                                <ul class="sources">
                                    {value.documents.map((id) => {
                                        const told = names.get(id) ?? [...names.values()].find((other) => other.name === id);
                                        return (
                                            <li>
                                                <a href={`/document/${encodeURIComponent(told?.document ?? id)}`}>{told?.outlet ?? told?.agency ?? told?.name ?? id}</a>
                                                {told?.copy_of && " (copy)"}
                                            </li>
                                        );
                                    })}
                                </ul>
                            </div>
                        ))}
                    </div>
                </div>
            ))}
        </section>
    );
}

function Commitments({ outcomes }: { outcomes: Outcome[] }) {
    return (
        <section aria-labelledby="commitments">
            <h2 id="commitments">Commitments</h2>
            <ul class="plain-list">
                {outcomes.filter((one) => one.commitment).map((one) => (
                    <li>
                        <span class="lead-in">{one.by.map(state).join(" and ") || "Unnamed"}</span> {one.text}
                        {one.due && <span class="muted"> — due {date(one.due)}</span>}
                    </li>
                ))}
            </ul>
        </section>
    );
}

function History({ engagement, names }: { engagement: Engagement; names: Map<string, Told> }) {
    return engagement.history.length === 0 ? null : (
        <section aria-labelledby="history">
            <h2 id="history">How it came to be told</h2>
            <ol class="history">
                {engagement.history.map((step) => (
                    <li class={`step step-${step.step}`}>
                        <p class="value">
                            <span class="told">{step.told ? date(step.told) : "Day unknown"}</span> {capital(step.step)}
                            {step.date && <span class="muted"> for {date(step.date)}</span>}
                        </p>
                        <Proof sentence={step.evidence} names={names} />
                    </li>
                ))}
            </ol>
        </section>
    );
}

function Reports({ told }: { told: Told[] }) {
    const originals = told.filter((one) => !one.copy_of || !told.some((other) => other.document === one.copy_of));
    return (
        <section aria-labelledby="reports">
            <h2 id="reports">Reports</h2>
            <ul class="reports">
                {originals.map((one) => {
                    const copies = told.filter((other) => other.copy_of === one.document && other !== one);
                    return (
                        <li>
                            <Report told={one} />
                            {copies.length > 0 && (
                                <details>
                                    <summary>{count(copies.length, "copy", "copies")} of the same story</summary>
                                    <ul class="reports">
                                        {copies.map((copy) => (
                                            <li>
                                                <Report told={copy} />
                                            </li>
                                        ))}
                                    </ul>
                                </details>
                            )}
                        </li>
                    );
                })}
            </ul>
        </section>
    );
}

function Report({ told }: { told: Told }) {
    const link = outward(told.url);
    return (
        <>
            <p class="value">
                <a href={`/document/${told.document}`}>{told.headline ?? told.name}</a>
            </p>
            <p class="muted">
                {[told.outlet, told.agency && told.agency !== told.outlet ? told.agency : null, told.published ? date(told.published) : "day unknown"].filter(Boolean).join(" · ")}
                {told.official && ` · official, ${state(told.official)}`} · {told.salience === "main" ? "the page is about it" : "mentioned in passing"}, told as {told.status}
                {link && (
                    <>
                        {" · "}
                        <a href={link} rel="noopener noreferrer nofollow" target="_blank">
                            original address
                        </a>
                    </>
                )}
            </p>
        </>
    );
}

export { level, party };
