package chancery.ledger;

import java.util.Locale;

/// A query that cannot be read: where the fault is, and what would be allowed there.
public final class QueryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String query;
    private final int position;

    QueryException(String query, int position, String message) {
        super(message);
        this.query = query;
        this.position = position;
    }

    /// Where the fault starts, in UTF-16 units from 0.
    public int position() {
        return position;
    }

    /// Three lines for people: the query, a caret under the fault, what is allowed.
    public String shown() {
        return String.format(Locale.ROOT, "%s%n%s^%n%s", query, " ".repeat(position), getMessage());
    }
}
