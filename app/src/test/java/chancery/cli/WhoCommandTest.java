package chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhoCommandTest {

    private static final String[] DAYS = {"2041-03-12", "2041-03-28", "2041-04-09"};

    @TempDir private Path folder = Path.of("");

    @Test
    void whoIsSeenInOfficeOftenEnoughIsAnsweredWithThePages() throws IOException {
        Path ledger = ledger("Norwegian Foreign Minister Solveig Raudfjell");
        Run on =
                Run.of(
                        "--ledger",
                        ledger.toString(),
                        "who",
                        "foreign minister of Norway",
                        "--on",
                        "2041-03-20");
        assertThat(on.out()).startsWith("Solveig Raudfjell  Foreign Minister, NOR  2041-03-12 to ");
        assertThat(on.err())
                .contains(
                        "named by 3 independent pages of this ledger from 2041-03-12 to 2041-04-09");
        Run history =
                Run.of(
                        "--ledger",
                        ledger.toString(),
                        "who",
                        "foreign minister of Norway",
                        "--history");
        assertThat(history.lines())
                .anyMatch(line -> line.startsWith("Anniken Huitfeldt"))
                .contains(
                        "Solveig Raudfjell  Foreign Minister, NOR  2041-03-12 to 2041-04-09"
                                + "  (news, 3 independent pages: the tables know no holder by then)",
                        "    2041-03-12  page0  \"Norwegian Foreign Minister Solveig Raudfjell\"");
        assertThat(Run.of("--ledger", ledger.toString(), "who", "Solveig Raudfjell").lines())
                .hasSize(1);
    }

    @Test
    void whatPagesSayAgainstTheTablesIsSaidAndNotBelieved() throws IOException {
        Path ledger = folder.resolve("contradicting.db");
        Path pages = pages("Norwegian Foreign Minister Solveig Raudfjell", "2023");
        Run.of("--ledger", ledger.toString(), "ingest", pages.toString());
        Run run =
                Run.of(
                        "--ledger",
                        ledger.toString(),
                        "who",
                        "foreign minister of Norway",
                        "--on",
                        "2023-03-20");
        assertThat(run.out()).startsWith("Anniken Huitfeldt");
        assertThat(run.err())
                .contains("but 3 independent pages of this ledger name Solveig Raudfjell");
    }

    @Test
    void withoutALedgerTheTablesAnswer() {
        Path none = folder.resolve("none.db");
        Run run =
                Run.of(
                        "--ledger",
                        none.toString(),
                        "who",
                        "foreign minister of China",
                        "--on",
                        "2023-07-01");
        assertThat(run.out()).startsWith("Qin Gang");
        assertThat(none).doesNotExist();
    }

    private Path ledger(String holder) throws IOException {
        Path ledger = folder.resolve("learned.db");
        Run.of("--ledger", ledger.toString(), "ingest", pages(holder, "2041").toString());
        return ledger;
    }

    private Path pages(String holder, String year) throws IOException {
        Path pages = folder.resolve("pages-" + year + ".jsonl");
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < DAYS.length; i++) {
            lines.append(
                    """
                    {"id": "page%d", "title": "News in brief", "stamp": "%s", "text": "%s met the French ambassador in Oslo. It was visit number %d."}
                    """
                            .formatted(i, DAYS[i].replace("2041", year), holder, i));
        }
        Files.writeString(pages, lines);
        return pages;
    }
}
