package chancery.web;

import chancery.ledger.DocumentLine;
import chancery.ledger.DocumentList;
import chancery.ledger.Entry;
import chancery.ledger.Ledger;
import chancery.ledger.StoredDocument;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import java.util.Optional;

/// Documents: in pages of a list, and one with its text.
final class DocumentApi implements Api.Part {

    private static final int USUAL = 100;
    private static final int MOST = 1000;

    private final Ledger ledger;
    private final Lines lines;

    DocumentApi(Ledger ledger, Lines lines) {
        this.ledger = ledger;
        this.lines = lines;
    }

    record All(long total, Optional<String> next, List<DocumentView.Listed> documents) {}

    @Override
    public void register(JavalinDefaultRoutingApi routes) {
        routes.get(Api.BASE + "/documents", this::page);
        routes.get(Api.BASE + "/documents/{id}", this::one);
    }

    private void page(Context context) {
        DocumentList page =
                ledger.documents(
                        Api.parameter(context, "find"),
                        Api.parameter(context, "after"),
                        Api.number(context, "limit", USUAL, 1, MOST));
        Api.json(
                context,
                new All(
                        page.total(),
                        page.next(),
                        page.documents().stream().map(this::listed).toList()));
    }

    // Text dumps come without a title; only the page itself has their headline.
    private DocumentView.Listed listed(DocumentLine line) {
        return DocumentView.Listed.of(
                line,
                line.title().isPresent()
                        ? Optional.empty()
                        : ledger.document(line.sha256()).flatMap(DocumentView::headline));
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
