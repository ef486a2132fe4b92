// The address is the only state that is kept: every filter and every view can be sent to someone.
import { useEffect, useState } from "preact/hooks";

type Listener = () => void;
const listeners = new Set<Listener>();

function announce(): void {
    listeners.forEach((listener) => listener());
}

export interface Address {
    path: string;
    parameters: URLSearchParams;
    fragment: string;
}

export function current(): Address {
    return { path: location.pathname, parameters: new URLSearchParams(location.search), fragment: location.hash.slice(1) };
}

export function useAddress(): Address {
    const [address, setAddress] = useState(current());
    useEffect(() => {
        const listener = () => setAddress(current());
        listeners.add(listener);
        return () => {
            listeners.delete(listener);
        };
    }, []);
    return address;
}

export function go(to: string, replace = false): void {
    const pathBefore = location.pathname;
    if (replace) {
        history.replaceState(null, "", to);
    } else {
        history.pushState(null, "", to);
    }
    announce();
    if (location.pathname !== pathBefore && !location.hash) {
        window.scrollTo(0, 0);
        document.getElementById("main")?.focus({ preventScroll: true });
    }
}

/** This page with other parameters; an empty value removes one. */
export function withParameters(changes: Record<string, string>): string {
    const parameters = new URLSearchParams(location.search);
    for (const [name, value] of Object.entries(changes)) {
        if (value === "") {
            parameters.delete(name);
        } else {
            parameters.set(name, value);
        }
    }
    const search = readable(parameters);
    return location.pathname + (search ? "?" + search : "");
}

/** Parameters with the signs of the query language left readable. */
export function readable(parameters: URLSearchParams): string {
    return parameters.toString().replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%3E", ">").replaceAll("%3D", "=");
}

export function overview(query: string): string {
    return query ? "/?" + readable(new URLSearchParams({ q: query })) : "/";
}

/** Links of our own are followed without loading the page anew. */
export function followLinks(): void {
    window.addEventListener("popstate", announce);
    document.addEventListener("click", (event) => {
        const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
        const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
        if (!plain || event.defaultPrevented || !link || link.hasAttribute("download") || link.hasAttribute("target")) {
            return;
        }
        const href = link.getAttribute("href") ?? "";
        if (href.startsWith("/") && !href.startsWith("//") && !href.startsWith("/api/")) {
            event.preventDefault();
            go(href);
        }
    });
}

/** An address that a reader may follow out of the ledger: nothing but http and https. */
export function outward(address: string | null): string | null {
    if (!address) {
        return null;
    }
    try {
        const url = new URL(address);
        return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
    } catch {
        return null;
    }
}
