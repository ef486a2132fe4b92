package chancery.cli;

import chancery.export.RecordJson;
import chancery.ledger.ClaimCheck;
import chancery.ledger.ClaimVerdict;
import chancery.ledger.KeptClaim;
import chancery.ledger.Ledger;
import chancery.pipeline.Pipeline;
import chancery.reference.Edtf;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Holds what somebody claims against the ledger.
@Command(
        name = "check",
        description = {
            "Hold a claim against the ledger: consistent, contradicted (with the counter-example) or not decidable, always with how far the ledger reaches.",
            "",
            "A claim ranks or counts an engagement (first since, highest-level since, third visit this year) or just tells one. Without a claim, all that the pages of the ledger claim are checked."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  chancery check 'highest-level American official to visit China since Biden took office' --date 2023-06-18",
            "  chancery check 'first face-to-face meeting of Biden and Xi in a year' --date 2023-11-15",
            "  chancery check --format jsonl | grep contradicted"
        })
final class CheckCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(arity = "0..1", paramLabel = "CLAIM", description = "The words of the claim.")
    private Optional<String> claim = Optional.empty();

    @Option(
            names = "--date",
            paramLabel = "DAY",
            description =
                    "The day it was written: 2023-06-18. \"This year\" and \"in five years\" count from it.")
    private Optional<LocalDate> day = Optional.empty();

    @Mixin private FormatOption format = new FormatOption();

    CheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (Ledger ledger = LedgerKeeping.existing(session)) {
            if (claim.isPresent()) {
                one(ledger, claim.get());
            } else {
                ledger.claims().forEach(kept -> kept(ledger, kept));
            }
        }
        return ExitCode.DONE;
    }

    private void one(Ledger ledger, String words) {
        ClaimVerdict verdict = ClaimCheck.of(ledger, Pipeline.standard(), words, day);
        if (format.isTable(session.console())) {
            tell(verdict);
        } else {
            session.console().print(RecordJson.of(words, day, verdict));
        }
    }

    private void kept(Ledger ledger, KeptClaim kept) {
        ClaimVerdict verdict =
                ClaimCheck.of(
                        ledger, kept.claim(), kept.published().map(Edtf::latest).or(() -> day));
        if (format.isTable(session.console())) {
            session.console()
                    .print(
                            "%s, %s: “%s”"
                                    .formatted(
                                            Plain.text(kept.document()),
                                            kept.published().map(Edtf::text).orElse("no day"),
                                            Plain.text(kept.claim().evidence().quote().exact())));
            tell(verdict);
            session.console().print("");
        } else {
            session.console()
                    .print(RecordJson.of(kept.document(), kept.published(), kept.claim(), verdict));
        }
    }

    private void tell(ClaimVerdict verdict) {
        Console console = session.console();
        console.printStyled(
                "@|bold %s|@  %s"
                        .formatted(
                                verdict.answer().id().replace('-', ' '),
                                Plain.text(verdict.says())));
        if (!verdict.readAs().isEmpty()) {
            console.print("  read as: " + Plain.text(verdict.readAs()));
        }
        EngagementTable table = new EngagementTable(console);
        verdict.engagements().forEach(entry -> table.line(entry.engagement()));
        console.print("  " + verdict.coverage().line());
    }
}
