package chancery.cli;

import chancery.brief.Brief;
import chancery.brief.BriefException;
import chancery.brief.BriefForm;
import chancery.brief.Briefing;
import chancery.export.WholeFile;
import chancery.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// One page before a meeting.
@Command(
        name = "brief",
        description =
                "Write a briefing for a meeting: when they last met and what was said, contacts this year, open commitments, channels, what is planned, where sources differ, who holds which office. Every line has its note.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  chancery brief --with 'Wang Yi' --for 'Secretary of State' --on 2024-04-26 --out brief.docx",
            "  chancery brief --with 'foreign minister of China' --for USA --on 2023-06-18"
        })
final class BriefCommand implements Callable<Integer> {

    private final Session session;

    @Option(
            names = "--with",
            required = true,
            paramLabel = "WHOM",
            description = "Whom one meets: a person, an office with its state, or a state.")
    private String with = "";

    @Option(
            names = "--for",
            required = true,
            paramLabel = "WHO",
            description = "For whom: a person, an office with its state, or a state.")
    private String who = "";

    @Option(
            names = "--on",
            paramLabel = "DAY",
            description =
                    "The day of the meeting; what was published later stays out. Default: today.")
    private Optional<LocalDate> day = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "The file to write: .html, .docx, .pdf or .md. Else Markdown on standard output.")
    private Optional<Path> out = Optional.empty();

    BriefCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        BriefForm form = out.map(BriefCommand::form).orElse(BriefForm.MD);
        LocalDate on = day.orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
        try (Ledger ledger = LedgerKeeping.existing(session)) {
            Brief brief = Briefing.of(ledger, with, who, on);
            if (out.isPresent()) {
                toFile(form, brief, out.get().toAbsolutePath());
            } else {
                form.write(brief, session.console().outStream());
            }
        } catch (BriefException e) {
            throw new Failure(Plain.text(String.valueOf(e.getMessage())) + ".", e);
        }
        return ExitCode.DONE;
    }

    private static BriefForm form(Path file) {
        return BriefForm.of(file.toString())
                .orElseThrow(() ->
                        Failure.ofUsage(
                                "%s: a briefing is written as .%s."
                                        .formatted(file, String.join(", .", BriefForm.endings()))));
    }

    private void toFile(BriefForm form, Brief brief, Path file) throws IOException {
        WholeFile.write(file, stream -> form.write(brief, stream));
        session.console().say("wrote " + file);
    }
}
