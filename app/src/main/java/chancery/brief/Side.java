package chancery.brief;

import chancery.identify.Actor;
import chancery.reference.Folding;
import chancery.reference.Person;
import chancery.reference.Tenure;
import java.util.List;
import java.util.Optional;

/// One of the two that meet: a person of a state, or a state alone.
///
/// @param name the person's name; the state's, where no person is meant
/// @param state code of the state or body
/// @param person empty where a state is meant, or nobody is known to hold the office
/// @param tenures the offices on the day, the highest first
/// @param asked the office or person as asked for; empty where a state was
record Side(
        String name, String state, Optional<Person> person, List<Tenure> tenures, String asked) {

    boolean isPerson() {
        return person.isPresent();
    }

    /// Whether a state as such was asked for.
    boolean isState() {
        return asked.isEmpty();
    }

    /// Whether a party is this side.
    boolean is(Actor actor) {
        if (person.isEmpty()) {
            return ofState(actor);
        }
        Optional<String> qid = person.get().qid();
        if (qid.isPresent() && actor.qid().isPresent()) {
            return qid.equals(actor.qid());
        }
        return actor.name().filter(one -> Folding.word(one).equals(Folding.word(name))).isPresent();
    }

    boolean ofState(Actor actor) {
        return actor.state().filter(state::equals).isPresent();
    }
}
