import type { Kind, Status } from "../types";
import { drawn } from "../pictures/shapes";

/** The sign of a kind and status beside its words; the words carry the meaning. */
export function Mark({ kind, status, size = 14 }: { kind: Kind; status: Status; size?: number }) {
    const parts = drawn(kind, status, 5);
    return (
        <svg class={`mark kind-${kind}`} width={size} height={size} viewBox="-7 -7 14 14" aria-hidden="true">
            <path d={parts.shape} class={parts.fill ? "full" : "hollow"} stroke-dasharray={parts.dash ?? undefined} />
            {parts.bar && <path d={parts.bar} class="hollow" />}
        </svg>
    );
}

export function StatusWord({ kind, status, passed = false }: { kind: Kind; status: Status; passed?: boolean }) {
    return (
        <span class={`status status-${status}`}>
            <Mark kind={kind} status={status} />
            {status}
            {passed && <span class="passed" title="Its day has passed, and no page in this ledger tells whether it was held."> · day passed</span>}
        </span>
    );
}
