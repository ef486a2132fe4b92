// The shapes of the API, as openapi.yaml has them.

export type Kind = "meeting" | "call" | "visit" | "conference";
export type Status = "possible" | "planned" | "postponed" | "cancelled" | "held";
export type Level =
    | "head_of_state"
    | "head_of_government"
    | "deputy_leader"
    | "org_head"
    | "foreign_minister"
    | "security_chief"
    | "minister"
    | "deputy_minister"
    | "envoy"
    | "official";

export interface Party {
    name: string | null;
    id: string | null;
    role: string | null;
    state: string | null;
    level: Level | null;
    role_class: string | null;
}

export interface Place {
    city: string | null;
    state: string | null;
    venue: string | null;
    geonames: number | null;
    latitude?: number;
    longitude?: number;
}

/** An engagement in a list: all that the pictures need. */
export interface Line {
    id: string;
    kind: Kind;
    status: Status;
    date: string | null;
    date_earliest: string | null;
    date_latest: string | null;
    level: Level | null;
    parties: Party[];
    place: Place | null;
    topics: string[];
    outcomes: number;
    commitments: number;
    reports: number;
    independent: number;
    disagreements: number;
    part_of: string[];
    corrected: boolean;
    /** Its day has passed, and no page tells whether it was held. */
    passed: boolean;
}

export interface Lines {
    total: number;
    next: string | null;
    engagements: Line[];
}

/** How many engagements of one kind, status and level there were in a month. */
export interface Month {
    month: string | null;
    kind: Kind;
    status: Status;
    level: Level | null;
    n: number;
}

export interface Months {
    months: Month[];
}

export interface Sentence {
    document: string;
    start: number;
    end: number;
    exact: string;
    before: string;
    after: string;
}

export interface Cell {
    slot: string;
    value: string;
    corrected: boolean;
    evidence: Sentence[];
}

export interface Outcome {
    kind: "agreed" | "announced" | "refused";
    text: string;
    by: string[];
    topic: string | null;
    due: string | null;
    commitment: boolean;
}

export interface Told {
    report: string;
    document: string;
    name: string;
    headline: string | null;
    outlet: string | null;
    agency: string | null;
    url: string | null;
    published: string | null;
    official: string | null;
    kind: Kind;
    status: Status;
    salience: "main" | "background";
    date: string | null;
    copy_of: string | null;
}

export interface Step {
    step: string;
    told: string | null;
    date: string | null;
    evidence: Sentence;
}

export interface Correction {
    number: number;
    at: string;
    verb: "fix" | "join" | "split" | "reject";
    target: string;
    slot: string | null;
    value: string | null;
    why: string;
    source: string | null;
    by: string;
    undone: boolean;
}

export interface Engagement extends Line {
    title: string;
    version: string;
    rejected: boolean;
    aliases: string[];
    cells: Cell[];
    outcome_list: Outcome[];
    history: Step[];
    disagreement_list: { slot: string; values: { value: string; documents: string[] }[] }[];
    told: Told[];
    wholes: Line[];
    parts: Line[];
    corrections: Correction[];
}

export interface Published {
    date: string | null;
    clue: string | null;
    stamp: string | null;
    disputed: boolean;
    reasons: string[];
}

export interface Span {
    start: number;
    end: number;
}

export interface DocumentLine {
    document: string;
    name: string;
    headline: string | null;
    outlet: string | null;
    agency: string | null;
    language: string | null;
    published: string | null;
    copy_of: string | null;
    dropped: string | null;
    reports: number;
    seen: string;
}

export interface PageDocument {
    document: string;
    name: string;
    url: string | null;
    stamp: string | null;
    headline: string | null;
    outlet: string | null;
    agency: string | null;
    byline: string | null;
    language: string | null;
    copy_of: string | null;
    dropped: string | null;
    seen: string;
    published: Published | null;
    dated: { date: string; engagement: string; documents: string[] } | null;
    text: string;
    headline_span: Span | null;
    body: Span[];
    cut: (Span & { reason: string })[];
    evidence: (Span & { slot: string; engagement: string })[];
    engagements: Line[];
}

export interface Counts {
    documents: number;
    engagements: number;
    reports: number;
    copies: number;
    corrections: number;
    rejected: number;
    status: Record<Status, number>;
    kind: Record<Kind, number>;
    dropped: Record<string, number>;
}

export interface LedgerState {
    name: string;
    counts: Counts;
    /** Number of the last change. */
    version: number;
    /** Names of the states and bodies, by code. */
    states: Record<string, string>;
}

export interface Person {
    key: string;
    name: string;
    id: string | null;
    states: string[];
    roles: { role: string; state: string | null; first: string | null; last: string | null; engagements: string[] }[];
    met: { name: string; state: string | null; times: number }[];
    engagements: number;
    first: string | null;
    last: string | null;
}

export interface Doubt {
    engagement: Line;
    certainty: number;
    reasons: string[];
}

export interface Readouts {
    engagement: Line;
    sides: {
        side: string;
        statements: { topic: string; document: string; name: string; outlet: string | null; official: boolean; sentence: Sentence }[];
    }[];
}

export interface Problem {
    type: string;
    title: string;
    status: number;
    detail: string;
    position?: number;
}

/** One line of a briefing; not `found` where it says that the ledger has nothing. */
export interface BriefLine {
    text: string;
    quote: string;
    notes: number[];
    found: boolean;
}

export interface Brief {
    title: string;
    subtitle: string;
    sections: { heading: string; lines: BriefLine[] }[];
    notes: { number: number; source: string; words: string; document: string }[];
    foot: string;
}

/** A page of the documents, by name. */
export interface Documents {
    total: number;
    next: string | null;
    documents: DocumentLine[];
}
