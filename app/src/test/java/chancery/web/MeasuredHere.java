package chancery.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Figures of a run, a line each in `target/measured.txt`.
final class MeasuredHere {

    private MeasuredHere() {}

    static void note(String figures) {
        Path file = Path.of("target", "measured.txt");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    figures + "\n",
                    UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
