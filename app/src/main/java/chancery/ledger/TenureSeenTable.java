package chancery.ledger;

import chancery.identify.TenureSeen;
import java.util.List;

/// Who was named in which office, on which page, with the words.
final class TenureSeenTable {

    private final Sql sql;

    TenureSeenTable(Sql sql) {
        this.sql = sql;
    }

    void add(long document, List<TenureSeen> tenures) {
        for (TenureSeen seen : tenures) {
            sql.run(
                    "INSERT OR IGNORE INTO tenure_seen(document, person, qid, role, role_class, state, start, end, exact)"
                            + " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    document,
                    seen.person(),
                    seen.qid(),
                    seen.role(),
                    seen.roleClass(),
                    seen.state(),
                    seen.evidence().span().start(),
                    seen.evidence().span().end(),
                    seen.evidence().quote().exact());
        }
    }

    void replace(long document, List<TenureSeen> tenures) {
        sql.run("DELETE FROM tenure_seen WHERE document = ?", document);
        add(document, tenures);
    }

    /// Where a person was named in an office, in the order of the days of the pages.
    List<SeenInOffice> of(String person) {
        return sql.list(
                "SELECT t.person, t.role, t.state, d.name, d.published, t.exact FROM tenure_seen t"
                        + " JOIN document d ON d.id = t.document WHERE t.person = ?"
                        + " ORDER BY d.published, d.sha256, t.role",
                row ->
                        new SeenInOffice(
                                row.text(1),
                                row.text(2),
                                row.text(3),
                                row.text(4),
                                row.maybe(5),
                                row.text(6)),
                person);
    }
}
