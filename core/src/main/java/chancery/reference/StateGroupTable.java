package chancery.reference;

import java.util.List;

/// Groups of states that the news names as one, though they are no body that acts:
/// `state_groups.tsv`.
public final class StateGroupTable {

    /// A name for several states.
    ///
    /// @param bare whether the words stand alone ("the E3"); others qualify a noun ("Baltic
    ///   states")
    /// @param states their codes
    public record StateGroup(boolean bare, List<String> states) {}

    private final PhraseTable<StateGroup> phrases;

    StateGroupTable(Vocabulary vocabulary) {
        phrases = new PhraseTable<>(vocabulary);
        Rows.read(
                "state_groups.tsv",
                row ->
                        phrases.add(
                                row.at(0), new StateGroup(row.at(1).equals("name"), row.list(2))));
    }

    public PhraseTable<StateGroup> phrases() {
        return phrases;
    }
}
