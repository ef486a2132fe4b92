package chancery.reference;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The offices that words name, and who held one of them: the part of the tables that answers such
/// a question by itself, without the names of everybody and everything that [Reference] holds.
///
/// Immutable once made; may be shared.
public final class Offices {

    private static final Pattern OFFICE_OF =
            Pattern.compile("^(.{1,200}) of (?:the )?(.{1,200})$", Pattern.CASE_INSENSITIVE);

    /// An office of one state.
    ///
    /// @param wording what it is called without the state
    public record Office(String wording, String officeClass, String state) {}

    private final Vocabulary vocabulary = new Vocabulary();
    private final StateTable states = new StateTable(vocabulary);
    private final RoleTable roles = new RoleTable(vocabulary);
    private final NameTable names = new NameTable(vocabulary);

    /// The office that a whole text names: "Secretary of State", "foreign minister of China",
    /// "Chinese foreign minister".
    public Optional<Office> named(String text) {
        return whole(text).or(() -> ofState(text)).or(() -> behindState(text));
    }

    /// The tenures of an office; it knows of no other.
    public TenureTable tenures(Office office) {
        return TenureTable.ofOffice(office.officeClass, office.state, names);
    }

    // "Secretary of State": an office that says by itself whose it is.
    private Optional<Office> whole(String text) {
        return roles.named(text)
                .flatMap(role ->
                        role.state().map(state -> new Office(text, role.officeClass(), state)));
    }

    private Optional<Office> ofState(String text) {
        Matcher words = OFFICE_OF.matcher(text);
        return words.matches() ? office(words.group(1), words.group(2)) : Optional.empty();
    }

    // "South Korean president"
    private Optional<Office> behindState(String text) {
        for (int i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) {
            Optional<Office> found = office(text.substring(i + 1), text.substring(0, i));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Office> office(String wording, String stateWords) {
        Optional<String> state = state(stateWords);
        return roles.named(wording)
                .flatMap(role -> state.map(code -> new Office(wording, role.officeClass(), code)));
    }

    private Optional<String> state(String words) {
        return states.named(words).stream()
                .map(StateTable.Word::state)
                .findFirst()
                .or(() -> states.state(words))
                .map(State::code);
    }
}
