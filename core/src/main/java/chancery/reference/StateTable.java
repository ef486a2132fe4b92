package chancery.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// States and bodies with everything they are called.
public final class StateTable {

    /// How a word stands for a state.
    public enum Sense {
        /// "China", "the EU"
        NAME,
        /// "Chinese"
        ADJECTIVE,
        /// "Ukrainians"
        NOUN,
        /// "Kremlin", "State Department"
        METONYM
    }

    /// A word that stands for a state.
    public record Word(State state, Sense sense) {}

    private final Map<String, State> byCode = new TreeMap<>();
    private final Map<String, State> byIso2 = new HashMap<>();
    private final PhraseTable<Word> words;
    private final Set<String> parliamentary = new HashSet<>();

    StateTable(Vocabulary vocabulary) {
        words = new PhraseTable<>(vocabulary);
        Rows.read("states.tsv", this::add);
        Rows.read("parliamentary.tsv", row -> parliamentary.add(row.at(0)));
    }

    private static final class Alone {
        static final StateTable TABLE = new StateTable(new Vocabulary());
    }

    /// The table without the others, for those who need to know a code and nothing else.
    public static StateTable alone() {
        return Alone.TABLE;
    }

    private void add(Rows.Row row) {
        State state =
                new State(
                        row.at(0),
                        State.Kind.valueOf(row.at(1).toUpperCase(Locale.ROOT)),
                        row.at(2),
                        row.maybe(3),
                        row.maybe(4),
                        row.maybe(5),
                        row.maybe(9),
                        row.number(11),
                        row.number(12));
        byCode.put(state.code(), state);
        state.iso2().ifPresent(iso2 -> byIso2.put(iso2, state));
        addWords(state, Sense.NAME, row.list(6));
        addWords(state, Sense.ADJECTIVE, row.list(7));
        addWords(state, Sense.NOUN, row.list(8));
        addWords(state, Sense.METONYM, row.list(10));
    }

    private void addWords(State state, Sense sense, List<String> names) {
        for (String name : names) {
            words.add(name, new Word(state, sense));
        }
    }

    public Optional<State> state(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public Optional<State> ofIso2(String iso2) {
        return Optional.ofNullable(byIso2.get(iso2));
    }

    /// Whether the head of government leads the state, not its head of state.
    public boolean isParliamentary(String code) {
        return parliamentary.contains(code);
    }

    /// All of them, in the order of their codes.
    public Collection<State> all() {
        return Collections.unmodifiableCollection(byCode.values());
    }

    public PhraseTable<Word> words() {
        return words;
    }

    /// The states that a whole text names, in the order of the senses.
    public List<Word> named(String text) {
        List<Word> found = new ArrayList<>(words.whole(Wording.of(text)));
        found.sort((a, b) -> a.sense().compareTo(b.sense()));
        return found;
    }
}
