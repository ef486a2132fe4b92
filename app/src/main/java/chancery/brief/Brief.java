package chancery.brief;

import java.util.List;

/// A briefing as it is read: sections of lines, and the notes that prove them.
///
/// @param title who meets whom
/// @param subtitle the day, and what the briefing rests on
/// @param notes in the order of their numbers, which begin with 1
public record Brief(
        String title, String subtitle, List<Section> sections, List<Note> notes, String foot) {

    public Brief {
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
    }

    /// Lines under one heading.
    public record Section(String heading, List<Line> lines) {

        public Section {
            lines = List.copyOf(lines);
        }
    }

    /// One line.
    ///
    /// @param quote words of a page that belong to the line; empty where there are none
    /// @param notes numbers of the notes that prove it
    /// @param found false where the line says that the ledger has nothing
    public record Line(String text, String quote, List<Integer> notes, boolean found) {

        public Line {
            notes = List.copyOf(notes);
        }
    }

    /// Where a line comes from.
    ///
    /// @param document sha256 of the page, or empty for a table of the program
    public record Note(int number, String source, String words, String document) {}
}
