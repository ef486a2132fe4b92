import { useState } from "preact/hooks";
import type { Line } from "../types";
import { count, date, dated, place, title, topic, who } from "../words";
import { StatusWord } from "./mark";

const AT_ONCE = 60;

export function href(line: Pick<Line, "id">): string {
    return "/engagement/" + encodeURIComponent(line.id);
}

/** Engagements as a table, newest first. */
export function EngagementTable({ lines, caption }: { lines: Line[]; caption: string }) {
    const [shown, setShown] = useState(AT_ONCE);
    return (
        <div class="scroll" tabIndex={0} role="region" aria-label={caption}>
            <table class="engagements">
                <caption class="hidden">{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">Date</th>
                        <th scope="col">Who</th>
                        <th scope="col">Kind</th>
                        <th scope="col">Status</th>
                        <th scope="col">Place</th>
                        <th scope="col">Topics</th>
                        <th scope="col" class="number">Reports</th>
                    </tr>
                </thead>
                <tbody>
                    {lines.slice(0, shown).map((line) => (
                        <tr key={line.id}>
                            <td class="date">{date(line.date)}</td>
                            <td class="who">
                                <a href={href(line)}>{who(line)}</a>
                                {line.disagreements > 0 && (
                                    <span class="flag" title={count(line.disagreements, "point") + " on which reports differ"}>
                                        reports differ
                                    </span>
                                )}
                                {line.corrected && <span class="flag corrected">corrected</span>}
                            </td>
                            <td>{line.kind}</td>
                            <td>
                                <StatusWord kind={line.kind} status={line.status} passed={line.passed} />
                            </td>
                            <td>{[line.place?.city, line.place?.city ? null : place(line.place)].filter(Boolean).join("")}</td>
                            <td class="topics">{line.topics.slice(0, 3).map(topic).join(", ")}{line.topics.length > 3 ? " …" : ""}</td>
                            <td class="number">{line.reports === line.independent ? line.reports : `${line.reports} (${line.independent})`}</td>
                        </tr>
                    ))}
                </tbody>
            </table>
            {lines.length > shown && (
                <p class="more">
                    <button type="button" class="plain" onClick={() => setShown(shown + 10 * AT_ONCE)}>
                        Show more of {count(lines.length, "engagement")}
                    </button>
                </p>
            )}
        </div>
    );
}

export function LineLink({ line }: { line: Line }) {
    return (
        <span class="line-link">
            <StatusWord kind={line.kind} status={line.status} passed={line.passed} /> <a href={href(line)}>{title(line)}</a>, {dated(line.date)}
        </span>
    );
}

/** Newest first by the first day that a date may mean; engagements without a date at the end. */
export function newest(lines: Line[]): Line[] {
    return [...lines].sort((a, b) => compared(b.date_earliest ?? "", a.date_earliest ?? "") || compared(b.id, a.id));
}

function compared(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}
