package chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListsTest {

    @Test
    void pagesOfDocumentsAddUpToAllOfThem() {
        try (Ledger ledger = Ledger.openInMemory()) {
            ledger.ingest(new MadeUpPages(7).pages(12));
            List<DocumentLine> paged = new ArrayList<>();
            String after = "";
            do {
                DocumentList page = ledger.documents("", after, 3);
                assertThat(page.total()).isEqualTo(ledger.counts().documents());
                paged.addAll(page.documents());
                after = page.next().orElse("");
            } while (!after.isEmpty());
            assertThat(paged).isEqualTo(ledger.documents());
        }
    }

    @Test
    void documentsAreFoundByTheWordsOfTheirListAndSignsAreWords() {
        try (Ledger ledger = Ledger.openInMemory()) {
            ledger.ingest(new MadeUpPages(7).pages(12));
            String name = ledger.documents().getLast().id();
            assertThat(ledger.documents(name.toUpperCase(java.util.Locale.ROOT), "", 3).documents())
                    .extracting(DocumentLine::id)
                    .contains(name);
            assertThat(ledger.documents("%", "", 3).total()).isZero();
            assertThat(ledger.documents("_", "", 3).total()).isZero();
        }
    }

    @Test
    void monthsCountWhatASearchFinds() {
        try (Ledger ledger = Ledger.openInMemory()) {
            ledger.ingest(new MadeUpPages(40).pages(12));
            for (String query : List.of("", "kind:call", "status:held", "kind:call,meeting")) {
                List<MonthCount> months = ledger.months(Query.parse(query));
                assertThat(months.stream().mapToInt(MonthCount::engagements).sum())
                        .as(query)
                        .isEqualTo(ledger.count(Query.parse(query)));
            }
        }
    }
}
