package chancery.reference;

import java.util.ArrayList;
import java.util.List;

/// The closed list of topics and the words that name them.
public final class TopicTable {

    private final PhraseIndex<String> cues = new PhraseIndex<>();
    private final List<String> topics = new ArrayList<>();

    private TopicTable() {}

    public static TopicTable load() {
        TopicTable table = new TopicTable();
        Rows.read(
                "topics.tsv",
                row -> {
                    table.topics.add(row.at(0));
                    for (String cue : row.at(1).split("\\|")) {
                        if (!cue.isEmpty()) {
                            table.cues.add(List.of(cue.split(" ")), row.at(0));
                        }
                    }
                });
        return table;
    }

    /// The ids, in the order of the list.
    public List<String> topics() {
        return List.copyOf(topics);
    }

    /// Finds the words that name a topic, in lower-case words.
    public PhraseIndex<String> cues() {
        return cues;
    }
}
