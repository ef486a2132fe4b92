package chancery.ledger;

import chancery.merge.Composer;
import chancery.merge.Engagement;
import chancery.merge.EngagementMerger;
import chancery.merge.Tellings;
import chancery.merge.ToldReport;
import chancery.pipeline.Fingerprint;
import chancery.pipeline.Reading;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/// All tables within one transaction. Belongs to one thread.
final class Keeper {

    private static final int SHOWN_AT_ONCE = 100;

    final DocumentTable documents;
    final ReportTable reports;
    final TenureSeenTable tenures;
    final CopyTable copies;
    final ClaimTable claims;
    final EngagementTable engagements;
    final ChangeTable changes;
    final CorrectionTable correctionTable;
    private final Sql sql;
    private final InstantSource clock;
    private Optional<Corrections> corrections = Optional.empty();

    Keeper(Sql sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
        this.documents = new DocumentTable(sql);
        this.reports = new ReportTable(sql);
        this.tenures = new TenureSeenTable(sql);
        this.copies = new CopyTable(sql, documents);
        this.claims = new ClaimTable(sql);
        this.engagements = new EngagementTable(sql);
        this.changes = new ChangeTable(sql);
        this.correctionTable = new CorrectionTable(sql);
    }

    /// To be called before the transaction ends.
    void settle() {
        copies.settle();
    }

    List<String> problems() {
        return new Inspection(this, sql).problems();
    }

    Instant now() {
        return clock.instant();
    }

    Corrections corrections() {
        Corrections known = corrections.orElseGet(correctionTable::inForce);
        corrections = Optional.of(known);
        return known;
    }

    void forgetCorrections() {
        corrections = Optional.empty();
    }

    Ingested ingest(Reading reading, Optional<DocumentReader> reader) {
        String sha256 = reading.document().sha256();
        if (documents.holds(sha256)) {
            return new Ingested(sha256, false, List.of());
        }
        long id = documents.add(reading, now());
        Copying copying = new Copying(this, reader);
        Reading beside = copying.takeIn(id, reading);
        List<ToldReport> told = tellings(beside, documents.copyOf(id));
        reports.add(id, told);
        Learning learning = new Learning(this, List.of(), beside);
        tenures.add(id, beside.tenures());
        claims.add(id, beside.claims());
        List<Change> changed = new ArrayList<>(merge(told, List.of()));
        changed.addAll(copying.others(id));
        changed.addAll(learning.follow());
        return new Ingested(sha256, true, changed);
    }

    /// The engagements that a document tells, by row.
    Set<Long> rowsOf(String sha256) {
        return new TreeSet<>(
                sql.list(
                        "SELECT DISTINCT r.engagement FROM report r JOIN document d"
                                + " ON d.id = r.document WHERE d.sha256 = ? AND r.engagement IS NOT NULL",
                        row -> row.number(1),
                        sha256));
    }

    void finish(FinishedFile file) {
        sql.run(
                "INSERT OR IGNORE INTO finished_file(path, size, modified, wanted)"
                        + " VALUES(?, ?, ?, ?)",
                file.path(),
                file.size(),
                file.modified(),
                file.wanted());
    }

    boolean isFinished(FinishedFile file) {
        return sql.number(
                        "SELECT count(*) FROM finished_file"
                                + " WHERE path = ? AND size = ? AND modified = ? AND wanted = ?",
                        file.path(),
                        file.size(),
                        file.modified(),
                        file.wanted())
                > 0;
    }

    static List<ToldReport> tellings(Reading reading, Optional<String> copyOf) {
        return Tellings.of(
                reading.document(),
                reading.article().flatMap(article -> article.published().date()),
                copyOf,
                reading.reports());
    }

    /// Follows a change of reports to the engagements it touches.
    List<Change> merge(Collection<ToldReport> added, Collection<ToldReport> removed) {
        if (added.isEmpty() && removed.isEmpty()) {
            return List.of();
        }
        Map<String, String> stems =
                EngagementMerger.merge(added, removed, reports, corrections().rulings());
        return restem(stems, List.of());
    }

    /// Follows the replacement of reports.
    ///
    /// @param rows the engagements that the removed reports were in
    /// @param inherited for a new report that tells what a removed one told: the id of the
    ///   engagement that one was in
    List<Change> replaced(
            Collection<ToldReport> added,
            Collection<ToldReport> removed,
            Collection<Long> rows,
            Map<String, String> inherited) {
        Map<String, String> stems =
                EngagementMerger.merge(added, removed, reports, corrections().rulings());
        return restem(stems, rows, inherited);
    }

    /// Makes engagements anew without moving any report.
    List<Change> remake(Collection<Long> rows) {
        Map<String, String> stems = new TreeMap<>();
        for (long row : rows) {
            sql.list(
                            "SELECT key, stem FROM report WHERE engagement = ?",
                            found -> Map.entry(found.text(1), found.text(2)),
                            row)
                    .forEach(one -> stems.put(one.getKey(), one.getValue()));
        }
        return restem(stems, rows);
    }

    /// An engagement as it was before a step.
    private record Before(String code, String content, String summary, Set<String> keys) {}

    /// Writes the new stems and makes the engagements of all groups they touch anew.
    ///
    /// @param emptied rows that lost reports without any report moving
    List<Change> restem(Map<String, String> stems, Collection<Long> emptied) {
        return restem(stems, emptied, Map.of());
    }

    private List<Change> restem(
            Map<String, String> stems, Collection<Long> emptied, Map<String, String> inherited) {
        TreeSet<String> touched = new TreeSet<>(stems.values());
        for (Map.Entry<String, String> one : stems.entrySet()) {
            sql.one("SELECT stem FROM report WHERE key = ?", row -> row.text(1), one.getKey())
                    .ifPresent(touched::add);
            sql.run(
                    "UPDATE report SET stem = ?1 WHERE key = ?2 AND stem <> ?1",
                    one.getValue(),
                    one.getKey());
        }
        List<Set<String>> groups = groups(touched);
        Set<String> all = new TreeSet<>();
        groups.forEach(all::addAll);
        all.addAll(touched);
        Set<Long> rows = new TreeSet<>(engagements.ofStems(all));
        rows.addAll(emptied);
        return replace(rows, withRest(groups, rows), inherited);
    }

    /// The touched groups, those that people joined taken together.
    private List<Set<String>> groups(Collection<String> touched) {
        List<Set<String>> groups = new ArrayList<>();
        Set<String> done = new HashSet<>();
        for (String stem : touched) {
            if (!done.contains(stem)) {
                Set<String> group = joined(stem);
                done.addAll(group);
                groups.add(group);
            }
        }
        return groups;
    }

    /// Whatever else is in an engagement that is made anew is made anew with it.
    private List<Set<String>> withRest(List<Set<String>> groups, Set<Long> rows) {
        TreeSet<String> stems = new TreeSet<>();
        groups.forEach(stems::addAll);
        TreeSet<String> all = new TreeSet<>(stems);
        for (long row : rows) {
            all.addAll(
                    sql.list(
                            "SELECT DISTINCT stem FROM report WHERE engagement = ?",
                            found -> found.text(1),
                            row));
        }
        return all.size() == stems.size() ? groups : groups(all);
    }

    private Set<String> joined(String stem) {
        Set<String> group = new TreeSet<>(Set.of(stem));
        Set<String> open = new TreeSet<>(group);
        while (!open.isEmpty() && !corrections().all().isEmpty()) {
            Set<String> keys = new TreeSet<>();
            for (String one : open) {
                keys.addAll(
                        sql.list("SELECT key FROM report WHERE stem = ?", row -> row.text(1), one));
            }
            open = new TreeSet<>();
            for (String key : corrections().joinedWith(keys)) {
                Optional<String> other =
                        sql.one("SELECT stem FROM report WHERE key = ?", row -> row.text(1), key);
                if (other.isPresent() && group.add(other.get())) {
                    open.add(other.get());
                }
            }
        }
        return group;
    }

    private List<Change> replace(
            Collection<Long> rows, List<Set<String>> groups, Map<String, String> inherited) {
        List<Before> before = rows.stream().map(this::before).toList();
        rows.forEach(engagements::remove);
        List<Engagement> after = new ArrayList<>();
        List<Long> fresh = new ArrayList<>();
        for (Set<String> group : groups) {
            List<ToldReport> told = reports.ofStems(group);
            if (!told.isEmpty()) {
                Engagement engagement = corrections().applied(Composer.compose(told));
                fresh.add(engagements.add(engagement, corrections().rejects(engagement)));
                after.add(engagement);
            }
        }
        fresh.forEach(engagements::link);
        after.forEach(engagement ->
                sql.run(
                        "INSERT OR IGNORE INTO alias(code, key) VALUES(?, ?)",
                        engagement.id(),
                        engagement.reports().getFirst().key()));
        return log(before, after, inherited);
    }

    private Before before(long row) {
        return sql.one(
                        "SELECT code, content FROM engagement WHERE id = ?",
                        found ->
                                new Before(
                                        found.text(1),
                                        found.text(2),
                                        ChangeTable.summary(engagements.light(row)),
                                        Set.copyOf(
                                                sql.list(
                                                        "SELECT key FROM report WHERE engagement = ?",
                                                        key -> key.text(1),
                                                        row))),
                        row)
                .orElseThrow();
    }

    private List<Change> log(
            List<Before> before, List<Engagement> after, Map<String, String> inherited) {
        Instant at = now();
        List<Change> logged = new ArrayList<>();
        Set<String> survived = new HashSet<>();
        Map<String, String> ownerOf = new TreeMap<>(inherited);
        before.forEach(old -> old.keys.forEach(key -> ownerOf.put(key, old.code)));
        for (Engagement now : after) {
            TreeSet<String> ancestors = new TreeSet<>();
            now.reports().stream()
                    .map(told -> ownerOf.get(told.key()))
                    .filter(java.util.Objects::nonNull)
                    .forEach(ancestors::add);
            boolean kept = ancestors.contains(now.id());
            // Of an engagement that was parted, the part that holds its id carries it on.
            Set<String> carried = new TreeSet<>(ancestors);
            carried.removeIf(survived::contains);
            survived.addAll(carried);
            change(at, now, before, kept, ancestors, carried).ifPresent(logged::add);
        }
        for (Before old : before) {
            if (!survived.contains(old.code)) {
                logged.add(changes.add(at, Change.What.REMOVED, old.code, List.of(), old.summary));
            }
        }
        return logged;
    }

    private Optional<Change> change(
            Instant at,
            Engagement now,
            List<Before> before,
            boolean kept,
            Set<String> ancestors,
            Set<String> carried) {
        List<String> others = ancestors.stream().filter(code -> !code.equals(now.id())).toList();
        Change.What what =
                carried.isEmpty()
                        ? Change.What.ADDED
                        : carried.size() > 1 ? Change.What.JOINED : Change.What.CHANGED;
        if (what == Change.What.CHANGED && kept && others.isEmpty()) {
            String content = EngagementTable.contentHash(now);
            boolean same =
                    before.stream()
                            .anyMatch(old ->
                                    old.code.equals(now.id()) && old.content.equals(content));
            if (same) {
                return Optional.empty();
            }
        }
        return Optional.of(changes.add(at, what, now.id(), others, ChangeTable.summary(now)));
    }

    Entry entry(long row) {
        return entries(List.of(row)).getFirst();
    }

    List<Entry> entries(List<Long> rows) {
        List<Entry> entries = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += SHOWN_AT_ONCE) {
            entries.addAll(some(rows.subList(from, Math.min(rows.size(), from + SHOWN_AT_ONCE))));
        }
        return entries;
    }

    /// Looked up together: a hundred engagements one by one are six hundred questions to the store.
    private List<Entry> some(List<Long> rows) {
        Map<Long, List<ToldReport>> told = reports.ofEngagements(rows);
        Map<Long, List<String>> wholes = engagements.wholes(rows);
        Set<Long> rejected = engagements.rejected(rows);
        Map<String, List<String>> aliases =
                engagements.aliases(
                        told.values().stream().flatMap(List::stream).map(ToldReport::key).toList());
        List<Entry> entries = new ArrayList<>();
        for (long row : rows) {
            Engagement engagement =
                    corrections()
                            .applied(Composer.compose(told.getOrDefault(row, List.of())))
                            .within(wholes.getOrDefault(row, List.of()));
            entries.add(
                    new Entry(
                            engagement,
                            aliases(engagement, aliases),
                            corrections().on(engagement).stream()
                                    .map(Corrections.InForce::correction)
                                    .toList(),
                            rejected.contains(row)));
        }
        return entries;
    }

    private static List<String> aliases(Engagement engagement, Map<String, List<String>> byKey) {
        return engagement.reports().stream()
                .flatMap(told -> byKey.getOrDefault(told.key(), List.of()).stream())
                .filter(code -> !code.equals(engagement.id()))
                .sorted()
                .toList();
    }

    List<Entry> entriesOfDocument(String sha256) {
        return entries(
                sql.list(
                        """
                        SELECT DISTINCT e.id FROM engagement e
                        JOIN report r ON r.engagement = e.id
                        JOIN document d ON d.id = r.document WHERE d.sha256 = ?
                        ORDER BY e.earliest IS NULL, e.earliest, e.code\
                        """,
                        row -> row.number(1),
                        sha256));
    }

    void eachEntry(Consumer<Entry> reader) {
        String last = "";
        while (true) {
            Map<String, Long> rows = new LinkedHashMap<>();
            sql.list(
                            "SELECT code, id FROM engagement WHERE code > ? AND rejected = 0"
                                    + " ORDER BY code LIMIT 500",
                            row -> Map.entry(row.text(1), row.number(2)),
                            last)
                    .forEach(row -> rows.put(row.getKey(), row.getValue()));
            if (rows.isEmpty()) {
                return;
            }
            entries(List.copyOf(rows.values())).forEach(reader);
            last = List.copyOf(rows.keySet()).getLast();
        }
    }

    /// Of the engagements that are not rejected; it is also noted.
    String fingerprint() {
        Fingerprint made = new Fingerprint();
        sql.list(
                        """
                        SELECT e.code, e.content,
                            (SELECT group_concat(code, ' ') FROM (SELECT w.code FROM part p
                                JOIN engagement w ON w.id = p.whole
                                WHERE p.part = e.id AND w.rejected = 0 ORDER BY w.code))
                        FROM engagement e WHERE e.rejected = 0 ORDER BY e.code\
                        """,
                        row -> new String[] {row.text(1), row.text(2), row.text(3)})
                .forEach(line -> made.add(line[0], line[1], line[2]));
        String fingerprint = made.text();
        sql.run(
                "INSERT INTO fingerprint(fingerprint, at, change) VALUES(?, ?, ?)"
                        + " ON CONFLICT(fingerprint) DO UPDATE SET at = excluded.at,"
                        + " change = excluded.change",
                fingerprint,
                now().toString(),
                changes.last());
        return fingerprint;
    }

    Optional<Long> noted(String fingerprint) {
        return sql.one(
                "SELECT change FROM fingerprint WHERE fingerprint = ?",
                row -> row.number(1),
                fingerprint);
    }

    Mark mark() {
        return new Mark(
                changes.last(),
                sql.number("SELECT coalesce(max(id), 0) FROM document"),
                sql.number("SELECT coalesce(max(number), 0) FROM correction"),
                sql.number("SELECT count(*) FROM correction WHERE undone = 1"));
    }

    Counts counts() {
        return new Counts(
                sql.number("SELECT count(*) FROM document"),
                sql.number("SELECT count(*) FROM article"),
                sql.number("SELECT count(*) FROM document WHERE copy_of IS NOT NULL"),
                sql.number("SELECT count(*) FROM report"),
                sql.number("SELECT count(*) FROM engagement WHERE rejected = 0"),
                sql.number("SELECT count(*) FROM engagement WHERE rejected = 1"),
                sql.number("SELECT count(*) FROM correction WHERE undone = 0"),
                Ledger.byKind(
                        grouped(
                                "SELECT kind, count(*) FROM engagement WHERE rejected = 0 GROUP BY 1")),
                Ledger.byStatus(
                        grouped(
                                "SELECT status, count(*) FROM engagement WHERE rejected = 0 GROUP BY 1")),
                Ledger.byReason(
                        grouped(
                                "SELECT dropped, count(*) FROM document WHERE dropped IS NOT NULL GROUP BY 1")));
    }

    /// @param after the time in question begins behind this day
    /// @param to last day of the time in question
    Coverage coverage(Optional<LocalDate> after, Optional<LocalDate> to, int engagements) {
        String pages =
                " FROM document WHERE published IS NOT NULL AND dropped IS NULL"
                        + " AND length(published) >= 10";
        Optional<LocalDate> first = day("SELECT min(substr(published, 1, 10))" + pages);
        Optional<LocalDate> last = day("SELECT max(substr(published, 1, 10))" + pages);
        long all = sql.number("SELECT count(*)" + pages);
        if (after.isEmpty() || to.isEmpty() || to.get().isBefore(after.get())) {
            return new Coverage(all, first, last, 0, 0, 0, engagements);
        }
        String within =
                pages + " AND substr(published, 1, 10) > ? AND substr(published, 1, 10) <= ?";
        String from = after.get().toString();
        String until = to.get().toString();
        return new Coverage(
                all,
                first,
                last,
                sql.number("SELECT count(*)" + within, from, until),
                sql.number("SELECT count(DISTINCT substr(published, 1, 7))" + within, from, until),
                ChronoUnit.MONTHS.between(
                                YearMonth.from(after.get().plusDays(1)), YearMonth.from(to.get()))
                        + 1,
                engagements);
    }

    private Optional<LocalDate> day(String query) {
        return sql.one(query, row -> row.maybe(1)).flatMap(day -> day).map(LocalDate::parse);
    }

    private Map<String, Long> grouped(String query) {
        Map<String, Long> counts = new LinkedHashMap<>();
        sql.list(query, row -> Map.entry(row.text(1), row.number(2)))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }
}
