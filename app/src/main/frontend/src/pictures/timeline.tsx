import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { go } from "../address";
import type { Kind, Line, Month } from "../types";
import { KINDS, LEVELS, capital, date, day, lastName, level, middle, place, plural, title } from "../words";
import { usePalette, type Palette } from "./colours";
import { LEFT, RIGHT, element, frame } from "./lanes";
import { mark } from "./shapes";

export type Lanes = "kind" | "level";

interface Placed {
    line: Line;
    at: Date;
    lane: string;
    /** Height above the middle of its lane, in pixels. */
    up: number;
}

// Up to this many, marks bear names where there is room.
const MOST_LABELLED = 40;

// Above this many marks a month's engagements are drawn as one bar: marks would be smaller than 2 px.
const MOST_MARKS = 2500;

type Laned = Pick<Line, "kind" | "level">;

export function laneOf(line: Laned, lanes: Lanes): string {
    return lanes === "kind" ? plural(line.kind) : level(line.level);
}

export function laneNames(lines: Laned[], lanes: Lanes): string[] {
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

/** @param months what is known until all lines are there */
export function Timeline({ lines, months, lanes, width, today }: { lines: Line[]; months: Month[] | null; lanes: Lanes; width: number; today: Date }) {
    const host = useRef<HTMLDivElement>(null);
    const colours = usePalette();
    const [shown, setShown] = useState<{ line: Line; x: number; y: number } | null>(null);
    const order = useRef<Placed[]>([]);
    const total = months ? months.reduce((sum, month) => sum + month.n, 0) : lines.length;
    const many = total > MOST_MARKS;
    const dated = months ? months.some((month) => month.month) : lines.some((line) => line.date_earliest);
    // A picture of a part would be taken for the whole.
    const waiting = months !== null && !many;
    useLayoutEffect(() => {
        if (!host.current || !dated || waiting) {
            return;
        }
        const { picture, marks } = many ? bars(months ?? monthly(lines), lanes, width, colours) : marksOver(lines, lanes, width, colours, today);
        order.current = [...marks].sort((a, b) => a.at.getTime() - b.at.getTime());
        host.current.replaceChildren(picture);
        setShown(null);
    }, [lines, months, lanes, width, colours]);
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

function marksOver(lines: Line[], lanes: Lanes, width: number, colours: Palette, today: Date): { picture: Element; marks: Placed[] } {
    const domain = extent(lines);
    const span = domain[1].getTime() - domain[0].getTime();
    const scale = (at: Date) => ((at.getTime() - domain[0].getTime()) / span) * (width - LEFT - RIGHT);
    const { marks, radius, laneHeight } = pile(lines, lanes, scale);
    const { picture, x, middle: inLane } = frame(laneNames(lines, lanes), domain, width, laneHeight, colours);
    if (today >= domain[0] && today <= domain[1]) {
        picture.append(element("line", { x1: x(today), x2: x(today), y1: 0, y2: Number(picture.getAttribute("height")) - 28, stroke: colours.accent, "stroke-dasharray": "3 3" }));
    }
    for (const one of marks.filter(({ line }) => line.date_earliest !== line.date_latest)) {
        const y = inLane(one.lane) - one.up;
        const until = new Date(day(one.line.date_latest ?? "").getTime() + 86_400_000);
        picture.append(element("line", { x1: x(day(one.line.date_earliest ?? "")), x2: x(until), y1: y, y2: y, stroke: colours.kinds[one.line.kind], "stroke-opacity": 0.28, "stroke-width": 2, "stroke-linecap": "round" }));
    }
    for (const one of marks) {
        const group = mark(one.line.kind, one.line.status, radius, colours.kinds[one.line.kind], colours.paper);
        group.setAttribute("transform", `translate(${x(one.at)},${inLane(one.lane) - one.up})`);
        group.setAttribute("data-id", one.line.id);
        picture.append(group);
    }
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

/** How many there are month by month. */
export function monthly(lines: Line[]): Month[] {
    const months = new Map<string, Month>();
    for (const line of lines) {
        const month = middle(line)?.toISOString().slice(0, 7) ?? null;
        const key = [month, line.kind, line.status, line.level].join(" ");
        const there = months.get(key);
        if (there) {
            there.n++;
        } else {
            months.set(key, { month, kind: line.kind, status: line.status, level: line.level, n: 1 });
        }
    }
    return [...months.values()];
}

// A bar stands for as many months as make it this wide.
const BAR = 3;
const STEPS = [1, 3, 6, 12, 24, 60, 120];
const LANE = 78;
const OVER = 10;

interface Bar {
    lane: string;
    kind: Kind;
    held: boolean;
    /** Months since the year 0. */
    from: number;
    times: number;
}

function numbered(month: string): number {
    return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function dated(number: number): Date {
    return new Date(Date.UTC(Math.floor(number / 12), number % 12, 1));
}

function summed(months: Month[], lanes: Lanes, step: number): Bar[] {
    const bars = new Map<string, Bar>();
    for (const one of months) {
        if (one.month) {
            const lane = laneOf(one, lanes);
            const held = one.status === "held";
            const from = Math.floor(numbered(one.month) / step) * step;
            const key = `${from} ${lane} ${one.kind} ${held}`;
            const bar = bars.get(key) ?? { lane, kind: one.kind, held, from, times: 0 };
            bar.times += one.n;
            bars.set(key, bar);
        }
    }
    return [...bars.values()].sort((a, b) => Number(b.held) - Number(a.held) || a.kind.localeCompare(b.kind));
}

function span(from: number, step: number): string {
    const last = dated(from + step - 1).toISOString().slice(0, 7);
    const first = dated(from).toISOString().slice(0, 7);
    return first === last ? first : `${first} to ${last}`;
}

function bars(months: Month[], lanes: Lanes, width: number, colours: Palette): { picture: Element; marks: Placed[] } {
    const numbers = months.flatMap((one) => (one.month ? [numbered(one.month)] : []));
    const first = numbers.reduce((a, b) => Math.min(a, b), Infinity);
    const last = numbers.reduce((a, b) => Math.max(a, b), -Infinity);
    const step = STEPS.find((months) => ((width - LEFT - RIGHT) / (last - first + 1)) * months >= BAR) ?? 120;
    const begin = Math.floor(first / step) * step;
    const end = Math.floor(last / step) * step + step;
    const { picture, x, floor } = frame(laneNames(months, lanes), [dated(begin), dated(end)], width, LANE, colours);
    const all = summed(months, lanes, step);
    const heights = new Map<string, number>();
    for (const bar of all) {
        const key = `${bar.lane} ${bar.from}`;
        heights.set(key, (heights.get(key) ?? 0) + bar.times);
    }
    const highest = [...heights.values()].reduce((a, b) => Math.max(a, b), 1);
    const piled = new Map<string, number>();
    for (const bar of all) {
        const key = `${bar.lane} ${bar.from}`;
        const below = piled.get(key) ?? 0;
        piled.set(key, below + bar.times);
        const left = x(dated(bar.from));
        const height = (bar.times / highest) * (LANE - OVER);
        const drawn = element("rect", {
            x: left + 0.25,
            y: floor(bar.lane) - (below / highest) * (LANE - OVER) - height,
            width: Math.max(0.5, x(dated(bar.from + step)) - left - 0.5),
            height,
            fill: colours.kinds[bar.kind],
            "fill-opacity": bar.held ? 1 : 0.35,
        });
        const title = element("title", {});
        title.textContent = `${span(bar.from, step)}: ${bar.times} ${bar.held ? "held" : "not held"}`;
        drawn.append(title);
        picture.append(drawn);
    }
    label(picture, "Engagements over time");
    return { picture, marks: [] };
}

export function label(picture: Element, words: string): void {
    picture.classList.add("picture");
    picture.setAttribute("role", "img");
    picture.setAttribute("aria-label", words);
}
