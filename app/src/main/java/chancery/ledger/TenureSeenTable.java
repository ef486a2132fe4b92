package chancery.ledger;

import chancery.identify.TenureSeen;
import chancery.reference.Edtf;
import chancery.reference.LearnedTenures;
import chancery.reference.Reference;
import chancery.reference.Sighting;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    /// What a document says, where its day is known.
    List<Sighting> ofDocument(long document) {
        return sightings("t.document = ? AND t.role_class IS NOT NULL", document);
    }

    /// An office of a state, by its class.
    record Office(String officeClass, String state) {}

    /// Who was seen in an office, on pages whose day is known; copies are no witnesses.
    List<Sighting> ofOffice(String officeClass, String state) {
        return sightings("t.role_class = ? AND t.state = ?", officeClass, state);
    }

    /// What the pages say of an office.
    LearnedTenures learned(String officeClass, String state) {
        return LearnedTenures.of(ofOffice(officeClass, state), Reference.load().tenures());
    }

    /// In which offices a person was seen.
    List<Sighting> sightingsOf(String person) {
        return sightings("t.person = ? AND t.role_class IS NOT NULL", person);
    }

    private List<Sighting> sightings(String which, Object... arguments) {
        List<Sighting> found = new ArrayList<>();
        sql.list(
                        "SELECT t.person, t.qid, t.role, t.role_class, t.state, d.published,"
                                + " coalesce(d.agency, d.outlet, d.sha256), d.name, t.exact"
                                + " FROM tenure_seen t JOIN document d ON d.id = t.document"
                                + " WHERE d.copy_of IS NULL AND "
                                + which
                                + " ORDER BY d.published, d.sha256, t.person, t.role",
                        TenureSeenTable::sighting,
                        arguments)
                .forEach(one -> one.ifPresent(found::add));
        return found;
    }

    private static Optional<Sighting> sighting(Sql.Row row) throws SQLException {
        Optional<LocalDate> day =
                row.maybe(6).flatMap(Edtf::parse).filter(Edtf::isDay).map(Edtf::earliest);
        if (day.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Sighting(
                        row.text(1),
                        row.maybe(2),
                        row.text(3),
                        row.text(4),
                        row.text(5),
                        day.get(),
                        row.text(7),
                        row.text(8),
                        row.text(9)));
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
