package chancery.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Public events whose days are known: summits, weeks of the United Nations, elections,
/// inaugurations, and beginnings of wars and crises. A page that tells of one can be dated by it.
/// Loaded once, immutable, shared by all threads.
public final class EventCalendar {

    /// What a mention of an event says of the day of the page.
    public enum Kind {
        /// Something that goes on from its first day: a war, a treaty.
        BEGAN,
        /// A meeting of leaders.
        SUMMIT,
        /// The days in September when leaders come to the United Nations; the name alone leaves the
        /// year open.
        UNWEEK,
        ELECTION,
        INAUGURATION,
        CONGRESS
    }

    /// @param ways in which a sentence names it: the sets of words of which one must be there whole
    public record Event(LocalDate first, LocalDate last, Kind kind, List<Way> ways, String name) {

        public Event {
            ways = List.copyOf(ways);
        }

        private boolean isNamedBy(Set<String> words) {
            for (Way way : ways) {
                if (way.isMetBy(words)) {
                    return true;
                }
            }
            return false;
        }
    }

    /// Groups of words; of each group one must be in the sentence.
    public record Way(List<List<String>> groups) {

        public Way {
            groups = List.copyOf(groups);
        }

        private boolean isMetBy(Set<String> words) {
            for (List<String> group : groups) {
                if (Collections.disjoint(words, group)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final BitSet NONE = new BitSet();

    private static final class Loaded {
        static final EventCalendar TABLE = new EventCalendar();
    }

    private final List<Event> events = new ArrayList<>();
    private final Map<Integer, List<String>> byStart = new HashMap<>();
    // Which first two characters the words have, a few others among them.
    private final BitSet starts = new BitSet();
    // The events that have a word in the first group of one of their ways.
    private final Map<String, BitSet> byWord = new HashMap<>();

    private EventCalendar() {
        Rows.read("events.tsv", row -> events.add(event(row)));
        for (int i = 0; i < events.size(); i++) {
            for (Way way : events.get(i).ways()) {
                way.groups().forEach(this::learn);
                for (String word : way.groups().getFirst()) {
                    byWord.computeIfAbsent(word, _ -> new BitSet()).set(i);
                }
            }
        }
    }

    private void learn(List<String> words) {
        for (String word : words) {
            starts.set(mixed(start(word, 0)));
            List<String> here = byStart.computeIfAbsent(start(word, 0), _ -> new ArrayList<>());
            if (!here.contains(word)) {
                here.add(word);
            }
        }
    }

    /// The first two characters, as one number.
    private static int start(String text, int at) {
        return text.charAt(at) << 16 | text.charAt(at + 1);
    }

    private static int mixed(int start) {
        return (start >>> 8 ^ start) & 0xFFFF;
    }

    public static EventCalendar load() {
        return Loaded.TABLE;
    }

    private static Event event(Rows.Row row) {
        return new Event(
                LocalDate.parse(row.at(0)),
                LocalDate.parse(row.at(1)),
                Kind.valueOf(row.at(2).toUpperCase(Locale.ROOT)),
                ways(row.at(3)),
                row.at(4));
    }

    /// Ways are parted by `;`, the groups of a way by `+`, the words of a group by `|`.
    private static List<Way> ways(String cell) {
        List<Way> ways = new ArrayList<>();
        for (String way : cell.split(";", -1)) {
            List<List<String>> groups = new ArrayList<>();
            for (String group : way.split("\\+", -1)) {
                groups.add(words(group));
            }
            ways.add(new Way(groups));
        }
        return ways;
    }

    private static List<String> words(String group) {
        List<String> words = new ArrayList<>();
        for (String word : group.split("\\|", -1)) {
            words.add(word.strip());
        }
        return words;
    }

    /// The events that a sentence names, in the order of the table.
    public List<Event> namedIn(String sentence) {
        Set<String> words = wordsIn(sentence);
        if (words.isEmpty()) {
            return List.of();
        }
        BitSet candidates = new BitSet();
        words.forEach(word -> candidates.or(byWord.getOrDefault(word, NONE)));
        return candidates.stream()
                .mapToObj(events::get)
                .filter(event -> event.isNamedBy(words))
                .toList();
    }

    /// Those words of the table that stand in the sentence; found in one walk, since most sentences
    /// hold none.
    private Set<String> wordsIn(String sentence) {
        Set<String> found = new HashSet<>();
        for (int at = 0; at + 1 < sentence.length(); at++) {
            int start = start(sentence, at);
            if (!starts.get(mixed(start))) {
                continue;
            }
            for (String word : byStart.getOrDefault(start, List.of())) {
                if (sentence.startsWith(word, at)) {
                    found.add(word);
                }
            }
        }
        return found;
    }
}
