package chancery.identify;

import chancery.reference.Person;
import chancery.reference.Role;
import java.util.List;
import java.util.Optional;

/// A mention as the words of its line alone give it, before the page and the tables say who is
/// meant. Made by one thread while it reads one line.
final class Draft {

    /// What the words are.
    enum Sort {
        /// a name with or without an office
        NAME,
        /// a word that may be a surname
        SURNAME,
        /// an office without a name
        OFFICE,
        /// "his Chinese counterpart"
        COUNTERPART,
        /// "senior Chinese officials"
        GROUP,
        /// "China", "the Chinese government"
        STATE,
        /// he, she, they, his, her, their
        PRONOUN,
        /// "the two leaders", "both sides"
        PAIR
    }

    /// How the phrase begins.
    enum Determiner {
        NONE,
        THE,
        A,
        HIS,
        HER,
        THEIR,
        THIS,
        NUMBER
    }

    final Line line;
    final int from;
    int to;
    Sort sort = Sort.STATE;
    Determiner determiner = Determiner.NONE;
    Optional<String> state = Optional.empty();
    boolean stateIsBody;

    /// Further states of a plural: "Russian and Chinese delegates".
    List<String> moreStates = List.of();

    Optional<Role> role = Optional.empty();
    String roleText = "";
    Optional<String> name = Optional.empty();
    List<Person> persons = List.of();
    Optional<Draft> owner = Optional.empty();

    /// The one named just before in a list, whose state may be this one's too.
    Optional<Draft> beside = Optional.empty();

    boolean former;
    boolean possessive;
    boolean adjectival;

    /// Whether the office is of a part of the state, a province or a town.
    boolean ofPart;

    boolean person;
    boolean metonym;
    boolean female;
    boolean male;
    boolean top;
    int count;

    Draft(Line line, int from) {
        this.line = line;
        this.from = from;
        this.to = from;
    }

    boolean hasName() {
        return name.isPresent();
    }
}
