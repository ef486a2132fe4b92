package chancery.web;

import java.util.OptionalInt;

/// A refusal that says what to do, answered as `application/problem+json` (RFC 9457).
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;
    private final int position;

    private Problem(int status, String title, String detail, int position) {
        super(detail);
        this.status = status;
        this.title = title;
        this.position = position;
    }

    /// @param position where the fault is in a query, in UTF-16 units from 0
    record View(String type, String title, int status, String detail, OptionalInt position) {}

    static Problem badRequest(String detail) {
        return new Problem(400, "Not understood", detail, -1);
    }

    static Problem badQuery(String detail, int position) {
        return new Problem(400, "The query has a fault", detail, position);
    }

    static Problem noKey() {
        return new Problem(
                401,
                "Changes need the key",
                "Nothing was changed. Open the address that the running \"chancery serve\" printed: it carries the key, and each start has a new one. Programs send it as \"Authorization: Bearer KEY\".",
                -1);
    }

    static Problem notFound(String detail) {
        return new Problem(404, "Not found", detail, -1);
    }

    static Problem stale(String detail) {
        return new Problem(409, "Changed meanwhile", detail, -1);
    }

    static Problem refused(String detail) {
        return new Problem(422, "Refused", detail, -1);
    }

    static Problem of(int status, String title, String detail) {
        return new Problem(status, title, detail, -1);
    }

    int status() {
        return status;
    }

    String body() {
        OptionalInt at = position < 0 ? OptionalInt.empty() : OptionalInt.of(position);
        return Json.of(new View("about:blank", title, status, String.valueOf(getMessage()), at));
    }
}
