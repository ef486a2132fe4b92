package chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandsTest {

    @TempDir private Path folder = Path.of("");

    @Test
    void phrasesArePrintedWithTheirFigures() throws IOException {
        Path gold = folder.resolve("phrases.jsonl");
        Files.writeString(
                gold,
                """
                {"phrase": "the Chinese foreign ministry", "country": "CHN", "code_1": "GOV"}

                {"phrase": "French officials", "country": "DEU"}
                """);
        Run run = Run.of("evaluate", "actors", "--show", gold.toString());
        assertThat(run.code()).isZero();
        assertThat(run.lines())
                .contains(
                        "French officials: country DEU, read as FRA",
                        "country            0.500  1 of 2",
                        "sector             1.000  1 of 1");
    }

    @Test
    void placesArePrintedWithTheirFigures() throws IOException {
        Path gold = folder.resolve("texts.jsonl");
        Files.writeString(
                gold,
                """
                {"text": "Talks in Geneva.", "toponyms": [{"start": 9, "end": 15, "lat": "46.2", "lon": "6.14"}]}
                """);
        Run run = Run.of("evaluate", "places", gold.toString());
        assertThat(run.code()).isZero();
        assertThat(run.lines()).contains("within 161 km     1.000  1 of 1 names");
    }

    @Test
    void aLineThatIsNoneIsNamedWithItsPlace() throws IOException {
        Path gold = folder.resolve("broken.jsonl");
        Files.writeString(gold, "{}\nnot json\n");
        Run run = Run.of("evaluate", "actors", gold.toString());
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("broken.jsonl:2: this line is not an annotated one");
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        Run run = Run.of("evaluate", "places", folder.resolve("none.jsonl").toString());
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("there is no file");
    }
}
