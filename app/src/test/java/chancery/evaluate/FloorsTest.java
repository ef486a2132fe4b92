package chancery.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FloorsTest {

    @TempDir Path folder;

    @Test
    void aScoreBelowItsFloorIsNamed() throws IOException {
        assertThat(floors().below("task", "abc", Map.of("found_f1", 0.70)))
                .containsExactly("task: found_f1 is 0.7000, its floor is 0.8");
    }

    @Test
    void aScoreAtOrAboveItsFloorPasses() throws IOException {
        assertThat(floors().below("task", "abc", Map.of("found_f1", 0.80))).isEmpty();
        assertThat(floors().below("task", "abc", Map.of("found_f1", 0.95))).isEmpty();
    }

    @Test
    void raisingNeverLowers() throws IOException {
        Floors floors = floors();
        floors.raise("task", "abc", Map.of("found_f1", 0.5));
        assertThat(Files.readString(folder.resolve("floors.json")))
                .contains("0.8")
                .doesNotContain("0.5");
        floors.raise("task", "abc", Map.of("found_f1", 0.9));
        assertThat(Files.readString(folder.resolve("floors.json"))).contains("0.9");
    }

    private Floors floors() throws IOException {
        Path file = folder.resolve("floors.json");
        Files.writeString(file, "{\"task\": {\"digest\": \"abc\", \"found_f1\": 0.8}}");
        return Floors.read(file);
    }
}
