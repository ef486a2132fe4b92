import type { Refused } from "../api";

/** What went wrong, where, and what to do, in the server's words; for a query with a caret under the fault. */
export function Fault({ fault, query }: { fault: Refused; query?: string }) {
    const { problem } = fault;
    return (
        <div class="fault" role="alert">
            <strong>{problem.title}</strong>
            {query !== undefined && problem.position !== undefined && (
                <pre aria-hidden="true">
                    {query}
                    {"\n"}
                    {" ".repeat(problem.position)}^
                </pre>
            )}
            <p>{problem.detail}</p>
        </div>
    );
}

export function Waiting({ what }: { what: string }) {
    return (
        <p class="waiting" role="status">
            Reading {what} …
        </p>
    );
}
