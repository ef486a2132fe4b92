// Stretches of time that the pictures count by: months while they fit, else quarters, else years.
import type { Line } from "../types";
import { day, middle } from "../words";
import { extent } from "./timeline";

/** A year with the space around it. */
const YEAR_WIDTH = 36;

export type Step = "month" | "quarter" | "year";

const MONTHS_OF: Record<Step, number> = { month: 1, quarter: 3, year: 12 };

export interface Periods {
    step: Step;
    starts: string[];
    of: (line: Line) => string | null;
}

export function periods(lines: Line[], room: number): Periods {
    const dated = lines.filter((line) => line.date_earliest);
    if (dated.length === 0) {
        return { step: "month", starts: [], of: () => null };
    }
    const earliest = dated.map((line) => line.date_earliest ?? "").reduce((a, b) => (a < b ? a : b));
    const latest = dated.map((line) => line.date_latest ?? "").reduce((a, b) => (a > b ? a : b));
    const months = (Number(latest.slice(0, 4)) - Number(earliest.slice(0, 4))) * 12 + Number(latest.slice(5, 7)) - Number(earliest.slice(5, 7)) + 1;
    const step: Step = months <= room ? "month" : months / 3 <= room ? "quarter" : "year";
    const starts: string[] = [];
    for (let at = start(day(earliest), step); iso(at) <= latest; at = next(at, step)) {
        starts.push(iso(at));
    }
    return {
        step,
        starts,
        of: (line) => {
            const at = middle(line);
            return at ? iso(start(at, step)) : null;
        },
    };
}

function start(at: Date, step: Step): Date {
    const month = Math.floor(at.getUTCMonth() / MONTHS_OF[step]) * MONTHS_OF[step];
    return new Date(Date.UTC(at.getUTCFullYear(), month, 1));
}

function next(at: Date, step: Step): Date {
    return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + MONTHS_OF[step], 1));
}

function iso(at: Date): string {
    return at.toISOString().slice(0, 10);
}

const SHORT = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "Mar 2023", "Q1 2023" or "2023". */
export function periodName(start: string, step: Step): string {
    const year = start.slice(0, 4);
    const month = Number(start.slice(5, 7));
    return step === "year" ? year : step === "quarter" ? `Q${Math.floor((month - 1) / 3) + 1} ${year}` : `${SHORT[month - 1]} ${year}`;
}

/** Years where they begin, so that an axis of many periods stays quiet. */
export function yearTicks(starts: string[], room: number): string[] {
    const years = starts.filter((one) => one.slice(5, 7) === "01");
    const each = Math.max(1, Math.ceil((years.length * YEAR_WIDTH) / Math.max(1, room)));
    const ticks = years.filter((_, i) => i % each === 0);
    const [first] = starts;
    return first && ticks[0] !== first && (starts.indexOf(ticks[0] ?? "") > 3 || ticks.length === 0) ? [first, ...ticks] : ticks;
}

export { extent };
