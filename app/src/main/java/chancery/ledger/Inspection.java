package chancery.ledger;

import chancery.clean.Article;
import chancery.interpret.SlotEvidence;
import chancery.merge.Composer;
import chancery.merge.Engagement;
import chancery.merge.ToldReport;
import chancery.trace.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks a ledger over: is the file whole, does every quotation stand where it says, does every
/// engagement say what its reports make of it?
final class Inspection {

    private final Keeper keeper;
    private final Sql sql;
    private final List<String> problems = new ArrayList<>();

    Inspection(Keeper keeper, Sql sql) {
        this.keeper = keeper;
        this.sql = sql;
    }

    /// One sentence for each problem; empty if all is well.
    List<String> problems() {
        sql.list("PRAGMA integrity_check", row -> row.text(1)).stream()
                .filter(line -> !line.equals("ok"))
                .forEach(line -> problems.add("the file is damaged: " + line));
        if (problems.isEmpty()) {
            keeper.documents.hashes().forEach(this::document);
            sql.list("SELECT id FROM engagement ORDER BY id", row -> row.number(1))
                    .forEach(this::engagement);
            long stray =
                    sql.number(
                            "SELECT count(*) FROM report WHERE engagement IS NULL OR engagement"
                                    + " NOT IN (SELECT id FROM engagement)");
            if (stray > 0) {
                problems.add(stray + " reports are in no engagement");
            }
        }
        return problems;
    }

    private void document(String sha256) {
        Optional<String> text =
                keeper.documents
                        .find(sha256)
                        .flatMap(StoredDocument::article)
                        .map(Article::pageText);
        for (ToldReport told : keeper.reports.of(sha256)) {
            for (SlotEvidence cell : told.report().evidence()) {
                if (text.filter(page -> stands(cell.evidence(), page)).isEmpty()) {
                    problems.add(
                            "%s: the words of %s do not stand at %d"
                                    .formatted(
                                            told.documentId(),
                                            cell.slot(),
                                            cell.evidence().span().start()));
                }
            }
        }
    }

    private static boolean stands(Evidence evidence, String page) {
        return evidence.span().end() <= page.length()
                && evidence.span().in(page).equals(evidence.quote().exact());
    }

    private void engagement(long row) {
        if (sql.number("SELECT count(*) FROM report WHERE engagement = ?", row) == 0) {
            problems.add("an engagement has no reports; restore a backup");
            return;
        }
        String content =
                sql.one("SELECT content FROM engagement WHERE id = ?", found -> found.text(1), row)
                        .orElse("");
        Engagement now =
                keeper.corrections().applied(Composer.compose(keeper.reports.ofEngagement(row)));
        if (!EngagementTable.contentHash(now).equals(content)) {
            problems.add(now.id() + ": says something else than its reports; run chancery recode");
        }
    }
}
