package chancery.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Writes generated feed items as JSON Lines: `FILE [ITEMS [SEED]]`, 200,000 of about 40 words by
/// default, one in twenty about diplomacy.
public final class ItemGenerator {

    private ItemGenerator() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            System.err.println("usage: FILE.jsonl [ITEMS [SEED]]");
            System.exit(2);
        }
        int items = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200_000;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
        write(Path.of(arguments[0]), items, seed);
    }

    static void write(Path file, int items, long seed) throws IOException {
        StoryWriter stories = new StoryWriter(seed);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (int i = 0; i < items; i++) {
                boolean onTopic = stories.onTopic();
                out.write(
                        String.format(
                                Locale.ROOT,
                                "{\"id\":\"item-%07d\",\"stamp\":\"2024-05-%02d\",\"title\":\"%s\",\"text\":\"%s\"}%n",
                                i,
                                i % 28 + 1,
                                stories.headline(onTopic),
                                stories.text(onTopic, 34, "\\n\\n").replace("\"", "\\\"")));
            }
        }
    }
}
