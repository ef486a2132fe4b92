package chancery.ledger;

import chancery.interpret.Claim;
import chancery.pipeline.ClaimJson;
import chancery.reference.Edtf;
import chancery.trace.Evidence;
import chancery.trace.Quote;
import chancery.trace.Span;
import java.util.List;

/// What pages claim of the place of engagements among others, with the sentences.
final class ClaimTable {

    private final Sql sql;

    ClaimTable(Sql sql) {
        this.sql = sql;
    }

    void add(long document, List<Claim> claims) {
        for (int n = 0; n < claims.size(); n++) {
            Evidence evidence = claims.get(n).evidence();
            sql.run(
                    "INSERT INTO claim(document, n, cells, start, end, exact)"
                            + " VALUES(?, ?, ?, ?, ?, ?)",
                    document,
                    n,
                    ClaimJson.write(claims.get(n)),
                    evidence.span().start(),
                    evidence.span().end(),
                    evidence.quote().exact());
        }
    }

    void replace(long document, List<Claim> claims) {
        sql.run("DELETE FROM claim WHERE document = ?", document);
        add(document, claims);
    }

    /// In the order of the pages' days and names.
    List<KeptClaim> all() {
        return sql.list(
                "SELECT d.name, d.published, d.sha256, c.cells, c.start, c.end, c.exact FROM claim c"
                        + " JOIN document d ON d.id = c.document"
                        + " ORDER BY d.published IS NULL, d.published, d.name, d.sha256, c.n",
                row ->
                        new KeptClaim(
                                row.text(1),
                                row.maybe(2).flatMap(Edtf::parse),
                                ClaimJson.read(
                                        row.text(4),
                                        new Evidence(
                                                row.text(3),
                                                new Span(row.count(5), row.count(6)),
                                                new Quote(row.text(7), "", "")))));
    }
}
