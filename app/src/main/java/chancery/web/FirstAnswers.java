package chancery.web;

import chancery.ledger.Query;
import chancery.ledger.QueryException;
import io.javalin.http.Context;
import java.util.Optional;

/// What the overview asks for first, put into its page: the browser has it before its script runs,
/// and draws without asking.
final class FirstAnswers {

    private static final int LINES = 100;

    private final LedgerApi ledger;
    private final EngagementApi engagements;
    private final Months months;

    FirstAnswers(LedgerApi ledger, EngagementApi engagements, Months months) {
        this.ledger = ledger;
        this.engagements = engagements;
        this.months = months;
    }

    /// As JSON that may stand in a page; empty for a query with a fault, which the page asks about
    /// itself.
    Optional<String> of(Context context) {
        String words = Api.parameter(context, "q");
        try {
            return Optional.of(answers(words, Query.parse(words)));
        } catch (QueryException _) {
            return Optional.empty();
        }
    }

    private String answers(String words, Query query) {
        EngagementApi.Page first = engagements.newest(query, LINES);
        return "{\"query\":%s,\"ledger\":%s,\"lines\":%s,\"months\":%s}"
                .formatted(
                        Json.of(words),
                        ledger.state(),
                        first.json(),
                        first.isWhole() ? "null" : months.of(query))
                // Nothing in it may end the element that it stands in.
                .replace("<", "\\u003c");
    }
}
