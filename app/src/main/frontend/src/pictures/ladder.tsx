import * as Plot from "@observablehq/plot";
import type { Data } from "../parts/figure";
import type { Level, Line } from "../types";
import { LEVELS, count, level } from "../words";
import { usePalette } from "./colours";
import { Drawing } from "./drawing";
import { periodName, periods, yearTicks } from "./periods";

interface Rung {
    start: string;
    level: Level;
    held: number;
    ahead: number;
}

export function rungs(lines: Line[]): { rungs: Rung[]; step: ReturnType<typeof periods> } {
    const step = periods(lines, 18);
    const found = new Map<string, Rung>();
    for (const line of lines) {
        const start = step.of(line);
        if (start && line.level) {
            const key = start + line.level;
            const rung = found.get(key) ?? { start, level: line.level, held: 0, ahead: 0 };
            rung[line.status === "held" ? "held" : "ahead"]++;
            found.set(key, rung);
        }
    }
    return { rungs: [...found.values()].sort((a, b) => a.start.localeCompare(b.start) || LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level)), step };
}

export function ladderData(lines: Line[]): Data {
    const { rungs: all, step } = rungs(lines);
    return {
        head: ["Period", "Highest party", "Held", "Not held"],
        rows: all.map((rung) => [periodName(rung.start, step.step), level(rung.level), rung.held, rung.ahead]),
        numeric: [2, 3],
    };
}

/** How high the contacts reached, period by period. */
export function Ladder({ lines, width }: { lines: Line[]; width: number }) {
    const colours = usePalette();
    const { rungs: all, step } = rungs(lines);
    if (all.length === 0) {
        return <p class="none">No engagement here has both a date and a level.</p>;
    }
    const used = LEVELS.filter((one) => all.some((rung) => rung.level === one));
    const from = LEVELS.indexOf(used[0] ?? "head_of_state");
    const to = LEVELS.indexOf(used[used.length - 1] ?? "official");
    const shown = LEVELS.slice(from, to + 1);
    const left = 140;
    const cell = (width - left) / Math.max(1, step.starts.length);
    const most = Math.max(...all.map((rung) => rung.held + rung.ahead));
    const biggest = Math.max(3.5, Math.min(11, cell / 2 - 1));
    return (
        <Drawing
            name="Level of contacts over time"
            make={() => ({
                width,
                height: shown.length * 30 + 40,
                marginLeft: left,
                marginTop: 8,
                marginRight: 8,
                marginBottom: 30,
                x: { type: "band", domain: step.starts, label: null, padding: 0 },
                y: { type: "point", domain: shown, label: null, padding: 0.6 },
                r: { domain: [0, most], range: [0, biggest], type: "sqrt" },
                marks: [
                    Plot.gridY({ stroke: colours.rule, strokeOpacity: 1 }),
                    Plot.axisY({ tickFormat: (id: Level) => level(id), tickSize: 0, color: colours.ink, fontSize: 12, textAnchor: "start", dx: -left + 14, label: null }),
                    Plot.axisX({ ticks: yearTicks(step.starts, width - left), tickFormat: (start: string) => periodName(start, start.slice(5, 7) === "01" ? "year" : step.step), tickSize: 0, color: colours.soft, fontSize: 11.5, label: null }),
                    Plot.dot(all.filter((rung) => rung.held + rung.ahead > rung.held), { x: "start", y: "level", r: (rung: Rung) => rung.held + rung.ahead, stroke: colours.kinds.meeting, strokeWidth: 1.2, fill: colours.paper }),
                    Plot.dot(all.filter((rung) => rung.held > 0), {
                        x: "start",
                        y: "level",
                        r: "held",
                        fill: colours.kinds.meeting,
                        title: (rung: Rung) => `${periodName(rung.start, step.step)}, ${level(rung.level)}: ${count(rung.held, "held", "held")}${rung.ahead ? `, ${rung.ahead} not` : ""}`,
                    }),
                ],
            })}
            watch={[lines, width, colours]}
        />
    );
}
