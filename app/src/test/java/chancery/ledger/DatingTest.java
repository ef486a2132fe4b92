package chancery.ledger;

import static chancery.ledger.Told.held;
import static chancery.ledger.Told.person;
import static chancery.ledger.Told.reading;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.identify.Actor;
import chancery.interpret.Kind;
import chancery.pipeline.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DatingTest {

    private static final Actor ONE = person("Ana Ruiz", "ESP");
    private static final Actor OTHER = person("Joao Lima", "PRT");

    private static final Reading UNDATED =
            reading("undated", "", held(Kind.MEETING, ONE, OTHER).at("Vienna", "AUT"));
    private static final Reading DATED =
            reading(
                    "dated",
                    "2023-05-11",
                    held(Kind.MEETING, ONE, OTHER).at("Vienna", "AUT").on("2023-05-10"));

    @Test
    void aPageWithoutADayIsDatedByTheMeetingThatAnotherPageDates() {
        for (List<Reading> order : List.of(List.of(UNDATED, DATED), List.of(DATED, UNDATED))) {
            try (Ledger ledger = Ledger.openInMemory()) {
                ledger.ingest(order.getFirst());
                assertThat(ledger.dating("undated")).isEmpty();
                ledger.ingest(order.getLast());
                assertThat(ledger.engagementsOf("undated")).hasSize(1);
                String id = ledger.engagementsOf("undated").getFirst().engagement().id();
                assertThat(ledger.dating("undated"))
                        .hasValueSatisfying(dating -> {
                            assertThat(dating.date().text()).isEqualTo("2023-05-10~");
                            assertThat(dating.engagement()).isEqualTo(id);
                            assertThat(dating.documents()).containsExactly("dated");
                        });
                assertThat(ledger.dating("dated")).isEmpty();
            }
        }
    }

    @Test
    void whatIsOnlyMentionedDatesNoPage() {
        try (Ledger ledger = Ledger.openInMemory()) {
            ledger.ingest(DATED);
            ledger.ingest(
                    reading(
                            "later",
                            "",
                            held(Kind.MEETING, ONE, OTHER).at("Vienna", "AUT").background()));
            assertThat(ledger.dating("later")).isEmpty();
        }
    }
}
