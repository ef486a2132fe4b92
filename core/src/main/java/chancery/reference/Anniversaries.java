package chancery.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Days of history that the news counts from: "the 75th anniversary of the founding of NATO", "ten
/// months after the invasion". Loaded once, immutable, shared by all threads.
public final class Anniversaries {

    /// @param words that name it, each alone
    public record Day(LocalDate first, List<String> words, String name) {

        public Day {
            words = List.copyOf(words);
        }

        public boolean isNamedIn(String text) {
            return words.stream().anyMatch(text::contains);
        }
    }

    private static final class Loaded {
        static final Anniversaries TABLE = new Anniversaries();
    }

    private final List<Day> days = new ArrayList<>();

    private Anniversaries() {
        Rows.read(
                "anniversaries.tsv",
                row ->
                        days.add(
                                new Day(
                                        LocalDate.parse(row.at(0)),
                                        List.of(row.at(1).split("\\|", -1)),
                                        row.at(2))));
    }

    public static Anniversaries load() {
        return Loaded.TABLE;
    }

    /// The days that some words name, in the order of the table.
    public List<Day> namedIn(String text) {
        return days.stream().filter(day -> day.isNamedIn(text)).toList();
    }
}
