package chancery.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.ledger.Ledger;
import chancery.ledger.Query;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ExportTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                " =1",
                "\uFF1D1",
                "\uFF0B1",
                "\0=1"
            })
    void noCellBecomesAFormula(String cell) {
        assertThat(CsvExport.safe(cell)).startsWith("'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "held", "2023-09-16/2023-09-17", "Cote d'Ivoire", "1,204"})
    void otherCellsStayAsTheyAre(String cell) {
        assertThat(CsvExport.safe(cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @EnumSource(Table.class)
    void everyTableBeginsWithItsHeader(Table table) throws IOException {
        try (Ledger ledger = Ledger.openInMemory()) {
            StringWriter csv = new StringWriter();
            CsvExport.write(ledger, table.id(), Query.all(), csv);
            assertThat(csv.toString())
                    .startsWith(table.columns().getFirst().name() + ",")
                    .contains("\r\n");
        }
    }

    @Test
    void anUnknownTableIsAnsweredWithThoseThereAre() {
        assertThatThrownBy(() -> Table.named("meetings"))
                .hasMessageContaining("one of engagements, parties");
    }
}
