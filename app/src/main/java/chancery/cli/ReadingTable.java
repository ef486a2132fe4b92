package chancery.cli;

import chancery.clean.Article;
import chancery.clean.PublicationDate;
import chancery.identify.Actor;
import chancery.interpret.Report;
import chancery.interpret.SlotEvidence;
import chancery.pipeline.Reading;
import chancery.reference.Edtf;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One document and its reports, laid out for people.
final class ReadingTable {

    private static final int QUOTE = 100;

    private final Console console;

    ReadingTable(Console console) {
        this.console = console;
    }

    void print(Reading reading) {
        console.printStyled(
                "@|bold %s|@%s".formatted(Plain.text(reading.document().id()), about(reading)));
        for (Report report : reading.reports()) {
            print(report);
        }
        console.print("");
    }

    private static String about(Reading reading) {
        return Stream.concat(
                        reading.article().stream().flatMap(ReadingTable::about),
                        reading.dropped().map(drop -> "dropped: " + drop.reason().says()).stream())
                .map(Plain::text)
                .map(words -> "  " + words)
                .collect(Collectors.joining());
    }

    private static Stream<String> about(Article article) {
        return Stream.of(
                        Optional.of(published(article.published())),
                        article.agency(),
                        article.outlet(),
                        Optional.of(article.language()))
                .flatMap(Optional::stream);
    }

    private static String published(PublicationDate date) {
        return switch (date) {
            case PublicationDate.Known known -> known.day() + " (" + known.clue().id() + ")";
            case PublicationDate.Disputed disputed ->
                    "%s (%s; stamped %s, not used)"
                            .formatted(
                                    disputed.textImplies().day(),
                                    disputed.textImplies().clue().id(),
                                    disputed.pageSays().day());
            case PublicationDate.Interval interval ->
                    interval.earliest() + "/" + interval.latest() + " (from what it tells)";
            case PublicationDate.Unknown _ -> "day unknown";
        };
    }

    void print(Report report) {
        console.printStyled(
                "  @|%s %-9s|@ %-10s %-21s %s%s"
                        .formatted(
                                EngagementTable.colour(report.status()),
                                report.status().id(),
                                report.kind().id(),
                                report.date().map(Edtf::text).orElse("-"),
                                Plain.text(parties(report.parties())),
                                report.place()
                                        .map(EngagementTable::in)
                                        .map(Plain::text)
                                        .map(where -> "  in " + where)
                                        .orElse("")));
        quote(report)
                .ifPresent(words ->
                        console.printStyled("            @|faint “…%s…”|@".formatted(words)));
    }

    static String parties(List<Actor> parties) {
        return parties.stream().map(ReadingTable::party).collect(Collectors.joining(", "));
    }

    static String party(Actor actor) {
        String state = actor.state().orElse("?");
        return actor.name().or(actor::role).map(who -> who + " (" + state + ")").orElse(state);
    }

    private static Optional<String> quote(Report report) {
        return report.evidence().stream()
                .filter(cell -> cell.slot().equals("kind"))
                .findFirst()
                .map(SlotEvidence::evidence)
                .map(evidence ->
                        Plain.shortened(
                                evidence.quote().prefix()
                                        + evidence.quote().exact()
                                        + evidence.quote().suffix(),
                                QUOTE));
    }
}
