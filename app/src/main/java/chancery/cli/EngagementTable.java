package chancery.cli;

import chancery.identify.Place;
import chancery.interpret.Status;
import chancery.merge.Engagement;
import chancery.reference.Edtf;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Engagements a line each, for people.
final class EngagementTable {

    private final Console console;

    EngagementTable(Console console) {
        this.console = console;
    }

    void line(Engagement engagement) {
        console.printStyled(
                "%-21s @|%s %-9s|@ %-10s %s%s  @|faint %s|@"
                        .formatted(
                                engagement.date().map(Edtf::text).orElse("-"),
                                colour(engagement.status()),
                                engagement.status().id(),
                                engagement.kind().id(),
                                Plain.text(ReadingTable.parties(engagement.parties())),
                                engagement
                                        .place()
                                        .map(EngagementTable::in)
                                        .map(Plain::text)
                                        .map(place -> "  in " + place)
                                        .orElse(""),
                                engagement.id()));
    }

    static String colour(Status status) {
        return switch (status) {
            case HELD -> "green";
            case PLANNED -> "blue";
            case POSSIBLE -> "cyan";
            case POSTPONED -> "yellow";
            case CANCELLED -> "red";
        };
    }

    static String in(Place place) {
        return Stream.of(place.venue(), place.city(), place.state())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }
}
