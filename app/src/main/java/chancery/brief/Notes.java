package chancery.brief;

import chancery.brief.Brief.Note;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The notes of a briefing, numbered in the order in which lines first need them; one note for the
/// same words of the same page.
final class Notes {

    private final Map<String, Note> notes = new LinkedHashMap<>();

    /// A note on words of a page.
    int page(String source, String words, String document) {
        return note(source, words.replaceAll("\\s+", " ").strip(), document);
    }

    /// A note on a table of the program, or on the ledger itself.
    List<Integer> table(String source) {
        return List.of(note(source, "", ""));
    }

    private int note(String source, String words, String document) {
        return notes.computeIfAbsent(
                        document + "|" + source + "|" + words,
                        _ -> new Note(notes.size() + 1, source, words, document))
                .number();
    }

    List<Note> all() {
        return new ArrayList<>(notes.values());
    }
}
