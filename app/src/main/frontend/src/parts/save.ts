// Saves a picture as it stands on the page, and the data behind it.

const STYLES = ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-opacity", "fill-opacity", "opacity", "font-family", "font-size", "font-weight", "font-variant-numeric", "text-anchor", "letter-spacing", "paint-order"];

function alone(picture: SVGSVGElement, title: string): SVGSVGElement {
    const copy = picture.cloneNode(true) as SVGSVGElement;
    const live = [picture, ...picture.querySelectorAll<SVGElement>("*")];
    const copied = [copy, ...copy.querySelectorAll<SVGElement>("*")];
    live.forEach((element, i) => {
        const style = getComputedStyle(element);
        const target = copied[i];
        for (const name of STYLES) {
            const value = style.getPropertyValue(name);
            if (value && target) {
                target.setAttribute(name, value);
            }
        }
        target?.removeAttribute("class");
        target?.removeAttribute("tabindex");
    });
    const box = picture.getBoundingClientRect();
    copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    copy.setAttribute("width", String(box.width));
    copy.setAttribute("height", String(box.height));
    const background = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    const [x = "0", y = "0"] = (copy.getAttribute("viewBox") ?? "0 0").split(/[ ,]+/);
    background.setAttribute("x", x);
    background.setAttribute("y", y);
    background.setAttribute("width", "100%");
    background.setAttribute("height", "100%");
    background.setAttribute("fill", getComputedStyle(document.body).backgroundColor);
    const name = document.createElementNS("http://www.w3.org/2000/svg", "title");
    name.textContent = title;
    copy.prepend(name, background);
    return copy;
}

export function svgText(picture: SVGSVGElement, title: string): string {
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + new XMLSerializer().serializeToString(alone(picture, title));
}

export function saveSvg(picture: SVGSVGElement, title: string): void {
    save(new Blob([svgText(picture, title)], { type: "image/svg+xml" }), fileName(title, "svg"));
}

export async function savePng(picture: SVGSVGElement, title: string): Promise<void> {
    const box = picture.getBoundingClientRect();
    const url = URL.createObjectURL(new Blob([svgText(picture, title)], { type: "image/svg+xml" }));
    try {
        const image = new Image();
        image.src = url;
        await image.decode();
        const canvas = document.createElement("canvas");
        canvas.width = Math.round(box.width * 2);
        canvas.height = Math.round(box.height * 2);
        canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
        const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
        if (blob) {
            save(blob, fileName(title, "png"));
        }
    } finally {
        URL.revokeObjectURL(url);
    }
}

export type Row = (string | number | null)[];

export function csvText(head: string[], rows: Row[]): string {
    return [head, ...rows].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}

// A spreadsheet would run a cell that begins like a formula; an apostrophe makes it text.
function cell(value: string | number | null): string {
    if (typeof value === "number") {
        return String(value);
    }
    const text = value ?? "";
    const inert = /^[=+\-@\t\r＝＋－＠]/.test(text) ? "'" + text : text;
    return /[",\r\n]/.test(inert) ? '"' + inert.replaceAll('"', '""') + '"' : inert;
}

export function saveCsv(head: string[], rows: Row[], title: string): void {
    save(new Blob(["\ufeff" + csvText(head, rows)], { type: "text/csv" }), fileName(title, "csv"));
}

function fileName(title: string, ending: string): string {
    return title.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") + "." + ending;
}

function save(blob: Blob, name: string): void {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
