import * as Plot from "@observablehq/plot";
import type { Data } from "../parts/figure";
import type { Line } from "../types";
import { date, day, middle } from "../words";
import { usePalette } from "./colours";
import { Drawing } from "./drawing";
import { extent } from "./timeline";

// Which offices make up a line of contact; anything else is "Other officials".
const CHANNELS: [string, RegExp][] = [
    ["Leaders", /^(head_of_state|head_of_government|deputy_head|crown_prince|governor_general)/],
    ["Foreign ministries", /foreign_minister$/],
    ["Security advisers", /^(nsa|deputy_nsa|party_chief|.*intelligence.*)$/],
    ["Defence and military", /(defence|military)/],
    ["Economy and trade", /(finance|economy|trade|central_bank)/],
    ["Energy and climate", /energy/],
    ["Envoys", /^(special_envoy|ambassador|charge_daffaires)$/],
    ["Parliaments and parties", /(legislat|party_official)/],
];

export const OTHER = "Other officials";

export function channel(line: Line): string {
    const classes = line.parties.flatMap((one) => (one.role_class ? [one.role_class] : []));
    for (const [name, pattern] of CHANNELS) {
        if (classes.some((one) => pattern.test(one))) {
            return name;
        }
    }
    return OTHER;
}

export interface Strip {
    name: string;
    contacts: { line: Line; at: Date }[];
    silence: { from: Date; to: Date; days: number } | null;
}

export function strips(lines: Line[]): Strip[] {
    const held = lines.filter((line) => line.status === "held" && line.date_earliest);
    return [...CHANNELS.map(([name]) => name), OTHER].flatMap((name) => {
        const contacts = held
            .filter((line) => channel(line) === name)
            .map((line) => ({ line, at: middle(line) ?? new Date(0) }))
            .sort((a, b) => a.at.getTime() - b.at.getTime());
        return contacts.length === 0 ? [] : [{ name, contacts, silence: longest(contacts.map((one) => one.at)) }];
    });
}

function longest(days: Date[]): Strip["silence"] {
    let found: Strip["silence"] = null;
    for (let i = 1; i < days.length; i++) {
        const from = days[i - 1];
        const to = days[i];
        if (from && to) {
            const length = Math.round((to.getTime() - from.getTime()) / 86_400_000);
            if (length > (found?.days ?? 0)) {
                found = { from, to, days: length };
            }
        }
    }
    return found;
}

export function stripData(lines: Line[]): Data {
    return {
        head: ["Line of contact", "Contacts held", "First", "Last", "Longest silence (days)"],
        rows: strips(lines).map((strip) => [
            strip.name,
            strip.contacts.length,
            date(strip.contacts[0]?.line.date ?? null),
            date(strip.contacts[strip.contacts.length - 1]?.line.date ?? null),
            strip.silence?.days ?? null,
        ]),
        numeric: [1, 4],
    };
}

/** Which lines of contact were in use, and how long each was silent. */
export function Channels({ lines, width }: { lines: Line[]; width: number }) {
    const colours = usePalette();
    const all = strips(lines);
    if (all.length === 0) {
        return <p class="none">No engagement here was held on a known day.</p>;
    }
    const left = 158;
    const contacts = all.flatMap((strip) => strip.contacts.map((one) => ({ ...one, name: strip.name })));
    const silences = all.flatMap((strip) => (strip.silence && strip.silence.days > 60 ? [{ ...strip.silence, name: strip.name }] : []));
    const spans = all.map((strip) => ({ name: strip.name, from: strip.contacts[0]?.at, to: strip.contacts[strip.contacts.length - 1]?.at }));
    return (
        <Drawing
            name="Lines of contact in use"
            make={() => ({
                width,
                height: all.length * 34 + 36,
                marginLeft: left,
                marginTop: 6,
                marginRight: 14,
                marginBottom: 30,
                x: { type: "utc", domain: extent(lines.filter((line) => line.status === "held")), label: null },
                y: { type: "band", domain: all.map((strip) => strip.name), label: null, padding: 0.3 },
                marks: [
                    Plot.gridX({ stroke: colours.rule, strokeOpacity: 1, ticks: Math.max(3, Math.round(width / 110)) }),
                    Plot.axisX({ color: colours.soft, tickSize: 0, ticks: Math.max(3, Math.round(width / 110)), fontSize: 11.5, label: null }),
                    Plot.axisY({ tickSize: 0, color: colours.ink, fontSize: 12, textAnchor: "start", dx: -left + 14, label: null }),
                    Plot.barX(spans, { x1: "from", x2: "to", y: "name", fill: colours.faint }),
                    Plot.ruleY(silences, { x1: "from", x2: "to", y: "name", stroke: colours.accent, strokeWidth: 1.2, strokeDasharray: "2 3" }),
                    Plot.text(silences, { x: (one: { from: Date; to: Date }) => new Date((one.from.getTime() + one.to.getTime()) / 2), y: "name", text: (one: { days: number }) => `${one.days} days`, fontSize: 10.5, fill: colours.accent, stroke: colours.paper, strokeWidth: 5, paintOrder: "stroke" }),
                    Plot.tickX(contacts, { x: "at", y: "name", stroke: (one: { line: Line }) => colours.kinds[one.line.kind], strokeWidth: 2, title: (one: { line: Line }) => date(one.line.date) }),
                ],
            })}
            watch={[lines, width, colours]}
        />
    );
}

export { day };
