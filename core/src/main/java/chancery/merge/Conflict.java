package chancery.merge;

import chancery.identify.Place;
import chancery.interpret.Kind;
import chancery.interpret.Status;
import chancery.merge.Profile.Party;
import chancery.reference.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Whether something in two reports excludes that they tell one engagement: another kind, other
/// states, days, places or people. A conflict is final, whatever else speaks for it.
final class Conflict {

    private static final Set<String> OWN_PORTFOLIOS =
            Set.of("foreign_minister", "defence_minister");

    private Conflict() {}

    static boolean between(Profile a, Profile b) {
        return a.told.document().equals(b.told.document())
                || !kindsAgree(a, b)
                || !statesAgree(a, b)
                || Shared.gap(a, b) > (Shared.isJourney(a, b) ? 7 : 2)
                || placesConflict(a, b)
                || personsConflict(a, b);
    }

    /// A visit and a meeting are never one. A small summit may be told as a meeting or as a
    /// conference, and a video meeting as a call or, by a page that does not say how, a meeting.
    private static boolean kindsAgree(Profile a, Profile b) {
        if (a.kind() == b.kind()) {
            return true;
        }
        if (a.kind() == Kind.VISIT || b.kind() == Kind.VISIT) {
            return false;
        }
        if (a.kind() == Kind.CONFERENCE || b.kind() == Kind.CONFERENCE) {
            return a.kind() != Kind.CALL
                    && b.kind() != Kind.CALL
                    && (a.states().equals(b.states())
                            || (a.states().size() >= 3 && b.states().size() >= 3));
        }
        Profile meeting = a.kind() == Kind.MEETING ? a : b;
        return meeting.told.report().place().flatMap(Place::city).isEmpty()
                && a.states().equals(b.states())
                && Shared.personsShared(a, b) >= 2;
    }

    private static boolean statesAgree(Profile a, Profile b) {
        TreeSet<String> shared = new TreeSet<>(a.states());
        shared.retainAll(b.states());
        int fewer = Math.min(a.states().size(), b.states().size());
        int all = a.states().size() + b.states().size() - shared.size();
        if (Shared.gathering(a, b)) {
            return !shared.isEmpty() || Shared.sameCity(a, b);
        }
        if (a.states().equals(b.states())) {
            return true;
        }
        return shared.size() >= 2 && shared.size() * 2 >= all && fewer >= 2;
    }

    private static boolean placesConflict(Profile a, Profile b) {
        Optional<Place> one = a.told.report().place();
        Optional<Place> other = b.told.report().place();
        if (one.isEmpty() || other.isEmpty() || a.kind() == Kind.CALL || b.kind() == Kind.CALL) {
            return false;
        }
        if (Shared.near(one.get(), other.get())) {
            return false;
        }
        if (differ(one.get().state(), other.get().state())) {
            return !samePlan(a, b) && !sameGathering(a, b);
        }
        // Cities of one state: a journey has several; a meeting told with the same people on the
        // same day is one on which the sources differ.
        return a.kind() != Kind.VISIT
                && differ(one.get().city(), other.get().city())
                && !(Shared.personsShared(a, b) >= 2
                        && Shared.gap(a, b) == 0
                        && a.anchored()
                        && b.anchored());
    }

    /// Where two people are to meet is often guessed before it is settled: a land without a city
    /// tells no plan of theirs from the other.
    private static boolean samePlan(Profile a, Profile b) {
        return a.kind() == Kind.MEETING
                && isAhead(a)
                && isAhead(b)
                && (cityless(a) || cityless(b))
                && Shared.personsShared(a, b) >= 2;
    }

    /// A body gathers once on a day; a land alone is often one that the gathering is about.
    private static boolean sameGathering(Profile a, Profile b) {
        return a.kind() == Kind.CONFERENCE
                && b.kind() == Kind.CONFERENCE
                && !Shared.disjoint(a, b)
                && a.anchored()
                && b.anchored()
                && Shared.gap(a, b) == 0
                && (cityless(a) || cityless(b));
    }

    private static boolean isAhead(Profile profile) {
        Status status = profile.told.report().status();
        return status == Status.PLANNED || status == Status.POSSIBLE;
    }

    private static boolean cityless(Profile profile) {
        return profile.told.report().place().flatMap(Place::city).isEmpty();
    }

    private static boolean differ(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && !one.get().equalsIgnoreCase(other.get());
    }

    /// Two different people of one state exclude each other, except at conferences and among the
    /// hosts of a visit; so do a named leader and somebody in a much lower office.
    private static boolean personsConflict(Profile a, Profile b) {
        if (Shared.gathering(a, b)) {
            return !a.bodies.isEmpty()
                    && !b.bodies.isEmpty()
                    && Shared.disjoint(a, b)
                    && !Shared.sameCity(a, b);
        }
        for (String state : a.states()) {
            if (isHost(state, a) || isHost(state, b) || !b.sides.containsKey(state)) {
                continue;
            }
            if (sidesConflict(a.side(state), b.side(state))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHost(String state, Profile profile) {
        return profile.host.filter(state::equals).isPresent();
    }

    private static boolean sidesConflict(List<Party> one, List<Party> other) {
        boolean named = one.stream().anyMatch(Party::named);
        boolean otherNamed = other.stream().anyMatch(Party::named);
        if (named && otherNamed) {
            return one.stream().filter(Party::named).noneMatch(p -> Shared.matches(p, other))
                    && !(hasDelegation(one) && hasDelegation(other));
        }
        return one.stream().noneMatch(p -> other.stream().anyMatch(q -> ranksAgree(p, q)));
    }

    /// Only where both sides bring unnamed others can two different names be one delegation.
    private static boolean hasDelegation(List<Party> side) {
        return side.size() > 1 && !side.stream().allMatch(Party::named);
    }

    /// Offices that lie three levels apart are not the same party; an unnamed official may be
    /// anyone.
    private static boolean ranksAgree(Party one, Party other) {
        if (areTwoMinisters(one, other) || areTwoMinisters(other, one)) {
            return false;
        }
        return one.office().isEmpty()
                || other.office().isEmpty()
                || one.office().equals(other.office())
                || one.level().isEmpty()
                || other.level().isEmpty()
                || anyOfficial(one, other)
                || anyOfficial(other, one)
                || Math.abs(one.level().get().rank() - other.level().get().rank()) < 3;
    }

    /// A foreign or defence minister is not the minister of something else; of other portfolios one
    /// person often has two.
    private static boolean areTwoMinisters(Party one, Party other) {
        return one.office().filter(OWN_PORTFOLIOS::contains).isPresent()
                && other.office()
                        .filter(o -> !o.equals("other_minister") && !one.office().get().equals(o))
                        .isPresent()
                && other.level()
                        .filter(l -> l == Level.MINISTER || l == Level.FOREIGN_MINISTER)
                        .isPresent();
    }

    /// "A Chinese official" may be a minister, and hardly the president.
    private static boolean anyOfficial(Party one, Party other) {
        return one.level().filter(Level.OFFICIAL::equals).isPresent()
                && other.level()
                        .filter(level -> level.rank() > Level.HEAD_OF_GOVERNMENT.rank())
                        .isPresent();
    }
}
