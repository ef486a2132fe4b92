// Plot writes a style element into each picture, which the content policy of our pages forbids. It
// therefore draws in a document of its own; the picture is taken over without that element, and
// ui.css holds the few rules that matter.
import * as Plot from "@observablehq/plot";

const drawing = document.implementation.createHTMLDocument("");

export function draw(options: Plot.PlotOptions): SVGSVGElement | HTMLElement {
    const picture = Plot.plot({ ...options, className: "plot", document: drawing });
    picture.querySelectorAll("style").forEach((style) => style.remove());
    // Each picture is named as a whole, and its table says the rest.
    picture.querySelectorAll("[aria-label], [aria-description]").forEach((part) => {
        part.removeAttribute("aria-label");
        part.removeAttribute("aria-description");
    });
    return document.adoptNode(picture) as SVGSVGElement | HTMLElement;
}
