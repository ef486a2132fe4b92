package chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchCommandTest {

    @TempDir private Path folder = Path.of("");

    private Run watch(String... words) {
        String[] all = new String[words.length + 3];
        all[0] = "watch";
        all[1] = "--ledger";
        all[2] = folder.resolve("ledger.db").toString();
        System.arraycopy(words, 0, all, 3, words.length);
        return Run.of(all);
    }

    private String list(String words) throws IOException {
        return Files.writeString(folder.resolve("feeds.txt"), words).toString();
    }

    @Test
    void aRoundOfWhatMayNotBeAskedListsItAndEnds() throws IOException {
        Run run =
                watch(
                        list("# notes\n\n  http://127.0.0.1/rss \nexample.org/rss\n"),
                        "--rounds",
                        "1");
        assertThat(run.err())
                .contains(
                        "http://127.0.0.1/rss: the address was not fetched (127.0.0.1 is no public address)",
                        "example.org/rss: the address was not fetched (this is no address of the web",
                        "dropped 2")
                .doesNotContain("next round");
        assertThat(run.code()).isEqualTo(ExitCode.DROPPED);
    }

    @Test
    void aListThatIsNotThereOrHoldsNothingIsSaidAtOnce() throws IOException {
        assertThat(watch(folder.resolve("none.txt").toString()).err()).contains("cannot be read");
        Run empty = watch(list("# nothing yet\n"));
        assertThat(empty.err()).contains("feeds.txt holds no address");
        assertThat(empty.code()).isEqualTo(ExitCode.FAILED);
    }

    @ParameterizedTest
    @CsvSource({"30m, PT30M", "1h, PT1H", "2d, PT48H"})
    void aPauseIsAShortWord(String every, Duration pause) {
        assertThat(WatchCommand.pause(every)).isEqualTo(pause);
    }

    @ParameterizedTest
    @CsvSource({"5m", "soon", "1w"})
    void aPauseThatCannotBeIsWrongUsage(String every) throws IOException {
        Run run = watch(list("https://example.org/rss\n"), "--every", every);
        assertThat(run.err()).contains("--every " + every);
        assertThat(run.code()).isEqualTo(ExitCode.WRONG_USAGE);
    }
}
