import { useGet } from "../api";
import { Fault, Waiting } from "../parts/fault";
import { LineLink } from "../parts/list";
import { Proof } from "./engagement";
import type { Readouts } from "../types";
import { state, topic } from "../words";

/** Two sides' accounts of one engagement, topic by topic. */
export function ReadoutsPage({ id }: { id: string }) {
    const { value, fault } = useGet<Readouts>("/readouts/" + encodeURIComponent(id));
    if (fault) {
        return <Fault fault={fault} />;
    }
    if (!value) {
        return <Waiting what="the accounts" />;
    }
    const sides = value.sides;
    const topics = [...new Set(sides.flatMap((side) => side.statements.map((one) => one.topic)))].sort();
    const names = new Map(sides.flatMap((side) => side.statements.map((one) => [one.document, { name: one.name, outlet: one.outlet, agency: null }] as const)));
    const groups = topics.map((id) => ({ id, by: sides.map((side) => side.statements.filter((one) => one.topic === id)) }));
    const both = groups.filter((group) => group.by.filter((one) => one.length > 0).length > 1);
    const only = sides.map((_, i) => groups.filter((group) => group.by.every((one, n) => (n === i ? one.length > 0 : one.length === 0))));
    return (
        <article>
            <header class="page-head">
                <p class="kicker">Readouts</p>
                <h1>Who says what was discussed</h1>
                <p class="standfirst">
                    <LineLink line={value.engagement} />
                </p>
            </header>
            {topics.length === 0 && <p class="none">No page in this ledger tells what was discussed.</p>}
            {topics.length > 0 && <Missing official={sides.filter((side) => side.side !== "press").map((side) => side.side)} />}
            <Group title="Told by more than one side" groups={both} sides={sides} names={names} />
            {sides.map((side, i) => (
                <Group title={`Only in ${sideName(side.side)}`} groups={only[i] ?? []} sides={[side]} names={names} />
            ))}
        </article>
    );
}

/** What cannot be compared, said before anybody compares. */
function Missing({ official }: { official: string[] }) {
    if (official.length > 1) {
        return null;
    }
    const [only] = official;
    return (
        <p class="remark">
            {only ? `Of the sides' own accounts this ledger has that of ${state(only)} only.` : "This ledger has no side's own account, only what the press tells."} What is not here was not found; it may have been said.
        </p>
    );
}

function sideName(side: string): string {
    return side === "press" ? "the press" : `the account of ${state(side)}`;
}

interface GroupProps {
    title: string;
    groups: { id: string }[];
    sides: Readouts["sides"];
    names: Map<string, { name: string; outlet: string | null; agency: null }>;
}

function Group({ title, groups, sides, names }: GroupProps) {
    return groups.length === 0 ? null : (
        <section>
            <h2>{title}</h2>
            {groups.map((group) => (
                <div class="versus">
                    <h3>{topic(group.id)}</h3>
                    <div class="sides">
                        {sides.map((side) => {
                            const statements = side.statements.filter((one) => one.topic === group.id);
                            return statements.length === 0 ? null : (
                                <div class="side">
                                    <p class="lead-in">{side.side === "press" ? "The press" : state(side.side)}</p>
                                    {statements.slice(0, 4).map((one) => (
                                        <Proof sentence={one.sentence} names={names} />
                                    ))}
                                </div>
                            );
                        })}
                    </div>
                </div>
            ))}
        </section>
    );
}
