package chancery.merge;

import chancery.identify.Place;
import chancery.interpret.Salience;
import chancery.interpret.Status;
import chancery.merge.Profile.Party;
import chancery.reference.Edtf;
import java.util.List;
import java.util.Optional;

/// How much speaks for two reports telling one engagement.
///
/// What excludes it is kept apart, in [Conflict]. Points are few and round on purpose;
/// `docs/concepts/merging.md` lists them with a reason each.
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

    private Likeness() {}

    /// How much speaks for one engagement; negative infinity where something excludes it.
    static double score(Profile a, Profile b) {
        if (Conflict.between(a, b)) {
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
        long gap = Shared.gap(a, b);
        if (gap > (Shared.isJourney(a, b) ? 3 : 1)) {
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
        if (Shared.gap(vague, dated) > 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double score = score(vague, dated);
        long days = vague.reach.days();
        boolean fresh = isFresh(vague, dated);
        boolean told =
                Shared.personsShared(vague, dated) > 0
                        || (Shared.sameCity(vague, dated) && (days <= WEEKS || fresh))
                        || (Shared.gathering(vague, dated)
                                && !Shared.disjoint(vague, dated)
                                && fresh)
                        || (Shared.officeShared(vague, dated) && fresh);
        if (!told || (days > UNBOUNDED_DAYS && !Shared.sameCity(vague, dated))) {
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
        return isCalledOff(vague) && Shared.isHeld(dated) && vague.reach.days() > WEEKS;
    }

    /// Nor is a visit that was made, told without a day, the one that was called off.
    static boolean isOtherThanCalledOff(Profile vague, List<Profile> dated) {
        return Shared.isHeld(vague)
                && vague.reach.days() > WEEKS
                && dated.stream().anyMatch(Likeness::isCalledOff)
                && dated.stream().noneMatch(Shared::isHeld);
    }

    private static boolean isCalledOff(Profile profile) {
        Status status = profile.told.report().status();
        return status == Status.CANCELLED || status == Status.POSTPONED;
    }

    /// The score of two vague reports.
    static double looseScore(Profile a, Profile b) {
        if (Shared.gap(a, b) > 0) {
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
                && Shared.isHeld(vague)
                && Shared.isHeld(undated)
                && Shared.sameCity(vague, undated)
                && Shared.personsShared(vague, undated) > 0;
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

    private static double where(Profile a, Profile b) {
        if (Shared.sameCity(a, b)) {
            return 2;
        }
        Optional<String> one = a.told.report().place().flatMap(Place::state);
        Optional<String> other = b.told.report().place().flatMap(Place::state);
        return Shared.same(one, other) ? 1 : 0;
    }

    private static double people(Profile a, Profile b) {
        double points = 0;
        for (String state : a.states()) {
            List<Party> others = b.side(state);
            if (!others.isEmpty()) {
                points += side(a.side(state), others);
            }
        }
        if (!Shared.gathering(a, b)) {
            return points;
        }
        return Math.min(points, 2) + (Shared.disjoint(a, b) ? 0 : 2);
    }

    private static double side(List<Party> one, List<Party> other) {
        if (one.stream().filter(Party::named).anyMatch(p -> Shared.matches(p, other))) {
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
