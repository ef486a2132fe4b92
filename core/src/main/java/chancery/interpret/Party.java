package chancery.interpret;

import chancery.identify.Actor;
import chancery.trace.Span;
import java.util.List;

/// An actor who takes part, with the words that name him here.
///
/// @param vague whether the words only point back ("they", "the two sides"), so that whom they mean
///   is less sure
/// @param inferred whether the page does not name him here: "his Chinese counterpart" is whoever
///   holds the office, unless the page says it was someone else
record Party(Actor actor, Span span, boolean vague, boolean inferred) {

    Party(Actor actor, Span span) {
        this(actor, span, false, false);
    }

    /// Whether anybody is a person or holds an office, so that it is not states alone.
    static boolean namesPeople(List<Party> parties) {
        return parties.stream().anyMatch(p -> p.actor().isPersonOrOffice());
    }
}
