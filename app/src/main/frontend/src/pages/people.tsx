import { useState } from "preact/hooks";
import { useGet } from "../api";
import { useLines } from "../lines";
import { Fault, Waiting } from "../parts/fault";
import { EngagementTable, newest } from "../parts/list";
import type { Person } from "../types";
import { count, date, listed, state } from "../words";

export function PeoplePage() {
    const { value, fault } = useGet<{ people: Person[] }>("/people");
    const [words, setWords] = useState("");
    const [shown, setShown] = useState(100);
    if (fault) {
        return <Fault fault={fault} />;
    }
    if (!value) {
        return <Waiting what="the people" />;
    }
    const wanted = words.toLowerCase();
    const found = value.people.filter((one) => (one.name + " " + one.roles.map((role) => role.role).join(" ") + " " + one.states.map(state).join(" ")).toLowerCase().includes(wanted));
    return (
        <>
            <header class="page-head">
                <h1>People and offices</h1>
                <p class="standfirst">{count(value.people.length, "person", "people")} named in this ledger, in the offices that the pages give them.</p>
            </header>
            <label class="query-line small">
                <span>Name, office or state</span>
                <input type="search" value={words} onInput={(event) => setWords(event.currentTarget.value)} />
            </label>
            <div class="scroll" tabIndex={0} role="region" aria-label="People">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">Name</th>
                            <th scope="col">Office</th>
                            <th scope="col">Side</th>
                            <th scope="col" class="number">Engagements</th>
                            <th scope="col">First</th>
                            <th scope="col">Last</th>
                        </tr>
                    </thead>
                    <tbody>
                        {found.slice(0, shown).map((one) => (
                            <tr key={one.key}>
                                <td class="who">
                                    <a href={"/people/" + encodeURIComponent(one.name)}>{one.name}</a>
                                </td>
                                <td>{one.roles[0]?.role ?? ""}</td>
                                <td>{one.states.map(state).join(", ")}</td>
                                <td class="number">{one.engagements}</td>
                                <td class="date">{one.first ? date(one.first) : ""}</td>
                                <td class="date">{one.last ? date(one.last) : ""}</td>
                            </tr>
                        ))}
                    </tbody>
                </table>
            </div>
            {found.length > shown && (
                <button type="button" class="plain" onClick={() => setShown(shown + 500)}>
                    Show more of {count(found.length, "person", "people")}
                </button>
            )}
        </>
    );
}

interface Tenure {
    office: string;
    state: string | null;
    first: string | null;
    last: string | null;
    as_of: string | null;
}

export function PersonPage({ name }: { name: string }) {
    const { value, fault } = useGet<Person & { tenures: Tenure[] }>("/people/" + encodeURIComponent(name));
    const found = useLines(`person:"${name.replaceAll('"', "")}"`);
    if (fault) {
        return <Fault fault={fault} />;
    }
    if (!value) {
        return <Waiting what="the person" />;
    }
    return (
        <article>
            <p class="crumb">
                <a href="/people">People and offices</a>
            </p>
            <header class="page-head">
                <h1>{value.name}</h1>
                <p class="standfirst">
                    {listed(value.states.map(state))}. {count(value.engagements, "engagement")}
                    {value.first && value.last ? `, ${date(value.first)} to ${date(value.last)}` : ""}.
                </p>
            </header>
            {value.tenures.length > 0 && (
                <section aria-labelledby="tenures">
                    <h2 id="tenures">Offices in the reference tables</h2>
                    <ul class="plain-list">
                        {value.tenures.map((one) => (
                            <li>
                                {one.office}, {state(one.state)} <span class="muted">{one.first ? date(one.first) : "…"} – {one.last ? date(one.last) : one.as_of ? `last known holder, as of ${date(one.as_of)}` : "…"}</span>
                            </li>
                        ))}
                    </ul>
                </section>
            )}
            <section aria-labelledby="roles">
                <h2 id="roles">Offices as the pages tell them</h2>
                <ul class="plain-list">
                    {value.roles.map((role) => (
                        <li>
                            {role.role}
                            {role.state && `, ${state(role.state)}`}{" "}
                            <span class="muted">
                                {role.first ? date(role.first) : "day unknown"}
                                {role.last && role.last !== role.first ? ` – ${date(role.last)}` : ""}; proof: {role.engagements.slice(0, 5).map((id, i) => <><a href={"/engagement/" + encodeURIComponent(id)}>{i + 1}</a> </>)}
                                {role.engagements.length > 5 && `and ${role.engagements.length - 5} more`}
                            </span>
                        </li>
                    ))}
                </ul>
            </section>
            <section aria-labelledby="met">
                <h2 id="met">Met</h2>
                <ul class="met">
                    {value.met.slice(0, 40).map((one) => (
                        <li>
                            <a href={"/people/" + encodeURIComponent(one.name)}>{one.name}</a> <span class="muted">{state(one.state)}</span> <span class="n">{one.times}</span>
                        </li>
                    ))}
                </ul>
            </section>
            <section aria-labelledby="contacts">
                <h2 id="contacts">Engagements</h2>
                <EngagementTable lines={newest(found.lines)} caption={`Engagements of ${value.name}`} />
            </section>
        </article>
    );
}
