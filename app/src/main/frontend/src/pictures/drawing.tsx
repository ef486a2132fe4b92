import type * as Plot from "@observablehq/plot";
import { useLayoutEffect, useRef } from "preact/hooks";
import { draw } from "./plot";
import { label } from "./timeline";

/** A Plot on the page, drawn anew when what it shows changes. */
export function Drawing({ name, make, watch, after }: { name: string; make: () => Plot.PlotOptions; watch: unknown[]; after?: (picture: Element) => void }) {
    const host = useRef<HTMLDivElement>(null);
    useLayoutEffect(() => {
        const picture = draw(make());
        label(picture, name);
        after?.(picture);
        host.current?.replaceChildren(picture);
    }, watch);
    return <div class="picture" ref={host} />;
}
