package chancery.ledger;

import chancery.identify.Actor;
import chancery.merge.Engagement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What happened to engagements, step by step. Rows are only added.
final class ChangeTable {

    private final Sql sql;

    ChangeTable(Sql sql) {
        this.sql = sql;
    }

    Change add(
            Instant at, Change.What what, String engagement, List<String> others, String summary) {
        long number =
                sql.insert(
                        "INSERT INTO change(at, what, engagement, others, summary)"
                                + " VALUES(?, ?, ?, ?, ?)",
                        at.toString(),
                        what.id(),
                        engagement,
                        String.join(" ", others),
                        summary);
        return new Change(number, at, what, engagement, others, summary);
    }

    List<Change> after(long number) {
        return sql.list(
                "SELECT number, at, what, engagement, others, summary FROM change"
                        + " WHERE number > ? ORDER BY number",
                ChangeTable::read,
                number);
    }

    List<Change> before(long number, int most) {
        return sql.list(
                "SELECT number, at, what, engagement, others, summary FROM change"
                        + " WHERE number < ? ORDER BY number DESC LIMIT ?",
                ChangeTable::read,
                number,
                most);
    }

    List<Change> of(String engagement) {
        return sql.list(
                "SELECT number, at, what, engagement, others, summary FROM change"
                        + " WHERE engagement = ?1 OR (others <> ''"
                        + " AND instr(' ' || others || ' ', ' ' || ?1 || ' '))"
                        + " ORDER BY number",
                ChangeTable::read,
                engagement);
    }

    long last() {
        return sql.number("SELECT coalesce(max(number), 0) FROM change");
    }

    long lastBefore(Instant at) {
        return sql.number(
                "SELECT coalesce(max(number), 0) FROM change WHERE at < ?", at.toString());
    }

    private static Change read(Sql.Row row) throws SQLException {
        String others = row.text(5);
        return new Change(
                row.number(1),
                Instant.parse(row.text(2)),
                Change.What.valueOf(row.text(3).toUpperCase(Locale.ROOT)),
                row.text(4),
                others.isEmpty() ? List.of() : Arrays.asList(others.split(" ", -1)),
                row.text(6));
    }

    /// An engagement in a few words: "meeting, held 2023-09-18: Antony Blinken (USA), CHN".
    static String summary(Engagement engagement) {
        List<String> parties = new ArrayList<>();
        for (Actor actor : engagement.parties()) {
            String state = actor.state().orElse("?");
            parties.add(actor.name().map(name -> name + " (" + state + ")").orElse(state));
        }
        return String.format(
                Locale.ROOT,
                "%s, %s%s: %s",
                engagement.kind().id(),
                engagement.status().id(),
                engagement.date().map(date -> " " + date.text()).orElse(""),
                String.join(", ", parties));
    }
}
