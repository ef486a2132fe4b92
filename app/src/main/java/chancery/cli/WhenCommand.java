package chancery.cli;

import chancery.detect.TimeExpression;
import chancery.identify.AnalysedArticle;
import chancery.identify.ResolvedTime;
import chancery.identify.TimeResolver;
import chancery.pipeline.Pipeline;
import chancery.pipeline.Specimen;
import chancery.reference.Edtf;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which date words of time mean.
@Command(
        name = "when",
        description =
                "Say which date words of time mean on a page of a given day, for something held and for something ahead.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  chancery when 'over the summer' --anchor 2023-09-18",
            "  chancery when 'They met on Monday.' --date 2023-09-19"
        })
final class WhenCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "WORDS", description = "Words of time, or a sentence with such words.")
    private String words = "";

    @Option(
            names = {"--anchor", "--date"},
            paramLabel = "DAY",
            description = "The day of the page, from which the words count: 2023-09-19.")
    private Optional<LocalDate> day = Optional.empty();

    WhenCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        AnalysedArticle analysed = Pipeline.standard().analyse(Specimen.of(words, day));
        List<TimeExpression> times =
                analysed.sentences().stream()
                        .flatMap(sentence -> sentence.times().stream())
                        .toList();
        if (times.isEmpty()) {
            session.console().print("no words of time");
        }
        TimeResolver resolver = new TimeResolver();
        for (TimeExpression time : times) {
            session.console()
                    .print(
                            "%s: held %s; ahead %s"
                                    .formatted(
                                            Plain.text(time.text()),
                                            resolved(
                                                    resolver.resolve(
                                                            time,
                                                            day,
                                                            TimeResolver.Direction.BACK)),
                                            resolved(
                                                    resolver.resolve(
                                                            time,
                                                            day,
                                                            TimeResolver.Direction.FORWARD))));
        }
        return ExitCode.DONE;
    }

    private static String resolved(Optional<ResolvedTime> time) {
        return time.map(known ->
                        known.date().map(Edtf::text).orElse("no date") + " (" + known.rule() + ")")
                .orElse("unknown");
    }
}
