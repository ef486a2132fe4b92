package chancery.identify;

import chancery.reference.NameTable;
import chancery.reference.Person;
import chancery.reference.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The people a page has named so far, with what it said of them. Used by one thread, for one page.
final class Register {

    /// Someone the page names.
    static final class Known {
        Actor actor;
        final Optional<Person> person;
        final String given;
        final List<String> surnames;
        boolean female;
        boolean male;
        boolean roleFromPage;
        int lastLine = -1;
        int lastWord = -1;

        Known(Actor actor, Optional<Person> person, String given, List<String> surnames) {
            this.actor = actor;
            this.person = person;
            this.given = given;
            this.surnames = surnames;
        }

        void seen(int line, int word) {
            lastLine = line;
            lastWord = word;
        }

        boolean isLaterThan(Known other) {
            return lastLine > other.lastLine
                    || (lastLine == other.lastLine && lastWord > other.lastWord);
        }

        /// "Mrs. Meir", "her": what the words say of the sex is true for the whole page.
        void learnSex(Draft draft) {
            female |= draft.female;
            male |= draft.male;
        }

        /// Whether words for a woman or for a man can mean the person.
        boolean mayBe(boolean woman, boolean man) {
            return !(woman && male) && !(man && female);
        }

        /// The office, folded.
        String rolePhrase() {
            return NameForms.folded(actor.role().orElse(""));
        }
    }

    private final NameTable names;
    private final List<Known> all = new ArrayList<>();
    private final Map<String, List<Known>> bySurname = new HashMap<>();

    Register(NameTable names) {
        this.names = names;
    }

    List<Known> all() {
        return all;
    }

    Known add(Actor actor, Optional<Person> person) {
        String name = actor.name().orElseThrow();
        List<String> surnames = new ArrayList<>(names.surnames(name, actor.state().orElse("")));
        Wording words = Wording.of(name);
        Known known = new Known(actor, person, words.folded(0), surnames);
        all.add(known);
        for (String surname : surnames) {
            bySurname.computeIfAbsent(surname, _ -> new ArrayList<>(1)).add(known);
        }
        return known;
    }

    List<Known> ofSurname(String folded) {
        return bySurname.getOrDefault(folded, List.of());
    }

    /// Someone of the same full name, in this or another spelling.
    Optional<Known> ofFullName(String name, Optional<Person> person) {
        Wording words = Wording.of(name);
        for (Known known : all) {
            boolean same =
                    person.isPresent()
                            ? person.equals(known.person)
                            : known.actor.name().map(n -> isSame(n, words)).orElse(false);
            if (same) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    private boolean isSame(String name, Wording other) {
        Wording words = Wording.of(name);
        if (words.size() < 2 || other.size() < 2) {
            return words.size() == other.size() && words.is(0, other.folded(0));
        }
        boolean last = words.folded(words.size() - 1).equals(other.folded(other.size() - 1));
        return last && names.isSameGivenName(words.folded(0), other.folded(0));
    }
}
