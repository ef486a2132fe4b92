import { useState } from "preact/hooks";
import { useGet } from "../api";
import { Fault, Waiting } from "../parts/fault";
import type { DocumentLine } from "../types";
import { count, date } from "../words";

export function DocumentsPage() {
    const { value, fault } = useGet<{ documents: DocumentLine[] }>("/documents");
    const [shown, setShown] = useState(100);
    const [words, setWords] = useState("");
    if (fault) {
        return <Fault fault={fault} />;
    }
    if (!value) {
        return <Waiting what="the documents" />;
    }
    const wanted = words.toLowerCase();
    const found = value.documents.filter((one) => [one.headline, one.name, one.outlet, one.agency].some((text) => text?.toLowerCase().includes(wanted)));
    return (
        <>
            <header class="page-head">
                <h1>Documents</h1>
                <p class="standfirst">{count(value.documents.length, "page")} as they came, each with what was read from it and why something was left out.</p>
            </header>
            <label class="query-line small">
                <span>Find</span>
                <input type="search" value={words} onInput={(event) => setWords(event.currentTarget.value)} />
            </label>
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
                        {found.slice(0, shown).map((one) => (
                            <tr key={one.document}>
                                <td class="who">
                                    <a href={`/document/${one.document}`}>{one.headline ?? one.name}</a>
                                </td>
                                <td class="date">{one.published ? date(one.published) : "unknown"}</td>
                                <td>{[one.outlet, one.agency].filter(Boolean).join(", ")}</td>
                                <td class="number">{one.reports}</td>
                                <td>{one.dropped ?? (one.copy_of ? "copy" : "")}</td>
                            </tr>
                        ))}
                    </tbody>
                </table>
            </div>
            {found.length > shown && (
                <button type="button" class="plain" onClick={() => setShown(shown + 500)}>
                    Show more of {count(found.length, "page")}
                </button>
            )}
        </>
    );
}
