package chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.pipeline.Reading;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a writing process at random moments. `bench/kill9` runs 200 rounds of it.
final class KilledTest {

    private static final int ROUNDS = Integer.getInteger("kill.rounds", 1);
    private static final int SEED = Integer.getInteger("kill.seed", 9);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @TempDir private Path folder = Path.of("");

    @Test
    @Tag("slow")
    void aKilledProcessLosesNothingAcknowledgedAndDoublesNothing() throws Exception {
        List<Reading> pages = new MadeUpPages(9).pages(KilledChild.ENGAGEMENTS);
        String undisturbed = undisturbed(pages);
        Random random = new Random(SEED);
        int total = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Path file = folder.resolve("killed-" + round + ".db");
            int kills = 0;
            while (!finished(file, random.nextInt(1500) + 300 * kills, kills++)) {
                assertThat(kills).isLessThan(200);
            }
            total += kills - 1;
            try (Ledger ledger = Ledger.open(file)) {
                assertThat(ledger.check()).isEmpty();
                assertThat(ledger.counts().documents()).isEqualTo(pages.size());
                assertThat(ledger.fingerprint()).isEqualTo(undisturbed);
            }
            Files.delete(file);
        }
        if (ROUNDS > 1) {
            System.out.printf(
                    Locale.ROOT,
                    "%d rounds, %d kills: nothing lost, nothing doubled, %d of %d final fingerprints equal%n",
                    ROUNDS,
                    total,
                    ROUNDS,
                    ROUNDS);
        }
    }

    private static String undisturbed(List<Reading> pages) {
        try (Ledger ledger = Ledger.openInMemory()) {
            KilledChild.run(
                    ledger,
                    pages,
                    new PrintStream(
                            OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
            return ledger.fingerprint();
        }
    }

    /// Runs the writer, kills it after some milliseconds of writing, and looks for what it said.
    private boolean finished(Path file, int patience, int kills) throws Exception {
        Path said = folder.resolve("said-" + kills);
        Process writer =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                classPath(),
                                KilledChild.class.getName(),
                                file.toString(),
                                "9")
                        .redirectOutput(said.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        while (writer.isAlive() && Files.size(said) == 0) {
            Thread.sleep(5);
        }
        boolean ended = writer.waitFor(patience, TimeUnit.MILLISECONDS);
        writer.destroyForcibly().waitFor();
        acknowledged(file, said);
        return ended && Files.readString(said).contains("end ch1:");
    }

    private static void acknowledged(Path file, Path said) throws IOException {
        List<String> lines = Files.readAllLines(said);
        long begun = System.nanoTime();
        try (Ledger ledger = Ledger.open(file)) {
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE);
            List<String> reasons = ledger.corrections().stream().map(Correction::why).toList();
            for (String line : lines) {
                // The last line may be cut short by the kill.
                if (line.matches("document [0-9a-f]{64}")) {
                    assertThat(ledger.holds(line.substring("document ".length()))).isTrue();
                }
            }
            assertThat(reasons).doesNotHaveDuplicates();
        }
    }

    private static String classPath() {
        String own = System.getProperty("java.class.path");
        String tested = System.getProperty("surefire.test.class.path", own);
        return tested.replace(':', File.pathSeparatorChar);
    }
}
