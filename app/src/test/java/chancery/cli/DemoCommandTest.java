package chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {

    private static final Pattern PROOF =
            Pattern.compile("(\\d+) of (\\d+) cells have their sentence");

    @Test
    void showsAroundOnTheExamplePagesWithTheSentenceBehindEveryCell(@TempDir Path data)
            throws IOException {
        Run run =
                Run.in(
                        Map.of("XDG_DATA_HOME", data.toString()),
                        "demo",
                        "--once",
                        "--pages",
                        Run.PAGES.toString());
        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .contains("[1/4] reading", "[2/4] cleaning", "[3/4] coding", "[4/4] checking");
        assertThat(run.out()).contains("Left out: macron-pekin: the article is not in English");
        Matcher proof = PROOF.matcher(run.out());
        assertThat(proof.find()).isTrue();
        assertThat(proof.group(1)).isEqualTo(proof.group(2));
        assertThat(data.resolve("chancery/demo/ledger.db")).exists();
        if (Boolean.getBoolean("chancery.write")) {
            writeIntoReadme(run.out().replace(data.toString(), "~/.local/share"));
        }
    }

    /// What the README shows is what the program printed when it was last written.
    private static void writeIntoReadme(String output) throws IOException {
        Path readme = Path.of("..", "README.md");
        String text = Files.readString(readme);
        int from = text.indexOf('\n', text.indexOf("<!-- demo")) + 1;
        int to = text.indexOf("<!-- end of demo");
        String block =
                "```\n$ ./chancery demo --once\n"
                        + output.strip().replace("Chancery development", "Chancery 0.1.0")
                        + "\n```\n";
        Files.writeString(readme, text.substring(0, from) + block + text.substring(to));
    }
}
