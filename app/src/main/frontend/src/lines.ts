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

export function useLines(query: string): Found {
    const [found, setFound] = useState<Omit<Found, "again">>({ lines: [], total: null, complete: false, fault: null });
    const [round, setRound] = useState(0);
    useEffect(() => {
        const abort = new AbortController();
        void (async () => {
            try {
                let lines: Line[] = [];
                let after = "";
                do {
                    const page: Lines = await get("/engagements", { q: query, limit: after ? REST : FIRST, after }, abort.signal);
                    lines = lines.concat(page.engagements);
                    after = page.next ?? "";
                    setFound({ lines, total: page.total, complete: after === "", fault: null });
                } while (after);
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
