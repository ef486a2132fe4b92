package chancery.ledger;

import chancery.interpret.Kind;
import chancery.interpret.Status;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/// A query as one statement. Values are always arguments, never part of the statement.
final class Search {

    private final Query query;
    private final List<String> conditions = new ArrayList<>(List.of("e.rejected = 0"));
    private final List<Object> arguments = new ArrayList<>();
    private String source = "engagement e";
    private boolean isAmongFew;

    Search(Query query) {
        this.query = query;
    }

    /// The rows found, in the order of their days; undated ones last.
    List<Long> rows(Sql sql) {
        return found(sql, "e.id", row -> row.number(1));
    }

    /// The codes of those found, in the same order.
    List<String> codes(Sql sql) {
        return found(sql, "e.code", row -> row.text(1));
    }

    /// Those found with their days, in the same order.
    List<Found> found(Sql sql) {
        return found(sql, "e.code, e.earliest", Search::found);
    }

    /// Those of some that are found. What they are many among is not looked at.
    List<Found> found(Sql sql, Collection<String> among) {
        // A cross join keeps its order: the few are looked up, and not all walked through.
        source = "json_each(?) few CROSS JOIN engagement e ON e.code = few.value";
        isAmongFew = true;
        arguments.addFirst(JsonMapper.shared().writeValueAsString(among));
        return found(sql);
    }

    private static Found found(Sql.Row row) throws SQLException {
        return new Found(row.text(1), row.has(2) ? row.number(2) : Found.UNDATED);
    }

    private <T> List<T> found(Sql sql, String column, Sql.RowReader<T> reader) {
        query.parties().forEach(this::party);
        any("e.kind", query.kinds(), Kind::id);
        any("e.status", query.statuses(), Status::id);
        query.from().ifPresent(day -> where("e.latest >= ?", day.toEpochDay()));
        query.to().ifPresent(day -> where("e.earliest <= ?", day.toEpochDay()));
        query.level().ifPresent(level -> where("e.level <= ?", level.rank()));
        query.persons().forEach(this::person);
        places();
        topics();
        texts();
        arguments.add((long) query.limit());
        arguments.add((long) query.offset());
        return sql.list(
                "SELECT "
                        + column
                        + " FROM "
                        + source
                        + " WHERE "
                        + String.join(" AND ", conditions)
                        + " ORDER BY e.earliest IS NULL, e.earliest, e.code LIMIT ? OFFSET ?",
                reader,
                arguments.toArray());
    }

    private void where(String condition, Object... values) {
        conditions.add(condition);
        arguments.addAll(List.of(values));
    }

    // All rows of the other table that answer lead to the engagements, unless those are few: then
    // each is looked up there.
    private void in(String id, String table, String condition, Object value) {
        where(
                isAmongFew
                        ? "EXISTS (SELECT 1 FROM %s WHERE %s AND %s = e.id)"
                                .formatted(table, condition, id)
                        : "e.id IN (SELECT %s FROM %s WHERE %s)".formatted(id, table, condition),
                value);
    }

    private <T> void any(String column, List<T> values, Function<T, String> id) {
        if (!values.isEmpty()) {
            String marks = String.join(", ", values.stream().map(_ -> "?").toList());
            where(column + " IN (" + marks + ")", values.stream().map(id).toArray());
        }
    }

    private void party(String state) {
        in("engagement", "engagement_state", "state = ?", state);
    }

    private void person(String name) {
        for (String word : EngagementTable.wordsOf(name)) {
            in("engagement", "engagement_word", "word = ?", word);
        }
    }

    private void places() {
        if (query.places().isEmpty()) {
            return;
        }
        List<String> either = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (String place : query.places()) {
            either.add("e.city = ? OR e.state = ?");
            values.add(EngagementTable.folded(place));
            values.add(place.toUpperCase(java.util.Locale.ROOT));
        }
        where("(" + String.join(" OR ", either) + ")", values.toArray());
    }

    private void topics() {
        if (query.topics().isEmpty()) {
            return;
        }
        List<String> either =
                query.topics().stream().map(_ -> "instr(' ' || e.topics || ' ', ?) > 0").toList();
        where(
                "(" + String.join(" OR ", either) + ")",
                query.topics().stream().map(topic -> " " + topic + " ").toArray());
    }

    private void texts() {
        List<String> words = new ArrayList<>();
        for (String text : query.texts()) {
            // A quoted phrase stays one; quotation marks cannot occur inside.
            String phrase = String.join(" ", EngagementTable.wordsOf(text));
            if (!phrase.isEmpty()) {
                words.add('"' + phrase + '"');
            }
        }
        if (!words.isEmpty()) {
            in(
                    "rowid",
                    "engagement_text",
                    "engagement_text MATCH ?",
                    String.join(" AND ", words));
        }
    }
}
