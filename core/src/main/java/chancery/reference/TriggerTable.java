package chancery.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The verbs and nouns that tell an engagement, by every inflected form.
public final class TriggerTable {

    private final PhraseIndex<Trigger> forms = new PhraseIndex<>();
    private final List<Trigger> triggers = new ArrayList<>();

    private TriggerTable() {}

    public static TriggerTable load() {
        TriggerTable table = new TriggerTable();
        Rows.read("triggers.tsv", table::add);
        return table;
    }

    private void add(Rows.Row row) {
        Trigger trigger =
                new Trigger(
                        row.at(0),
                        row.at(1),
                        Trigger.Part.valueOf(row.at(2).toUpperCase(Locale.ROOT)),
                        Trigger.Frame.valueOf(row.at(3).toUpperCase(Locale.ROOT)),
                        row.at(5).isEmpty() ? List.of() : List.of(row.at(5).split("\\|")),
                        row.at(6),
                        row.at(7));
        triggers.add(trigger);
        for (String form : row.at(4).split(" ")) {
            forms.add(List.of(form.split("_")), trigger);
        }
    }

    /// All rows, in the order of the file.
    public List<Trigger> triggers() {
        return List.copyOf(triggers);
    }

    /// Finds a trigger in lower-case words; a form may stand for a verb and a noun.
    public PhraseIndex<Trigger> forms() {
        return forms;
    }

    /// Whether a noun of engagement begins at this word.
    public boolean tellNounAt(List<String> words, int at) {
        return forms.at(words, at)
                .map(hit -> hit.values().getFirst().part() == Trigger.Part.NOUN)
                .orElse(false);
    }
}
