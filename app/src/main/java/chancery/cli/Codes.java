package chancery.cli;

import chancery.ledger.Query;
import java.util.List;

/// States and bodies as typed, by code or name: "usa, China".
final class Codes {

    private Codes() {}

    static List<String> of(List<String> typed) {
        String words = String.join(",", typed).strip();
        return words.isEmpty() ? List.of() : Query.parse(condition(words)).parties();
    }

    /// The condition of a query that asks for all of them.
    static String condition(String words) {
        boolean one = words.chars().noneMatch(c -> Character.isWhitespace(c) || c == '"');
        return one ? "parties:" + words : "parties:\"" + words.replace("\"", "") + "\"";
    }
}
