package chancery.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;

/// The lines of an annotated file; a fault names the file and the line.
final class GoldLines {

    private GoldLines() {}

    static void read(Path file, Consumer<String> row) {
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            try {
                row.accept(lines.get(i));
            } catch (JacksonException | NumberFormatException e) {
                throw new Failure(
                        file
                                + ":"
                                + (i + 1)
                                + ": this line is not an annotated one; the lines before it are not counted either. Mend it, then run again.",
                        e);
            }
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            throw new Failure("there is no file " + file + "; give the annotated lines.", e);
        } catch (IOException e) {
            throw new Failure(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
