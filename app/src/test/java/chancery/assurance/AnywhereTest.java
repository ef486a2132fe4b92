package chancery.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same pages give the same bytes in any language, time zone and number of threads.
@Tag("assurance")
@Tag("slow")
class AnywhereTest {

    private static final List<String> LOCALES = List.of("en-US", "tr-TR", "zh-CN", "ar-EG");
    private static final List<String> ZONES =
            List.of("UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu");
    private static final List<Integer> THREADS = List.of(1, 2, 8);

    @Test
    void theCanonicalExportIsTheSame(@TempDir Path folder) throws Exception {
        Assurance.demandWhole();
        Map<String, List<String>> seen = new TreeMap<>();
        int runs = 0;
        for (int i = 0; i < LOCALES.size(); i++) {
            for (int k = 0; k < Assurance.of(ZONES.size(), 1); k++) {
                int zone = Assurance.isWhole() ? k : i;
                int threads = THREADS.get((i + zone) % THREADS.size());
                String where =
                        "%s %s %d threads".formatted(LOCALES.get(i), ZONES.get(zone), threads);
                if (Assurance.isWhole() || i < 2) {
                    seen.computeIfAbsent(
                                    export(folder, LOCALES.get(i), ZONES.get(zone), threads),
                                    _ -> new ArrayList<>())
                            .add(where);
                    runs++;
                }
            }
        }
        assertThat(seen).hasSize(1);
        Assurance.note(
                "%d runs in four locales, four time zones, with 1, 2 and 8 threads: different exports"
                        .formatted(runs),
                "1",
                Integer.toString(seen.size()));
    }

    /// The hash of all that the export of every table gives.
    private static String export(Path folder, String locale, String zone, int threads)
            throws Exception {
        Path ledger = Files.createTempDirectory(folder, "run").resolve("ledger.db");
        run(
                locale,
                zone,
                "ingest",
                "--ledger",
                ledger.toString(),
                "--threads",
                Integer.toString(threads),
                "../examples/pages");
        StringBuilder hashes = new StringBuilder();
        for (String table : List.of("engagements", "reports")) {
            Path file = ledger.resolveSibling(table + ".jsonl");
            run(
                    locale,
                    zone,
                    "export",
                    "--ledger",
                    ledger.toString(),
                    "--format",
                    "jsonl",
                    "--table",
                    table,
                    "--out",
                    file.toString());
            assertThat(Files.size(file)).isGreaterThan(1000);
            hashes.append(sha256(file)).append(' ');
        }
        return hashes.toString();
    }

    private static void run(String locale, String zone, String... words)
            throws IOException, InterruptedException {
        String[] parts = locale.split("-", 2);
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx1g",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Duser.language=" + parts[0],
                                "-Duser.country=" + parts[1],
                                "-Duser.timezone=" + zone,
                                "-cp",
                                System.getProperty("java.class.path"),
                                "chancery.cli.Chancery"));
        command.addAll(List.of(words));
        Path said = Files.createTempFile("chancery", ".txt");
        Process child =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        assertThat(child.waitFor()).as(Files.readString(said)).isIn(0, 3);
        Files.delete(said);
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
