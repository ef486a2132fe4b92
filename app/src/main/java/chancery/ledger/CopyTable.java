package chancery.ledger;

import chancery.clean.Article;
import chancery.clean.Copies;
import chancery.clean.PublicationDate;
import chancery.clean.TextPrint;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// Which documents repeat each other's text, and which of them had it first.
///
/// Documents with the same words share a *text*; texts that repeat each other are pairs. All of it
/// is a function of the set of documents: whether two texts are a pair depends on the two alone,
/// and who is whose copy is for [Copies] to say.
final class CopyTable {

    private static final String MEMBER =
            """
            SELECT c.document, d.sha256, c.text, c.day, t.size FROM copy_document c
            JOIN document d ON d.id = c.document JOIN copy_text t ON t.id = c.text
            """;

    private static final String OUTLINES = "SELECT id, outline FROM copy_text WHERE id IN (";

    private static final String SIGNS = String.join(", ", Collections.nCopies(TextPrint.KEYS, "?"));

    private record Member(long document, Copies.Member page) {}

    /// What a document is among its copies.
    ///
    /// @param copyOf sha256 of its origin, where it is a copy
    /// @param earlier the day of its origin, where its own day is later or not known
    record Standing(long document, Optional<String> copyOf, Optional<LocalDate> earlier) {}

    // Of a million texts each of the eighty keys lies on another page of the index. Written text by
    // text, that is most of what a small transaction brings to the disk; so texts wait until there
    // are some, and the keys of all are written in their order.
    private static final int WAITING = 128;

    // Rows in one statement.
    private static final int AT_ONCE = 64;

    private final Sql sql;
    private final DocumentTable documents;
    private final Map<Long, List<Long>> waiting = new HashMap<>();
    private int texts = -1;

    CopyTable(Sql sql, DocumentTable documents) {
        this.sql = sql;
        this.documents = documents;
    }

    /// Takes a document in and says how it stands, and how those stand that it may have changed.
    List<Standing> add(long document, Article article) {
        Optional<TextPrint> print = TextPrint.of(article);
        if (print.isEmpty()) {
            return List.of();
        }
        long text = textOf(print.get());
        sql.run(
                "INSERT INTO copy_document(document, text, day) VALUES(?, ?, ?)",
                document,
                text,
                ownDay(article.published()).map(LocalDate::toEpochDay));
        Member fresh = member(document).orElseThrow();
        boolean last =
                around(text).stream()
                        .flatMap(near -> members(near).stream())
                        .noneMatch(other -> fresh.page.isBefore(other.page));
        return last ? List.of(standing(fresh)) : standings(connected(text));
    }

    /// Takes a document out, before its article changes; says how those it leaves stand.
    List<Standing> remove(long document, Article former) {
        Optional<Member> gone = member(document);
        if (gone.isEmpty()) {
            return List.of();
        }
        long text = gone.get().page.text();
        SortedSet<Long> touched = connected(text);
        sql.run("DELETE FROM copy_document WHERE document = ?", document);
        if (members(text).isEmpty()) {
            forget(text, former);
            touched.remove(text);
        }
        return standings(touched);
    }

    private void forget(long text, Article article) {
        sql.run("DELETE FROM copy_pair WHERE one = ?1 OR other = ?1", text);
        for (long key : TextPrint.of(article).map(TextPrint::keys).orElse(new long[0])) {
            sql.run("DELETE FROM copy_key WHERE key = ? AND text = ?", key, text);
        }
        sql.run("DELETE FROM copy_waiting WHERE text = ?", text);
        sql.run("DELETE FROM copy_text WHERE id = ?", text);
        waiting.clear();
        texts = -1;
    }

    /// Whether an article says the same for copies as the one that is known of a document.
    boolean holds(long document, Optional<Article> article) {
        Optional<Long> print = article.flatMap(TextPrint::of).map(TextPrint::identity);
        Optional<Long> known =
                sql.one(
                        "SELECT t.print FROM copy_document c JOIN copy_text t ON t.id = c.text"
                                + " WHERE c.document = ?",
                        row -> row.number(1),
                        document);
        Optional<LocalDate> day = article.flatMap(read -> read.published().anchor());
        return print.equals(known)
                && (known.isEmpty()
                        || member(document).flatMap(member -> member.page.day()).equals(day));
    }

    /// The day of an earlier copy that a document was read with.
    Optional<LocalDate> readWith(long document) {
        return sql.one(
                "SELECT read_with FROM copy_document WHERE document = ? AND read_with IS NOT NULL",
                row -> LocalDate.ofEpochDay(row.number(1)),
                document);
    }

    void readWith(long document, Optional<LocalDate> day) {
        sql.run(
                "UPDATE copy_document SET read_with = ? WHERE document = ?",
                day.map(LocalDate::toEpochDay),
                document);
    }

    /// How a document stands now.
    Optional<Standing> standing(long document) {
        return member(document).map(this::standing);
    }

    private long textOf(TextPrint print) {
        Optional<Long> known =
                sql.one(
                        "SELECT id FROM copy_text WHERE print = ?",
                        row -> row.number(1),
                        print.identity());
        return known.orElseGet(() -> freshText(print));
    }

    private long freshText(TextPrint print) {
        long[] keys = print.keys();
        List<Long> candidates = candidates(print, keys);
        long text =
                sql.insert(
                        "INSERT INTO copy_text(print, size, outline) VALUES(?, ?, ?)",
                        print.identity(),
                        print.size(),
                        print.outline());
        await(text, keys);
        for (long candidate : candidates) {
            if (print(candidate).filter(print::repeats).isPresent()) {
                pair(text, candidate);
                pair(candidate, text);
            }
        }
        return text;
    }

    private static final class Outline {

        private final long text;
        private final byte[] runs;

        Outline(long text, byte[] runs) {
            this.text = text;
            this.runs = runs;
        }
    }

    /// The texts that share a key with one and may be copies by their outlines.
    private List<Long> candidates(TextPrint print, long[] keys) {
        readWaiting();
        TreeSet<Long> near = new TreeSet<>();
        for (long key : keys) {
            near.addAll(waiting.getOrDefault(key, List.of()));
        }
        List<Outline> met =
                new ArrayList<>(
                        sql.list(
                                OUTLINES
                                        + "SELECT text FROM copy_key WHERE key IN ("
                                        + SIGNS
                                        + "))",
                                CopyTable::outline,
                                Arrays.stream(keys).boxed().toArray()));
        for (long text : near) {
            met.addAll(sql.list(OUTLINES + "?)", CopyTable::outline, text));
        }
        return met.stream()
                .filter(one -> one.runs.length == 0 || print.mayRepeat(one.runs))
                .map(outline -> outline.text)
                .distinct()
                .toList();
    }

    /// Texts of ledgers that were made before there were outlines have none.
    private static Outline outline(Sql.Row row) throws SQLException {
        return new Outline(row.number(1), row.bytes(2));
    }

    private void await(long text, long[] keys) {
        sql.run("INSERT INTO copy_waiting(text, keys) VALUES(?, ?)", text, bytes(keys));
        waits(text, keys);
    }

    private void waits(long text, long[] keys) {
        for (long key : keys) {
            waiting.merge(key, List.of(text), CopyTable::both);
        }
        texts++;
    }

    private static List<Long> both(List<Long> some, List<Long> others) {
        List<Long> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
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
            for (long text : waiting.getOrDefault(key, List.of())) {
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

    private void pair(long one, long other) {
        sql.run("INSERT INTO copy_pair(one, other) VALUES(?, ?)", one, other);
    }

    private Optional<TextPrint> print(long text) {
        return sql.one(
                        "SELECT d.sha256 FROM copy_document c JOIN document d ON d.id = c.document"
                                + " WHERE c.text = ? LIMIT 1",
                        row -> row.text(1),
                        text)
                .flatMap(documents::find)
                .flatMap(StoredDocument::article)
                .flatMap(TextPrint::of);
    }

    /// The day a page gives for itself, before anything is known of its copies.
    private static Optional<LocalDate> ownDay(PublicationDate published) {
        return published.anchor();
    }

    private Optional<Member> member(long document) {
        return sql.one(MEMBER + " WHERE c.document = ?", CopyTable::member, document);
    }

    private List<Member> members(long text) {
        return sql.list(MEMBER + " WHERE c.text = ?", CopyTable::member, text);
    }

    private static Member member(Sql.Row row) throws SQLException {
        return new Member(
                row.number(1),
                new Copies.Member(
                        row.text(2),
                        row.number(3),
                        row.has(4)
                                ? Optional.of(LocalDate.ofEpochDay(row.number(4)))
                                : Optional.empty(),
                        row.number(5)));
    }

    /// A text and those that it is a pair with.
    private SortedSet<Long> around(long text) {
        TreeSet<Long> near = new TreeSet<>(List.of(text));
        near.addAll(
                sql.list("SELECT other FROM copy_pair WHERE one = ?", row -> row.number(1), text));
        return near;
    }

    /// All texts that are tied to one by pairs.
    private SortedSet<Long> connected(long text) {
        TreeSet<Long> seen = new TreeSet<>(List.of(text));
        Deque<Long> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (long near : around(open.pop())) {
                if (seen.add(near)) {
                    open.push(near);
                }
            }
        }
        return seen;
    }

    private List<Standing> standings(SortedSet<Long> texts) {
        List<Standing> standings = new ArrayList<>();
        for (long text : texts) {
            members(text).forEach(member -> standings.add(standing(member)));
        }
        return standings;
    }

    private Standing standing(Member member) {
        Copies.Standing standing = Copies.standing(member.page, this::near);
        return new Standing(member.document, standing.copyOf(), standing.earlier());
    }

    private List<Copies.Member> near(Copies.Member page) {
        return around(page.text()).stream()
                .flatMap(text -> members(text).stream())
                .map(Member::page)
                .toList();
    }
}
