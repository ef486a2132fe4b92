import { at } from "../api";

/** The forms of `chancery export`, with the words that people know them by. */
const FORMS: [string, string, string][] = [
    ["csv", "CSV", "a table for spreadsheets and R"],
    ["jsonl", "JSON Lines", "whole records with their evidence"],
    ["parquet", "Parquet", "for arrow, DuckDB, pandas, polars"],
    ["datapackage", "Data Package", "all tables with codebook and citation"],
    ["duckdb", "DuckDB", "all tables in one database"],
    ["ics", "Calendar", "dated engagements"],
    ["geojson", "GeoJSON", "places, for QGIS and web maps"],
    ["graphml", "GraphML", "who meets whom, for Gephi"],
    ["plover", "PLOVER", "coded events"],
    ["icews", "ICEWS rows", "dyadic events in 20 columns"],
    ["timelinejs", "TimelineJS", "a timeline to embed"],
];

/** What a query finds, in every form that it can be taken away in. */
export function TakeAway({ query }: { query: string }) {
    return (
        <>
            <details class="menu">
                <summary>Take away</summary>
                <div class="forms">
                    {FORMS.map(([form, name, says]) => (
                        <a href={at("/exports/" + form, { q: query })} download>
                            {name} <span class="muted">{says}</span>
                        </a>
                    ))}
                </div>
            </details>
            <a href={at("/feed.atom", { q: query })}>Atom feed</a>
        </>
    );
}
