// The query language, as far as the filters need it: conditions are found and replaced in place, and
// what cannot be read is left as it stands for the server to judge.

export interface Term {
    name: string;
    sign: ":" | ">=";
    value: string;
}

const TERM = /([a-z]+)(:|>=)(?:"([^"]*)"|(\S+))|"([^"]*)"|(\S+)/giy;

export function read(query: string): Term[] {
    const terms: Term[] = [];
    let at = 0;
    while (at < query.length) {
        if (/\s/.test(query.charAt(at))) {
            at++;
            continue;
        }
        TERM.lastIndex = at;
        const found = TERM.exec(query);
        if (!found) {
            break;
        }
        const [whole, name, sign, quoted, plain, phrase, word] = found;
        terms.push(
            name
                ? { name: alias(name.toLowerCase()), sign: sign as Term["sign"], value: quoted ?? plain ?? "" }
                : { name: "text", sign: ":", value: phrase ?? word ?? "" },
        );
        at += whole.length;
    }
    return terms;
}

function alias(name: string): string {
    return name === "party" ? "parties" : name;
}

export function write(terms: Term[]): string {
    return terms.map((term) => `${term.name}${term.sign}${/\s/.test(term.value) ? `"${term.value}"` : term.value}`).join(" ");
}

/** Values of a condition, lists taken apart. */
export function values(query: string, name: string): string[] {
    return read(query)
        .filter((term) => term.name === name)
        .flatMap((term) => (name === "text" || name === "person" ? [term.value] : term.value.split(",")))
        .filter((value) => value !== "");
}

/** The query with one condition set to these values; none removes it. */
export function setting(query: string, name: string, wanted: string[]): string {
    const terms = read(query);
    const rest = terms.filter((term) => term.name !== name);
    const at = terms.findIndex((term) => term.name === name);
    if (wanted.length === 0) {
        return write(rest);
    }
    const sign = name === "level" ? ">=" : ":";
    const fresh: Term[] =
        name === "text" || name === "person"
            ? wanted.map((value) => ({ name, sign, value }))
            : [{ name, sign, value: wanted.join(",") }];
    const before = at < 0 ? rest : rest.filter((term) => terms.indexOf(term) < at);
    return write([...before, ...fresh, ...rest.filter((term) => !before.includes(term))]);
}

export function toggled(query: string, name: string, value: string): string {
    const now = values(query, name);
    return setting(query, name, now.includes(value) ? now.filter((one) => one !== value) : [...now, value]);
}
