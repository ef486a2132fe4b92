package chancery.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TenureTableTest {

    private static final TenureTable TENURES = Reference.load().tenures();

    private static Stream<YearMonth> monthsOf2022To2024() {
        return Stream.iterate(YearMonth.of(2022, 1), m -> m.plusMonths(1)).limit(36);
    }

    @ParameterizedTest
    @MethodSource("monthsOf2022To2024")
    void chinaHasTheRightForeignMinisterInEveryMonth(YearMonth month) {
        boolean qin =
                !month.isBefore(YearMonth.of(2023, 1)) && !month.isAfter(YearMonth.of(2023, 7));
        assertThat(holder("foreign_minister", "CHN", month.atDay(15)))
                .isEqualTo(qin ? "Qin Gang" : "Wang Yi");
    }

    @ParameterizedTest(name = "{0} of {1} on {2}: {3}")
    @CsvSource(
            textBlock =
                    """
                    foreign_minister, CHN, 2022-12-29, Wang Yi
                    # on the day an office changes hands the one who comes is its holder
                    foreign_minister, CHN, 2022-12-30, Qin Gang
                    foreign_minister, CHN, 2023-07-24, Qin Gang
                    foreign_minister, CHN, 2023-07-25, Wang Yi
                    foreign_minister, USA, 2021-01-26, Antony Blinken
                    foreign_minister, USA, 2023-06-18, Antony Blinken
                    nsa, CHN, 2022-12-31, Yang Jiechi
                    nsa, CHN, 2023-01-01, Wang Yi
                    head_of_state, PRK, 2023-01-01, Kim Jong Un
                    head_of_state, IRN, 2023-01-01, Ali Khamenei
                    """)
    void knowsWhoHeldAnOfficeOnADay(String officeClass, String state, LocalDate day, String name) {
        assertThat(holder(officeClass, state, day)).isEqualTo(name);
    }

    @Test
    void anOpenTenureIsNoFactAfterTheDayItWasLastSeen() {
        OfficeHolder holder = TENURES.holder("foreign_minister", "CHN", LocalDate.of(2030, 1, 1));
        assertThat(holder).isInstanceOf(OfficeHolder.LastKnown.class);
        assertThat(holder.why()).contains("last seen in office 2025-11");
    }

    @Test
    void severalHoldersAreCandidatesAndNoneIsPicked() {
        OfficeHolder holder =
                TENURES.holder("deputy_head_of_government", "CHN", LocalDate.of(2024, 1, 1));
        assertThat(holder)
                .isInstanceOfSatisfying(
                        OfficeHolder.Ambiguous.class,
                        several ->
                                assertThat(several.candidates())
                                        .extracting(t -> t.person().name())
                                        .contains("He Lifeng", "Ding Xuexiang"));
    }

    @Test
    void theWordingTellsApartOfficesOfOneClass() {
        LocalDate day = LocalDate.of(2023, 8, 1);
        assertThat(TENURES.holder("trade", "commerce secretary", "USA", day))
                .isInstanceOfSatisfying(
                        OfficeHolder.Known.class,
                        k -> assertThat(k.tenure().person().name()).isEqualTo("Gina Raimondo"));
        assertThat(TENURES.holder("trade", "trade representative", "USA", day))
                .isInstanceOfSatisfying(
                        OfficeHolder.Known.class,
                        k -> assertThat(k.tenure().person().name()).isEqualTo("Katherine Tai"));
    }

    @Test
    void anOfficeThatNobodyIsKnownToHaveHeldIsUnknown() {
        assertThat(TENURES.holder("foreign_minister", "ATA", LocalDate.of(2023, 1, 1)))
                .isInstanceOf(OfficeHolder.Unknown.class);
    }

    @Test
    void aCorrectedRowSaysWhy() {
        assertThat(
                        TENURES.history("other_minister", "CHN").stream()
                                .filter(t -> t.person().name().equals("Wang Yi"))
                                .findFirst())
                .hasValueSatisfying(t -> {
                    assertThat(t.last()).contains(LocalDate.of(2023, 3, 12));
                    assertThat(t.source()).contains("project");
                    assertThat(t.note()).isPresent();
                });
    }

    @Test
    void aNameSharedByTwoPresidentsIsTwoPersons() {
        assertThat(TENURES.named("George W. Bush")).hasSize(1);
        assertThat(TENURES.named("George H. W. Bush"))
                .doesNotContainAnyElementsOf(TENURES.named("George W. Bush"));
    }

    @Test
    void oneNameInSeveralSpellingsIsOnePerson() {
        List<Person> usual = TENURES.named("Volodymyr Zelensky");
        assertThat(usual).hasSize(1);
        assertThat(TENURES.named("Volodymyr Zelenskyy")).isEqualTo(usual);
        assertThat(TENURES.named("Volodymyr Zelenskiy")).isEqualTo(usual);
    }

    private static String holder(String officeClass, String state, LocalDate day) {
        return switch (TENURES.holder(officeClass, state, day)) {
            case OfficeHolder.Known known -> known.tenure().person().name();
            case OfficeHolder.LastKnown last -> last.tenure().person().name() + "?";
            case OfficeHolder.Ambiguous several -> several.why();
            case OfficeHolder.Unknown unknown -> unknown.why();
        };
    }
}
