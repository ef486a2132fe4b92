package chancery.ledger;

import chancery.identify.Actor;
import chancery.identify.AnalysedArticle;
import chancery.identify.Place;
import chancery.interpret.Claim;
import chancery.interpret.Claim.Measure;
import chancery.interpret.Kind;
import chancery.interpret.Report;
import chancery.interpret.Status;
import chancery.ledger.ClaimVerdict.Answer;
import chancery.merge.Engagement;
import chancery.pipeline.Pipeline;
import chancery.pipeline.Specimen;
import chancery.reference.Edtf;
import chancery.reference.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Holds a claim against a ledger: consistent, contradicted with the counter-example, or not
/// decidable, always with how far the ledger reaches.
///
/// "Consistent" needs three things: the engagement that the claim is about is in the ledger,
/// nothing held in the time it speaks of is against it, and the ledger reaches back to the
/// beginning of that time. What is dated more vaguely than by a month is no counter-example.
public final class ClaimCheck {

    /// A claim is written within so many days of the engagement it is about, or before it.
    private static final int BEFORE = 10;

    private static final int AHEAD = 45;

    /// "In May 2023": what is vaguer tells no order.
    private static final int VAGUEST = 31;

    /// Contacts nearer than this are one journey: a visit and the meetings during it.
    private static final int ONE_JOURNEY = 3;

    /// A ledger reaches back to a day if something in it is no younger than a month after.
    private static final int REACH = 31;

    private static final int SHOWN = 10;

    private final Ledger ledger;
    private final Claim claim;
    private final Optional<LocalDate> day;

    private ClaimCheck(Ledger ledger, Claim claim, Optional<LocalDate> day) {
        this.ledger = ledger;
        this.claim = claim;
        this.day = day;
    }

    /// Reads words that claim something, and holds them against a ledger.
    ///
    /// @param day the day they were written
    public static ClaimVerdict of(
            Ledger ledger, Pipeline pipeline, String words, Optional<LocalDate> day) {
        AnalysedArticle analysed = pipeline.analyse(Specimen.of(words, day));
        List<Claim> claims = pipeline.claims(analysed);
        if (!claims.isEmpty()) {
            return of(ledger, claims.getFirst(), day);
        }
        List<Report> reports = pipeline.reports(analysed);
        return PlainCheck.of(ledger, reports, day);
    }

    /// Holds a claim against a ledger.
    public static ClaimVerdict of(Ledger ledger, Claim claim, Optional<LocalDate> day) {
        return new ClaimCheck(ledger, claim, day).verdict();
    }

    private ClaimVerdict verdict() {
        List<Entry> alike = alike();
        Optional<Entry> subject = subject(alike);
        Optional<LocalDate> begin = subject.map(ClaimCheck::first).or(() -> day);
        List<Entry> earlier =
                alike.stream()
                        .filter(one -> isHeld(one) && !subject.equals(Optional.of(one)))
                        .filter(one -> isAfterWindow(one) && isBefore(one, begin))
                        .toList();
        List<Entry> certain = earlier.stream().filter(this::isCertain).toList();
        List<Entry> doubtful = earlier.stream().filter(one -> !isCertain(one)).toList();
        Coverage coverage = coverage(earlier.size() + (subject.isPresent() ? 1 : 0));
        if (day.isEmpty() && claim.window().after().isEmpty()) {
            return answer(
                    Answer.NOT_DECIDABLE,
                    "The words count from the day they were written; say which with a date.",
                    List.of(),
                    coverage);
        }
        if (claim.window().after().isEmpty() && !isEver()) {
            return answer(
                    Answer.NOT_DECIDABLE,
                    "\"%s\" names no day that the tables know.".formatted(claim.window().words()),
                    certain,
                    coverage);
        }
        return claim.measure() == Measure.HIGHEST
                ? highest(subject, certain, doubtful, coverage)
                : counted(subject, certain, doubtful, coverage);
    }

    private boolean isEver() {
        return claim.window().words().equals("ever");
    }

    // what the claim compares

    private List<Entry> alike() {
        List<String> states =
                claim.parties().stream()
                        .map(Actor::state)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList();
        return ledger
                .engagements(
                        new Query(
                                states,
                                List.of(),
                                List.of(),
                                claim.window().after().map(after -> after.plusDays(1)),
                                day.map(written -> written.plusDays(AHEAD)),
                                Optional.empty(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                Integer.MAX_VALUE,
                                0))
                .stream()
                .filter(entry -> isAlike(entry.engagement()))
                .toList();
    }

    private boolean isAlike(Engagement engagement) {
        return engagement.date().isPresent()
                && engagement.date().get().days() <= VAGUEST
                && kindFits(engagement)
                && claim.parties().stream().allMatch(party -> takesPart(party, engagement));
    }

    /// Who met his hosts in their land has visited it, also where no page tells the journey.
    private boolean kindFits(Engagement engagement) {
        if (claim.inPerson() && engagement.kind() == Kind.CALL) {
            return false;
        }
        if (claim.kind().isEmpty()) {
            return true;
        }
        Kind kind = claim.kind().get();
        if (kind == Kind.VISIT) {
            Optional<String> where = engagement.place().flatMap(Place::state);
            return (engagement.kind() == Kind.VISIT && (where.isEmpty() || isHost(where.get())))
                    || (engagement.kind() == Kind.MEETING
                            && where.filter(this::isHost).isPresent());
        }
        return engagement.kind() == kind;
    }

    private boolean isHost(String state) {
        return claim.host().equals(Optional.of(state));
    }

    private static boolean takesPart(Actor wanted, Engagement engagement) {
        return engagement.parties().stream().anyMatch(party -> isThat(wanted, party));
    }

    private static boolean isThat(Actor wanted, Actor party) {
        if (!wanted.state().equals(party.state())) {
            return false;
        }
        if (wanted.name().isPresent()) {
            return samePerson(wanted, party);
        }
        if (wanted.roleClass().isPresent()) {
            return wanted.roleClass().equals(party.roleClass());
        }
        return wanted.level().isEmpty()
                || party.level()
                        .filter(level -> level.rank() <= wanted.level().get().rank())
                        .isPresent();
    }

    private static boolean samePerson(Actor one, Actor other) {
        if (one.qid().isPresent() && other.qid().isPresent()) {
            return one.qid().equals(other.qid());
        }
        Set<String> words = words(one);
        Set<String> others = words(other);
        return !others.isEmpty() && (others.containsAll(words) || words.containsAll(others));
    }

    private static Set<String> words(Actor actor) {
        return actor.name().map(EngagementTable::wordsOf).stream()
                .flatMap(List::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    // the engagement that the claim is about

    private Optional<Entry> subject(List<Entry> alike) {
        return alike.stream()
                .filter(one -> one.engagement().status() != Status.CANCELLED)
                .filter(one -> one.engagement().status() != Status.POSTPONED)
                .filter(this::isNear)
                .filter(one ->
                        claim.about().map(who -> takesPart(who, one.engagement())).orElse(true))
                .min(
                        Comparator.comparingInt(this::subjectRank)
                                .thenComparingLong(this::distance)
                                .thenComparing(ClaimCheck::first)
                                .thenComparing(one -> one.engagement().id()));
    }

    private int subjectRank(Entry entry) {
        return claim.measure() == Measure.HIGHEST
                ? level(entry).map(Level::rank).orElse(Integer.MAX_VALUE)
                : 0;
    }

    private boolean isNear(Entry entry) {
        if (day.isEmpty()) {
            return false;
        }
        Edtf date = entry.engagement().date().orElseThrow();
        LocalDate ahead = day.get().plusDays(isHeld(entry) ? 1 : AHEAD);
        return !date.latest().isBefore(day.get().minusDays(BEFORE))
                && !date.earliest().isAfter(ahead);
    }

    private long distance(Entry entry) {
        return day.map(written -> Math.abs(written.toEpochDay() - first(entry).toEpochDay()))
                .orElse(0L);
    }

    private static LocalDate first(Entry entry) {
        return entry.engagement().date().map(Edtf::earliest).orElse(LocalDate.MAX);
    }

    private static LocalDate last(Entry entry) {
        return entry.engagement().date().map(Edtf::latest).orElse(LocalDate.MAX);
    }

    private static boolean isHeld(Entry entry) {
        return entry.engagement().status() == Status.HELD;
    }

    private boolean isAfterWindow(Entry entry) {
        return claim.window().after().map(after -> last(entry).isAfter(after)).orElse(true);
    }

    /// Before the journey that the claim is about, and no part of it.
    private static boolean isBefore(Entry entry, Optional<LocalDate> begin) {
        return begin.map(first -> last(entry).isBefore(first.minusDays(ONE_JOURNEY))).orElse(true);
    }

    private boolean isCertain(Entry entry) {
        return claim.window().after().map(after -> first(entry).isAfter(after)).orElse(true);
    }

    // the answers

    private ClaimVerdict highest(
            Optional<Entry> subject, List<Entry> certain, List<Entry> doubtful, Coverage coverage) {
        Optional<Level> said =
                claim.about().flatMap(Actor::level).or(() -> subject.flatMap(this::level));
        if (said.isEmpty()) {
            return answer(
                    Answer.NOT_DECIDABLE,
                    "Who is meant, and in which office, is not in the ledger.",
                    certain,
                    coverage);
        }
        List<Entry> higher = higher(certain, said.get());
        if (!higher.isEmpty()) {
            return answer(
                    Answer.CONTRADICTED,
                    "The ledger has %s of a higher level than %s before it."
                            .formatted(number(higher.size(), "one"), said.get().id()),
                    higher,
                    coverage);
        }
        return unopposed(subject, higher(doubtful, said.get()), coverage);
    }

    private List<Entry> higher(List<Entry> some, Level than) {
        return some.stream()
                .filter(one -> level(one).filter(level -> level.rank() < than.rank()).isPresent())
                .toList();
    }

    /// The highest level of the guest's side; of a meeting, of either side.
    private Optional<Level> level(Entry entry) {
        return entry.engagement().parties().stream()
                .filter(party -> claim.host().isEmpty() || !party.state().equals(claim.host()))
                .map(Actor::level)
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt(Level::rank));
    }

    private ClaimVerdict counted(
            Optional<Entry> subject, List<Entry> certain, List<Entry> doubtful, Coverage coverage) {
        List<Entry> journeys = journeys(certain);
        int others = claim.count() - 1;
        if (journeys.size() > others) {
            String says =
                    others == 0
                            ? "The ledger has %s before it in that time."
                                    .formatted(number(journeys.size(), "one"))
                            : "The ledger has %d before it in that time, which makes it number %d."
                                    .formatted(journeys.size(), journeys.size() + 1);
            return answer(Answer.CONTRADICTED, says, journeys, coverage);
        }
        if (journeys.size() < others) {
            return answer(
                    Answer.NOT_DECIDABLE,
                    "The ledger has only %d before it in that time; %d would be needed."
                            .formatted(journeys.size(), others),
                    journeys,
                    coverage);
        }
        if (others > 0 && subject.isPresent() && doubtful.isEmpty()) {
            List<Entry> all = new ArrayList<>(journeys);
            all.add(subject.get());
            return answer(Answer.CONSISTENT, "The ledger has just so many.", all, coverage);
        }
        return unopposed(subject, doubtful, coverage);
    }

    /// Of a visit and the meetings during it, the first.
    private static List<Entry> journeys(List<Entry> entries) {
        List<Entry> sorted =
                entries.stream()
                        .sorted(
                                Comparator.comparing(ClaimCheck::first)
                                        .thenComparing(one -> one.engagement().kind() != Kind.VISIT)
                                        .thenComparing(one -> one.engagement().id()))
                        .toList();
        List<Entry> journeys = new ArrayList<>();
        for (Entry entry : sorted) {
            if (journeys.stream().noneMatch(one -> isSameJourney(one, entry))) {
                journeys.add(entry);
            }
        }
        return journeys;
    }

    private static boolean isSameJourney(Entry one, Entry other) {
        boolean near = !first(other).isAfter(last(one).plusDays(ONE_JOURNEY));
        return near
                && one.engagement().parties().stream()
                        .filter(Actor::isPerson)
                        .noneMatch(person -> isElsewhere(person, other));
    }

    /// Whether the other names somebody else for the person's state.
    private static boolean isElsewhere(Actor person, Entry other) {
        List<Actor> same =
                other.engagement().parties().stream()
                        .filter(party -> party.state().equals(person.state()) && party.isPerson())
                        .toList();
        return !same.isEmpty() && same.stream().noneMatch(party -> samePerson(person, party));
    }

    private ClaimVerdict unopposed(
            Optional<Entry> subject, List<Entry> doubtful, Coverage coverage) {
        if (!doubtful.isEmpty()) {
            return answer(
                    Answer.NOT_DECIDABLE,
                    "The ledger has %s that may lie in that time; the day is not known well enough."
                            .formatted(number(doubtful.size(), "one")),
                    doubtful,
                    coverage);
        }
        if (subject.isEmpty()) {
            return answer(
                    Answer.NOT_DECIDABLE,
                    "Nothing in the ledger speaks against it, but what the claim is about is not in the ledger either.",
                    List.of(),
                    coverage);
        }
        if (isEver() || !reaches(coverage)) {
            return answer(
                    Answer.NOT_DECIDABLE,
                    "Nothing in the ledger speaks against it, but the ledger does not reach back that far.",
                    List.of(subject.get()),
                    coverage);
        }
        return answer(
                Answer.CONSISTENT,
                "Nothing in the ledger speaks against it.",
                List.of(subject.get()),
                coverage);
    }

    private boolean reaches(Coverage coverage) {
        LocalDate after = claim.window().after().orElse(LocalDate.MIN);
        return coverage.first().filter(first -> !first.isAfter(after.plusDays(REACH))).isPresent()
                || ledger.holdsHeldBefore(sides(), after.plusDays(REACH));
    }

    private List<String> sides() {
        return claim.parties().stream().map(Actor::state).flatMap(Optional::stream).toList();
    }

    private Coverage coverage(int engagements) {
        return ledger.coverage(claim.window().after(), day, engagements);
    }

    private ClaimVerdict answer(
            Answer answer, String says, List<Entry> engagements, Coverage coverage) {
        return new ClaimVerdict(
                answer, told(), says, engagements.stream().limit(SHOWN).toList(), coverage);
    }

    private static String number(int count, String one) {
        return count == 1 ? one : Integer.toString(count);
    }

    private String told() {
        String what =
                claim.kind().map(Kind::id).orElse("contact")
                        + (claim.inPerson() ? " in person" : "");
        String rank =
                switch (claim.measure()) {
                    case FIRST -> "first " + what;
                    case HIGHEST -> "highest-level " + what;
                    case NTH -> what + " number " + claim.count();
                };
        return "%s of %s%s, %s%s"
                .formatted(
                        rank,
                        claim.parties().stream()
                                .filter(party -> !party.state().equals(claim.host()))
                                .map(ClaimCheck::told)
                                .collect(Collectors.joining(" and ")),
                        claim.host().map(host -> " to " + host).orElse(""),
                        claim.window().words(),
                        claim.window().after().map(after -> " (after " + after + ")").orElse(""));
    }

    private static String told(Actor party) {
        String state = party.state().orElse("?");
        if (party.name().isPresent()) {
            return "%s (%s)".formatted(party.name().get(), state);
        }
        if (party.roleClass().isPresent()) {
            return "%s (%s)".formatted(party.role().or(party::roleClass).orElse(""), state);
        }
        return party.level()
                .map(level -> "%s or higher (%s)".formatted(level.id(), state))
                .orElse(state);
    }
}
