import * as Plot from "@observablehq/plot";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { go } from "../address";
import type { Kind, Line } from "../types";
import { KINDS, LEVELS, capital, date, day, lastName, level, middle, place, plural, title } from "../words";
import { usePalette, type Palette } from "./colours";
import { draw } from "./plot";
import { mark } from "./shapes";

export type Lanes = "kind" | "level";

interface Placed {
    line: Line;
    at: Date;
    lane: string;
    /** Height above the middle of its lane, in pixels. */
    up: number;
}

const LEFT = 118;

// Up to this many, marks bear names where there is room.
const MOST_LABELLED = 40;
const RIGHT = 14;

// Above this many marks a month's engagements are drawn as one bar: marks would be smaller than 2 px.
const MOST_MARKS = 2500;

export function laneOf(line: Line, lanes: Lanes): string {
    return lanes === "kind" ? plural(line.kind) : level(line.level);
}

export function laneNames(lines: Line[], lanes: Lanes): string[] {
    const used = new Set(lines.map((line) => laneOf(line, lanes)));
    const all = lanes === "kind" ? KINDS.map(plural) : [...LEVELS.map(level), level(null)];
    return all.filter((name) => used.has(name));
}

interface Layout {
    marks: Placed[];
    radius: number;
    laneHeight: number;
}

/** Marks of one lane that would cover each other are piled up on both sides of its middle. */
function pile(lines: Line[], lanes: Lanes, scale: (at: Date) => number): Layout {
    const dated = lines.map((line) => ({ line, at: middle(line) })).filter((one): one is { line: Line; at: Date } => one.at !== null);
    for (const radius of dated.length <= MOST_LABELLED ? [6.5] : [5.5, 4.5, 3.6, 2.8, 2.1]) {
        const step = radius * 2 + 1.6;
        const piles = new Map<string, number>();
        const marks = dated.map(({ line, at }) => {
            const lane = laneOf(line, lanes);
            const column = `${lane} ${Math.round(scale(at) / step)}`;
            const before = piles.get(column) ?? 0;
            piles.set(column, before + 1);
            return { line, at, lane, up: (before % 2 === 0 ? 1 : -1) * Math.ceil(before / 2) * step };
        });
        const highest = Math.max(1, ...piles.values());
        const laneHeight = Math.max(44, highest * step + 16);
        if (laneHeight <= 150 || radius === 2.1 || radius === 6.5) {
            return { marks, radius, laneHeight: Math.min(laneHeight, 240) };
        }
    }
    throw new Error("unreachable");
}

export function extent(lines: Line[]): [Date, Date] {
    const starts = lines.flatMap((line) => (line.date_earliest ? [day(line.date_earliest).getTime()] : []));
    const ends = lines.flatMap((line) => (line.date_latest ? [day(line.date_latest).getTime()] : []));
    const first = starts.reduce((a, b) => Math.min(a, b), Infinity);
    const last = ends.reduce((a, b) => Math.max(a, b), -Infinity);
    const room = Math.max(7 * 86_400_000, (last - first) * 0.015);
    return [new Date(first - room), new Date(last + room)];
}

export function Timeline({ lines, lanes, width, today }: { lines: Line[]; lanes: Lanes; width: number; today: Date }) {
    const host = useRef<HTMLDivElement>(null);
    const colours = usePalette();
    const [shown, setShown] = useState<{ line: Line; x: number; y: number } | null>(null);
    const order = useRef<Placed[]>([]);
    const dated = lines.some((line) => line.date_earliest);
    useLayoutEffect(() => {
        const element = host.current;
        if (!element || !dated) {
            return;
        }
        const many = lines.length > MOST_MARKS;
        const { picture, marks } = many ? bars(lines, lanes, width, colours) : marksOver(lines, lanes, width, colours, today);
        order.current = [...marks].sort((a, b) => a.at.getTime() - b.at.getTime());
        element.replaceChildren(picture);
        setShown(null);
    }, [lines, lanes, width, colours]);
    const point = (id: string | null) => {
        const group = id ? host.current?.querySelector<SVGGElement>(`g[data-id="${CSS.escape(id)}"]`) : null;
        const placed = order.current.find((one) => one.line.id === id);
        host.current?.querySelector("g.pointed")?.classList.remove("pointed");
        if (!group || !placed || !host.current) {
            setShown(null);
            return;
        }
        group.classList.add("pointed");
        const box = group.getBoundingClientRect();
        const around = host.current.getBoundingClientRect();
        setShown({ line: placed.line, x: box.left + box.width / 2 - around.left, y: box.top - around.top });
    };
    const idAt = (target: EventTarget | null) => (target instanceof Element ? (target.closest("g[data-id]")?.getAttribute("data-id") ?? null) : null);
    const step = (by: number) => {
        const now = order.current.findIndex((one) => one.line.id === shown?.line.id);
        const next = order.current[Math.max(0, Math.min(order.current.length - 1, now + by))];
        point(next?.line.id ?? null);
    };
    const key = (event: KeyboardEvent) => {
        if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
            event.preventDefault();
            step(event.key === "ArrowRight" ? 1 : -1);
        } else if (event.key === "Enter" && shown) {
            go("/engagement/" + encodeURIComponent(shown.line.id));
        } else if (event.key === "Escape") {
            point(null);
        }
    };
    if (!dated) {
        return <p class="none">No engagement here has a date.</p>;
    }
    return (
        <div class="timeline">
            <div
                class="picture"
                ref={host}
                tabIndex={0}
                role="group"
                aria-roledescription="timeline"
                aria-label="Timeline. Arrow keys step through the engagements, Enter opens one. The table holds the same."
                onKeyDown={key}
                onPointerMove={(event) => point(idAt(event.target))}
                onPointerLeave={() => point(null)}
                onClick={(event) => {
                    const id = idAt(event.target);
                    if (id) {
                        go("/engagement/" + encodeURIComponent(id));
                    }
                }}
            />
            <div class="tip-place" aria-live="polite">{shown && <Tip line={shown.line} x={shown.x} y={shown.y} width={width} />}</div>
        </div>
    );
}

export function Tip({ line, x, y, width }: { line: Line; x: number; y: number; width: number }) {
    const left = Math.max(0, Math.min(width - 300, x - 150));
    return (
        <div class="tip" style={{ left: `${left}px`, top: `${y - 8}px` }}>
            <strong>{title(line)}</strong>
            <span>
                {capital(line.status)}, {date(line.date)}
            </span>
            {line.place && <span>{place(line.place)}</span>}
        </div>
    );
}

function axes(lanes: string[], domain: [Date, Date], width: number, laneHeight: number, colours: Palette): Plot.PlotOptions {
    return {
        width,
        height: lanes.length * laneHeight + 34,
        marginLeft: LEFT,
        marginRight: RIGHT,
        marginTop: 6,
        marginBottom: 28,
        x: { type: "utc", domain, label: null },
        y: { type: "linear", domain: [-laneHeight / 2, laneHeight / 2], axis: null },
        fy: { domain: lanes, label: null, axis: null, padding: 0 },
        marks: [
            Plot.axisX({ color: colours.soft, tickSize: 0, ticks: Math.max(3, Math.round(width / 110)), anchor: "bottom", fontSize: 11.5 }),
            Plot.gridX({ stroke: colours.rule, strokeOpacity: 1, ticks: Math.max(3, Math.round(width / 110)) }),
            Plot.axisFy({ anchor: "left", textAnchor: "start", dx: -LEFT + 14, fontSize: 12.5, color: colours.ink, tickSize: 0, label: null, lineWidth: 9 }),
            Plot.frame({ anchor: "bottom", stroke: colours.rule }),
        ],
    };
}

function marksOver(lines: Line[], lanes: Lanes, width: number, colours: Palette, today: Date): { picture: Element; marks: Placed[] } {
    const domain = extent(lines);
    const span = domain[1].getTime() - domain[0].getTime();
    const scale = (at: Date) => ((at.getTime() - domain[0].getTime()) / span) * (width - LEFT - RIGHT);
    const { marks, radius, laneHeight } = pile(lines, lanes, scale);
    const base = axes(laneNames(lines, lanes), domain, width, laneHeight, colours);
    const vague = marks.filter((one) => one.line.date_earliest !== one.line.date_latest);
    const ahead = today >= domain[0] && today <= domain[1] ? [today] : [];
    const picture = draw({
        ...base,
        marks: [
            ...(base.marks ?? []),
            Plot.ruleX(ahead, { stroke: colours.accent, strokeWidth: 1, strokeDasharray: "3 3" }),
            Plot.link(vague, {
                x1: (one: Placed) => day(one.line.date_earliest ?? ""),
                x2: (one: Placed) => new Date(day(one.line.date_latest ?? "").getTime() + 86_400_000),
                y1: "up",
                y2: "up",
                fy: "lane",
                stroke: (one: Placed) => colours.kinds[one.line.kind],
                strokeOpacity: 0.28,
                strokeWidth: 2,
                strokeLinecap: "round",
            }),
            // The dots only find the places; the shapes of kind and status are put there below.
            Plot.dot(marks, { x: "at", y: "up", fy: "lane", r: radius, className: "engagement", fill: "none", stroke: "none", sort: null }),
        ],
    });
    // Facets draw lane by lane, and within a lane in the order of the data.
    const byLane = laneNames(lines, lanes).flatMap((lane) => marks.filter((one) => one.lane === lane));
    picture.querySelectorAll("g.engagement circle").forEach((circle, i) => {
        const placed = byLane[i];
        if (placed) {
            const group = mark(placed.line.kind, placed.line.status, radius, colours.kinds[placed.line.kind], colours.paper);
            group.setAttribute("transform", `translate(${circle.getAttribute("cx")},${circle.getAttribute("cy")})`);
            group.setAttribute("data-id", placed.line.id);
            circle.replaceWith(group);
        }
    });
    if (marks.length <= MOST_LABELLED) {
        names(picture, marks, scale, colours);
    }
    label(picture, "Timeline of engagements");
    return { picture, marks };
}

const LETTER = 5.9;

/** The short name of an engagement right of its mark, or left of it, where nothing else stands. */
function names(picture: Element, marks: Placed[], scale: (at: Date) => number, colours: Palette): void {
    const taken = marks.map((one) => ({ lane: one.lane, up: one.up, from: scale(one.at) - 9, to: scale(one.at) + 9 }));
    for (const one of [...marks].sort((a, b) => b.line.reports - a.line.reports || a.at.getTime() - b.at.getTime())) {
        const words = shortName(one.line);
        const at = scale(one.at);
        const length = words.length * LETTER;
        const right = at + 12 + length <= scale(marks.reduce((a, b) => (a.at > b.at ? a : b)).at) + 30;
        const places = [
            { from: at + 10, to: at + 12 + length, anchor: "start", x: 11, fits: right },
            { from: at - 12 - length, to: at - 10, anchor: "end", x: -11, fits: at - 12 - length > 4 },
        ];
        const place = places.find((p) => p.fits && taken.every((other) => other.lane !== one.lane || Math.abs(other.up - one.up) > 9 || other.to < p.from || other.from > p.to));
        const group = picture.querySelector(`g[data-id="${CSS.escape(one.line.id)}"]`);
        if (place && group && words) {
            taken.push({ lane: one.lane, up: one.up, from: place.from, to: place.to });
            const text = document.createElementNS("http://www.w3.org/2000/svg", "text");
            text.setAttribute("x", String(place.x));
            text.setAttribute("y", "3.8");
            text.setAttribute("text-anchor", place.anchor);
            text.setAttribute("font-size", "11");
            text.setAttribute("fill", colours.soft);
            text.textContent = words;
            group.append(text);
        }
    }
}

/** Last names, or states where nobody is named. */
function shortName(line: Line): string {
    const people = line.parties.flatMap((one) => (one.name ? [lastName(one.name)] : []));
    const words = people.length > 0 ? people : line.parties.flatMap((one) => (one.state ? [one.state] : []));
    const shown = [...new Set(words)].slice(0, 3);
    return shown.join(", ");
}

interface Bar {
    lane: string;
    kind: Kind;
    held: boolean;
    from: Date;
    to: Date;
    times: number;
}

function monthly(lines: Line[], lanes: Lanes): Bar[] {
    const bars = new Map<string, Bar>();
    for (const line of lines) {
        const at = middle(line);
        if (at) {
            const lane = laneOf(line, lanes);
            const held = line.status === "held";
            const key = `${at.getUTCFullYear()} ${at.getUTCMonth()} ${lane} ${line.kind} ${held}`;
            const bar = bars.get(key) ?? {
                lane,
                kind: line.kind,
                held,
                from: new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), 1)),
                to: new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1)),
                times: 0,
            };
            bar.times++;
            bars.set(key, bar);
        }
    }
    return [...bars.values()].sort((a, b) => Number(b.held) - Number(a.held) || a.kind.localeCompare(b.kind));
}

function bars(lines: Line[], lanes: Lanes, width: number, colours: Palette): { picture: Element; marks: Placed[] } {
    const base = axes(laneNames(lines, lanes), extent(lines), width, 78, colours);
    const picture = draw({
        ...base,
        y: { axis: null, label: null, nice: true },
        marks: [
            ...(base.marks ?? []),
            Plot.rectY(
                monthly(lines, lanes),
                Plot.stackY({
                    x1: "from",
                    x2: "to",
                    y: "times",
                    fy: "lane",
                    fill: (bar: Bar) => colours.kinds[bar.kind],
                    fillOpacity: (bar: Bar) => (bar.held ? 1 : 0.35),
                    insetLeft: 0.5,
                    title: (bar: Bar) => `${bar.from.toISOString().slice(0, 7)}: ${bar.times} ${bar.held ? "held" : "not held"}`,
                }),
            ),
        ],
    });
    label(picture, "Engagements a month");
    return { picture, marks: [] };
}

export function label(picture: Element, words: string): void {
    picture.classList.add("picture");
    picture.setAttribute("role", "img");
    picture.setAttribute("aria-label", words);
}
