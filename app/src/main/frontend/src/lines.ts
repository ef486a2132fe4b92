// All engagements that a query finds, page by page until there are no more.
import { useEffect, useState } from "preact/hooks";
import { Refused, get, silent } from "./api";
import { first, useUp } from "./first";
import type { Line, Lines, Month, Months } from "./types";

const FIRST = 100;
const REST = 5000;

export interface Found {
    lines: Line[];
    /** How many there are month by month, until all lines are there. */
    months: Month[] | null;
    total: number | null;
    complete: boolean;
    fault: Refused | null;
    again: () => void;
}

type State = Omit<Found, "again">;

const NOTHING: State = { lines: [], months: null, total: null, complete: false, fault: null };

function begun(page: Lines, months: Months | null): State {
    return { lines: page.engagements, months: months?.months ?? null, total: page.total, complete: !page.next, fault: null };
}

async function start(query: string, signal: AbortSignal): Promise<{ page: Lines; months: Months | null }> {
    const there = first(query);
    if (there) {
        return { page: there.lines, months: there.months };
    }
    const page = await get<Lines>("/engagements", { q: query, order: "newest", limit: String(FIRST) }, signal);
    return { page, months: page.next ? await get<Months>("/months", { q: query }, signal) : null };
}

/** What has come is drawn before more is asked for. */
function shown(): Promise<void> {
    return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 1000 }));
}

/** The newest come first; what is shown changes once more, when all are there. */
export function useLines(query: string): Found {
    const [found, setFound] = useState<State>(() => {
        const there = first(query);
        return there ? begun(there.lines, there.months) : NOTHING;
    });
    const [round, setRound] = useState(0);
    useEffect(() => {
        const abort = new AbortController();
        void (async () => {
            try {
                let { page, months } = await start(query, abort.signal);
                useUp();
                if (abort.signal.aborted) {
                    return;
                }
                setFound(begun(page, months));
                let lines = page.engagements;
                while (page.next) {
                    await shown();
                    page = await get("/engagements", { q: query, order: "newest", limit: String(REST), after: page.next }, abort.signal);
                    lines = lines.concat(page.engagements);
                    if (!page.next) {
                        setFound({ lines, months: null, total: page.total, complete: true, fault: null });
                    }
                }
            } catch (error) {
                if (!abort.signal.aborted) {
                    const fault = error instanceof Refused ? error : silent(error);
                    setFound((before) => ({ ...before, complete: true, fault }));
                }
            }
        })();
        return () => abort.abort();
    }, [query, round]);
    return { ...found, again: () => setRound((n) => n + 1) };
}
