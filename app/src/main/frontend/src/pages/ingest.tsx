import { useRef, useState } from "preact/hooks";
import { Refused, at, mayChange, post, send, silent } from "../api";
import { Fault } from "../parts/fault";
import { count } from "../words";

interface Progress {
    source: string;
    /** Ids of documents new to the ledger, with their engagements. */
    documents: { document: string; name: string; headline: string | null; is_new: boolean; reports: number }[];
    drops: { source: string; reason: string; detail: string }[];
    done: boolean;
}

const LIMIT = 50 * 1024 * 1024;

export function IngestPage() {
    const [text, setText] = useState("");
    const [address, setAddress] = useState("");
    const [over, setOver] = useState(false);
    const [runs, setRuns] = useState<Progress[]>([]);
    const [fault, setFault] = useState<Refused | null>(null);
    const files = useRef<HTMLInputElement>(null);
    const start = async (begin: () => Promise<{ run: string }>, source: string) => {
        setFault(null);
        try {
            const { run } = await begin();
            follow(run, source);
        } catch (error) {
            setFault(error instanceof Refused ? error : silent(error));
        }
    };
    const follow = (run: string, source: string) => {
        const progress: Progress = { source, documents: [], drops: [], done: false };
        const show = () => setRuns((before) => [{ ...progress }, ...before.filter((one) => one.source !== source)]);
        show();
        const events = new EventSource(at(`/ingest/${run}/events`));
        events.addEventListener("document", (event) => {
            progress.documents = [...progress.documents, JSON.parse(event.data) as Progress["documents"][number]];
            show();
        });
        events.addEventListener("drop", (event) => {
            progress.drops = [...progress.drops, JSON.parse(event.data) as Progress["drops"][number]];
            show();
        });
        events.addEventListener("done", () => {
            progress.done = true;
            events.close();
            show();
        });
        events.onerror = () => {
            if (!progress.done && events.readyState === EventSource.CLOSED) {
                setFault(silent("the connection ended"));
            }
        };
    };
    const take = (list: FileList | null) => {
        const chosen = [...(list ?? [])];
        const large = chosen.find((file) => file.size > LIMIT);
        if (large) {
            setFault(new Refused({ type: "about:blank", title: "Too large", status: 413, detail: `${large.name} is larger than 50 MB; take it in with "chancery ingest ${large.name}".` }));
            return;
        }
        if (chosen.length > 0) {
            const form = new FormData();
            chosen.forEach((file) => form.append("file", file, file.name));
            void start(() => send("/ingest", form), chosen.length === 1 ? (chosen[0]?.name ?? "") : count(chosen.length, "file"));
        }
    };
    return (
        <>
            <header class="page-head">
                <h1>Take pages in</h1>
                <p class="standfirst">Saved web pages, text, JSON Lines, feeds and WARC files. They are read on this machine; nothing is fetched unless you give an address and say so.</p>
            </header>
            {!mayChange() && (
                <p class="remark">
                    This tab may only read. Open the address that <code>chancery serve</code> prints: it carries the key for changes.
                </p>
            )}
            <div
                class={"drop" + (over ? " over" : "")}
                onDragOver={(event) => {
                    event.preventDefault();
                    setOver(true);
                }}
                onDragLeave={() => setOver(false)}
                onDrop={(event) => {
                    event.preventDefault();
                    setOver(false);
                    take(event.dataTransfer?.files ?? null);
                }}
            >
                <p>Drop files here</p>
                <p>
                    <button type="button" class="primary" onClick={() => files.current?.click()}>
                        Choose files
                    </button>
                    <input ref={files} type="file" multiple class="hidden" aria-label="Files to take in" tabIndex={-1} onChange={(event) => take(event.currentTarget.files)} />
                </p>
            </div>
            <form
                class="paste"
                onSubmit={(event) => {
                    event.preventDefault();
                    const asked = address.trim();
                    void start(() => post("/ingest", { address: asked }), asked);
                    setAddress("");
                }}
            >
                <label>
                    <span>Or fetch the page or feed at an address</span>
                    <input type="url" placeholder="https://" autocomplete="off" value={address} onInput={(event) => setAddress(event.currentTarget.value)} />
                </label>
                <button type="submit" disabled={!/^https?:\/\/./.test(address.trim())}>
                    Fetch it
                </button>
                <p class="muted">This asks the site, as robots.txt allows, once a second at most.</p>
            </form>
            <form
                class="paste"
                onSubmit={(event) => {
                    event.preventDefault();
                    void start(() => post("/ingest", { text }), `text “${text.trim().slice(0, 40)}…”`);
                    setText("");
                }}
            >
                <label>
                    <span>Or paste the text of a page</span>
                    <textarea rows={7} value={text} onInput={(event) => setText(event.currentTarget.value)} />
                </label>
                <button type="submit" disabled={text.trim() === ""}>
                    Read it
                </button>
            </form>
            {fault && <Fault fault={fault} />}
            <div aria-live="polite">
                {runs.map((run) => (
                    <section class="run">
                        <h2>{run.source}</h2>
                        <p class="standfirst">
                            {run.done ? "Done" : "Reading"}: {count(run.documents.filter((one) => one.is_new).length, "new page")}, {count(run.documents.reduce((sum, one) => sum + one.reports, 0), "report")}
                            {run.drops.length > 0 && `, ${run.drops.length} left out`}.
                        </p>
                        {!run.done && <progress aria-label="Reading" />}
                        <ul class="plain-list">
                            {run.documents.map((one) => (
                                <li>
                                    <a href={`/document/${one.document}`}>{one.headline ?? one.name}</a>{" "}
                                    <span class="muted">{one.is_new ? count(one.reports, "report") : "was in the ledger already"}</span>
                                </li>
                            ))}
                            {run.drops.map((one) => (
                                <li class="dropped">
                                    <span class="lead-in">Left out</span> {one.source} <span class="muted">{one.reason}{one.detail && ` (${one.detail})`}</span>
                                </li>
                            ))}
                        </ul>
                    </section>
                ))}
            </div>
        </>
    );
}
