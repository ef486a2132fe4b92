package chancery.ledger;

import chancery.clean.Article;
import chancery.clean.Copies;
import chancery.clean.PublicationDate;
import chancery.clean.TextPrint;
import chancery.ledger.CopyKeys.Meeting;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
            JOIN document d ON d.id = c.document JOIN copy_text t ON t.print = c.text
            """;

    private static final String OUTLINES =
            "SELECT print, outline FROM copy_text"
                    + " WHERE print IN (SELECT value FROM json_each(?))";

    // Texts to remember within a transaction, a few kilobytes each.
    private static final int TEXTS = 1000;

    private record Member(long document, Copies.Member page) {}

    /// What a document is among its copies.
    ///
    /// @param copyOf sha256 of its origin, where it is a copy
    /// @param earlier the day of its origin, where its own day is later or not known
    record Standing(long document, Optional<String> copyOf, Optional<LocalDate> earlier) {}

    private final Sql sql;
    private final DocumentTable documents;
    private final CopyKeys keys;
    private final Map<Long, Known> texts = new HashMap<>();

    CopyTable(Sql sql, DocumentTable documents) {
        this.sql = sql;
        this.documents = documents;
        this.keys = new CopyKeys(sql);
    }

    /// To be called at the end of a transaction.
    void settle() {
        keys.settle();
    }

    /// Takes a document in and says how it stands, and how those stand that it may have changed.
    List<Standing> add(long document, Article article) {
        Optional<TextPrint> print = TextPrint.of(article);
        if (print.isEmpty()) {
            return List.of();
        }
        SortedSet<Long> parted = new TreeSet<>();
        long text = print.get().identity();
        if (!isKnown(text)) {
            parted.addAll(addText(text, print.get()));
        }
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
        if (last && parted.isEmpty()) {
            return List.of(standing(fresh));
        }
        parted.add(text);
        return standings(connected(parted));
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
            touched.addAll(forget(text, former));
            touched.remove(text);
        }
        return standings(connected(touched));
    }

    /// @return texts that are pairs since
    private Set<Long> forget(long text, Article article) {
        long[] signs = TextPrint.of(article).map(TextPrint::keys).orElse(new long[0]);
        Map<Long, Set<Long>> called = signs.length == 0 ? Map.of() : keys.called(text, signs);
        sql.run("DELETE FROM copy_pair WHERE one = ?1 OR other = ?1", text);
        keys.remove(text, signs);
        sql.run("DELETE FROM copy_text WHERE print = ?", text);
        called.forEach((one, met) -> print(one).ifPresent(print -> pairUp(one, print, met)));
        return called.keySet();
    }

    /// Whether an article says the same for copies as the one that is known of a document.
    boolean holds(long document, Optional<Article> article) {
        Optional<Long> print = article.flatMap(TextPrint::of).map(TextPrint::identity);
        Optional<Long> known =
                sql.one(
                        "SELECT text FROM copy_document WHERE document = ?",
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

    private boolean isKnown(long text) {
        return sql.number("SELECT count(*) FROM copy_text WHERE print = ?", text) > 0;
    }

    /// @return texts that are pairs no longer
    private Set<Long> addText(long text, TextPrint print) {
        long[] signs = print.keys();
        Meeting meeting = keys.meet(text, signs);
        sql.run(
                "INSERT INTO copy_text(print, size, outline) VALUES(?, ?, ?)",
                text,
                print.size(),
                print.outline());
        keys.add(text, signs);
        pairUp(text, print, meeting.texts());
        Set<Long> parted = new TreeSet<>();
        meeting.silenced().forEach(one -> parted.addAll(part(one)));
        return parted;
    }

    /// Parts a text from those it repeats and no longer meets.
    private Set<Long> part(long text) {
        SortedSet<Long> repeated = around(text);
        repeated.remove(text);
        Set<Long> parted = new TreeSet<>();
        if (repeated.isEmpty()) {
            return parted;
        }
        Map<Long, Set<Long>> speakers =
                known(text).map(known -> keys.speakers(known.keys)).orElse(Map.of());
        for (long other : repeated) {
            if (!meet(text, other, speakers)) {
                sql.run("DELETE FROM copy_pair WHERE one = ? AND other = ?", text, other);
                sql.run("DELETE FROM copy_pair WHERE one = ? AND other = ?", other, text);
                parted.add(text);
                parted.add(other);
            }
        }
        return parted;
    }

    /// @param speakers for the keys of the one text
    private boolean meet(long text, long other, Map<Long, Set<Long>> speakers) {
        Optional<Known> known = known(other);
        return known.isEmpty()
                || Arrays.stream(known.get().keys)
                        .mapToObj(key -> speakers.getOrDefault(key, Set.of()))
                        .anyMatch(first -> first.contains(text) || first.contains(other));
    }

    private void pairUp(long text, TextPrint print, Set<Long> met) {
        for (long candidate : candidates(print, met)) {
            if (print(candidate).filter(print::repeats).isPresent()) {
                pair(text, candidate);
                pair(candidate, text);
            }
        }
    }

    private static final class Known {
        private final TextPrint print;
        private final long[] keys;

        Known(TextPrint print) {
            this.print = print;
            this.keys = print.keys();
        }
    }

    private static final class Outline {
        private final long text;
        private final byte[] runs;

        Outline(long text, byte[] runs) {
            this.text = text;
            this.runs = runs;
        }
    }

    /// Of the texts that one meets, those that may be copies by their outlines.
    private List<Long> candidates(TextPrint print, Set<Long> met) {
        if (met.isEmpty()) {
            return List.of();
        }
        TextPrint.Outline mine = print.outlined();
        return sql.list(OUTLINES, CopyTable::outline, met.toString()).stream()
                .filter(one -> one.runs.length == 0 || mine.mayRepeat(one.runs))
                .map(one -> one.text)
                .toList();
    }

    /// Texts of ledgers that were made before there were outlines have none.
    private static Outline outline(Sql.Row row) throws SQLException {
        return new Outline(row.number(1), row.bytes(2));
    }

    private void pair(long one, long other) {
        sql.run("INSERT OR IGNORE INTO copy_pair(one, other) VALUES(?, ?)", one, other);
    }

    private Optional<TextPrint> print(long text) {
        return known(text).map(known -> known.print);
    }

    /// The number of a text is a hash of its words, so what is known of one stays true.
    private Optional<Known> known(long text) {
        Known known = texts.get(text);
        if (known != null) {
            return Optional.of(known);
        }
        if (texts.size() > TEXTS) {
            texts.clear();
        }
        Optional<Known> fresh = read(text).map(Known::new);
        fresh.ifPresent(one -> texts.put(text, one));
        return fresh;
    }

    private Optional<TextPrint> read(long text) {
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

    /// All texts that are tied to some by pairs.
    private SortedSet<Long> connected(long text) {
        return connected(List.of(text));
    }

    private SortedSet<Long> connected(Collection<Long> texts) {
        TreeSet<Long> seen = new TreeSet<>(texts);
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
