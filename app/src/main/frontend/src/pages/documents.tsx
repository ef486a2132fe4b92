import { useEffect, useRef, useState } from "preact/hooks";
import { go, useAddress, withParameters } from "../address";
import { get, useGet } from "../api";
import { Fault, Waiting } from "../parts/fault";
import type { DocumentLine, Documents } from "../types";
import { count, date } from "../words";

export function DocumentsPage() {
    const { parameters } = useAddress();
    const words = parameters.get("find") ?? "";
    const { value, fault } = useGet<Documents>("/documents", { find: words });
    const [more, setMore] = useState<Documents[]>([]);
    const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
    useEffect(() => setMore([]), [value]);
    if (fault) {
        return <Fault fault={fault} />;
    }
    if (!value) {
        return <Waiting what="the documents" />;
    }
    const pages = [value, ...more];
    const next = pages[pages.length - 1]?.next;
    const find = (text: string) => {
        clearTimeout(timer.current);
        timer.current = setTimeout(() => go(withParameters({ find: text.trim() }), true), 250);
    };
    return (
        <>
            <header class="page-head">
                <h1>Documents</h1>
                <p class="standfirst">
                    {words ? `${count(value.total, "page")} with “${words}” in title, name, outlet or agency.` : `${count(value.total, "page")} as they came, each with what was read from it and why something was left out.`}
                </p>
            </header>
            <label class="query-line small">
                <span>Find</span>
                <input type="search" defaultValue={words} onInput={(event) => find(event.currentTarget.value)} />
            </label>
            {value.total === 0 ? <p class="none">No page here has these words in title, name, outlet or agency. <a href="/search">Search</a> looks into the sentences.</p> : <List documents={pages.flatMap((page) => page.documents)} />}
            {next && (
                <p class="more">
                    <button type="button" class="plain" onClick={() => void get<Documents>("/documents", { find: words, after: next, limit: "500" }).then((page) => setMore([...more, page]))}>
                        Show more of {count(value.total, "page")}
                    </button>
                </p>
            )}
        </>
    );
}

function List({ documents }: { documents: DocumentLine[] }) {
    return (
        <div class="scroll" tabIndex={0} role="region" aria-label="Documents">
            <table>
                <thead>
                    <tr>
                        <th scope="col">Page</th>
                        <th scope="col">Published</th>
                        <th scope="col">Outlet</th>
                        <th scope="col" class="number">Reports</th>
                        <th scope="col">Remark</th>
                    </tr>
                </thead>
                <tbody>
                    {documents.map((one) => (
                        <tr key={one.document}>
                            <td class="who">
                                <a href={`/document/${one.document}`}>{one.headline ?? one.name}</a>
                            </td>
                            <td class="date">{one.published ? date(one.published) : "unknown"}</td>
                            <td>{[one.outlet, one.agency].filter(Boolean).join(", ")}</td>
                            <td class="number">{one.reports}</td>
                            <td>{one.dropped ? `not read: ${one.dropped}` : one.copy_of ? "copy" : ""}</td>
                        </tr>
                    ))}
                </tbody>
            </table>
        </div>
    );
}
