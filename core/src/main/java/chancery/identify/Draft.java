package chancery.identify;

import chancery.identify.ActorMention.Form;
import chancery.reference.Person;
import chancery.reference.Role;
import chancery.reference.StateTable;
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
        THIS
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

    boolean isCounterpart() {
        return role.filter(r -> r.officeClass().equals("counterpart")).isPresent();
    }

    /// The mention that it is of those who are meant.
    ActorMention mention(List<Actor> actors, Form form, String why) {
        return new ActorMention(
                line.span(from, to),
                line.token(from),
                line.token(to - 1) + 1,
                actors,
                form,
                possessive,
                adjectival,
                why);
    }

    /// Makes it of the state or body that a word names.
    void belongTo(StateTable.Word word) {
        state = Optional.of(word.state().code());
        stateIsBody = !word.state().isLand();
    }

    /// Ends the phrase before a word. The possessive behind it is its own, and so is where someone
    /// named stands in a picture: "Yoon Suk Yeol, left, and", "Tsai Ing-wen (C)".
    Draft endingAt(int end) {
        if (line.isPossessive(end)) {
            possessive = true;
            to = end + 1;
        } else {
            to = name.isPresent() ? behindCaption(end) : end;
        }
        return this;
    }

    private int behindCaption(int end) {
        boolean told = line.isOne(end + 1, WordLists.IN_PICTURE);
        if (told && line.is(end, "(") && line.is(end + 2, ")")) {
            return end + 3;
        }
        boolean commas =
                told && line.is(end, ",") && (line.is(end + 2, ",") || line.is(end + 2, "and"));
        if (!commas) {
            return end;
        }
        return line.is(end + 2, ",") && !line.is(end + 3, "and") ? end + 3 : end + 2;
    }
}
