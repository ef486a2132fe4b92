import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { count } from "../words";
import { saveCsv, savePng, saveSvg, type Row } from "./save";

export interface Data {
    head: string[];
    rows: Row[];
    /** Where each row leads. */
    links?: (string | null)[];
    /** Columns that hold numbers. */
    numeric?: number[];
}

interface Props {
    id: string;
    title: string;
    caption: ComponentChildren;
    /** Made when it is first asked for. */
    data: () => Data;
    controls?: ComponentChildren;
    wide?: boolean;
    /** Whether there is something to draw yet. */
    ready?: boolean;
    children: (width: number) => ComponentChildren;
}

const AT_ONCE = 100;

/** A picture with its title, the same as a table beside it, and ways to take both away. */
export function Figure({ id, title, caption, data, controls, wide, ready = true, children }: Props) {
    const frame = useRef<HTMLDivElement>(null);
    const [width, setWidth] = useState(0);
    const [asTable, setAsTable] = useState(false);
    const [near, setNear] = useState(false);
    useEffect(() => {
        const element = frame.current;
        if (!element) {
            return;
        }
        const measure = () => setWidth(Math.floor(element.clientWidth));
        measure();
        const observer = new ResizeObserver(measure);
        observer.observe(element);
        return () => observer.disconnect();
    }, []);
    useEffect(() => {
        const element = frame.current;
        if (!element || !ready) {
            return;
        }
        // What is far down the page is drawn when there is nothing else to do, one picture at a time.
        const approach = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && setNear(true), { rootMargin: "200px" });
        approach.observe(element);
        const idle = requestIdleCallback(() => setNear(true), { timeout: 4000 });
        return () => {
            approach.disconnect();
            cancelIdleCallback(idle);
        };
    }, [ready]);
    const picture = () => frame.current?.querySelector<SVGSVGElement>("svg.picture, svg.plot, .picture svg");
    const withPicture = (then: (svg: SVGSVGElement) => unknown) => {
        const svg = picture();
        if (svg) {
            void then(svg);
        }
    };
    return (
        <section class={"figure" + (wide ? " wide" : "")} aria-labelledby={id + "-title"} id={id}>
            <div class="figure-head">
                <h2 id={id + "-title"}>{title}</h2>
                <div class="figure-tools">
                    {controls}
                    <div class="segments" role="group" aria-label={`${title}: view`}>
                        <button type="button" aria-pressed={!asTable} onClick={() => setAsTable(false)}>Picture</button>
                        <button type="button" aria-pressed={asTable} onClick={() => setAsTable(true)}>Table</button>
                    </div>
                    <details class="menu">
                        <summary aria-label={`Save ${title}`}>Save</summary>
                        <div>
                            <button type="button" disabled={asTable} onClick={() => withPicture((svg) => saveSvg(svg, title))}>Picture as SVG</button>
                            <button type="button" disabled={asTable} onClick={() => withPicture((svg) => savePng(svg, title))}>Picture as PNG</button>
                            <button type="button" onClick={() => saveCsv(data().head, data().rows, title)}>Data as CSV</button>
                        </div>
                    </details>
                </div>
            </div>
            <p class="caption">{caption}</p>
            <div class="canvas" ref={frame}>
                {asTable ? <Table data={data()} title={title} /> : ready && near && width > 0 && children(width)}
            </div>
        </section>
    );
}

export function Table({ data, title }: { data: Data; title: string }) {
    const [shown, setShown] = useState(AT_ONCE);
    const numeric = new Set(data.numeric ?? []);
    return (
        <div class="scroll" tabIndex={0} role="region" aria-label={`${title}, table`}>
            <table>
                <caption class="hidden">{title}</caption>
                <thead>
                    <tr>{data.head.map((name, i) => <th scope="col" class={numeric.has(i) ? "number" : undefined}>{name}</th>)}</tr>
                </thead>
                <tbody>
                    {data.rows.slice(0, shown).map((row, n) => (
                        <tr>
                            {row.map((value, i) => {
                                const link = i === 0 ? data.links?.[n] : null;
                                return <td class={numeric.has(i) ? "number" : undefined}>{link ? <a href={link}>{value}</a> : value}</td>;
                            })}
                        </tr>
                    ))}
                </tbody>
            </table>
            {data.rows.length > shown && (
                <p class="more">
                    <button type="button" class="plain" onClick={() => setShown(shown + 10 * AT_ONCE)}>
                        Show more of {count(data.rows.length, "row")}
                    </button>
                </p>
            )}
        </div>
    );
}
