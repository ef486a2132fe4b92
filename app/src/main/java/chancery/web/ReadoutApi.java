package chancery.web;

import chancery.clean.Article;
import chancery.interpret.Report;
import chancery.interpret.SlotEvidence;
import chancery.ledger.Entry;
import chancery.ledger.Ledger;
import chancery.ledger.StoredDocument;
import chancery.merge.ToldReport;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What each side says was discussed at one engagement, topic by topic. A side is the state whose
/// own site a page is from; everything else is the press.
final class ReadoutApi implements Api.Part {

    private static final String PRESS = "press";
    private static final String TOPIC = "topic:";

    private final Ledger ledger;
    private final Lines lines;

    ReadoutApi(Ledger ledger, Lines lines) {
        this.ledger = ledger;
        this.lines = lines;
    }

    record Readouts(Line engagement, List<Side> sides) {}

    record Side(String side, List<Statement> statements) {}

    record Statement(
            String topic,
            String document,
            String name,
            Optional<String> outlet,
            boolean official,
            EngagementView.Sentence sentence) {}

    @Override
    public void register(JavalinDefaultRoutingApi routes) {
        routes.get(Api.BASE + "/readouts/{id}", this::readouts);
    }

    private void readouts(Context context) {
        String id = context.pathParam("id");
        Entry entry =
                ledger.engagement(id)
                        .orElseThrow(() ->
                                Problem.notFound(
                                        "This ledger has no engagement \"%s\".".formatted(id)));
        Map<String, StoredDocument> documents = EngagementApi.documents(ledger, entry);
        Map<String, List<Statement>> sides =
                new TreeMap<>(
                        Comparator.comparing((String side) -> side.equals(PRESS))
                                .thenComparing(side -> side));
        for (ToldReport told : entry.engagement().reports()) {
            if (told.copyOf().isEmpty()) {
                sides.computeIfAbsent(told.official().orElse(PRESS), _ -> new ArrayList<>())
                        .addAll(
                                statements(
                                        told, Optional.ofNullable(documents.get(told.document()))));
            }
        }
        Api.json(
                context,
                new Readouts(
                        lines.of(entry),
                        sides.entrySet().stream()
                                .map(side -> new Side(side.getKey(), side.getValue()))
                                .toList()));
    }

    private static List<Statement> statements(ToldReport told, Optional<StoredDocument> stored) {
        Optional<Article> article = stored.flatMap(StoredDocument::article);
        return told.report().evidence().stream()
                .flatMap(cell ->
                        topic(cell, told.report())
                                .map(topic ->
                                        new Statement(
                                                topic,
                                                told.document(),
                                                told.documentId(),
                                                article.flatMap(Article::outlet)
                                                        .or(() -> article.flatMap(Article::agency)),
                                                told.official().isPresent(),
                                                EngagementView.Sentence.of(
                                                        cell.evidence(), article)))
                                .stream())
                .distinct()
                .toList();
    }

    private static Optional<String> topic(SlotEvidence cell, Report report) {
        if (cell.slot().startsWith(TOPIC)) {
            return Optional.of(cell.slot().substring(TOPIC.length()));
        }
        for (int i = 0; i < report.outcomes().size(); i++) {
            if (cell.slot().equals("outcome:" + i)) {
                return report.outcomes().get(i).topic().or(() -> Optional.of("other"));
            }
        }
        return Optional.empty();
    }
}
