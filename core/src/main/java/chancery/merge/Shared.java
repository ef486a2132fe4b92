package chancery.merge;

import chancery.identify.Place;
import chancery.interpret.Kind;
import chancery.interpret.Status;
import chancery.merge.Profile.Party;
import chancery.reference.Level;
import java.util.List;
import java.util.Optional;

/// What two reports have in common: days, a place, people, an office.
final class Shared {

    /// Cities nearer than this are one place under two names: a resort and its town, a suburb.
    private static final double SAME_PLACE_KM = 80;

    private Shared() {}

    /// Days between two reports that still may be one engagement, 0 where they overlap.
    static long gap(Profile a, Profile b) {
        return Math.max(
                0, Math.max(a.reach.first() - b.reach.last(), b.reach.first() - a.reach.last()));
    }

    static boolean isJourney(Profile a, Profile b) {
        return a.kind() == b.kind() && (a.kind() == Kind.VISIT || a.kind() == Kind.CONFERENCE);
    }

    static boolean gathering(Profile a, Profile b) {
        return a.kind() == Kind.CONFERENCE || b.kind() == Kind.CONFERENCE;
    }

    static boolean near(Place one, Place other) {
        if (one.latitude().isEmpty()
                || one.longitude().isEmpty()
                || other.latitude().isEmpty()
                || other.longitude().isEmpty()) {
            return same(one.city(), other.city());
        }
        double north = one.latitude().getAsDouble() - other.latitude().getAsDouble();
        double east =
                (one.longitude().getAsDouble() - other.longitude().getAsDouble())
                        * Math.cos(
                                Math.toRadians(
                                        (one.latitude().getAsDouble()
                                                        + other.latitude().getAsDouble())
                                                / 2));
        return Math.hypot(north, east) * 111.2 <= SAME_PLACE_KM;
    }

    static boolean sameCity(Profile a, Profile b) {
        Optional<Place> one = a.told.report().place();
        Optional<Place> other = b.told.report().place();
        return one.isPresent()
                && other.isPresent()
                && one.get().city().isPresent()
                && other.get().city().isPresent()
                && near(one.get(), other.get());
    }

    static boolean same(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && one.get().equalsIgnoreCase(other.get());
    }

    static int personsShared(Profile a, Profile b) {
        int shared = 0;
        for (String state : a.states()) {
            List<Party> others = b.side(state);
            if (!others.isEmpty()
                    && a.side(state).stream()
                            .filter(Party::named)
                            .anyMatch(p -> matches(p, others))) {
                shared++;
            }
        }
        return shared;
    }

    static boolean matches(Party person, List<Party> others) {
        return others.stream().filter(Party::named).anyMatch(person::isSamePersonAs);
    }

    static boolean disjoint(Profile a, Profile b) {
        return a.bodies.stream().noneMatch(b.bodies::contains);
    }

    /// An office that one person holds, on a side of both: "an Australian foreign minister".
    static boolean officeShared(Profile a, Profile b) {
        return a.states().stream()
                .anyMatch(state ->
                        a.side(state).stream()
                                .filter(Shared::isOneHoldersOffice)
                                .anyMatch(p ->
                                        b.side(state).stream()
                                                .anyMatch(q -> q.office().equals(p.office()))));
    }

    private static boolean isOneHoldersOffice(Party party) {
        return party.office().isPresent()
                && party.level()
                        .filter(level -> level.rank() <= Level.SECURITY_CHIEF.rank())
                        .isPresent();
    }

    static boolean isHeld(Profile profile) {
        return profile.told.report().status() == Status.HELD;
    }
}
