package chancery.cli;

import chancery.interpret.Report;
import chancery.interpret.SlotEvidence;
import chancery.pipeline.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// How many cells there are, and how many quote exactly what stands in the page text.
final class ProofCount {

    private int cells;
    private int proven;

    void add(Reading reading) {
        String text = reading.article().map(article -> article.pageText()).orElse("");
        reading.reports().forEach(report -> add(report, text));
    }

    private void add(Report report, String text) {
        Set<String> quoted =
                report.evidence().stream()
                        .filter(cell -> stands(cell, text))
                        .map(SlotEvidence::slot)
                        .collect(Collectors.toSet());
        for (String slot : slots(report)) {
            cells++;
            proven += quoted.contains(slot) ? 1 : 0;
        }
    }

    private static boolean stands(SlotEvidence cell, String text) {
        var evidence = cell.evidence();
        return evidence.span().end() <= text.length()
                && evidence.span().in(text).equals(evidence.quote().exact());
    }

    private static List<String> slots(Report report) {
        List<String> slots = new ArrayList<>(List.of("kind", "status"));
        report.place().ifPresent(_ -> slots.add("place"));
        report.date().ifPresent(_ -> slots.add("date"));
        for (int i = 0; i < report.parties().size(); i++) {
            slots.add("party:" + i);
        }
        report.topics().forEach(topic -> slots.add("topic:" + topic));
        for (int i = 0; i < report.outcomes().size(); i++) {
            slots.add("outcome:" + i);
        }
        return slots;
    }

    int cells() {
        return cells;
    }

    int proven() {
        return proven;
    }
}
