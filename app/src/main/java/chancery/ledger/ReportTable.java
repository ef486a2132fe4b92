package chancery.ledger;

import chancery.identify.Actor;
import chancery.interpret.SlotEvidence;
import chancery.merge.KnownEngagements;
import chancery.merge.LearnedOffices;
import chancery.merge.Reach;
import chancery.merge.ToldReport;
import chancery.pipeline.ReportJson;
import chancery.reference.Edtf;
import chancery.trace.Evidence;
import chancery.trace.Quote;
import chancery.trace.Span;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reports with their evidence, and the index by which merging finds those that may tell the same.
final class ReportTable implements KnownEngagements {

    // 14 days is the longest reach of a dated report: see Reach.
    private static final int LONGEST_ANCHORED = 14;

    private static final String TOLD =
            """
            SELECT r.key, d.sha256, d.name, d.published, r.told, d.copy_of, d.url, r.cells, r.stem,
                r.id, r.engagement
            FROM report r JOIN document d ON d.id = r.document
            """;

    private final Sql sql;
    private final LearnedOffices offices;

    ReportTable(Sql sql) {
        this.sql = sql;
        this.offices = new LearnedOffices(new TenureSeenTable(sql)::learned);
    }

    void add(long document, List<ToldReport> told) {
        for (ToldReport report : told) {
            long id =
                    sql.insert(
                            "INSERT INTO report(key, document, told, cells, stem)"
                                    + " VALUES(?, ?, ?, ?, ?)",
                            report.key(),
                            document,
                            report.told(),
                            ReportJson.write(report.report().bare()),
                            report.key());
            addEvidence(id, report.report().evidence());
            addReach(id, Reach.of(report));
            addOffices(id, report.report().parties());
        }
    }

    private void addEvidence(long report, List<SlotEvidence> cells) {
        for (int n = 0; n < cells.size(); n++) {
            Evidence evidence = cells.get(n).evidence();
            sql.run(
                    "INSERT INTO evidence(report, n, slot, start, end, exact, prefix, suffix)"
                            + " VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
                    report,
                    n,
                    cells.get(n).slot(),
                    evidence.span().start(),
                    evidence.span().end(),
                    evidence.quote().exact(),
                    evidence.quote().prefix(),
                    evidence.quote().suffix());
        }
    }

    private void addReach(long report, Reach reach) {
        for (String block : reach.blocks()) {
            sql.run(
                    "INSERT INTO reach(block, anchored, first, last, report) VALUES(?, ?, ?, ?, ?)",
                    block,
                    reach.anchored() ? 1 : 0,
                    reach.first(),
                    reach.last(),
                    report);
        }
    }

    private void addOffices(long report, List<Actor> parties) {
        for (Actor party : parties) {
            if (party.roleClass().isPresent() && party.state().isPresent()) {
                sql.run(
                        "INSERT OR IGNORE INTO report_office(office, state, report)"
                                + " VALUES(?, ?, ?)",
                        party.roleClass(),
                        party.state(),
                        report);
            }
        }
    }

    void removeOf(long document) {
        sql.run(
                "DELETE FROM report_office"
                        + " WHERE report IN (SELECT id FROM report WHERE document = ?)",
                document);
        sql.run(
                "DELETE FROM reach WHERE report IN (SELECT id FROM report WHERE document = ?)",
                document);
        sql.run(
                "DELETE FROM evidence WHERE report IN (SELECT id FROM report WHERE document = ?)",
                document);
        sql.run("DELETE FROM report WHERE document = ?", document);
    }

    @Override
    public List<Known> near(Reach reach, boolean anchored) {
        Map<String, Known> found = new LinkedHashMap<>();
        for (String block : reach.blocks()) {
            List<Known> known =
                    anchored
                            ? sql.list(
                                    TOLD
                                            + " JOIN reach x ON x.report = r.id WHERE x.block = ?"
                                            + " AND x.anchored = 1 AND x.first BETWEEN ? AND ?"
                                            + " AND x.last >= ?",
                                    ReportTable::known,
                                    block,
                                    reach.first() - LONGEST_ANCHORED,
                                    reach.last(),
                                    reach.first())
                            : sql.list(
                                    TOLD
                                            + " JOIN reach x ON x.report = r.id WHERE x.block = ?"
                                            + " AND x.anchored = 0 AND x.first <= ?"
                                            + " AND x.last >= ?",
                                    ReportTable::known,
                                    block,
                                    reach.last(),
                                    reach.first());
            known.forEach(one -> found.putIfAbsent(one.report().key(), one));
        }
        return new ArrayList<>(found.values());
    }

    @Override
    public List<ToldReport> group(String stem) {
        return sql.list(TOLD + " WHERE r.stem = ?", ReportTable::told, stem);
    }

    /// The reports of one document, with evidence, in the order told.
    List<ToldReport> of(String document) {
        return withEvidence(
                sql.list(
                        TOLD + " WHERE d.sha256 = ? ORDER BY r.told",
                        ReportTable::numbered,
                        document));
    }

    /// The reports of these groups, with evidence, offices named by what the ledger has learned.
    List<ToldReport> ofStems(Iterable<String> stems) {
        List<Numbered> all = new ArrayList<>();
        for (String stem : stems) {
            all.addAll(sql.list(TOLD + " WHERE r.stem = ?", ReportTable::numbered, stem));
        }
        return filled(withEvidence(all));
    }

    List<ToldReport> ofEngagement(long engagement) {
        return ofEngagements(List.of(engagement)).getOrDefault(engagement, List.of());
    }

    /// The reports of some engagements, by row, with evidence and the names that were learned.
    ///
    /// @throws LedgerException if one of them has none, which no sound ledger holds
    Map<Long, List<ToldReport>> ofEngagements(List<Long> engagements) {
        Map<Long, Long> owners = new HashMap<>();
        List<Numbered> all =
                sql.list(
                        TOLD + " WHERE r.engagement IN (SELECT value FROM json_each(?))",
                        row -> {
                            owners.put(row.number(10), row.number(11));
                            return numbered(row);
                        },
                        engagements.toString());
        List<ToldReport> whole = filled(withEvidence(all));
        Map<Long, List<ToldReport>> reports = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            Long owner = owners.getOrDefault(all.get(i).id, 0L);
            reports.computeIfAbsent(owner, _ -> new ArrayList<>()).add(whole.get(i));
        }
        if (!reports.keySet().containsAll(engagements)) {
            throw sql.damaged("an engagement without reports");
        }
        return reports;
    }

    private List<ToldReport> filled(List<ToldReport> reports) {
        return reports.stream().map(offices::filled).toList();
    }

    /// The engagements in which an office without a name may take part.
    List<Long> engagementsWith(String officeClass, String state) {
        return sql.list(
                "SELECT DISTINCT r.engagement FROM report_office o JOIN report r ON r.id = o.report"
                        + " WHERE o.office = ? AND o.state = ? AND r.engagement IS NOT NULL"
                        + " ORDER BY r.engagement",
                row -> row.number(1),
                officeClass,
                state);
    }

    /// The engagements of which some report tells an outcome.
    List<Long> engagementsWithOutcomes() {
        return sql.list(
                "SELECT DISTINCT engagement FROM report WHERE engagement IS NOT NULL"
                        + " AND cells LIKE '%\"outcomes\":[{%' ORDER BY engagement",
                row -> row.number(1));
    }

    Optional<ToldReport> byKey(String key) {
        return sql.one(TOLD + " WHERE r.key = ?", ReportTable::told, key);
    }

    private record Numbered(long id, ToldReport told) {}

    private List<ToldReport> withEvidence(List<Numbered> reports) {
        Map<Long, List<SlotEvidence>> cells = new HashMap<>();
        Map<Long, String> documents = new HashMap<>();
        reports.forEach(one -> documents.put(one.id, one.told.document()));
        sql.list(
                        "SELECT report, slot, start, end, exact, prefix, suffix FROM evidence"
                                + " WHERE report IN (SELECT value FROM json_each(?))"
                                + " ORDER BY report, n",
                        row -> Map.entry(row.number(1), cell(row, documents)),
                        documents.keySet().toString())
                .forEach(cell ->
                        cells.computeIfAbsent(cell.getKey(), _ -> new ArrayList<>())
                                .add(cell.getValue()));
        return reports.stream()
                .map(one ->
                        one.told.with(
                                one.told
                                        .report()
                                        .withEvidence(cells.getOrDefault(one.id, List.of()))))
                .toList();
    }

    private static SlotEvidence cell(Sql.Row row, Map<Long, String> documents) throws SQLException {
        return new SlotEvidence(
                row.text(2),
                new Evidence(
                        documents.getOrDefault(row.number(1), ""),
                        new Span(row.count(3), row.count(4)),
                        new Quote(row.text(5), row.text(6), row.text(7))));
    }

    private static Known known(Sql.Row row) throws SQLException {
        return new Known(told(row), row.text(9));
    }

    private static Numbered numbered(Sql.Row row) throws SQLException {
        return new Numbered(row.number(10), told(row));
    }

    private static ToldReport told(Sql.Row row) throws SQLException {
        return new ToldReport(
                row.text(1),
                row.text(2),
                row.text(3),
                row.maybe(4).flatMap(Edtf::parse),
                row.count(5),
                row.maybe(6),
                row.maybe(7).flatMap(chancery.merge.OfficialSites::ownerOf),
                ReportJson.read(row.text(8), row.text(2)));
    }
}
