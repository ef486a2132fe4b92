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
        for (List<String> row : Table.rows("triggers.tsv")) {
            Trigger trigger =
                    new Trigger(
                            row.get(0),
                            row.get(1),
                            Trigger.Part.valueOf(row.get(2).toUpperCase(Locale.ROOT)),
                            Trigger.Frame.valueOf(row.get(3).toUpperCase(Locale.ROOT)),
                            row.get(5).isEmpty() ? List.of() : List.of(row.get(5).split("\\|")),
                            row.get(6),
                            row.get(7));
            table.triggers.add(trigger);
            for (String form : row.get(4).split(" ")) {
                table.forms.add(List.of(form.split("_")), trigger);
            }
        }
        return table;
    }

    /// All rows, in the order of the file.
    public List<Trigger> triggers() {
        return List.copyOf(triggers);
    }

    /// Finds a trigger in lower-case words; a form may stand for a verb and a noun.
    public PhraseIndex<Trigger> forms() {
        return forms;
    }
}
