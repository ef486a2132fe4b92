package chancery.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files made to use up time or memory, or to reach outside, in 256 MB beyond the tables.
@Tag("assurance")
@Tag("slow")
class BombsTest {

    // What the tables, the models and the classes take before the first page.
    private static final int TABLES_MB = 120;
    private static final int EXTRA_MB = 256;
    private static final long LONGEST_MS = 5000;

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void everyBombIsRefusedInTimeAndItsNeighboursAreRead(@TempDir Path folder) throws Exception {
        Assurance.demandWhole();
        HttpServer trap =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        trap.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        trap.start();
        try {
            Path bombs = Files.createDirectory(folder.resolve("bombs"));
            Bombs.write(bombs, "http://127.0.0.1:%d/trap".formatted(trap.getAddress().getPort()));
            judge(bombs, BombReader.over(bombs, TABLES_MB + EXTRA_MB));
        } finally {
            trap.stop(0);
        }
    }

    private static boolean isFault(Map.Entry<String, String> one) {
        return Stream.of("MEMORY", "THREW", "INTERNAL", "SLOW", "root:")
                        .anyMatch(one.getValue()::contains)
                || (one.getKey().startsWith("near-") && !one.getValue().contains("READ"));
    }

    private void judge(Path bombs, List<String> lines) throws Exception {
        Map<String, String> told = new TreeMap<>();
        long slowest = 0;
        for (String line : lines) {
            String[] cells = line.split("\t", -1);
            if (cells.length == 3) {
                long took = Long.parseLong(cells[1]);
                slowest = Math.max(slowest, took);
                told.put(cells[0], cells[2] + (took < LONGEST_MS ? "" : " SLOW " + took));
            }
        }
        try (Stream<Path> files = Files.list(bombs)) {
            assertThat(told.keySet())
                    .as(
                            "all files were read to their end: %s",
                            lines.subList(0, Math.min(60, lines.size())))
                    .containsExactlyElementsOf(
                            files.map(f -> f.getFileName().toString()).sorted().toList());
        }
        assertThat(told.entrySet()).filteredOn(one -> isFault(one)).isEmpty();
        assertThat(asked).as("requests from pages").hasValue(0);
        Assurance.note(
                "%d bombs: slowest, memory beyond the tables, requests".formatted(told.size()),
                "5 s, 256 MB, 0",
                "%.1f s, within 256 MB, %d".formatted(slowest / 1000.0, asked.get()));
    }
}
