package chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.identify.Actor;
import chancery.identify.Place;
import chancery.merge.Engagement;
import chancery.reference.Edtf;
import chancery.reference.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Searching by the index finds what looking at every engagement finds, in the order of days.
final class SearchTest {

    private static final List<String> STATES = List.of("USA", "CHN", "RUS", "JPN", "FRA");
    private static final int QUERIES = 1500;

    private static final Ledger LEDGER = Ledger.openInMemory();
    private static List<Engagement> all = List.of();

    @BeforeAll
    static void fill() {
        LEDGER.ingest(new MadeUpPages(21).pages(150));
        LEDGER.ingest(
                Told.reading(
                        "decade",
                        "2023-05-05",
                        Told.held(
                                        chancery.interpret.Kind.MEETING,
                                        Told.person("Person9 OfUSA", "USA"),
                                        Told.person("Person9 OfCHN", "CHN"))
                                .on("2019/2023")));
        LEDGER.ingest(Told.reading("assembly", "2023-05-06", assembly().on("2023-05-05")));
        String id = LEDGER.ids(Query.all()).getFirst();
        LEDGER.reject(id, "no engagement", "tester");
        all =
                LEDGER.engagements(Query.all()).stream()
                        .map(Entry::engagement)
                        .sorted(
                                Comparator.comparing((Engagement one) ->
                                                one.date()
                                                        .map(Edtf::earliest)
                                                        .orElse(LocalDate.MAX))
                                        .thenComparing(Engagement::id))
                        .toList();
        assertThat(all).noneMatch(one -> one.id().equals(id)).hasSizeGreaterThan(150);
    }

    /// More states than pairs are listed of.
    private static Told.ReportDraft assembly() {
        List<Actor> present = new ArrayList<>();
        for (int i = 0; i < Marks.PAIRED; i++) {
            present.add(Told.person("Delegate" + i, "X%02d".formatted(i)));
        }
        present.add(Told.person("Person1 OfUSA", "USA"));
        present.add(Told.person("Person1 OfCHN", "CHN"));
        return Told.held(chancery.interpret.Kind.CONFERENCE, present.toArray(Actor[]::new));
    }

    @AfterAll
    static void close() {
        LEDGER.close();
    }

    @Test
    void findsWhatLookingAtEveryEngagementFinds() {
        Random random = new Random(4);
        int found = 0;
        for (int i = 0; i < QUERIES; i++) {
            String text = query(random);
            Query query = Query.parse(text);
            List<String> expected =
                    all.stream().filter(one -> meets(one, query)).map(Engagement::id).toList();
            assertThat(LEDGER.ids(query.limited(Integer.MAX_VALUE, 0)))
                    .as(text)
                    .isEqualTo(expected);
            assertThat(LEDGER.ids(query.limited(3, 2)))
                    .as(text)
                    .isEqualTo(expected.stream().skip(2).limit(3).toList());
            found += expected.isEmpty() ? 0 : 1;
        }
        assertThat(found).isGreaterThan(QUERIES / 4);
    }

    private static String query(Random random) {
        StringBuilder text = new StringBuilder();
        LocalDate day = LocalDate.of(2022, 12, 1).plusDays(random.nextInt(300));
        add(text, random, 2, "parties:" + state(random));
        add(text, random, 4, "parties:" + state(random) + "," + state(random));
        add(text, random, 4, "kind:meeting,visit");
        add(text, random, 4, "status:held,planned");
        add(text, random, 3, "from:" + day);
        add(text, random, 3, "to:" + day.plusDays(random.nextInt(200)));
        add(text, random, 5, "person:person" + random.nextInt(3));
        add(text, random, 5, "place:Geneva,nor");
        add(text, random, 6, "place:Doha");
        add(text, random, 5, "topic:trade,climate");
        add(text, random, 9, "topic:climate");
        add(text, random, 5, "level>=cabinet");
        return text.toString().strip();
    }

    private static String state(Random random) {
        return STATES.get(random.nextInt(STATES.size()));
    }

    private static void add(StringBuilder text, Random random, int oneIn, String condition) {
        if (random.nextInt(oneIn) == 0) {
            text.append(condition).append(' ');
        }
    }

    private static boolean meets(Engagement one, Query query) {
        Set<String> states = new HashSet<>();
        Set<String> words = new HashSet<>();
        for (Actor actor : one.parties()) {
            actor.state().ifPresent(states::add);
            actor.name().ifPresent(name -> words.addAll(EngagementTable.wordsOf(name)));
        }
        Optional<Edtf> date = one.date();
        return states.containsAll(query.parties())
                && (query.kinds().isEmpty() || query.kinds().contains(one.kind()))
                && (query.statuses().isEmpty() || query.statuses().contains(one.status()))
                && query.from()
                        .map(day -> date.filter(d -> !d.latest().isBefore(day)).isPresent())
                        .orElse(true)
                && query.to()
                        .map(day -> date.filter(d -> !d.earliest().isAfter(day)).isPresent())
                        .orElse(true)
                && query.persons().stream()
                        .allMatch(name -> words.containsAll(EngagementTable.wordsOf(name)))
                && (query.places().isEmpty()
                        || query.places().stream().anyMatch(place -> isAt(one, place)))
                && (query.topics().isEmpty()
                        || query.topics().stream().anyMatch(one.topics()::contains))
                && query.level().map(level -> stands(one, level)).orElse(true);
    }

    private static boolean isAt(Engagement one, String place) {
        Optional<Place> where = one.place();
        return where.flatMap(Place::city).filter(city -> city.equalsIgnoreCase(place)).isPresent()
                || where.flatMap(Place::state)
                        .filter(state -> state.equals(place.toUpperCase(Locale.ROOT)))
                        .isPresent();
    }

    private static boolean stands(Engagement one, Level level) {
        return one.parties().stream()
                .map(Actor::level)
                .flatMap(Optional::stream)
                .anyMatch(own -> own.rank() <= level.rank());
    }

    @Test
    void wordsOfThePagesAreFoundWithOtherConditions() {
        List<String> expected =
                all.stream()
                        .filter(one ->
                                one.parties().stream()
                                        .anyMatch(party ->
                                                party.state().filter("USA"::equals).isPresent()))
                        .filter(one ->
                                one.reports().stream()
                                        .flatMap(told -> told.report().evidence().stream())
                                        .map(cell -> cell.evidence().quote())
                                        .anyMatch(quote ->
                                                EngagementTable.wordsOf(
                                                                quote.prefix()
                                                                        + quote.exact()
                                                                        + quote.suffix())
                                                        .contains("oslo")))
                        .map(Engagement::id)
                        .toList();
        assertThat(expected).isNotEmpty();
        assertThat(LEDGER.ids(Query.parse("text:oslo parties:USA"))).isEqualTo(expected);
        assertThat(LEDGER.ids(Query.parse("text:oslo text:nowhere"))).isEmpty();
    }
}
