// All engagements that a query finds, page by page until there are no more.
import { useEffect, useState } from "preact/hooks";
import { Refused, get, silent } from "./api";
import type { Line, Lines } from "./types";

const FIRST = "500";
const REST = "5000";

export interface Found {
    lines: Line[];
    total: number | null;
    complete: boolean;
    fault: Refused | null;
    again: () => void;
}

const begun = new Map<string, Promise<Lines>>();

function first(query: string, signal?: AbortSignal): Promise<Lines> {
    return get("/engagements", { q: query, order: "newest", limit: FIRST }, signal);
}

/** Asks for the first page before there is anything to show it. */
export function begin(query: string): void {
    const page = first(query);
    page.catch(() => begun.delete(query));
    begun.set(query, page);
}

/** What has come is drawn before more is asked for. */
function shown(): Promise<void> {
    return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 1000 }));
}

/** The newest come first; what is shown changes once more, when all are there. */
export function useLines(query: string): Found {
    const [found, setFound] = useState<Omit<Found, "again">>({ lines: [], total: null, complete: false, fault: null });
    const [round, setRound] = useState(0);
    useEffect(() => {
        const abort = new AbortController();
        void (async () => {
            try {
                let page: Lines = await (begun.get(query) ?? first(query, abort.signal));
                begun.delete(query);
                let lines = page.engagements;
                while (!abort.signal.aborted) {
                    if (lines.length === page.engagements.length || !page.next) {
                        setFound({ lines, total: page.total, complete: !page.next, fault: null });
                    }
                    if (!page.next) {
                        break;
                    }
                    await shown();
                    page = await get("/engagements", { q: query, order: "newest", limit: REST, after: page.next }, abort.signal);
                    lines = lines.concat(page.engagements);
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
