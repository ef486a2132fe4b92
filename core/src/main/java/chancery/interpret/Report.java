package chancery.interpret;

import chancery.identify.Actor;
import chancery.identify.Place;
import chancery.reference.Edtf;
import java.util.List;
import java.util.Optional;

/// What one article says of one engagement.
///
/// @param parties everyone the text says took part, in the order it names them; a party with no
///   name is a delegation
/// @param topics ids of the closed list, sorted
/// @param evidence at least one entry for every cell that is not empty
/// @param rules ids of the rules that made it, for `try` and `show --why`
public record Report(
        Kind kind,
        Status status,
        Salience salience,
        List<Actor> parties,
        Optional<Place> place,
        Optional<Edtf> date,
        List<String> topics,
        List<Outcome> outcomes,
        List<SlotEvidence> evidence,
        List<String> rules) {

    public Report {
        parties = List.copyOf(parties);
        topics = List.copyOf(topics);
        outcomes = List.copyOf(outcomes);
        evidence = List.copyOf(evidence);
        rules = List.copyOf(rules);
    }

    /// The same without its evidence, for work that does not look at it.
    public Report bare() {
        return withEvidence(List.of());
    }

    public Report withEvidence(List<SlotEvidence> other) {
        return new Report(
                kind, status, salience, parties, place, date, topics, outcomes, other, rules);
    }

    public Report withParties(List<Actor> others) {
        return new Report(
                kind, status, salience, others, place, date, topics, outcomes, evidence, rules);
    }
}
