package chancery.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;

import chancery.acquire.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The scores under which the build fails, one set a task, each with the digest of the pages it was
/// measured on.
///
/// `-Dfloors=raise` writes better scores down; nothing lowers one but an edit by hand whose commit
/// says why.
final class Floors {

    // Two pages more or less right should not stop a build whose pages are few.
    private static final double SLACK = 0.005;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path file;
    private final Map<String, Map<String, Object>> tasks;

    private Floors(Path file, Map<String, Map<String, Object>> tasks) {
        this.file = file;
        this.tasks = tasks;
    }

    static Floors read(Path file) throws IOException {
        return new Floors(
                file,
                JSON.readValue(
                        Files.readString(file, UTF_8),
                        new TypeReference<TreeMap<String, Map<String, Object>>>() {}));
    }

    static String digest(String text) {
        return Content.of(text.getBytes(UTF_8)).sha256().substring(0, 16);
    }

    /// What is below its floor, a sentence each. A task of other pages, or of no floor yet, has no
    /// floor to fall below.
    List<String> below(String task, String digest, Map<String, Double> scores) {
        List<String> below = new ArrayList<>();
        Map<String, Object> floors = Optional.ofNullable(tasks.get(task)).orElse(new TreeMap<>());
        if (!digest.equals(floors.get("digest"))) {
            return below;
        }
        scores.forEach((name, score) -> {
            if (floors.get(name) instanceof Number floor && score < floor.doubleValue() - SLACK) {
                below.add("%s: %s is %.4f, its floor is %s".formatted(task, name, score, floor));
            }
        });
        return below;
    }

    /// Raises the floors of a task to these scores; never lowers one.
    void raise(String task, String digest, Map<String, Double> scores) throws IOException {
        TreeMap<String, Object> floors =
                new TreeMap<>(Optional.ofNullable(tasks.get(task)).orElse(new TreeMap<>()));
        boolean samePages = digest.equals(floors.get("digest"));
        scores.forEach((name, score) -> {
            double rounded = Math.round(score * 10_000) / 10_000.0;
            double before =
                    samePages && floors.get(name) instanceof Number floor
                            ? floor.doubleValue()
                            : -1;
            floors.put(name, Math.max(before, rounded));
        });
        floors.put("digest", digest);
        tasks.put(task, floors);
        Files.writeString(file, JSON.writeValueAsString(tasks) + "\n", UTF_8);
    }
}
