package chancery.export;

import chancery.identify.Actor;
import chancery.identify.Place;
import chancery.merge.Engagement;
import chancery.reference.Level;
import chancery.reference.State;
import chancery.reference.StateTable;
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
        return actor.name()
                .or(() -> actor.state().map(Titles::state))
                .or(actor::role)
                .orElse("an unnamed party");
    }

    static String place(Place place) {
        return Stream.of(place.venue(), place.city(), place.state().map(Titles::state))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static String state(String code) {
        return StateTable.alone().state(code).map(State::name).orElse(code);
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

    /// "told by 7 pages, 3 of them independent"
    static String witnesses(Engagement engagement) {
        int reports = engagement.reports().size();
        long independent = engagement.independentReports();
        String pages = "told by %d %s".formatted(reports, reports == 1 ? "page" : "pages");
        return independent == reports
                ? pages
                : "%s, %d of them independent".formatted(pages, independent);
    }
}
