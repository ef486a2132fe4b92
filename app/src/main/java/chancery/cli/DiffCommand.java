package chancery.cli;

import chancery.ledger.Change;
import chancery.ledger.Ledger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// What has changed.
@Command(
        name = "diff",
        description =
                "List what was added, changed, joined, split or removed since a day or a fingerprint.",
        footerHeading = "%nExamples:%n",
        footer = {"  chancery diff --since 2026-11-01", "  chancery diff --since ch1:9f2c..."})
final class DiffCommand implements Callable<Integer> {

    private final Session session;

    @Option(
            names = "--since",
            required = true,
            paramLabel = "DAY|FINGERPRINT",
            description = "A day (2026-11-01), or a fingerprint that 'fingerprint' printed.")
    private String since = "";

    DiffCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (Ledger ledger = LedgerKeeping.existing(session)) {
            List<Change> changes = changes(ledger);
            Map<String, Integer> counts = new LinkedHashMap<>();
            for (Change change : changes) {
                session.console().print(line(change));
                counts.merge(word(change), 1, Integer::sum);
            }
            session.console().say(total(changes.size(), counts));
        }
        return ExitCode.DONE;
    }

    private static String line(Change change) {
        return "%-8s %s  %s%s"
                .formatted(
                        word(change),
                        change.engagement(),
                        Plain.text(change.summary()),
                        others(change));
    }

    /// What is new and comes of an engagement that goes on was split from it.
    private static String word(Change change) {
        boolean split = change.what() == Change.What.ADDED && !change.others().isEmpty();
        return split ? "split" : change.what().id();
    }

    private static String others(Change change) {
        if (change.others().isEmpty()) {
            return "";
        }
        String ids = String.join(", ", change.others());
        return switch (change.what()) {
            case ADDED -> " (from " + ids + ")";
            case CHANGED -> " (was " + ids + ")";
            case JOINED -> " (with " + ids + ")";
            case REMOVED -> " (into " + ids + ")";
        };
    }

    private static String total(int changes, Map<String, Integer> counts) {
        String parts =
                counts.entrySet().stream()
                        .map(one -> "%,d %s".formatted(one.getValue(), one.getKey()))
                        .collect(Collectors.joining(", "));
        return "%,d changes%s".formatted(changes, parts.isEmpty() ? "" : ": " + parts);
    }

    private List<Change> changes(Ledger ledger) {
        if (since.startsWith("ch1:")) {
            return ledger.changesSince(since)
                    .orElseThrow(() ->
                            new Failure(
                                    "this ledger never had the fingerprint %s."
                                            .formatted(Plain.text(since))));
        }
        try {
            Instant day = LocalDate.parse(since).atStartOfDay().toInstant(ZoneOffset.UTC);
            return ledger.changesSince(day);
        } catch (DateTimeParseException _) {
            throw Failure.ofUsage(
                    "'%s' is neither a day (2026-11-01) nor a fingerprint (ch1:...)."
                            .formatted(Plain.text(since)));
        }
    }
}
