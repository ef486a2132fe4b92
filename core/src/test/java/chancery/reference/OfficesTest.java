package chancery.reference;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.reference.Offices.Office;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficesTest {

    private static final Offices OFFICES = new Offices();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
                    Secretary of State,           Secretary of State, USA, foreign_minister
                    foreign minister of China,    foreign minister,   CHN, foreign_minister
                    foreign minister of the Netherlands, foreign minister, NLD, foreign_minister
                    Chinese foreign minister,     foreign minister,   CHN, foreign_minister
                    South Korean president,       president,          KOR, head_of_state
                    """)
    void findsTheOfficeThatWordsName(
            String words, String wording, String state, String officeClass) {
        assertThat(OFFICES.named(words)).contains(new Office(wording, officeClass, state));
    }

    @Test
    void namesNoOfficeWhereTheWordsDoNot() {
        assertThat(OFFICES.named("Wang Yi")).isEmpty();
        assertThat(OFFICES.named("")).isEmpty();
    }

    @Test
    void theTenuresOfAnOfficeAreThoseOfAllTables() {
        TenureTable all = Reference.load().tenures();
        for (State state : Reference.load().states().all()) {
            Office office = new Office("foreign minister", "foreign_minister", state.code());
            assertThat(OFFICES.tenures(office).history(office.officeClass(), office.state()))
                    .isEqualTo(all.history(office.officeClass(), office.state()));
        }
    }
}
