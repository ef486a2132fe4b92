package chancery.assurance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Assumptions;

/// How much of a test is run, and where its figure goes.
public final class Assurance {

    private static final Path FIGURES = Path.of("target", "assurance.tsv");

    private Assurance() {}

    /// Whether this is the whole run, and not the short form of every build.
    public static boolean isWhole() {
        return Boolean.getBoolean("chancery.assurance");
    }

    /// Leaves out a test that has no short form.
    static void demandWhole() {
        Assumptions.assumeTrue(isWhole(), "has no short form; run with -Passurance");
    }

    /// One number for the whole run, another for the short form.
    public static int of(int whole, int brief) {
        return isWhole() ? whole : brief;
    }

    /// Keeps a figure: what was looked at, what is asked, what was measured.
    public static void note(String what, String asked, String measured) {
        String form = isWhole() ? "whole" : "short";
        try {
            Files.createDirectories(FIGURES.getParent());
            Files.writeString(
                    FIGURES,
                    String.join("\t", form, what, asked, measured) + "\n",
                    UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
