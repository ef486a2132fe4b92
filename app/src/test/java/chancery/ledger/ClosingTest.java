package chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.identify.Actor;
import chancery.interpret.Kind;
import chancery.interpret.Outcome;
import chancery.interpret.Status;
import chancery.ledger.Told.ReportDraft;
import chancery.pipeline.Reading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What was promised is closed by what is told later, whichever page comes in first.
final class ClosingTest {

    private static final Actor WANG = Told.person("Wang Yi", "CHN");
    private static final Actor BLINKEN = Told.person("Antony Blinken", "USA");
    private static final Actor LAVROV = Told.person("Sergey Lavrov", "RUS");
    private static final int ORDERS = 6;

    private static Outcome outcome(Outcome.Kind kind, String text, boolean commitment) {
        return new Outcome(
                kind, text, List.of("USA", "CHN"), Optional.empty(), Optional.empty(), commitment);
    }

    private static Reading promise(String text) {
        ReportDraft made =
                Told.held(Kind.MEETING, BLINKEN, WANG)
                        .on("2023-06-18")
                        .at("Beijing", "CHN")
                        .ending(outcome(Outcome.Kind.AGREED, text, true));
        return Told.reading("promise", "2023-06-19", made);
    }

    private static List<Commitment> commitments(List<Reading> pages) {
        try (Ledger ledger = Ledger.openInMemory()) {
            pages.forEach(ledger::ingest);
            return ledger.commitments(Query.all().of(List.of("USA", "CHN")));
        }
    }

    /// The one commitment that these pages leave, the same in every order.
    private static Commitment commitment(Reading... pages) {
        List<Reading> order = new ArrayList<>(List.of(pages));
        List<Commitment> forwards = commitments(order);
        assertThat(commitments(order.reversed())).isEqualTo(forwards);
        for (int seed = 0; seed < ORDERS; seed++) {
            Collections.shuffle(order, new Random(seed));
            assertThat(commitments(order)).isEqualTo(forwards);
        }
        assertThat(forwards).hasSize(1);
        return forwards.getFirst();
    }

    @ParameterizedTest(name = "{1} {2}: {3}")
    @CsvSource(
            textBlock =
                    """
                    # in nearly the same words
                    agreed to resume the military talks  | announced | military talks had resumed           | fulfilled
                    agreed to resume the military talks  | refused   | refused to resume military talks     | dropped
                    # of something else
                    agreed to resume the military talks  | announced | a new consulate in Wuhan             | open
                    agreed to set up a working group on fentanyl | agreed | set up the fentanyl working group | fulfilled
                    """,
            delimiter = '|')
    void anOutcomeInNearlyTheSameWordsClosesIt(
            String promised, String kind, String later, String expected) {
        Outcome told =
                outcome(
                        Outcome.Kind.valueOf(kind.toUpperCase(java.util.Locale.ROOT)),
                        later,
                        false);
        ReportDraft meeting =
                Told.held(Kind.MEETING, WANG, BLINKEN)
                        .on("2023-10-26")
                        .at("Washington", "USA")
                        .ending(told);
        Commitment one =
                commitment(promise(promised), Told.reading("later", "2023-10-27", meeting));
        assertThat(one.status().id()).isEqualTo(expected);
        assertThat(one.closedBy().isPresent()).isEqualTo(!expected.equals("open"));
        assertThat(one.evidence()).isNotEmpty();
    }

    private static Reading visit(Status status, String day, Actor... parties) {
        ReportDraft visit =
                Told.held(Kind.VISIT, parties).on(day).at("Washington", "USA").status(status);
        return Told.reading("visit-" + status.id() + day, day, visit);
    }

    @Test
    void aPromisedVisitIsOpenWhileItIsPlannedAndFulfilledOnceItIsHeld() {
        Reading promise = promise("accepted an invitation to visit Washington");
        Reading planned = visit(Status.PLANNED, "2023-10-26", WANG, BLINKEN);
        Reading held = visit(Status.HELD, "2023-10-26", WANG, BLINKEN);
        assertThat(commitment(promise).status()).isEqualTo(Commitment.State.OPEN);
        assertThat(commitment(promise, planned).status()).isEqualTo(Commitment.State.OPEN);
        assertThat(commitment(promise, planned, held).status())
                .isEqualTo(Commitment.State.FULFILLED);
    }

    @Test
    void whatWasBeforeOrWithOthersClosesNothing() {
        Reading promise = promise("accepted an invitation to visit Washington");
        Reading before = visit(Status.HELD, "2023-02-03", WANG, BLINKEN);
        Reading others = visit(Status.HELD, "2023-10-26", LAVROV, BLINKEN);
        assertThat(commitment(promise, before, others).status()).isEqualTo(Commitment.State.OPEN);
    }

    @Test
    void aPromiseToldByTwoPagesIsOne() {
        ReportDraft again =
                Told.held(Kind.MEETING, BLINKEN, WANG)
                        .on("2023-06-18")
                        .at("Beijing", "CHN")
                        .ending(
                                outcome(
                                        Outcome.Kind.AGREED,
                                        "agreed to resume the military talks",
                                        true));
        commitment(
                promise("agreed to resume the military talks"),
                Told.reading("again", "2023-06-20", again));
    }

    private static Reading told(String day, Outcome.Kind kind, String text) {
        return Told.reading(
                "told-" + day,
                day,
                Told.held(Kind.MEETING, BLINKEN, WANG)
                        .on(day)
                        .at("Geneva", "CHE")
                        .ending(outcome(kind, text, false)));
    }

    @Test
    void aChannelIsOpenedSuspendedAndResumedInTheOrderOfDays() {
        List<Reading> pages =
                new ArrayList<>(
                        List.of(
                                told(
                                        "2021-03-01",
                                        Outcome.Kind.AGREED,
                                        "agreed to open a military hotline"),
                                told(
                                        "2022-08-05",
                                        Outcome.Kind.ANNOUNCED,
                                        "suspended the military hotline"),
                                told(
                                        "2023-01-09",
                                        Outcome.Kind.REFUSED,
                                        "refused to resume the military hotline"),
                                told(
                                        "2023-11-15",
                                        Outcome.Kind.AGREED,
                                        "agreed to resume the military hotline")));
        for (int seed = 0; seed < ORDERS; seed++) {
            try (Ledger ledger = Ledger.openInMemory()) {
                pages.forEach(ledger::ingest);
                assertThat(ledger.channels(List.of("USA", "CHN")))
                        .singleElement()
                        .satisfies(channel ->
                                assertThat(channel.history())
                                        .extracting(
                                                step -> step.state().id(),
                                                step -> step.date().orElseThrow().text())
                                        .containsExactly(
                                                org.assertj.core.groups.Tuple.tuple(
                                                        "open", "2021-03-01"),
                                                org.assertj.core.groups.Tuple.tuple(
                                                        "suspended", "2022-08-05"),
                                                org.assertj.core.groups.Tuple.tuple(
                                                        "resumed", "2023-11-15")));
                assertThat(ledger.channels(List.of("RUS"))).isEmpty();
            }
            Collections.shuffle(pages, new Random(seed));
        }
    }
}
