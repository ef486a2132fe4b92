package chancery.export;

import chancery.identify.Actor;
import chancery.identify.Place;
import chancery.merge.Engagement;
import chancery.reference.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Engagements in a few words, for calendars, maps and timelines.
final class Titles {

    private Titles() {}

    /// "Meeting (held): Wang Yi, Antony Blinken"
    static String of(Engagement engagement) {
        String who =
                engagement.parties().stream()
                        .map(Titles::party)
                        .distinct()
                        .collect(Collectors.joining(", "));
        String kind = engagement.kind().id();
        return "%s (%s): %s"
                .formatted(
                        Character.toUpperCase(kind.charAt(0)) + kind.substring(1),
                        engagement.status().id(),
                        who.isEmpty() ? "unnamed parties" : who);
    }

    private static String party(Actor actor) {
        return actor.name().or(actor::state).or(actor::role).orElse("an unnamed party");
    }

    static String place(Place place) {
        return Stream.of(place.venue(), place.city(), place.state())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    /// Codes of the states and bodies, sorted.
    static List<String> states(Engagement engagement) {
        return engagement.parties().stream()
                .map(Actor::state)
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
    }

    static Optional<Level> level(Engagement engagement) {
        return engagement.parties().stream()
                .map(Actor::level)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    /// "7 reports, 3 of them independent"
    static String witnesses(Engagement engagement) {
        int reports = engagement.reports().size();
        return "%d %s, %d of them independent"
                .formatted(
                        reports,
                        reports == 1 ? "report" : "reports",
                        engagement.independentReports());
    }
}
