import { useState } from "preact/hooks";
import { useGet } from "../api";
import { Correct } from "../parts/correct";
import { Fault, Waiting } from "../parts/fault";
import { href } from "../parts/list";
import { StatusWord } from "../parts/mark";
import type { Doubt, Engagement } from "../types";
import { capital, count, dated, place, who } from "../words";

export function ReviewPage() {
    const { value, fault, again } = useGet<{ total: number; doubts: Doubt[] }>("/review");
    if (fault) {
        return <Fault fault={fault} />;
    }
    if (!value) {
        return <Waiting what="the doubtful records" />;
    }
    return (
        <>
            <header class="page-head">
                <h1>Review</h1>
                <p class="standfirst">
                    {value.total === 0 ? "Nothing here needs a second look." : `${count(value.total, "record")} with a reason to look twice, least certain first. A correction is signed, kept apart from what was read, and can be undone.`}
                </p>
            </header>
            <ol class="review">
                {value.doubts.map((doubt) => (
                    <li key={doubt.engagement.id}>
                        <DoubtRow doubt={doubt} again={again} />
                    </li>
                ))}
            </ol>
        </>
    );
}

function DoubtRow({ doubt, again }: { doubt: Doubt; again: () => void }) {
    const [open, setOpen] = useState(false);
    const line = doubt.engagement;
    return (
        <>
            <p class="value">
                <a href={href(line)}>{who(line)}</a>
            </p>
            <p class="muted">
                {capital(line.kind)}, <StatusWord kind={line.kind} status={line.status} passed={line.passed} />, {dated(line.date)}
                {line.place && `, ${place(line.place)}`} · {count(line.reports, "report")}
            </p>
            <p class="reasons">
                {doubt.reasons.map((reason) => (
                    <span class="flag">{reason}</span>
                ))}
                <button type="button" class="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
                    {open ? "Close" : "Correct here"}
                </button>
            </p>
            {open && <InPlace id={line.id} again={again} />}
        </>
    );
}

function InPlace({ id, again }: { id: string; again: () => void }) {
    const { value, fault, again: reload } = useGet<Engagement>("/engagements/" + encodeURIComponent(id));
    if (fault) {
        return <Fault fault={fault} />;
    }
    return value ? (
        <Correct
            engagement={value}
            again={() => {
                reload();
                again();
            }}
        />
    ) : (
        <Waiting what="the record" />
    );
}
