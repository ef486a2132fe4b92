package chancery.web;

import chancery.ledger.Ledger;
import chancery.ledger.Mark;
import chancery.ledger.MonthCount;
import chancery.ledger.Query;
import chancery.reference.Level;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// How many engagements there were month by month: what a picture of thousands of them is drawn
/// from, long before their lines are there.
final class Months implements Api.Part {

    // Queries whose answers are kept; then all are forgotten.
    private static final int KEPT = 100;

    private final Ledger ledger;
    private final Map<Query, Kept> kept = new ConcurrentHashMap<>();

    Months(Ledger ledger) {
        this.ledger = ledger;
    }

    record Month(
            Optional<String> month, String kind, String status, Optional<String> level, int n) {

        static Month of(MonthCount one) {
            return new Month(
                    one.month().map(YearMonth::toString),
                    one.kind().id(),
                    one.status().id(),
                    one.level().map(Level::id),
                    one.engagements());
        }
    }

    record All(List<Month> months) {}

    private record Kept(Mark mark, String json, long begun, long done) {

        // While others write, an old picture is shown for ten times as long as a new one takes.
        boolean holds(Mark now) {
            return mark.equals(now) || System.nanoTime() - done < 10 * (done - begun);
        }
    }

    @Override
    public void register(JavalinDefaultRoutingApi routes) {
        routes.get(
                Api.BASE + "/months",
                context -> context.contentType("application/json").result(of(Api.query(context))));
    }

    /// The answer to a query, as JSON.
    String of(Query query) {
        Mark now = ledger.mark();
        Kept last = kept.get(query);
        if (last != null && last.holds(now)) {
            return last.json;
        }
        long begun = System.nanoTime();
        String json = Json.of(new All(ledger.months(query).stream().map(Month::of).toList()));
        if (kept.size() >= KEPT) {
            kept.clear();
        }
        kept.put(query, new Kept(now, json, begun, System.nanoTime()));
        return json;
    }
}
