// Kind by shape and colour, status by how the shape is drawn: held full, planned an outline, possible
// a broken outline, postponed an outline with a bar, cancelled a cross.
import type { Kind, Status } from "../types";

const SVG = "http://www.w3.org/2000/svg";

/** The outline of a kind around 0,0. */
export function outline(kind: Kind, r: number): string {
    switch (kind) {
        case "meeting":
            return `M${-r},0a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`;
        case "call": {
            const t = r * 1.18;
            return `M0,${-t}L${t},${t * 0.82}L${-t},${t * 0.82}Z`;
        }
        case "visit": {
            const s = r * 0.88;
            return `M${-s},${-s}h${2 * s}v${2 * s}h${-2 * s}Z`;
        }
        case "conference": {
            const d = r * 1.22;
            return `M0,${-d}L${d},0L0,${d}L${-d},0Z`;
        }
    }
}

export interface Drawn {
    shape: string;
    bar: string | null;
    fill: boolean;
    dash: string | null;
}

export function drawn(kind: Kind, status: Status, r: number): Drawn {
    switch (status) {
        case "held":
            return { shape: outline(kind, r), bar: null, fill: true, dash: null };
        case "planned":
            return { shape: outline(kind, r), bar: null, fill: false, dash: null };
        case "possible":
            return { shape: outline(kind, r), bar: null, fill: false, dash: `${r * 0.55} ${r * 0.5}` };
        case "postponed":
            return { shape: outline(kind, r), bar: `M${-r * 0.5},${kind === "call" ? r * 0.25 : 0}h${r}`, fill: false, dash: null };
        case "cancelled":
            return { shape: `M${-r * 0.85},${-r * 0.85}L${r * 0.85},${r * 0.85}M${r * 0.85},${-r * 0.85}L${-r * 0.85},${r * 0.85}`, bar: null, fill: false, dash: null };
    }
}

/** A mark as an SVG group, ready to be put somewhere. */
export function mark(kind: Kind, status: Status, r: number, colour: string, paper: string): SVGGElement {
    const parts = drawn(kind, status, r);
    const group = document.createElementNS(SVG, "g");
    const shape = document.createElementNS(SVG, "path");
    shape.setAttribute("d", parts.shape);
    shape.setAttribute("fill", parts.fill ? colour : status === "cancelled" ? "none" : paper);
    shape.setAttribute("stroke", colour);
    shape.setAttribute("stroke-width", String(Math.max(1, Math.min(1.8, r * 0.28))));
    if (parts.dash) {
        shape.setAttribute("stroke-dasharray", parts.dash);
    }
    group.append(shape);
    if (parts.bar) {
        const bar = document.createElementNS(SVG, "path");
        bar.setAttribute("d", parts.bar);
        bar.setAttribute("stroke", colour);
        bar.setAttribute("stroke-width", "1.6");
        group.append(bar);
    }
    return group;
}
