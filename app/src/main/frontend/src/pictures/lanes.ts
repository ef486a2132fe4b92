// Lanes above each other on one axis of time. Drawn by hand: the first page is of use before a
// library for charts has been loaded.
import { utcTicks } from "d3-time";
import type { Palette } from "./colours";

export const LEFT = 118;
export const RIGHT = 14;

const TOP = 6;
const BOTTOM = 28;
const EACH_TICK = 110;
const LINE_LETTERS = 17;
const SVG = "http://www.w3.org/2000/svg";
const SHORT = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

export interface Frame {
    picture: SVGSVGElement;
    x: (at: Date) => number;
    /** The middle of a lane, from above. */
    middle: (lane: string) => number;
    /** The line that a lane stands on. */
    floor: (lane: string) => number;
}

export function element<K extends keyof SVGElementTagNameMap>(name: K, attributes: Record<string, string | number>): SVGElementTagNameMap[K] {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) {
        made.setAttribute(key, String(value));
    }
    return made;
}

function words(x: number, y: number, lines: string[], attributes: Record<string, string | number>): SVGTextElement {
    const text = element("text", { x, y, ...attributes });
    lines.forEach((line, i) => {
        const part = element("tspan", { x, dy: i === 0 ? 0 : "1.15em" });
        part.textContent = line;
        text.append(part);
    });
    return text;
}

/** A name on one line or two. */
function broken(name: string): string[] {
    const at = name.length > LINE_LETTERS ? name.lastIndexOf(" ") : -1;
    return at < 0 ? [name] : [name.slice(0, at), name.slice(at + 1)];
}

/** What a tick says: a year, or a month or day with its year where one begins. */
export function tickWords(ticks: Date[]): string[][] {
    const plain = ticks.every((tick) => tick.getUTCMonth() === 0 && tick.getUTCDate() === 1);
    const months = ticks.every((tick) => tick.getUTCDate() === 1);
    return ticks.map((tick, i) => {
        const year = String(tick.getUTCFullYear());
        const month = SHORT[tick.getUTCMonth()] ?? "";
        const before = ticks[i - 1];
        const fresh = !before || before.getUTCFullYear() !== tick.getUTCFullYear();
        return plain ? [year] : [months ? month : `${tick.getUTCDate()} ${month}`, ...(fresh ? [year] : [])];
    });
}

export function frame(lanes: string[], domain: [Date, Date], width: number, laneHeight: number, colours: Palette): Frame {
    const height = lanes.length * laneHeight + TOP + BOTTOM;
    const [from, to] = [domain[0].getTime(), domain[1].getTime()];
    const x = (at: Date) => LEFT + ((at.getTime() - from) / (to - from)) * (width - LEFT - RIGHT);
    const floor = (lane: string) => TOP + (lanes.indexOf(lane) + 1) * laneHeight;
    const picture = element("svg", { width, height, viewBox: `0 0 ${width} ${height}`, fill: "none", "font-size": 11.5 });
    const ticks = utcTicks(domain[0], domain[1], Math.max(3, Math.round(width / EACH_TICK)));
    const said = tickWords(ticks);
    ticks.forEach((tick, i) => {
        const at = x(tick);
        picture.append(element("line", { x1: at, x2: at, y1: TOP, y2: height - BOTTOM, stroke: colours.rule }));
        picture.append(words(at, height - BOTTOM + 14, said[i] ?? [], { fill: colours.soft, "text-anchor": at > width - 24 ? "end" : "middle" }));
    });
    for (const lane of lanes) {
        const lines = broken(lane);
        picture.append(element("line", { x1: LEFT, x2: width - RIGHT, y1: floor(lane), y2: floor(lane), stroke: colours.rule }));
        picture.append(words(0, floor(lane) - laneHeight / 2 + (lines.length === 1 ? 4 : -3), lines, { fill: colours.ink, "font-size": 12.5 }));
    }
    return { picture, x, floor, middle: (lane) => floor(lane) - laneHeight / 2 };
}
