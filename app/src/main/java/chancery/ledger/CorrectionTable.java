package chancery.ledger;

import chancery.ledger.Corrections.InForce;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Corrections as they were signed. A row is never altered but for `undone` and for the report keys
/// it holds on to, which follow the reports when pages are read anew.
final class CorrectionTable {

    private static final String COLUMNS =
            "SELECT number, at, verb, target, slot, value, why, source, by, undone, grounds"
                    + " FROM correction";

    private final Sql sql;

    CorrectionTable(Sql sql) {
        this.sql = sql;
    }

    long add(Correction correction, List<String> keys, List<String> others, String was) {
        return sql.insert(
                "INSERT INTO correction(at, verb, target, slot, value, why, source, by, grounds)"
                        + " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)",
                correction.at().toString(),
                correction.verb().id(),
                correction.target(),
                correction.slot(),
                correction.value(),
                correction.why(),
                correction.source(),
                correction.by(),
                grounds(keys, others, was));
    }

    void undo(long number) {
        sql.run("UPDATE correction SET undone = 1 WHERE number = ?", number);
    }

    void hold(long number, List<String> keys, List<String> others, String was) {
        sql.run(
                "UPDATE correction SET grounds = ? WHERE number = ?",
                grounds(keys, others, was),
                number);
    }

    Optional<InForce> find(long number) {
        return sql.one(COLUMNS + " WHERE number = ?", CorrectionTable::read, number);
    }

    List<Correction> all() {
        return sql.list(COLUMNS + " ORDER BY number", row -> read(row).correction());
    }

    /// Those in force that hold on to a report.
    List<InForce> holding(String key) {
        return sql.list(
                COLUMNS + " WHERE undone = 0 AND instr(grounds, ?) > 0 ORDER BY number",
                CorrectionTable::read,
                key);
    }

    Corrections inForce() {
        return new Corrections(
                sql.list(COLUMNS + " WHERE undone = 0 ORDER BY number", CorrectionTable::read));
    }

    private static String grounds(List<String> keys, List<String> others, String was) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        ArrayNode array = tree.putArray("keys");
        keys.forEach(array::add);
        ArrayNode other = tree.putArray("others");
        others.forEach(other::add);
        tree.put("was", was);
        return tree.toString();
    }

    private static InForce read(Sql.Row row) throws SQLException {
        JsonNode grounds = JsonMapper.shared().readTree(row.text(11));
        return new InForce(
                new Correction(
                        row.number(1),
                        Instant.parse(row.text(2)),
                        Correction.Verb.valueOf(row.text(3).toUpperCase(Locale.ROOT)),
                        row.text(4),
                        row.text(5),
                        row.text(6),
                        row.text(7),
                        row.maybe(8),
                        row.text(9),
                        row.flag(10)),
                words(grounds.path("keys")),
                words(grounds.path("others")),
                grounds.path("was").asString(""));
    }

    private static List<String> words(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
