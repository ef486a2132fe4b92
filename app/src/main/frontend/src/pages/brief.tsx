import { useState } from "preact/hooks";
import { go, useAddress, withParameters } from "../address";
import { at, useGet } from "../api";
import { Fault, Waiting } from "../parts/fault";
import type { Brief, BriefLine } from "../types";
import { quoted } from "../words";

/** A page before a meeting. Who, with whom and when live in the address. */
export function BriefPage() {
    const { parameters } = useAddress();
    const asked = { with: parameters.get("with") ?? "", for: parameters.get("for") ?? "", on: parameters.get("on") ?? "" };
    const [wish, setWish] = useState(asked);
    const complete = asked.with !== "" && asked.for !== "";
    return (
        <>
            <header class="page-head no-print">
                <h1>Briefing</h1>
                <p class="standfirst">One page before a meeting, from this ledger alone: every line has its note, and what is not in the ledger is said.</p>
            </header>
            <form
                class="ask no-print"
                onSubmit={(event) => {
                    event.preventDefault();
                    go(withParameters(wish), true);
                }}
            >
                <Field name="for" label="For" hint="Secretary of State" value={wish.for} onInput={(value) => setWish({ ...wish, for: value })} />
                <Field name="with" label="With" hint="Wang Yi, foreign minister of China, CHN" value={wish.with} onInput={(value) => setWish({ ...wish, with: value })} />
                <label>
                    <span>On</span>
                    <input type="date" name="on" value={wish.on} onInput={(event) => setWish({ ...wish, on: event.currentTarget.value })} />
                </label>
                <button type="submit" class="primary" disabled={wish.with.trim() === "" || wish.for.trim() === ""}>
                    Make it
                </button>
            </form>
            {complete && <Made key={JSON.stringify(asked)} asked={asked} />}
        </>
    );
}

function Field({ name, label, hint, value, onInput }: { name: string; label: string; hint: string; value: string; onInput: (value: string) => void }) {
    return (
        <label>
            <span>{label}</span>
            <input type="text" name={name} placeholder={hint} autocomplete="off" value={value} onInput={(event) => onInput(event.currentTarget.value)} />
        </label>
    );
}

function Made({ asked }: { asked: Record<string, string> }) {
    const { value: brief, fault } = useGet<Brief>("/brief", asked);
    if (fault) {
        return <Fault fault={fault} />;
    }
    if (!brief) {
        return <Waiting what="the briefing" />;
    }
    return (
        <article class="brief">
            <div class="figure-head">
                <h2 class="brief-title">{brief.title}</h2>
                <p class="figure-tools links no-print">
                    {["docx", "pdf", "html", "md"].map((form) => (
                        <a href={at("/brief/" + form, asked)} download={"brief." + form}>
                            {form === "docx" ? "Word" : form === "md" ? "Markdown" : form.toUpperCase()}
                        </a>
                    ))}
                </p>
            </div>
            <p class="standfirst">{brief.subtitle}</p>
            {brief.sections.map((section) => (
                <section>
                    <h3>{section.heading}</h3>
                    <ul class="plain-list">
                        {section.lines.map((line) => (
                            <Line line={line} />
                        ))}
                    </ul>
                </section>
            ))}
            <section class="notes">
                <h3>Notes</h3>
                <ol>
                    {brief.notes.map((note) => (
                        <li id={"note-" + note.number}>
                            {note.document ? <a href={"/document/" + note.document}>{note.source}</a> : note.source}
                            {note.words && <q>{quoted(note.words)}</q>}
                        </li>
                    ))}
                </ol>
            </section>
            <p class="muted">{brief.foot}</p>
        </article>
    );
}

function Line({ line }: { line: BriefLine }) {
    return (
        <li class={line.found ? undefined : "muted"}>
            {line.text} {line.quote && <q>{quoted(line.quote)}</q>}
            <sup>
                {line.notes.map((number, i) => (
                    <>
                        {i > 0 && ", "}
                        <a href={"#note-" + number} aria-label={"Note " + number}>
                            {number}
                        </a>
                    </>
                ))}
            </sup>
        </li>
    );
}
