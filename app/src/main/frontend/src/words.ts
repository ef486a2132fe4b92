// How values of the ledger are put for readers.
import type { Engagement, Kind, Level, Line, Party, Place, Status } from "./types";

export const KINDS: Kind[] = ["meeting", "call", "visit", "conference"];
export const STATUSES: Status[] = ["held", "planned", "possible", "postponed", "cancelled"];
export const LEVELS: Level[] = [
    "head_of_state",
    "head_of_government",
    "deputy_leader",
    "org_head",
    "foreign_minister",
    "security_chief",
    "minister",
    "deputy_minister",
    "envoy",
    "official",
];

const LEVEL_NAMES: Record<Level, string> = {
    head_of_state: "Head of state",
    head_of_government: "Head of government",
    deputy_leader: "Deputy leader",
    org_head: "Head of a body",
    foreign_minister: "Foreign minister",
    security_chief: "Security chief",
    minister: "Minister",
    deputy_minister: "Deputy minister",
    envoy: "Envoy",
    official: "Official",
};

const KIND_PLURALS: Record<Kind, string> = { meeting: "Meetings", call: "Calls", visit: "Visits", conference: "Conferences" };

let stateNames: Record<string, string> = {};

export function learnStates(names: Record<string, string>): void {
    stateNames = names;
}

export function state(code: string | null): string {
    return code === null ? "unknown side" : (stateNames[code] ?? code);
}

export function capital(words: string): string {
    return words.charAt(0).toUpperCase() + words.slice(1);
}

export function level(id: Level | null): string {
    return id === null ? "Level unknown" : LEVEL_NAMES[id];
}

export function plural(kind: Kind): string {
    return KIND_PLURALS[kind];
}

const TOPICS: Record<string, string> = {
    gaza_israel: "Gaza and Israel",
    iran_nuclear: "Iran's nuclear programme",
    middle_east: "Middle East",
    north_korea: "North Korea",
    shipping_red_sea: "Red Sea shipping",
    south_china_sea: "South China Sea",
    technology_export_controls: "Technology controls",
};

export function topic(id: string): string {
    return TOPICS[id] ?? capital(id.replaceAll("_", " "));
}

export function slot(id: string): string {
    const [name, rest] = id.split(":");
    switch (name) {
        case "topic":
            return "Topic";
        case "party":
            return "Party";
        case "outcome":
            return "Outcome";
        default:
            return capital(name ?? rest ?? id);
    }
}

export function count(n: number, one: string, many = one + "s"): string {
    return `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;
}

export function listed(words: string[]): string {
    return words.length < 2 ? (words[0] ?? "") : words.slice(0, -1).join(", ") + " and " + words[words.length - 1];
}

export function party(one: Party): string {
    return one.name ?? (one.role && !one.state ? one.role : one.role ? `${one.role}, ${state(one.state)}` : state(one.state));
}

/** Who took part, people before bare states; a state that a person stands for is not said twice. */
export function who(line: Pick<Line, "parties">): string {
    const named = line.parties.filter((one) => one.name);
    const covered = new Set(named.map((one) => one.state));
    const rest = line.parties.filter((one) => !one.name && !covered.has(one.state));
    const words = [...named, ...rest].map(party);
    const unique = [...new Set(words)];
    return unique.length === 0 ? "Parties unknown" : unique.length > 5 ? listed([...unique.slice(0, 4), `${unique.length - 4} others`]) : listed(unique);
}

const TO: Record<Kind, string> = { meeting: "Meeting", call: "Call", visit: "Visit", conference: "Conference" };

export function title(line: Line): string {
    return `${TO[line.kind]}: ${who(line)}`;
}

export function place(where: Place | null): string {
    if (!where) {
        return "";
    }
    return [where.venue, where.city, where.state ? state(where.state) : null].filter(Boolean).join(", ");
}

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const SEASONS: Record<string, string> = { "21": "Spring", "22": "Summer", "23": "Autumn", "24": "Winter" };

/** A date as exactly as it is known. */
export function date(edtf: string | null): string {
    if (!edtf) {
        return "Date unknown";
    }
    const about = edtf.endsWith("~");
    const plain = about ? edtf.slice(0, -1) : edtf;
    const [first = "", last] = plain.split("/");
    return (about ? "about " : "") + (last ? stretch(first, last) : single(first));
}

/** The same within a sentence. */
export function dated(edtf: string | null): string {
    const words = date(edtf);
    return edtf ? words : words.charAt(0).toLowerCase() + words.slice(1);
}

/** Words of a page that marks are put around: those that they have themselves become single ones, as in print. */
export function quoted(words: string): string {
    return words
        .replaceAll(/(^|[\s([—–])"/g, "$1‘")
        .replaceAll('"', "’")
        .replaceAll("“", "‘")
        .replaceAll("”", "’");
}

function single(text: string): string {
    const [year = "", month, day] = text.split("-");
    if (!month) {
        return year;
    }
    if (SEASONS[month]) {
        return `${SEASONS[month]} ${year}`;
    }
    const name = MONTHS[Number(month) - 1] ?? month;
    return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

function stretch(first: string, last: string): string {
    const a = first.split("-");
    const b = last.split("-");
    if (a.length === 3 && b.length === 3 && a[0] === b[0]) {
        return a[1] === b[1] ? `${Number(a[2])}–${single(last)}` : `${single(first).replace(/ \d{4}$/, "")} – ${single(last)}`;
    }
    return `${single(first)} – ${single(last)}`;
}

export function day(iso: string): Date {
    return new Date(iso + "T00:00:00Z");
}

/** The middle of what a date may mean. */
export function middle(line: Line): Date | null {
    if (!line.date_earliest || !line.date_latest) {
        return null;
    }
    return new Date((day(line.date_earliest).getTime() + day(line.date_latest).getTime()) / 2);
}

export function share(line: Line): string {
    return line.reports === line.independent
        ? count(line.reports, "report")
        : `${count(line.reports, "report")}, ${line.independent} independent`;
}

/** A citation that finds the same engagement in the same state of the ledger again. */
export function citation(engagement: Engagement, fingerprint: string): string {
    const where = place(engagement.place);
    return `${title(engagement)}. ${capital(engagement.status)}, ${date(engagement.date)}${where ? ", " + where : ""}. Chancery ledger ${fingerprint}, engagement ${engagement.id}, ${share(engagement)}.`;
}

export function clue(id: string): string {
    return id.replaceAll("-", " ");
}

const FAMILY_FIRST = /^(Xi|Wang|Li|Qin|Han|He|Wei|Dong|Liu|Yang|Zhao|Zhang|Ma|Cai|Ding|Xie|Chen|Hu|Kim|Yoon|Cho|Choe|Park|Moon|Lee|Nguyen|Pham|Tran|Vo|To|Tsai|Lai)$/;

const PARTICLES = /^(al|ben|bin|da|de|del|della|den|der|di|do|dos|du|el|ibn|la|le|ten|ter|van|von|zu)$/i;
const SUFFIXES = /^(Jr|Sr|II|III|IV)\.?$/;

/** The name that news uses alone, with what belongs to it; where the family name comes first and is short, the whole name. */
export function lastName(name: string): string {
    const words = name.split(" ").filter((word, i) => i === 0 || !SUFFIXES.test(word));
    const first = words[0] ?? "";
    if (words.length === 1 || (words.length <= 3 && name.length <= 16 && FAMILY_FIRST.test(first))) {
        return words.join(" ");
    }
    let from = words.length - 1;
    while (from > 1 && PARTICLES.test(words[from - 1] ?? "")) {
        from--;
    }
    return words.slice(from).join(" ");
}
