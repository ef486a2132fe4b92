package chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.interpret.Kind;
import chancery.interpret.Status;
import chancery.reference.Level;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QueryTest {

    @Test
    void readsEveryCondition() {
        Query query =
                Query.parse(
                        "parties:usa,CHN kind:meeting,call status:held from:2023-02 to:2023-12"
                                + " level>=cabinet person:\"Wang Yi\" place:Beijing topic:taiwan"
                                + " text:balloon spy");
        assertThat(query.parties()).containsExactly("USA", "CHN");
        assertThat(query.kinds()).containsExactly(Kind.MEETING, Kind.CALL);
        assertThat(query.statuses()).containsExactly(Status.HELD);
        assertThat(query.from()).contains(LocalDate.of(2023, 2, 1));
        assertThat(query.to()).contains(LocalDate.of(2023, 12, 31));
        assertThat(query.level()).contains(Level.MINISTER);
        assertThat(query.persons()).isEqualTo(List.of("Wang Yi"));
        assertThat(query.texts()).isEqualTo(List.of("balloon", "spy"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    parties:usa,China          | USA,CHN
                    parties:"South Korea,UK"   | KOR,GBR
                    party:EU                   | EUU
                    """)
    void statesAndBodiesMayBeNamed(String query, String codes) {
        assertThat(Query.parse(query).parties()).containsExactly(codes.split(","));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    status:hold          | 7  | one of possible, planned, postponed, cancelled, held
                    kind:meeting,lunch   | 13 | unknown value "lunch"
                    parties:USA,XYZ      | 12 | unknown value "XYZ"; write a code such as USA
                    topic:taiwn          | 6  | one of bilateral_relations,
                    mood:fine            | 0  | unknown condition "mood"
                    from:soon            | 5  | is no date
                    person:"Wang         | 7  | quotation mark is not closed
                    level:minister       | 0  | level>=minister
                    level>=boss          | 7  | one of cabinet, leader, head_of_state
                    parties:             | 8  | a value is missing
                    from:2024 to:2023    | 0  | lies after
                    """)
    void aFaultTellsItsPlaceAndWhatIsAllowed(String query, int position, String says) {
        assertThatThrownBy(() -> Query.parse(query))
                .isInstanceOfSatisfying(
                        QueryException.class,
                        fault -> {
                            assertThat(fault.position()).isEqualTo(position);
                            assertThat(fault.shown()).contains(says).startsWith(query);
                        });
    }
}
