import { useEffect, useRef, useState } from "preact/hooks";
import { read, setting, toggled, values, write } from "../query";
import type { Kind, LedgerState, Line, Status } from "../types";
import { KINDS, LEVELS, STATUSES, level, plural, state, topic } from "../words";
import { Mark } from "./mark";

interface Props {
    query: string;
    lines: Line[];
    ledger: LedgerState | null;
    onQuery: (query: string) => void;
}

/** The query, as a line to write in and as controls that write it. */
export function QueryBar({ query, lines, ledger, onQuery }: Props) {
    const [draft, setDraft] = useState(query);
    const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
    useEffect(() => setDraft(query), [query]);
    const write = (text: string) => {
        setDraft(text);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => onQuery(text.trim()), 250);
    };
    const send = (event: Event) => {
        event.preventDefault();
        clearTimeout(timer.current);
        onQuery(draft.trim());
    };
    return (
        <search class="querybar">
            <form onSubmit={send}>
                <label class="query-line">
                    <span>Query</span>
                    <input type="search" name="q" value={draft} spellcheck={false} autocomplete="off" placeholder="parties:USA,CHN kind:meeting from:2023 taiwan" onInput={(event) => write(event.currentTarget.value)} />
                </label>
            </form>
            <div class="filters" role="group" aria-label="Filters">
                <Choice name="kind" label="Kind" all={KINDS} query={query} onQuery={onQuery} show={(kind) => plural(kind as Kind)} mark={(kind) => <Mark kind={kind as Kind} status="held" size={12} />} />
                <Choice name="status" label="Status" all={STATUSES} query={query} onQuery={onQuery} show={(one) => one} mark={(one) => <Mark kind="meeting" status={one as Status} size={12} />} />
                <Pick name="parties" label="Parties" query={query} onQuery={onQuery} options={parties(lines, query)} show={(code) => state(code)} many />
                <Pick name="topic" label="Topic" query={query} onQuery={onQuery} options={topics(lines, query)} show={topic} many />
                <Pick name="level" label="Level at least" query={query} onQuery={onQuery} options={LEVELS} show={(id) => (id === "cabinet" ? "Cabinet" : id === "leader" ? "Leader" : level(id as (typeof LEVELS)[number]))} />
                <Day name="from" label="From" query={query} onQuery={onQuery} />
                <Day name="to" label="To" query={query} onQuery={onQuery} />
            </div>
            <Chips query={query} onQuery={onQuery} known={ledger !== null} />
        </search>
    );
}

interface One {
    name: string;
    label: string;
    query: string;
    onQuery: (query: string) => void;
}

function Choice({ name, label, all, query, onQuery, show, mark }: One & { all: readonly string[]; show: (value: string) => string; mark: (value: string) => preact.ComponentChild }) {
    const now = values(query, name);
    return (
        <div class="choice" role="group" aria-label={label}>
            {all.map((value) => (
                <button type="button" aria-pressed={now.includes(value)} onClick={() => onQuery(toggled(query, name, value))}>
                    {mark(value)}
                    {show(value)}
                </button>
            ))}
        </div>
    );
}

function Pick({ name, label, query, onQuery, options, show, many = false }: One & { options: readonly string[]; show: (value: string) => string; many?: boolean }) {
    const now = values(query, name);
    const left = options.filter((option) => !now.includes(option));
    const chosen = !many && now[0] ? now[0] : "";
    return (
        <label class="pick">
            <span>{label}</span>
            <select value={chosen} onChange={(event) => onQuery(many ? setting(query, name, [...now, event.currentTarget.value].filter(Boolean)) : setting(query, name, [event.currentTarget.value].filter(Boolean)))}>
                <option value="">{many && now.length > 0 ? "add …" : "any"}</option>
                {chosen && <option value={chosen}>{show(chosen)}</option>}
                {left.map((option) => (
                    <option value={option}>{show(option)}</option>
                ))}
            </select>
        </label>
    );
}

function Day({ name, label, query, onQuery }: One) {
    const now = values(query, name)[0] ?? "";
    return (
        <label class="pick day">
            <span>{label}</span>
            <input type="text" inputMode="numeric" size={10} placeholder="2023-02" value={now} onChange={(event) => onQuery(setting(query, name, [event.currentTarget.value.trim()].filter(Boolean)))} />
        </label>
    );
}

const CONTROLLED = new Set(["kind", "status", "level", "from", "to"]);

/** The conditions that have no control of their own, each with a way out. */
function Chips({ query, onQuery }: { query: string; onQuery: (query: string) => void; known: boolean }) {
    const terms = read(query);
    const chips = terms.flatMap((term) =>
        CONTROLLED.has(term.name) ? [] : (term.name === "text" || term.name === "person" ? [term.value] : term.value.split(",")).map((value) => ({ term, value })),
    );
    if (terms.length === 0) {
        return null;
    }
    return (
        <p class="chips">
            {chips.map(({ term, value }) => (
                <button type="button" class="chip" title="Remove this condition" onClick={() => onQuery(without(query, term.name, value))}>
                    {term.name === "parties" ? state(value) : term.name === "topic" ? topic(value) : term.name === "text" ? `“${value}”` : value}
                    <span aria-hidden="true"> ×</span>
                </button>
            ))}
            <button type="button" class="plain" onClick={() => onQuery("")}>
                Clear all
            </button>
        </p>
    );
}

function without(query: string, name: string, value: string): string {
    const rest = values(query, name).filter((one) => one !== value);
    return rest.length > 0 ? setting(query, name, rest) : write(read(query).filter((term) => term.name !== name));
}

function ranked(counts: Map<string, number>): string[] {
    return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([value]) => value);
}

function parties(lines: Line[], query: string): string[] {
    const counts = new Map<string, number>();
    for (const line of lines) {
        new Set(line.parties.flatMap((one) => (one.state ? [one.state] : []))).forEach((code) => counts.set(code, (counts.get(code) ?? 0) + 1));
    }
    values(query, "parties").forEach((code) => counts.set(code, counts.get(code) ?? 0));
    return ranked(counts);
}

function topics(lines: Line[], query: string): string[] {
    const counts = new Map<string, number>();
    lines.forEach((line) => line.topics.forEach((id) => counts.set(id, (counts.get(id) ?? 0) + 1)));
    values(query, "topic").forEach((id) => counts.set(id, counts.get(id) ?? 0));
    return ranked(counts);
}
