package chancery.merge;

import chancery.identify.Actor;
import chancery.identify.Place;
import chancery.interpret.Kind;
import chancery.reference.Edtf;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether a meeting belongs to a visit or a conference: they stay two engagements, linked.
public final class Parts {

    // A part must be dated well enough to be in the journey and not merely in the same season.
    private static final int WHOLE_DAYS = 21;

    private Parts() {}

    /// Whether `part` took or takes place during `whole`.
    public static boolean isPartOf(Engagement part, Engagement whole) {
        if (part.id().equals(whole.id())
                || part.kind() == Kind.CALL
                || part.kind() == whole.kind()
                || (part.kind() == Kind.CONFERENCE && whole.kind() == Kind.VISIT)) {
            return false;
        }
        return switch (whole.kind()) {
            case VISIT ->
                    part.kind() == Kind.MEETING && during(part, whole) && isOnVisit(part, whole);
            case CONFERENCE -> during(part, whole) && isOnTheSidelines(part, whole);
            case MEETING, CALL -> false;
        };
    }

    private static boolean during(Engagement part, Engagement whole) {
        return part.date().isPresent()
                && whole.date().isPresent()
                && whole.date().get().days() <= WHOLE_DAYS
                && part.date().get().days() <= WHOLE_DAYS
                && within(part.date().get(), whole.date().get());
    }

    private static boolean within(Edtf part, Edtf whole) {
        return !part.earliest().isAfter(whole.latest().plusDays(1))
                && !part.latest().isBefore(whole.earliest().minusDays(1));
    }

    /// The guests meet somebody in the host's land.
    private static boolean isOnVisit(Engagement meeting, Engagement visit) {
        Optional<String> host = visit.place().flatMap(Place::state);
        Optional<String> land = meeting.place().flatMap(Place::state);
        if (host.isEmpty() || (land.isPresent() && !land.equals(host))) {
            return false;
        }
        Set<String> states = states(meeting);
        if (!states.contains(host.get())) {
            return false;
        }
        return visit.parties().stream()
                .filter(guest -> !guest.state().equals(host))
                .anyMatch(guest -> takesPart(guest, meeting));
    }

    private static boolean isOnTheSidelines(Engagement part, Engagement conference) {
        Optional<Place> one = part.place();
        Optional<Place> other = conference.place();
        boolean sameCity =
                one.flatMap(Place::city).isPresent()
                        && one.flatMap(Place::city).equals(other.flatMap(Place::city));
        return part.kind() == Kind.MEETING
                && sameCity
                && one.flatMap(Place::state).equals(other.flatMap(Place::state));
    }

    private static boolean takesPart(Actor guest, Engagement meeting) {
        Set<String> name = guest.name().map(Profile::words).orElse(Set.of());
        return meeting.parties().stream()
                .filter(party -> party.state().equals(guest.state()))
                .anyMatch(party ->
                        name.isEmpty()
                                || party.name().isEmpty()
                                || (party.qid().isPresent() && party.qid().equals(guest.qid()))
                                || party.name()
                                        .map(Profile::words)
                                        .filter(name::equals)
                                        .isPresent());
    }

    private static Set<String> states(Engagement engagement) {
        return engagement.parties().stream()
                .map(Actor::state)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }
}
