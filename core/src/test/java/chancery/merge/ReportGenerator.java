package chancery.merge;

import chancery.identify.Actor;
import chancery.identify.Place;
import chancery.interpret.Kind;
import chancery.interpret.Report;
import chancery.interpret.Salience;
import chancery.interpret.SlotEvidence;
import chancery.interpret.Status;
import chancery.reference.Edtf;
import chancery.reference.Level;
import chancery.trace.Evidence;
import chancery.trace.Quote;
import chancery.trace.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;

/// Makes up engagements and the pages of several outlets that tell them, early and late, exactly
/// and vaguely. The same seed gives the same pages.
final class ReportGenerator {

    private static final List<String> STATES = List.of("USA", "CHN", "RUS", "JPN", "EUU", "IND");

    private static final List<List<String>> CITIES =
            List.of(
                    List.of("Washington", "USA"),
                    List.of("Beijing", "CHN"),
                    List.of("Shanghai", "CHN"),
                    List.of("Moscow", "RUS"),
                    List.of("Tokyo", "JPN"),
                    List.of("Geneva", "CHE"),
                    List.of("Vienna", "AUT"));

    /// What happened, as nobody fully tells it.
    record Truth(
            Kind kind, List<Actor> parties, LocalDate day, Optional<Place> place, boolean held) {}

    /// A report with the truth that it tells.
    record Sample(ToldReport told, int truth) {}

    private final Random random;
    private final int days;
    private int documents;

    ReportGenerator(long seed, int days) {
        this.random = new Random(seed);
        this.days = days;
    }

    List<Sample> samples(int truths) {
        List<Truth> all = new ArrayList<>();
        for (int i = 0; i < truths; i++) {
            all.add(truth());
        }
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < truths; i++) {
            int pages = 1 + random.nextInt(6);
            for (int p = 0; p < pages; p++) {
                samples.addAll(page(all, i));
            }
        }
        return samples;
    }

    private Truth truth() {
        Kind kind = List.of(Kind.values()).get(random.nextInt(4));
        List<String> states = new ArrayList<>(STATES);
        java.util.Collections.shuffle(states, random);
        List<Actor> parties = new ArrayList<>();
        int sides = kind == Kind.CONFERENCE ? 4 : random.nextInt(12) == 0 ? 3 : 2;
        for (String state : states.subList(0, sides)) {
            int who = random.nextInt(4);
            parties.add(
                    new Actor(
                            Optional.of("Name" + who + " Of" + state),
                            random.nextBoolean()
                                    ? Optional.of("Q" + state.hashCode() + who)
                                    : Optional.empty(),
                            Optional.of("Minister"),
                            Optional.of("class" + who),
                            Optional.of(state),
                            Optional.of(List.of(Level.values()).get(who * 2))));
        }
        LocalDate day = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(days));
        Optional<Place> place = kind == Kind.CALL ? Optional.empty() : Optional.of(place());
        return new Truth(kind, parties, day, place, random.nextInt(5) > 0);
    }

    private Place place() {
        List<String> city = CITIES.get(random.nextInt(CITIES.size()));
        return new Place(
                Optional.of(city.getFirst()),
                Optional.of(city.getLast()),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    private List<Sample> page(List<Truth> truths, int main) {
        String document = "%064x".formatted(++documents * 7919L);
        Truth truth = truths.get(main);
        int offset = random.nextInt(14) - 7;
        LocalDate published = truth.day.plusDays(offset);
        List<Report> reports = new ArrayList<>();
        List<Integer> told = new ArrayList<>();
        reports.add(report(document, truth, published, Salience.MAIN));
        told.add(main);
        while (random.nextInt(3) == 0) {
            int other = random.nextInt(truths.size());
            if (!told.contains(other)) {
                reports.add(report(document, truths.get(other), published, Salience.BACKGROUND));
                told.add(other);
            }
        }
        Optional<Edtf> day =
                random.nextInt(12) == 0 ? Optional.empty() : Optional.of(Edtf.day(published));
        List<String> keys = ReportKey.of(document, reports);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            samples.add(
                    new Sample(
                            new ToldReport(
                                    keys.get(i),
                                    document,
                                    "page-" + documents,
                                    day,
                                    i,
                                    Optional.empty(),
                                    Optional.empty(),
                                    reports.get(i)),
                            told.get(i)));
        }
        return samples;
    }

    private Report report(String document, Truth truth, LocalDate published, Salience salience) {
        boolean over = !published.isBefore(truth.day);
        Status status =
                over && truth.held
                        ? Status.HELD
                        : over
                                ? (random.nextBoolean() ? Status.CANCELLED : Status.POSTPONED)
                                : random.nextInt(3) == 0 ? Status.POSSIBLE : Status.PLANNED;
        List<Actor> parties = new ArrayList<>();
        for (Actor actor : truth.parties) {
            parties.add(
                    random.nextInt(4) == 0 ? Actor.ofState(actor.state().orElseThrow()) : actor);
        }
        Optional<Place> place = random.nextInt(3) == 0 ? Optional.empty() : truth.place;
        int start = random.nextInt(5000);
        Evidence evidence =
                new Evidence(document, new Span(start, start + 4), new Quote("told", "", ""));
        return new Report(
                truth.kind,
                status,
                salience,
                parties,
                place,
                date(truth.day, published),
                List.of(),
                List.of(),
                List.of(new SlotEvidence("kind", evidence), new SlotEvidence("status", evidence)),
                List.of());
    }

    private Optional<Edtf> date(LocalDate day, LocalDate published) {
        return switch (random.nextInt(10)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(Edtf.month(YearMonth.from(day)));
            case 2 -> Optional.of(Edtf.year(day.getYear()));
            case 3 -> Optional.of(Edtf.day(published).about());
            case 4 -> Optional.of(Edtf.day(day.plusDays(random.nextInt(2))));
            default -> Optional.of(Edtf.day(day));
        };
    }
}
