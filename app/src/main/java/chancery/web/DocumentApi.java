package chancery.web;

import chancery.ledger.Entry;
import chancery.ledger.Ledger;
import chancery.ledger.StoredDocument;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;

/// Documents: all in a list, and one with its text.
final class DocumentApi implements Api.Part {

    private final Ledger ledger;
    private final Lines lines;

    DocumentApi(Ledger ledger, Lines lines) {
        this.ledger = ledger;
        this.lines = lines;
    }

    record All(List<DocumentView.Listed> documents) {}

    @Override
    public void register(JavalinDefaultRoutingApi routes) {
        routes.get(
                Api.BASE + "/documents",
                context ->
                        Api.json(
                                context,
                                new All(
                                        ledger.documents().stream()
                                                .map(DocumentView.Listed::of)
                                                .toList())));
        routes.get(Api.BASE + "/documents/{id}", this::one);
    }

    private void one(Context context) {
        String id = context.pathParam("id");
        StoredDocument stored =
                ledger.document(id)
                        .orElseThrow(() ->
                                Problem.notFound(
                                        "This ledger has no document \"%s\".".formatted(id)));
        String sha256 = stored.document().sha256();
        List<Entry> entries = ledger.engagementsOf(sha256);
        Api.json(
                context,
                DocumentView.of(
                        stored,
                        ledger.dating(sha256),
                        ledger.reportsOf(sha256),
                        entries,
                        entries.stream().map(lines::of).toList()));
    }
}
