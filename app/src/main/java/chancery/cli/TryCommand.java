package chancery.cli;

import chancery.identify.AnalysedArticle;
import chancery.interpret.EngagementReader;
import chancery.interpret.Explanation;
import chancery.interpret.Report;
import chancery.interpret.SlotEvidence;
import chancery.pipeline.Pipeline;
import chancery.pipeline.Specimen;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// How one sentence is read, and why.
@Command(
        name = "try",
        description =
                "Show how one sentence is read: who and what is found in it, which rule reads it, and why it gives a report or none.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  chancery try 'Austin sat down with Dong Jun in Singapore on Friday.' --date 2024-06-01",
            "  chancery try 'Wang Yi may visit Washington next month.' --date 2023-09-20"
        })
final class TryCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "SENTENCE", description = "A sentence, or a few.")
    private String sentence = "";

    @Option(
            names = "--date",
            paramLabel = "DAY",
            description =
                    "The day it was published: 2024-06-01. Without it, \"on Friday\" stays unknown.")
    private Optional<LocalDate> day = Optional.empty();

    TryCommand(Session session) {
        this.session = session;
    }

    /// The same as `try SENTENCE --date DAY`.
    TryCommand(Session session, String sentence, LocalDate day) {
        this(session);
        this.sentence = sentence;
        this.day = Optional.of(day);
    }

    @Override
    public Integer call() {
        Pipeline pipeline = Pipeline.standard();
        EngagementReader reader = EngagementReader.standard();
        AnalysedArticle analysed = pipeline.analyse(Specimen.of(sentence, day));
        reader.explain(analysed).forEach(this::explain);
        List<Report> reports = reader.read(analysed);
        session.console().print("");
        if (reports.isEmpty()) {
            session.console().print("no report");
        }
        reports.forEach(this::report);
        return ExitCode.DONE;
    }

    private void explain(Explanation explanation) {
        Console console = session.console();
        console.printStyled("@|bold %s|@".formatted(Plain.text(explanation.sentence())));
        explanation.mentions().forEach(line -> console.print("  " + Plain.text(line)));
        explanation.triggers().forEach(line -> console.print("  " + Plain.text(line)));
    }

    private void report(Report report) {
        new ReadingTable(session.console()).print(report);
        for (SlotEvidence cell : report.evidence()) {
            session.console()
                    .print(
                            "    %-18s “%s”"
                                    .formatted(
                                            cell.slot(),
                                            Plain.text(cell.evidence().quote().exact())));
        }
        session.console().print("    rules: " + String.join(", ", report.rules()));
    }
}
