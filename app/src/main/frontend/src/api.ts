import { useCallback, useEffect, useState } from "preact/hooks";
import type { Problem } from "./types";

const BASE = "/api/v1";
const TOKEN = "chancery-token";

/** What the server refused, in its own words. */
export class Refused extends Error {
    constructor(readonly problem: Problem) {
        super(problem.detail || problem.title);
    }
}

/** The token for changes comes once, in the address that the program prints, and stays with this tab. */
export function takeToken(): void {
    const parameters = new URLSearchParams(location.search);
    const token = parameters.get("key");
    if (token) {
        sessionStorage.setItem(TOKEN, token);
        parameters.delete("key");
        const rest = parameters.toString();
        history.replaceState(null, "", location.pathname + (rest ? "?" + rest : "") + location.hash);
    }
}

export function mayChange(): boolean {
    return sessionStorage.getItem(TOKEN) !== null;
}

export function authorisation(): Record<string, string> {
    const token = sessionStorage.getItem(TOKEN);
    return token ? { Authorization: "Bearer " + token } : {};
}

export function at(path: string, parameters: Record<string, string> = {}): string {
    const search = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== "")).toString();
    return BASE + path + (search ? "?" + search : "");
}

async function answer<T>(response: Response): Promise<T> {
    if (response.ok) {
        return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
    }
    let problem: Problem;
    try {
        problem = (await response.json()) as Problem;
    } catch {
        problem = { type: "about:blank", title: response.statusText, status: response.status, detail: "The program gave no reason." };
    }
    throw new Refused(problem);
}

export async function get<T>(path: string, parameters: Record<string, string> = {}, signal?: AbortSignal): Promise<T> {
    return answer<T>(await fetch(at(path, parameters), { headers: { Accept: "application/json" }, ...(signal ? { signal } : {}) }));
}

export async function post<T>(path: string, body: unknown): Promise<T> {
    return answer<T>(
        await fetch(at(path), {
            method: "POST",
            headers: { "Content-Type": "application/json", Accept: "application/json", ...authorisation() },
            body: JSON.stringify(body),
        }),
    );
}

export async function send<T>(path: string, form: FormData): Promise<T> {
    return answer<T>(await fetch(at(path), { method: "POST", headers: { Accept: "application/json", ...authorisation() }, body: form }));
}

export interface Loaded<T> {
    value: T | null;
    fault: Refused | null;
    again: () => void;
}

/**
 * Asks once for each address; what was there stays on show until the new answer is in.
 *
 * @param given the first answer, where it came with the page
 */
export function useGet<T>(path: string, parameters: Record<string, string> = {}, given: T | null = null): Loaded<T> {
    const address = at(path, parameters);
    const [value, setValue] = useState<T | null>(given);
    const [fault, setFault] = useState<Refused | null>(null);
    const [round, setRound] = useState(0);
    useEffect(() => {
        if (given && round === 0) {
            return;
        }
        const abort = new AbortController();
        get<T>(path, parameters, abort.signal)
            .then((got) => {
                setValue(got);
                setFault(null);
            })
            .catch((error: unknown) => {
                if (abort.signal.aborted) {
                    return;
                }
                setFault(error instanceof Refused ? error : silent(error));
            });
        return () => abort.abort();
    }, [address, round]);
    const again = useCallback(() => setRound((n) => n + 1), []);
    return { value, fault, again };
}

export function silent(error: unknown): Refused {
    return new Refused({
        type: "about:blank",
        title: "No answer",
        status: 0,
        detail: `The program does not answer (${error instanceof Error ? error.message : String(error)}). Is "chancery serve" still running?`,
    });
}
