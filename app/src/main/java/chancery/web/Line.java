package chancery.web;

import chancery.identify.Actor;
import chancery.identify.Place;
import chancery.interpret.Outcome;
import chancery.interpret.Status;
import chancery.ledger.Entry;
import chancery.merge.Engagement;
import chancery.reference.Edtf;
import chancery.reference.Level;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// An engagement in a list: all that the pictures need, without its evidence.
///
/// @param outcomes how many
/// @param disagreements on how many slots its reports differ
/// @param passed its day has passed, and no page tells whether it was held
record Line(
        String id,
        String kind,
        String status,
        Optional<String> date,
        Optional<LocalDate> dateEarliest,
        Optional<LocalDate> dateLatest,
        Optional<String> level,
        List<Party> parties,
        Optional<Where> place,
        List<String> topics,
        int outcomes,
        int commitments,
        int reports,
        long independent,
        int disagreements,
        List<String> partOf,
        boolean corrected,
        boolean passed) {

    /// Who takes part.
    record Party(
            Optional<String> name,
            Optional<String> id,
            Optional<String> role,
            Optional<String> state,
            Optional<String> level,
            Optional<String> roleClass) {

        static Party of(Actor actor) {
            return new Party(
                    actor.name(),
                    actor.qid(),
                    actor.role(),
                    actor.state(),
                    actor.level().map(Level::id),
                    actor.roleClass());
        }
    }

    /// Where it took or takes place.
    record Where(
            Optional<String> city,
            Optional<String> state,
            Optional<String> venue,
            OptionalInt geonames,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) OptionalDouble latitude,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) OptionalDouble longitude) {

        static Where of(Place place) {
            return new Where(
                    place.city(),
                    place.state(),
                    place.venue(),
                    place.geonames(),
                    place.latitude(),
                    place.longitude());
        }
    }

    static Line of(Entry entry, LocalDate today) {
        Engagement engagement = entry.engagement();
        return new Line(
                engagement.id(),
                engagement.kind().id(),
                engagement.status().id(),
                engagement.date().map(Edtf::text),
                engagement.date().map(Edtf::earliest),
                engagement.date().map(Edtf::latest),
                level(engagement).map(Level::id),
                engagement.parties().stream().map(Party::of).toList(),
                engagement.place().map(Where::of),
                engagement.topics(),
                engagement.outcomes().size(),
                (int) engagement.outcomes().stream().filter(Outcome::commitment).count(),
                engagement.reports().size(),
                engagement.independentReports(),
                engagement.disagreements().size(),
                engagement.partOf(),
                !entry.corrections().isEmpty(),
                entry.notKnownWhetherHeld(today));
    }

    private static Optional<Level> level(Engagement engagement) {
        return engagement.parties().stream()
                .map(Actor::level)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    /// Place in the order of all lists: by day, undated ones last, then by id.
    @JsonIgnore
    String order() {
        return dateEarliest.map(LocalDate::toString).orElse("9999-99-99") + " " + id;
    }

    boolean isHeld() {
        return status.equals(Status.HELD.id());
    }
}
