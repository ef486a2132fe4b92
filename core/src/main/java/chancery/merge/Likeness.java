package chancery.merge;

import chancery.identify.Place;
import chancery.interpret.Kind;
import chancery.interpret.Salience;
import chancery.interpret.Status;
import chancery.merge.Profile.Party;
import chancery.reference.Edtf;
import chancery.reference.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Whether two reports can tell one engagement, and how much speaks for it.
///
/// What excludes is kept apart from what counts: a conflict is final, whatever the score. Points
/// are few and round on purpose; `docs/concepts/merging.md` lists them with a reason each.
final class Likeness {

    /// From this score on, two reports with known days are linked.
    static final double LINKED = 3.0;

    /// A report whose date is vague joins a group only with more than that.
    static final double ATTACHED = 4.5;

    /// Two vague reports that no dated one explains.
    static final double LOOSELY_LINKED = 4.0;

    /// A report that may mean any day of more than these is told from others by its city alone.
    private static final int UNBOUNDED_DAYS = 400;

    /// A season with some days of slack.
    private static final int SEASON_DAYS = 100;

    /// Within so many days a report is held to mean some weeks, not some season.
    private static final int WEEKS = 45;

    private static final Set<String> OWN_PORTFOLIOS =
            Set.of("foreign_minister", "defence_minister");

    /// Cities nearer than this are one place under two names: a resort and its town, a suburb.
    private static final double SAME_PLACE_KM = 80;

    private Likeness() {}

    /// Days between two reports that still may be one engagement, 0 where they overlap.
    static long gap(Profile a, Profile b) {
        return Math.max(
                0, Math.max(a.reach.first() - b.reach.last(), b.reach.first() - a.reach.last()));
    }

    static boolean conflict(Profile a, Profile b) {
        return a.told.document().equals(b.told.document())
                || !kindsAgree(a, b)
                || !statesAgree(a, b)
                || gap(a, b) > (isJourney(a, b) ? 7 : 2)
                || placesConflict(a, b)
                || personsConflict(a, b);
    }

    /// How much speaks for one engagement; negative infinity where something excludes it.
    static double score(Profile a, Profile b) {
        if (conflict(a, b)) {
            return Double.NEGATIVE_INFINITY;
        }
        double people = people(a, b);
        double where = where(a, b);
        double score = people + where + (a.states().equals(b.states()) ? 1 : 0);
        if (a.kind() != b.kind()) {
            score -= 0.5;
        }
        return score;
    }

    /// The score of two reports whose days are known.
    static double anchoredScore(Profile a, Profile b) {
        double score = score(a, b);
        long gap = gap(a, b);
        if (gap > (isJourney(a, b) ? 3 : 1)) {
            return Double.NEGATIVE_INFINITY;
        }
        boolean sameDays = a.reach.first() == b.reach.first() && a.reach.last() == b.reach.last();
        double when = gap > 0 ? 0 : sameDays && a.reach.days() <= 2 ? 2 : 1;
        // Of two engagements that fit alike, the nearer one: a tenth of a point for each day.
        return score + when - Math.min(5, Math.abs(middle(a) - middle(b))) / 10.0;
    }

    /// The day that a report names, or the middle of the days it names.
    private static long middle(Profile profile) {
        Optional<Edtf> date = profile.told.report().date();
        return date.map(day -> (day.earliest().toEpochDay() + day.latest().toEpochDay()) / 2)
                .orElse((profile.reach.first() + profile.reach.last()) / 2);
    }

    /// The score of a vague report and a dated one.
    static double vagueScore(Profile vague, Profile dated) {
        if (gap(vague, dated) > 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double score = score(vague, dated);
        long days = vague.reach.days();
        boolean fresh = isFresh(vague, dated);
        boolean told =
                personsShared(vague, dated) > 0
                        || (sameCity(vague, dated) && (days <= WEEKS || fresh))
                        || (gathering(vague, dated) && !disjoint(vague, dated) && fresh)
                        || (officeShared(vague, dated) && fresh);
        if (!told || (days > UNBOUNDED_DAYS && !sameCity(vague, dated))) {
            return Double.NEGATIVE_INFINITY;
        }
        return score + (days <= WEEKS ? 1 : days <= 130 ? 0.5 : 0) + (fresh ? 1 : 0);
    }

    /// Whether a page that is about an engagement appeared around its day: that is what news does.
    private static boolean isFresh(Profile vague, Profile dated) {
        Optional<Edtf> published = vague.told.published();
        return vague.told.report().salience() == Salience.MAIN
                && published.isPresent()
                && published.get().latest().toEpochDay() >= dated.reach.first() - 5
                && published.get().earliest().toEpochDay() <= dated.reach.last() + 5;
    }

    /// "A visit was called off", said without a day, is not the visit of some day that was made.
    static boolean isOtherThanHeld(Profile vague, Profile dated) {
        return isCalledOff(vague) && isHeld(dated) && vague.reach.days() > WEEKS;
    }

    /// Nor is a visit that was made, told without a day, the one that was called off.
    static boolean isOtherThanCalledOff(Profile vague, List<Profile> dated) {
        return isHeld(vague)
                && vague.reach.days() > WEEKS
                && dated.stream().anyMatch(Likeness::isCalledOff)
                && dated.stream().noneMatch(Likeness::isHeld);
    }

    private static boolean isCalledOff(Profile profile) {
        Status status = profile.told.report().status();
        return status == Status.CANCELLED || status == Status.POSTPONED;
    }

    private static boolean isHeld(Profile profile) {
        return profile.told.report().status() == Status.HELD;
    }

    private static boolean gathering(Profile a, Profile b) {
        return a.kind() == Kind.CONFERENCE || b.kind() == Kind.CONFERENCE;
    }

    /// The score of two vague reports.
    static double looseScore(Profile a, Profile b) {
        if (gap(a, b) > 0) {
            return Double.NEGATIVE_INFINITY;
        }
        long apart = publishedApart(a, b);
        boolean narrow = a.reach.days() <= SEASON_DAYS && b.reach.days() <= SEASON_DAYS;
        if (!narrow && apart > WEEKS && !mayDate(a, b) && !mayDate(b, a)) {
            return Double.NEGATIVE_INFINITY;
        }
        return score(a, b)
                + (apart <= 3 ? 2 : apart <= 10 ? 1 : 0)
                + (a.reach.days() <= WEEKS && b.reach.days() <= WEEKS ? 1 : 0);
    }

    /// An engagement that was held in the same city by the same person may date a page without a
    /// date, even where it is told by a season alone.
    private static boolean mayDate(Profile vague, Profile undated) {
        return undated.told.published().filter(Likeness::isADay).isEmpty()
                && undated.reach.days() <= UNBOUNDED_DAYS
                && vague.reach.days() <= SEASON_DAYS
                && isHeld(vague)
                && isHeld(undated)
                && sameCity(vague, undated)
                && personsShared(vague, undated) > 0;
    }

    private static long publishedApart(Profile a, Profile b) {
        Optional<Edtf> one = a.told.published();
        Optional<Edtf> other = b.told.published();
        if (one.filter(Likeness::isADay).isEmpty() || other.filter(Likeness::isADay).isEmpty()) {
            return Long.MAX_VALUE;
        }
        return Math.max(
                0,
                Math.max(
                        one.get().earliest().toEpochDay() - other.get().latest().toEpochDay(),
                        other.get().earliest().toEpochDay() - one.get().latest().toEpochDay()));
    }

    /// Days of a page that is known to some weeks at best tell nothing of how near two pages are.
    private static boolean isADay(Edtf published) {
        return published.days() <= WEEKS;
    }

    private static boolean isJourney(Profile a, Profile b) {
        return a.kind() == b.kind() && (a.kind() == Kind.VISIT || a.kind() == Kind.CONFERENCE);
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
                && personsShared(a, b) >= 2;
    }

    private static boolean statesAgree(Profile a, Profile b) {
        TreeSet<String> shared = new TreeSet<>(a.states());
        shared.retainAll(b.states());
        int fewer = Math.min(a.states().size(), b.states().size());
        int all = a.states().size() + b.states().size() - shared.size();
        if (gathering(a, b)) {
            return !shared.isEmpty() || sameCity(a, b);
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
        if (near(one.get(), other.get())) {
            return false;
        }
        if (differ(one.get().state(), other.get().state())) {
            return !samePlan(a, b) && !sameGathering(a, b);
        }
        // Cities of one state: a journey has several; a meeting told with the same people on the
        // same day is one on which the sources differ.
        return a.kind() != Kind.VISIT
                && differ(one.get().city(), other.get().city())
                && !(personsShared(a, b) >= 2 && gap(a, b) == 0 && a.anchored() && b.anchored());
    }

    /// Where two people are to meet is often guessed before it is settled: a land without a city
    /// tells no plan of theirs from the other.
    private static boolean samePlan(Profile a, Profile b) {
        return a.kind() == Kind.MEETING
                && isAhead(a)
                && isAhead(b)
                && (cityless(a) || cityless(b))
                && personsShared(a, b) >= 2;
    }

    /// A body gathers once on a day; a land alone is often one that the gathering is about.
    private static boolean sameGathering(Profile a, Profile b) {
        return a.kind() == Kind.CONFERENCE
                && b.kind() == Kind.CONFERENCE
                && !disjoint(a, b)
                && a.anchored()
                && b.anchored()
                && gap(a, b) == 0
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

    private static boolean same(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && one.get().equalsIgnoreCase(other.get());
    }

    private static boolean near(Place one, Place other) {
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

    private static boolean sameCity(Profile a, Profile b) {
        Optional<Place> one = a.told.report().place();
        Optional<Place> other = b.told.report().place();
        return one.isPresent()
                && other.isPresent()
                && one.get().city().isPresent()
                && other.get().city().isPresent()
                && near(one.get(), other.get());
    }

    private static double where(Profile a, Profile b) {
        if (sameCity(a, b)) {
            return 2;
        }
        Optional<String> one = a.told.report().place().flatMap(Place::state);
        Optional<String> other = b.told.report().place().flatMap(Place::state);
        return same(one, other) ? 1 : 0;
    }

    /// Two different people of one state exclude each other, except at conferences and among the
    /// hosts of a visit; so do a named leader and somebody in a much lower office.
    private static boolean personsConflict(Profile a, Profile b) {
        if (gathering(a, b)) {
            return !a.bodies.isEmpty() && !b.bodies.isEmpty() && disjoint(a, b) && !sameCity(a, b);
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

    private static boolean disjoint(Profile a, Profile b) {
        return a.bodies.stream().noneMatch(b.bodies::contains);
    }

    private static boolean isHost(String state, Profile profile) {
        return profile.host.filter(state::equals).isPresent();
    }

    private static boolean sidesConflict(List<Party> one, List<Party> other) {
        boolean named = one.stream().anyMatch(Party::named);
        boolean otherNamed = other.stream().anyMatch(Party::named);
        if (named && otherNamed) {
            return one.stream().filter(Party::named).noneMatch(p -> matches(p, other))
                    && !(hasDelegation(one) && hasDelegation(other));
        }
        return one.stream().noneMatch(p -> other.stream().anyMatch(q -> ranksAgree(p, q)));
    }

    /// Only where both sides bring unnamed others can two different names be one delegation.
    private static boolean hasDelegation(List<Party> side) {
        return side.size() > 1 && !side.stream().allMatch(Party::named);
    }

    private static boolean matches(Party person, List<Party> others) {
        return others.stream().filter(Party::named).anyMatch(person::isSamePersonAs);
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

    /// An office that one person holds, on a side of both: "an Australian foreign minister".
    private static boolean officeShared(Profile a, Profile b) {
        return a.states().stream()
                .anyMatch(state ->
                        a.side(state).stream()
                                .filter(Likeness::isOneHoldersOffice)
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

    private static double people(Profile a, Profile b) {
        double points = 0;
        for (String state : a.states()) {
            List<Party> others = b.side(state);
            if (!others.isEmpty()) {
                points += side(a.side(state), others);
            }
        }
        if (!gathering(a, b)) {
            return points;
        }
        return Math.min(points, 2) + (disjoint(a, b) ? 0 : 2);
    }

    private static double side(List<Party> one, List<Party> other) {
        if (one.stream().filter(Party::named).anyMatch(p -> matches(p, other))) {
            return 3;
        }
        boolean sameOffice =
                one.stream()
                        .anyMatch(p ->
                                p.office().isPresent()
                                        && other.stream()
                                                .anyMatch(q -> q.office().equals(p.office())));
        return sameOffice ? 1.5 : 0.5;
    }
}
