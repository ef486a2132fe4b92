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
                r.id
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
        return filled(
                withEvidence(
                        sql.list(
                                TOLD + " WHERE r.engagement = ?",
                                ReportTable::numbered,
                                engagement)));
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

    Optional<ToldReport> byKey(String key) {
        return sql.one(TOLD + " WHERE r.key = ?", ReportTable::told, key);
    }

    private record Numbered(long id, ToldReport told) {}

    private List<ToldReport> withEvidence(List<Numbered> reports) {
        List<ToldReport> whole = new ArrayList<>();
        for (Numbered one : reports) {
            ToldReport told = one.told;
            List<SlotEvidence> evidence =
                    sql.list(
                            "SELECT slot, start, end, exact, prefix, suffix FROM evidence"
                                    + " WHERE report = ? ORDER BY n",
                            row ->
                                    new SlotEvidence(
                                            row.text(1),
                                            new Evidence(
                                                    told.document(),
                                                    new Span(row.count(2), row.count(3)),
                                                    new Quote(
                                                            row.text(4),
                                                            row.text(5),
                                                            row.text(6)))),
                            one.id);
            whole.add(told.with(told.report().withEvidence(evidence)));
        }
        return whole;
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
