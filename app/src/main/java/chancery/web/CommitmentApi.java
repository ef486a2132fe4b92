package chancery.web;

import chancery.export.RecordJson;
import chancery.ledger.Commitment;
import chancery.ledger.Ledger;
import chancery.ledger.Query;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What was promised at engagements, and the standing lines between sides.
final class CommitmentApi implements Api.Part {

    private final Ledger ledger;

    CommitmentApi(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void register(JavalinDefaultRoutingApi routes) {
        routes.get(Api.BASE + "/commitments", this::commitments);
        routes.get(Api.BASE + "/channels", this::channels);
    }

    private void commitments(Context context) {
        String status = Api.parameter(context, "status");
        List<Commitment.State> states =
                Arrays.stream(Commitment.State.values())
                        .filter(state -> status.isEmpty() || state.id().equals(status))
                        .toList();
        if (states.isEmpty()) {
            throw Problem.badRequest("status must be one of open, fulfilled, dropped.");
        }
        array(
                context,
                "commitments",
                ledger.commitments(Query.all().of(between(context))).stream()
                        .filter(one -> states.contains(one.status()))
                        .map(RecordJson::of));
    }

    private void channels(Context context) {
        array(context, "channels", ledger.channels(between(context)).stream().map(RecordJson::of));
    }

    private static void array(Context context, String name, Stream<String> lines) {
        context.contentType("application/json")
                .result("{\"%s\":[%s]}".formatted(name, String.join(",", lines.toList())));
    }

    private static List<String> between(Context context) {
        return Arrays.stream(Api.parameter(context, "between").split(",", -1))
                .map(code -> code.strip().toUpperCase(Locale.ROOT))
                .filter(code -> !code.isEmpty())
                .toList();
    }
}
