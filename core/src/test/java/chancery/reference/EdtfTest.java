package chancery.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTest {

    @Test
    void writesTheSameDigitsInEveryLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.of("ar", "EG"));
        try {
            assertThat(Edtf.year(2023).text() + " " + Edtf.season(2023, 22).text())
                    .isEqualTo("2023 2023-22");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    2023-09-18,            2023-09-18, 2023-09-18
                    2023-09,               2023-09-01, 2023-09-30
                    2024-02,               2024-02-01, 2024-02-29
                    2023,                  2023-01-01, 2023-12-31
                    2023-21,               2023-03-01, 2023-05-31
                    2023-22,               2023-06-01, 2023-08-31
                    2023-23,               2023-09-01, 2023-11-30
                    # winter ends in the year after
                    2023-24,               2023-12-01, 2024-02-29
                    2023-09-16/2023-09-17, 2023-09-16, 2023-09-17
                    2023-07/2023-09,       2023-07-01, 2023-09-30
                    2023-09-18/2023,       2023-09-18, 2023-12-31
                    2023-06~,              2023-06-01, 2023-06-30
                    2023-06/2023-12~,      2023-06-01, 2023-12-31
                    """)
    void readsWhatItWrites(String text, LocalDate earliest, LocalDate latest) {
        assertThat(Edtf.parse(text)).contains(new Edtf(text, earliest, latest));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "~",
                "/",
                "2023-02-29",
                "2023-13",
                "2023-20",
                "2023-25",
                "2023-00",
                "2023-9",
                "23",
                "2023-09-17/2023-09-16",
                "2023-09-16/",
                "/2023-09-16",
                "2023-09-18T10:00",
                "2023?",
                "2023-09-31",
                "2023/2024/2025",
                " 2023",
                "next week"
            })
    void readsNothingElse(String text) {
        assertThat(Edtf.parse(text)).isEmpty();
    }

    @Test
    void writesTheShortestForm() {
        assertThat(Edtf.day(LocalDate.of(2023, 9, 18))).hasToString("2023-09-18");
        assertThat(Edtf.month(YearMonth.of(2023, 9))).hasToString("2023-09");
        assertThat(Edtf.season(2023, 24)).hasToString("2023-24");
        assertThat(Edtf.interval(LocalDate.of(2023, 9, 18), LocalDate.of(2023, 9, 18)))
                .isEqualTo(Edtf.day(LocalDate.of(2023, 9, 18)));
        assertThat(Edtf.year(2023).about().about()).hasToString("2023~");
        YearMonth july = YearMonth.of(2023, 7);
        assertThat(Edtf.months(july, july)).isEqualTo(Edtf.month(july));
        assertThat(Optional.of(Edtf.months(july, july.plusMonths(2))))
                .isEqualTo(Edtf.parse("2023-07/2023-09"));
    }

    @Test
    void seesWhereDatesMeet() {
        Edtf month = Edtf.month(YearMonth.of(2023, 9));
        assertThat(month.overlaps(Edtf.season(2023, 23))).isTrue();
        assertThat(month.overlaps(Edtf.season(2023, 22))).isFalse();
        assertThat(month.days()).isEqualTo(30);
        assertThat(month.isDay()).isFalse();
    }

    @Test
    void refusesToRunBackward() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Edtf.interval(LocalDate.of(2023, 9, 18), LocalDate.of(2023, 9, 17)))
                .withMessageContaining("before it begins");
    }
}
