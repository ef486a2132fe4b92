package chancery.ledger;

import chancery.clean.TextPrint;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The keys under which texts meet that may be copies of each other.
///
/// Of a key that many texts have, [TextPrint#SPEAKERS] speak for it, those with the smallest
/// numbers: two texts meet under it if one of the two speaks for it. So a page is not held against
/// all that share a common phrase with it; and as the number of a text is a hash of its words, who
/// meets whom depends on the set of texts alone, not on the order in which they came.
final class CopyKeys {

    private static final String FIRST =
            String.join(
                    " UNION ALL ",
                    Collections.nCopies(
                            TextPrint.KEYS,
                            "SELECT * FROM (SELECT key, text FROM copy_key WHERE key = ?"
                                    + " ORDER BY text LIMIT "
                                    + (TextPrint.SPEAKERS + 1)
                                    + ")"));

    // Of a million texts each of the eighty keys lies on another page of the index. Written text by
    // text, that is most of what a small transaction brings to the disk; so texts wait until there
    // are some, and the keys of all are written in their order.
    private static final int WAITING = 128;

    // Rows in one statement.
    private static final int AT_ONCE = 64;

    private final Sql sql;
    private final Map<Long, List<Long>> waiting = new HashMap<>();
    private int texts = -1;

    CopyKeys(Sql sql) {
        this.sql = sql;
    }

    /// Whom a text meets.
    ///
    /// @param texts that share a key with it
    /// @param silenced texts that no longer speak for a key because it does
    record Meeting(Set<Long> texts, Set<Long> silenced) {}

    /// Whom a text meets that is not filed yet.
    Meeting meet(long text, long[] keys) {
        Set<Long> met = new HashSet<>();
        Set<Long> silenced = new TreeSet<>();
        first(keys)
                .forEach((key, first) -> {
                    if (first.size() <= TextPrint.SPEAKERS) {
                        met.addAll(first);
                        return;
                    }
                    long last = first.get(TextPrint.SPEAKERS - 1);
                    if (text > last) {
                        met.addAll(first.subList(0, TextPrint.SPEAKERS));
                    } else {
                        met.addAll(all(key));
                        silenced.add(last);
                    }
                });
        return new Meeting(met, silenced);
    }

    /// Who speaks for the keys of a text, by key.
    Map<Long, Set<Long>> speakers(long[] keys) {
        Map<Long, Set<Long>> speakers = new HashMap<>();
        first(keys).forEach((key, first) -> speakers.put(key, Set.copyOf(speakers(first))));
        return speakers;
    }

    private static List<Long> speakers(List<Long> first) {
        return first.subList(0, Math.min(first.size(), TextPrint.SPEAKERS));
    }

    /// Who speaks for a key once a text is gone, and did not before: with those it then meets.
    ///
    /// @param text still filed
    Map<Long, Set<Long>> called(long text, long[] keys) {
        Map<Long, Set<Long>> called = new TreeMap<>();
        first(keys)
                .forEach((key, first) -> {
                    if (first.size() > TextPrint.SPEAKERS && speakers(first).contains(text)) {
                        called.computeIfAbsent(first.get(TextPrint.SPEAKERS), _ -> new HashSet<>())
                                .addAll(all(key));
                    }
                });
        called.forEach((one, met) -> met.removeAll(Set.of(one, text)));
        return called;
    }

    /// By key, the texts with the smallest numbers: those who speak for it and one more.
    private Map<Long, List<Long>> first(long[] keys) {
        readWaiting();
        Map<Long, TreeSet<Long>> found = new TreeMap<>();
        for (long key : keys) {
            found.put(key, new TreeSet<>(waiting.getOrDefault(key, List.of())));
        }
        sql.list(
                        FIRST,
                        row -> new long[] {row.number(1), row.number(2)},
                        Arrays.stream(keys).boxed().toArray())
                .forEach(row -> found.getOrDefault(row[0], new TreeSet<>()).add(row[1]));
        Map<Long, List<Long>> first = new TreeMap<>();
        found.forEach(
                (key, all) -> first.put(key, all.stream().limit(TextPrint.SPEAKERS + 1L).toList()));
        return first;
    }

    private List<Long> all(long key) {
        List<Long> all =
                new ArrayList<>(
                        sql.list(
                                "SELECT text FROM copy_key WHERE key = ?",
                                row -> row.number(1),
                                key));
        all.addAll(waiting.getOrDefault(key, List.of()));
        return all;
    }

    /// Takes a text in.
    void add(long text, long[] keys) {
        sql.run("INSERT INTO copy_waiting(text, keys) VALUES(?, ?)", text, bytes(keys));
        waits(text, keys);
    }

    void remove(long text, long[] keys) {
        for (long key : keys) {
            sql.run("DELETE FROM copy_key WHERE key = ? AND text = ?", key, text);
        }
        sql.run("DELETE FROM copy_waiting WHERE text = ?", text);
        waiting.clear();
        texts = -1;
    }

    private void waits(long text, long[] keys) {
        for (long key : keys) {
            waiting.computeIfAbsent(key, _ -> new ArrayList<>(2)).add(text);
        }
        texts++;
    }

    private void readWaiting() {
        if (texts < 0) {
            texts = 0;
            sql.list(
                            "SELECT text, keys FROM copy_waiting",
                            row -> Map.entry(row.number(1), longs(row.bytes(2))))
                    .forEach(one -> waits(one.getKey(), one.getValue()));
        }
    }

    /// To be called at the end of a transaction.
    void settle() {
        if (texts < WAITING) {
            return;
        }
        List<Object> row = new ArrayList<>();
        for (long key : waiting.keySet().stream().mapToLong(key -> key).sorted().toArray()) {
            for (long text : sorted(waiting.getOrDefault(key, List.of()))) {
                row.add(key);
                row.add(text);
            }
            if (row.size() >= 2 * AT_ONCE) {
                file(row);
                row.clear();
            }
        }
        file(row);
        sql.run("DELETE FROM copy_waiting");
        waiting.clear();
        texts = 0;
    }

    private static Collection<Long> sorted(List<Long> texts) {
        return new TreeSet<>(texts);
    }

    /// @param rows keys and texts by turns
    private void file(List<Object> rows) {
        if (!rows.isEmpty()) {
            sql.run(
                    "INSERT OR IGNORE INTO copy_key(key, text) VALUES "
                            + String.join(", ", Collections.nCopies(rows.size() / 2, "(?, ?)")),
                    rows.toArray());
        }
    }

    private static byte[] bytes(long[] longs) {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * longs.length);
        bytes.asLongBuffer().put(longs);
        return bytes.array();
    }

    private static long[] longs(byte[] bytes) {
        long[] longs = new long[bytes.length / Long.BYTES];
        ByteBuffer.wrap(bytes).asLongBuffer().get(longs);
        return longs;
    }
}
