// Colours are read from the page, so that pictures follow light and dark and a saved picture holds
// plain values.
import { useEffect, useState } from "preact/hooks";
import type { Kind } from "../types";

export interface Palette {
    paper: string;
    raised: string;
    ink: string;
    soft: string;
    rule: string;
    faint: string;
    accent: string;
    kinds: Record<Kind, string>;
    heat: string[];
    dark: boolean;
}

const preference = window.matchMedia("(prefers-color-scheme: dark)");

export function palette(): Palette {
    const style = getComputedStyle(document.documentElement);
    const value = (name: string) => style.getPropertyValue(name).trim();
    return {
        paper: value("--paper"),
        raised: value("--raised"),
        ink: value("--ink"),
        soft: value("--soft"),
        rule: value("--rule"),
        faint: value("--faint"),
        accent: value("--accent"),
        kinds: { meeting: value("--meeting"), call: value("--call"), visit: value("--visit"), conference: value("--conference") },
        heat: [0, 1, 2, 3, 4].map((step) => value(`--heat-${step}`)),
        dark: preference.matches,
    };
}

export function usePalette(): Palette {
    const [colours, setColours] = useState(palette);
    useEffect(() => {
        const change = () => setColours(palette());
        preference.addEventListener("change", change);
        return () => preference.removeEventListener("change", change);
    }, []);
    return colours;
}
