package chancery.interpret;

import chancery.identify.Actor;
import chancery.identify.Place;
import chancery.trace.Span;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// What one trigger in one sentence tells, before the page is looked at as a whole.
///
/// @param at unit of the trigger
/// @param end unit behind the words the trigger was read from
/// @param parties empty for a mere reference: "the meeting"
/// @param weak whether the words alone do not settle the kind: "spoke with" may be a call or a
///   meeting
/// @param rule id of the rule that read it
record Draft(
        Kind kind,
        Told told,
        FoldedSentence sentence,
        int at,
        int end,
        List<Party> parties,
        Optional<Clause.Where> place,
        boolean weak,
        String rule) {

    Draft {
        parties = List.copyOf(parties);
    }

    Status status() {
        return told.status();
    }

    Span triggerSpan() {
        return sentence.span(at, Math.max(at + 1, Math.min(end, sentence.size())));
    }

    /// Codes of the states and bodies that take part, sorted.
    SortedSet<String> states() {
        return states(parties);
    }

    static SortedSet<String> states(List<Party> parties) {
        TreeSet<String> states = new TreeSet<>();
        parties.forEach(p -> p.actor().state().ifPresent(states::add));
        return states;
    }

    /// Nobody but one body: "G20 leaders", "NATO".
    static boolean isOneBody(List<Party> parties) {
        return states(parties).size() == 1
                && Words.BODIES.contains(states(parties).first())
                && parties.stream().noneMatch(p -> p.actor().isPerson());
    }

    Draft as(Kind other) {
        return new Draft(other, told, sentence, at, end, parties, place, weak, rule);
    }

    /// The visit of one of the parties to a state that is not named beside it.
    Draft visiting(Party visitor, String host) {
        Party receives = new Party(Actor.ofState(host), triggerSpan());
        return new Draft(
                kind,
                told,
                sentence,
                at,
                end,
                List.of(visitor, receives),
                Optional.of(new Clause.Where(at, Place.ofState(host))),
                weak,
                rule);
    }

    /// What is told of the very day of the page takes place.
    Draft held() {
        Told today = new Told(Status.HELD, told.span(), "status.today");
        return new Draft(kind, today, sentence, at, end, parties, place, weak, rule);
    }

    Draft with(List<Party> others) {
        return new Draft(kind, told, sentence, at, end, others, place, weak, rule);
    }
}
