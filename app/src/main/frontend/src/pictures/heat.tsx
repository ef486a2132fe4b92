import * as Plot from "@observablehq/plot";
import { go, overview } from "../address";
import type { Data } from "../parts/figure";
import { toggled } from "../query";
import type { Line } from "../types";
import { count, topic } from "../words";
import { usePalette } from "./colours";
import { Drawing } from "./drawing";
import { periodName, periods, yearTicks } from "./periods";

interface Patch {
    start: string;
    topic: string;
    times: number;
}

const MOST_TOPICS = 14;

export function patches(lines: Line[]): { patches: Patch[]; topics: string[]; left: number; step: ReturnType<typeof periods> } {
    const step = periods(lines, 18);
    const found = new Map<string, Patch>();
    const totals = new Map<string, number>();
    for (const line of lines) {
        const start = step.of(line);
        for (const id of start ? line.topics : []) {
            const patch = found.get(start + id) ?? { start: start ?? "", topic: id, times: 0 };
            patch.times++;
            found.set(start + id, patch);
            totals.set(id, (totals.get(id) ?? 0) + 1);
        }
    }
    const topics = [...totals].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([id]) => id);
    return { patches: [...found.values()].sort((a, b) => topics.indexOf(a.topic) - topics.indexOf(b.topic) || a.start.localeCompare(b.start)), topics: topics.slice(0, MOST_TOPICS), left: Math.max(0, topics.length - MOST_TOPICS), step };
}

export function heatData(lines: Line[]): Data {
    const { patches: all, step } = patches(lines);
    return { head: ["Topic", "Period", "Engagements"], rows: all.map((patch) => [topic(patch.topic), periodName(patch.start, step.step), patch.times]), numeric: [2] };
}

/** What was talked about, and when. */
export function Heat({ lines, width, query }: { lines: Line[]; width: number; query: string }) {
    const colours = usePalette();
    const { patches: all, topics, left: hidden, step } = patches(lines);
    if (all.length === 0) {
        return <p class="none">No engagement here has both a date and a topic.</p>;
    }
    const left = 168;
    const shown = all.filter((patch) => topics.includes(patch.topic));
    const most = Math.max(...shown.map((patch) => patch.times));
    const shade = (patch: Patch) => Math.min(4, Math.floor(((patch.times - 1) / Math.max(1, most - 1)) * 4));
    const dark = (patch: Patch) => shade(patch) >= 2 || most === 1;
    return (
        <>
            <Drawing
                name="Topics over time"
                make={() => ({
                    width,
                    height: topics.length * 24 + 38,
                    marginLeft: left,
                    marginTop: 4,
                    marginRight: 8,
                    marginBottom: 30,
                    padding: 0,
                    x: { type: "band", domain: step.starts, label: null },
                    y: { type: "band", domain: topics, label: null },
                    marks: [
                        Plot.gridY(topics, { stroke: colours.rule, strokeOpacity: 1 }),
                        Plot.axisY({ tickFormat: topic, tickSize: 0, color: colours.ink, fontSize: 12, textAnchor: "start", dx: -left + 14, label: null }),
                        Plot.axisX({ ticks: yearTicks(step.starts, width - left), tickFormat: (start: string) => periodName(start, start.slice(5, 7) === "01" ? "year" : step.step), tickSize: 0, color: colours.soft, fontSize: 11.5, label: null }),
                        Plot.cell(shown, { x: "start", y: "topic", inset: 1, rx: 2, fill: (patch: Patch) => colours.heat[most === 1 ? 3 : shade(patch)] ?? colours.accent, title: (patch: Patch) => `${topic(patch.topic)}, ${periodName(patch.start, step.step)}: ${count(patch.times, "engagement")}`, className: "topic" }),
                        Plot.text(shown, { x: "start", y: "topic", text: (patch: Patch) => String(patch.times), fontSize: 10.5, fill: (patch: Patch) => (dark(patch) ? (colours.dark ? "#10151b" : "#ffffff") : colours.ink), pointerEvents: "none" }),
                    ],
                })}
                after={(picture) => {
                    picture.querySelectorAll("g.topic rect").forEach((rect, i) => {
                        rect.addEventListener("click", () => go(overview(toggled(query, "topic", shown[i]?.topic ?? ""))));
                    });
                }}
                watch={[lines, width, colours, query]}
            />
            {hidden > 0 && <p class="note">{count(hidden, "rarer topic")} in the table.</p>}
        </>
    );
}
