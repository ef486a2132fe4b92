package chancery.merge;

import chancery.identify.Actor;
import chancery.identify.Place;
import chancery.interpret.Kind;
import chancery.interpret.Outcome;
import chancery.interpret.Status;
import chancery.reference.Edtf;
import chancery.trace.Evidence;
import java.util.List;
import java.util.Optional;

/// A meeting, call, visit or conference itself, told by one or many reports.
///
/// @param id a function of the set of its reports: see `docs/reference/identifiers.md`
/// @param history what was told of its status, in the order of the days it was told
/// @param disagreements slots on which its reports differ, with who says what
/// @param partOf ids of the visits or conferences that it is a part of
/// @param reports all reports, in the order of their keys
public record Engagement(
        String id,
        Kind kind,
        Status status,
        List<Actor> parties,
        Optional<Place> place,
        Optional<Edtf> date,
        List<String> topics,
        List<Outcome> outcomes,
        List<Step> history,
        List<Disagreement> disagreements,
        List<String> partOf,
        List<ToldReport> reports) {

    /// One step in the life of an engagement.
    ///
    /// @param step the status told
    /// @param told day the page was published, as far as known
    /// @param date the day given for the engagement then
    public record Step(
            Status step,
            Optional<Edtf> told,
            Optional<Edtf> date,
            String document,
            Evidence evidence) {

        /// What the step is called: its status, or `re-dated` where only the day changed.
        public String nameAfter(Step before) {
            return step == before.step ? "re-dated" : step.id();
        }
    }

    /// A slot on which reports differ.
    public record Disagreement(String slot, List<Value> values) {

        public Disagreement {
            values = List.copyOf(values);
        }
    }

    /// One of the values given for a slot, with the documents that give it.
    public record Value(String value, List<String> documents) {

        public Value {
            documents = List.copyOf(documents);
        }
    }

    public Engagement {
        parties = List.copyOf(parties);
        topics = List.copyOf(topics);
        outcomes = List.copyOf(outcomes);
        history = List.copyOf(history);
        disagreements = List.copyOf(disagreements);
        partOf = List.copyOf(partOf);
        reports = List.copyOf(reports);
    }

    /// The same engagement as part of others.
    public Engagement within(List<String> wholes) {
        return new Engagement(
                id,
                kind,
                status,
                parties,
                place,
                date,
                topics,
                outcomes,
                history,
                disagreements,
                wholes,
                reports);
    }

    /// How many of its reports do not repeat another document.
    public long independentReports() {
        return reports.stream().map(ToldReport::origin).distinct().count();
    }
}
