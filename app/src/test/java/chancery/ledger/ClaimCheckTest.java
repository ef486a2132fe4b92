package chancery.ledger;

import static chancery.ledger.Told.held;
import static chancery.ledger.Told.reading;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.identify.Actor;
import chancery.interpret.Kind;
import chancery.interpret.Status;
import chancery.pipeline.Pipeline;
import chancery.reference.Level;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClaimCheckTest {

    private static final Pipeline PIPELINE = Pipeline.standard();
    private static final Ledger LEDGER = Ledger.openInMemory();

    private static Actor actor(String name, String office, Level level, String state) {
        return new Actor(
                Optional.of(name),
                Optional.empty(),
                Optional.of(office),
                Optional.of(office),
                Optional.of(state),
                Optional.of(level));
    }

    /// Ministers of France in Kenya in 2019, 2022 and twice in 2023; its president in 2021.
    @BeforeAll
    static void pages() {
        Actor minister =
                actor("Catherine Colonna", "foreign_minister", Level.FOREIGN_MINISTER, "FRA");
        Actor former =
                actor("Jean-Yves Le Drian", "foreign_minister", Level.FOREIGN_MINISTER, "FRA");
        Actor president = actor("Emmanuel Macron", "head_of_state", Level.HEAD_OF_STATE, "FRA");
        Actor kenya = Actor.ofState("KEN");
        visit("p1", "2019-03-14", former, kenya);
        visit("p2", "2021-05-03", president, kenya);
        visit("p3", "2022-10-20", minister, kenya);
        visit("p4", "2023-02-11", minister, kenya);
        visit("p5", "2023-07-05", minister, kenya);
        visit("p7", "2023-10-30", "2023-11-08", Status.PLANNED, minister, kenya);
        visit("p8", "2023-12-01", "2023-12-04", Status.CANCELLED, minister, kenya);
        LEDGER.ingest(
                reading(
                        "p6",
                        "2023-07-06",
                        held(
                                        Kind.MEETING,
                                        minister,
                                        actor(
                                                "Alfred Mutua",
                                                "foreign_minister",
                                                Level.FOREIGN_MINISTER,
                                                "KEN"))
                                .on("2023-07-05")
                                .at("Nairobi", "KEN")));
    }

    private static void visit(String page, String day, Actor guest, Actor host) {
        visit(page, day, day, Status.HELD, guest, host);
    }

    private static void visit(
            String page, String told, String day, Status status, Actor guest, Actor host) {
        LEDGER.ingest(
                reading(
                        page,
                        told,
                        held(Kind.VISIT, guest, host).on(day).at("Nairobi", "KEN").status(status)));
    }

    @AfterAll
    static void close() {
        LEDGER.close();
    }

    private static ClaimVerdict check(String words, String day) {
        return ClaimCheck.of(LEDGER, PIPELINE, words, Optional.of(LocalDate.parse(day)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # nobody higher came after the president of May 2021
                    consistent | the highest-level French official to visit Kenya since June 2021 | 2023-07-06 | 0
                    # the president came
                    contradicted | the highest-level French official to visit Kenya since 2019 | 2023-07-06 | 1
                    # February was another
                    contradicted | the first visit by a French foreign minister to Kenya this year | 2023-07-06 | 1
                    # visit and meeting of July are one journey
                    consistent | the second visit by a French foreign minister to Kenya this year | 2023-07-06 | 0
                    contradicted | the second visit by a French foreign minister to Kenya since September 2022 | 2023-07-06 | 2
                    not-decidable | the fifth visit by a French foreign minister to Kenya this year | 2023-07-06 | 0
                    # in 2019 another one was minister, but it was a minister
                    contradicted | the first visit by a French foreign minister to Kenya in five years | 2022-10-21 | 1
                    consistent | the first visit by a French foreign minister to Kenya since 2019 | 2022-10-21 | 0
                    # the ledger begins in 2019
                    not-decidable | the first visit by a French foreign minister to Kenya since 1990 | 2019-03-15 | 0
                    # no day to begin with
                    not-decidable | the first visit by a French foreign minister to Kenya since the drought | 2023-07-06 | 0
                    # not in the ledger at all
                    not-decidable | the first visit by a French foreign minister to Ghana since 2020 | 2023-07-06 | 0
                    consistent | Catherine Colonna visited Kenya on July 5, 2023. | 2023-07-06 | 0
                    not-decidable | Catherine Colonna visited Kenya on March 9, 2023. | 2023-07-06 | 0
                    # a visit that was only planned may have been made or not
                    not-decidable | Catherine Colonna visited Kenya on November 8, 2023. | 2023-11-09 | 0
                    consistent | Catherine Colonna plans to visit Kenya on November 8, 2023. | 2023-11-01 | 0
                    contradicted | Catherine Colonna visited Kenya on December 4, 2023. | 2023-12-05 | 1
                    consistent | Catherine Colonna cancelled her visit to Kenya planned for December 4, 2023. | 2023-12-05 | 0
                    not-understood | Prices rose again in France. | 2023-07-06 | 0
                    """)
    void saysWhatTheLedgerHolds(String answer, String words, String day, int against) {
        ClaimVerdict verdict = check(words, day);
        assertThat(verdict.answer().id()).as(verdict.toString()).isEqualTo(answer);
        if (verdict.answer() == ClaimVerdict.Answer.CONTRADICTED) {
            assertThat(verdict.engagements()).hasSize(against);
        }
    }

    @Test
    void alwaysSaysHowFarTheLedgerReaches() {
        ClaimVerdict verdict =
                check(
                        "the first visit by a French foreign minister to Kenya this year",
                        "2023-07-06");
        assertThat(verdict.coverage().line())
                .isEqualTo(
                        "The ledger has 8 pages of 2019-03-14 to 2023-12-01; 3 of them fall into the time in question, in 2 of its 7 months, and tell 2 held engagements of the same sides.");
        assertThat(verdict.readAs()).contains("(after 2022-12-31)");
    }
}
