package chancery.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayTableTest {

    private static final HolidayTable HOLIDAYS = HolidayTable.load();

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            textBlock =
                    """
                    Easter,              2022, 2022-04-17
                    Easter,              2023, 2023-04-09
                    Easter,              2024, 2024-03-31
                    Good Friday,         2025, 2025-04-18
                    Orthodox Easter,     2022, 2022-04-24
                    Orthodox Easter,     2024, 2024-05-05
                    Orthodox Christmas,  2023, 2023-01-07
                    Rosh Hashanah,       2022, 2022-09-26/2022-09-27
                    Rosh Hashanah,       2023, 2023-09-16/2023-09-17
                    Rosh Hashanah,       2024, 2024-10-03/2024-10-04
                    Rosh Hashanah,       2025, 2025-09-23/2025-09-24
                    Yom Kippur,          2024, 2024-10-12
                    Passover,            2023, 2023-04-06/2023-04-12
                    Passover,            2025, 2025-04-13/2025-04-19
                    Purim,               2024, 2024-03-24
                    Hanukkah,            2022, 2022-12-19/2022-12-26
                    Hanukkah,            2024, 2024-12-26/2025-01-02
                    Ramadan,             2022, 2022-04-02/2022-05-01~
                    Eid al-Fitr,         2024, 2024-04-10/2024-04-12~
                    Eid al-Adha,         2023, 2023-06-28/2023-07-01~
                    Thanksgiving,        2023, 2023-11-23
                    Memorial Day,        2024, 2024-05-27
                    Labor Day,           2023, 2023-09-04
                    Presidents' Day,     2024, 2024-02-19
                    Lunar New Year,      2024, 2024-02-10
                    """)
    void knowsWhenFeastsFall(String name, int year, String date) {
        assertThat(HOLIDAYS.find(name, year).map(Edtf::toString)).contains(date);
    }

    @Test
    void knowsEveryRuleOfItsFile() {
        assertThat(HOLIDAYS.names())
                .allSatisfy(name -> assertThat(HOLIDAYS.find(name, 2024)).isPresent());
    }

    @Test
    void answersNothingBeyondItsYearsAndNames() {
        assertThat(HOLIDAYS.find("Lunar New Year", 1950)).isEmpty();
        assertThat(HOLIDAYS.find("Ramadan", 2150)).isEmpty();
        assertThat(HOLIDAYS.find("Feast of Fools", 2024)).isEmpty();
    }
}
