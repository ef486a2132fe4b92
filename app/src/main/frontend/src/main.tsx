import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { followLinks, useAddress } from "./address";
import { takeToken, useGet } from "./api";
import { firstState } from "./first";
import { Fault } from "./parts/fault";
import type { LedgerState } from "./types";
import "./ui.css";
import { count, learnStates } from "./words";
import { DocumentPage } from "./pages/document";
import { DocumentsPage } from "./pages/documents";
import { EngagementPage } from "./pages/engagement";
import { Overview } from "./pages/overview";
import { SearchPage } from "./pages/search";

type Page = () => preact.ComponentChild;

/** A page whose script is loaded when it is first wanted. */
function Later({ load }: { load: () => Promise<Page> }) {
    const [page, setPage] = useState<{ show: Page } | null>(null);
    useEffect(() => {
        let wanted = true;
        void load().then((show) => {
            if (wanted) {
                setPage({ show });
            }
        });
        return () => {
            wanted = false;
        };
    }, []);
    return page ? page.show() : null;
}

const NAVIGATION: [string, string][] = [
    ["/", "Overview"],
    ["/search", "Search"],
    ["/people", "People"],
    ["/brief", "Briefing"],
    ["/claims", "Claims"],
    ["/review", "Review"],
    ["/documents", "Documents"],
    ["/ingest", "Take in"],
];

function page(path: string, ledger: LedgerState | null): preact.ComponentChild {
    const [, first = "", rest = ""] = /^\/([a-z]*)\/?(.*)$/.exec(path) ?? [];
    const id = decodeURIComponent(rest);
    switch (first) {
        case "":
            return <Overview ledger={ledger} />;
        case "engagement":
            return <EngagementPage key={path} id={id} />;
        case "document":
            return <DocumentPage key={path} id={id} />;
        case "documents":
            return <DocumentsPage />;
        case "search":
            return <SearchPage ledger={ledger} />;
        case "people":
            return id ? (
                <Later key={path} load={async () => (({ PersonPage }) => () => <PersonPage name={id} />)(await import("./pages/people"))} />
            ) : (
                <Later key="people" load={async () => (({ PeoplePage }) => () => <PeoplePage />)(await import("./pages/people"))} />
            );
        case "readouts":
            return <Later key={path} load={async () => (({ ReadoutsPage }) => () => <ReadoutsPage id={id} />)(await import("./pages/readouts"))} />;
        case "brief":
            return <Later key="brief" load={async () => (({ BriefPage }) => () => <BriefPage />)(await import("./pages/brief"))} />;
        case "claims":
            return <Later key="claims" load={async () => (({ ClaimsPage }) => () => <ClaimsPage />)(await import("./pages/claims"))} />;
        case "review":
            return <Later key="review" load={async () => (({ ReviewPage }) => () => <ReviewPage />)(await import("./pages/review"))} />;
        case "ingest":
            return <Later key="ingest" load={async () => (({ IngestPage }) => () => <IngestPage />)(await import("./pages/ingest"))} />;
        default:
            return (
                <>
                    <h1>Not found</h1>
                    <p>
                        There is no page at <code>{path}</code>. <a href="/">Overview</a>
                    </p>
                </>
            );
    }
}

function App() {
    const { path } = useAddress();
    const { value: ledger, fault } = useGet<LedgerState>("/ledger", {}, firstState());
    if (ledger) {
        learnStates(ledger.states);
    }
    const here = NAVIGATION.find(([to]) => to !== "/" && (path === to || path.startsWith(to + "/"))) ?? NAVIGATION[path === "/" ? 0 : -1];
    useEffect(() => {
        document.title = (here ? here[1] + " · " : "") + "Chancery";
    }, [path]);
    return (
        <>
            <a class="skip" href="#main">
                Skip to the content
            </a>
            <header class="masthead">
                <a class="name" href="/">
                    Chancery
                </a>
                <p class="motto">The record of diplomacy, with its proof</p>
                <nav aria-label="Main">
                    {NAVIGATION.map(([to, label]) => (
                        <a href={to} aria-current={here?.[0] === to ? "page" : undefined}>
                            {label}
                        </a>
                    ))}
                </nav>
            </header>
            <main id="main" tabIndex={-1}>
                {fault && <Fault fault={fault} />}
                {(ledger || fault) && page(path, ledger)}
            </main>
            <footer class="colophon">
                {ledger && (
                    <p>
                        Ledger <strong>{ledger.name}</strong>: {count(ledger.counts.engagements, "engagement")} from {count(ledger.counts.documents, "document")}
                        {ledger.counts.copies > 0 ? `, ${count(ledger.counts.copies, "copy", "copies")} folded` : ""}
                        {ledger.counts.corrections > 0 ? `, ${count(ledger.counts.corrections, "correction")} in force` : ""}. A record of the pages given to it, not of the world. Nothing here was loaded from another machine.
                    </p>
                )}
            </footer>
        </>
    );
}

takeToken();
followLinks();
const root = document.getElementById("app");
if (root) {
    render(<App />, root);
}
