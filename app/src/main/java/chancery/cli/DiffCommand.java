package chancery.cli;

import chancery.ledger.Change;
import chancery.ledger.Ledger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// What has changed.
@Command(
        name = "diff",
        description =
                "List what was added, changed, joined or removed since a day or a fingerprint.",
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
            for (Change change : changes) {
                session.console()
                        .print(
                                "%-8s %s  %s"
                                        .formatted(
                                                change.what().id(),
                                                change.engagement(),
                                                Plain.text(change.summary())));
            }
            session.console().say("%,d changes".formatted(changes.size()));
        }
        return ExitCode.DONE;
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
        } catch (DateTimeParseException e) {
            throw new Failure(
                    "'%s' is neither a day (2026-11-01) nor a fingerprint (ch1:...)."
                            .formatted(Plain.text(since)),
                    e);
        }
    }
}
