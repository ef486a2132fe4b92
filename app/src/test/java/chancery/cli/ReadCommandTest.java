package chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ReadCommandTest {

    private static final String PAGE = Run.PAGES.resolve("blinken-beijing-held.txt").toString();

    @Test
    void printsADocumentALineWhenPiped() {
        Run run = Run.of("read", PAGE);
        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        assertThat(run.lines()).hasSize(1);
        assertThat(JsonMapper.shared().readTree(run.out()).path("document").asString())
                .isEqualTo("blinken-beijing-held");
    }

    @Test
    void theNumberOfThreadsDoesNotShow() {
        Run one = Run.of("read", "--threads", "1", Run.PAGES.toString());
        Run five = Run.of("read", "--threads", "5", Run.PAGES.toString());
        assertThat(one.lines().size()).isGreaterThan(20);
        assertThat(five.out()).isEqualTo(one.out());
    }

    @Test
    void damagedInputIsListedWithItsPlaceAndItsNeighboursAreRead() {
        Run run = Run.of("read", Run.DAMAGED.toString());
        assertThat(run.code()).isEqualTo(ExitCode.DROPPED);
        assertThat(run.err())
                .contains("broken.jsonl at 2: the line is not a JSON document")
                .contains("empty.txt: the input is empty")
                .contains("truncated.html.gz")
                .contains("1 BAD_JSON", "1 EMPTY", "1 BROKEN_GZIP");
        assertThat(run.lines().size()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void aFileThatIsNotThereIsDroppedAndTheNextIsRead() {
        Run run = Run.of("read", "no-such-page.html", PAGE);
        assertThat(run.code()).isEqualTo(ExitCode.DROPPED);
        assertThat(run.err()).contains("no-such-page.html");
        assertThat(run.lines()).hasSize(1);
    }

    @Test
    void wordsFromAPageCannotSteerTheTerminal(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("page.txt");
        Files.writeString(
                page, Files.readString(Path.of(PAGE)).replace("Blinken", "Blin\u001b[31mken"));
        assertThat(Run.of("read", "--format", "table", page.toString()).out())
                .doesNotContain("\u001b");
    }

    @Test
    void wrongUseIsSaidInALineOrTwo() {
        assertThat(Run.of("read", "--threads", "0", PAGE).code()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(Run.of("reed").err()).contains("there is no command 'reed'").contains("'read'");
        assertThat(Run.of("read", "--farmat", "table").code()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(Run.of().code()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(Run.of("read", "--help").code()).isEqualTo(ExitCode.DONE);
    }
}
