import { useEffect, useMemo } from "preact/hooks";
import { outward, useAddress } from "../address";
import { useGet } from "../api";
import { Fault, Waiting } from "../parts/fault";
import { LineLink } from "../parts/list";
import type { PageDocument, Span } from "../types";
import { clue, count, date, slot } from "../words";

export function DocumentPage({ id }: { id: string }) {
    const { value, fault } = useGet<PageDocument>("/documents/" + encodeURIComponent(id));
    if (fault) {
        return <Fault fault={fault} />;
    }
    return value ? <Whole page={value} /> : <Waiting what="the page" />;
}

function Whole({ page }: { page: PageDocument }) {
    const { fragment } = useAddress();
    const blocks = useMemo(() => laidOut(page), [page]);
    useEffect(() => {
        const at = /^c(\d+)$/.exec(fragment)?.[1];
        const marks = [...document.querySelectorAll<HTMLElement>("mark[data-at]")];
        const mark = at ? marks.find((one) => Number(one.dataset["at"]) <= Number(at) && Number(at) < Number(one.dataset["end"])) : undefined;
        mark?.classList.add("aimed");
        mark?.scrollIntoView({ block: "center" });
        return () => mark?.classList.remove("aimed");
    }, [page, fragment]);
    const link = outward(page.url);
    return (
        <article class="document">
            <header class="page-head">
                <p class="kicker">{[page.outlet, page.agency && page.agency !== page.outlet ? page.agency : null].filter(Boolean).join(" · ") || "Document"}</p>
                <h1>{page.headline ?? page.name}</h1>
                <dl class="facts">
                    <Fact name="Published">{published(page)}</Fact>
                    {page.dated && (
                        <Fact name="Written about">
                            {date(page.dated.date)}, going by <a href={`/engagement/${page.dated.engagement}`}>what it is about</a>, which {page.dated.documents.join(", ")} {page.dated.documents.length === 1 ? "dates" : "date"}
                        </Fact>
                    )}
                    {page.byline && <Fact name="By">{page.byline}</Fact>}
                    {page.url && (
                        <Fact name="Address">
                            {link ? (
                                <a href={link} rel="noopener noreferrer nofollow" target="_blank">
                                    {page.url}
                                </a>
                            ) : (
                                page.url
                            )}
                        </Fact>
                    )}
                    {page.copy_of && (
                        <Fact name="Copy of">
                            <a href={`/document/${page.copy_of}`}>an earlier page</a>
                        </Fact>
                    )}
                    <Fact name="Taken in">{date(page.seen.slice(0, 10))}</Fact>
                    <Fact name="Content">
                        <code>{page.document.slice(0, 16)}</code>
                    </Fact>
                </dl>
                {page.published?.disputed && (
                    <p class="remark">
                        The page bears {page.published.stamp ? date(page.published.stamp.slice(0, 10)) : "another date"}; that is not used. {page.published.reasons.join(" ")}
                    </p>
                )}
                {page.dropped && <p class="remark">Not read for engagements: {page.dropped}.</p>}
            </header>
            <section aria-labelledby="told">
                <h2 id="told">{page.engagements.length === 0 ? "Tells of no engagement" : `Tells of ${count(page.engagements.length, "engagement")}`}</h2>
                <ul class="plain-list">
                    {page.engagements.map((line) => (
                        <li>
                            <LineLink line={line} />
                        </li>
                    ))}
                </ul>
            </section>
            <section aria-labelledby="text">
                <h2 id="text">The page as it was stored</h2>
                <p class="caption">
                    Body in full ink; what was cut away is pale, with the reason; words that a cell rests on are <mark>marked</mark>. It needs nothing from the original address.
                </p>
                <div class="stored">
                    {blocks.map((block) =>
                        block.kind === "cut" ? (
                            <div class="cut">
                                <span class="why">{block.why.replaceAll("-", " ")}</span>
                                <p>{block.text}</p>
                            </div>
                        ) : (
                            <p class={block.kind}>
                                {block.pieces.map((piece) =>
                                    piece.slots.length > 0 ? (
                                        <mark data-at={piece.start} data-end={piece.end} title={piece.slots.map(slot).join(", ")}>
                                            {piece.text}
                                        </mark>
                                    ) : (
                                        piece.text
                                    ),
                                )}
                            </p>
                        ),
                    )}
                </div>
            </section>
        </article>
    );
}

function Fact({ name, children }: { name: string; children: preact.ComponentChildren }) {
    return (
        <div>
            <dt>{name}</dt>
            <dd>{children}</dd>
        </div>
    );
}

function published(page: PageDocument): string {
    const known = page.published;
    return known?.date ? date(known.date) + (known.clue ? `, from the ${clue(known.clue)}` : "") : "day unknown";
}

interface Piece {
    start: number;
    end: number;
    text: string;
    slots: string[];
}

type BlockShown = { kind: "headline" | "kept"; pieces: Piece[] } | { kind: "cut"; text: string; why: string };

/** The whole page text in order: what was kept with its marks, and between it what was cut. */
export function laidOut(page: Pick<PageDocument, "text" | "headline_span" | "body" | "cut" | "evidence">): BlockShown[] {
    const headline = page.headline_span;
    const kept = [...(headline ? [headline] : []), ...page.body].sort((a, b) => a.start - b.start || a.end - b.end);
    const shown: BlockShown[] = [];
    let at = 0;
    for (const span of kept) {
        if (span.start >= at) {
            cutBlocks(page, at, span.start, shown);
            const isHeadline = headline !== null && span.start === headline.start && span.end === headline.end;
            shown.push({ kind: isHeadline ? "headline" : "kept", pieces: pieces(page, span) });
            at = span.end;
        }
    }
    cutBlocks(page, at, page.text.length, shown);
    return shown;
}

function cutBlocks(page: Pick<PageDocument, "text" | "cut">, from: number, to: number, into: BlockShown[]): void {
    const reasons = page.cut.filter((cut) => cut.start < to && cut.end > from);
    let at = from;
    for (const cut of reasons) {
        pushCut(page.text.slice(at, Math.max(at, cut.start)), "not body", into);
        pushCut(page.text.slice(Math.max(at, cut.start), Math.min(to, cut.end)), cut.reason, into);
        at = Math.max(at, Math.min(to, cut.end));
    }
    pushCut(page.text.slice(at, to), "not body", into);
}

function pushCut(text: string, why: string, into: BlockShown[]): void {
    const words = text.trim();
    if (!words) {
        return;
    }
    const last = into[into.length - 1];
    if (last?.kind === "cut" && last.why === why) {
        last.text += "\n" + words;
    } else {
        into.push({ kind: "cut", text: words, why });
    }
}

/** Evidence may overlap: the text is divided at every edge. */
function pieces(page: Pick<PageDocument, "text" | "evidence">, span: Span): Piece[] {
    const here = page.evidence.filter((one) => one.start < span.end && one.end > span.start);
    const edges = [...new Set([span.start, span.end, ...here.flatMap((one) => [Math.max(span.start, one.start), Math.min(span.end, one.end)])])].sort((a, b) => a - b);
    return edges.slice(1).map((end, i) => {
        const start = edges[i] ?? span.start;
        return { start, end, text: page.text.slice(start, end), slots: [...new Set(here.filter((one) => one.start <= start && one.end >= end).map((one) => one.slot))] };
    });
}
