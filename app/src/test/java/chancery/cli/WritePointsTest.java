package chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Lets the disk give out at many points of taking in, correcting, reading anew and exporting:
/// files that may not grow, and where a file system can be mounted, one without room.
///
/// `-Dwrite.points=100` before a release; a few while developing.
@EnabledOnOs(OS.LINUX)
final class WritePointsTest {

    private static final int POINTS = Integer.getInteger("write.points", 10);
    private static final long BLOCK = 4096;
    private static final long MOST = 8 << 20;
    private static final List<String> FORMATS =
            List.of("csv", "jsonl", "parquet", "duckdb", "datapackage", "graphml", "ics");

    @TempDir private Path folder = Path.of("");

    private Path base = Path.of("");
    private String id = "";
    private Optional<Path> smallDisk = Optional.empty();
    private final Map<String, Long> tooLittle = new HashMap<>();
    private final Map<String, String> undisturbed = new HashMap<>();

    @BeforeEach
    void takeIn() {
        base = folder.resolve("base.db");
        on(base, "ingest", Run.PAGES.resolve("blinken-beijing-held.txt").toString());
        on(base, "ingest", Run.PAGES.resolve("items.jsonl").toString());
        id = on(base, "search", "kind:meeting").lines().getFirst().split("\"", -1)[3];
        // Unpacks the native parts of the libraries while there is room.
        on(base, "export", "--format", "parquet", "--out", folder.resolve("warm").toString());
        smallDisk = mounted();
    }

    @AfterEach
    void takeDown() throws Exception {
        if (smallDisk.isPresent()) {
            ran("umount", smallDisk.get().toString());
        }
    }

    /// A command that writes; `what` it leaves behind is compared with an undisturbed run.
    private record Writing(String name, List<String> words) {}

    private Writing writing(int point, Path home) {
        return switch (point % 4) {
            case 0 ->
                    new Writing(
                            "ingest",
                            List.of("ingest", Run.PAGES.resolve("october-2023.xml").toString()));
            case 1 -> new Writing("fix", List.of("fix", id, "date=2023-06-17", "--why", "readout"));
            case 2 -> new Writing("recode", List.of("recode"));
            default -> {
                String format = FORMATS.get(point / 4 % FORMATS.size());
                String out = home.resolve("out-" + format).toString();
                yield new Writing(format, List.of("export", "--format", format, "--out", out));
            }
        };
    }

    @Test
    @Tag("slow")
    void eachFullDiskIsOneSentenceAndTheLedgerStaysWhole() {
        List<String> told = new ArrayList<>();
        for (int point = 0; point < POINTS; point++) {
            boolean mounted = smallDisk.isPresent() && point / 4 % 2 == 1;
            told.add(mounted ? onSmallDisk(point) : underLimit(point));
        }
        told.stream().distinct().forEach(System.out::println);
        assertThat(told).hasSize(POINTS);
    }

    private String underLimit(int point) {
        Path home = folder.resolve("limit-" + point);
        return failing(point, home, FileSizeLimit::new);
    }

    private String onSmallDisk(int point) {
        Path home = smallDisk.orElseThrow().resolve("point-" + point);
        return failing(point, home, room -> ballast(smallDisk.orElseThrow(), room));
    }

    private interface Kind {
        AutoCloseable of(long bytes);
    }

    /// Finds out how much room is too little for the command, gives it a part of that, and looks at
    /// what is left.
    private String failing(int point, Path home, Kind kind) {
        // Spread over the points of one command, and not at the ends of blocks only.
        int rounds = Math.max(1, (POINTS + 3) / 4);
        long room = tooLittle(point, home, kind) * (point / 4 + 1) / rounds / 512 * 512;
        Run run = limited(point, home, kind, room);
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.FAILED);
        List<String> said = sentences(run.err());
        assertThat(said).as("point %d, %d bytes: %s", point, room, run.err()).hasSize(1);
        assertThat(said.getFirst()).contains("disk").doesNotContain("fault of the program");
        Path ledger = home.resolve("ledger.db");
        assertThat(on(ledger, "doctor").out()).contains(" whole");
        assertThat(leftOver(home)).isEmpty();
        Writing writing = writing(point, home);
        assertThat(on(ledger, writing.words()).code()).isEqualTo(ExitCode.DONE);
        assertThat(on(ledger, "fingerprint").out()).isEqualTo(undisturbed(point));
        clear(home);
        return said.getFirst().replace(home.toString(), "");
    }

    private static List<String> sentences(String err) {
        return err.lines().filter(line -> line.contains("disk") || line.contains("fail")).toList();
    }

    /// The most that was too little, doubling from one block on.
    private long tooLittle(int point, Path home, Kind kind) {
        String name = home.getParent() + " " + writing(point, home).name();
        return tooLittle.computeIfAbsent(
                name,
                _ -> {
                    long room = BLOCK;
                    while (limited(point, home, kind, 2 * room).code() == ExitCode.FAILED) {
                        room *= 2;
                        assertThat(room).isLessThan(MOST);
                    }
                    return room;
                });
    }

    private Run limited(int point, Path home, Kind kind, long room) {
        try {
            clear(home);
            Files.createDirectories(home);
            Path ledger = Files.copy(base, home.resolve("ledger.db"));
            try (AutoCloseable _ = kind.of(room)) {
                return on(ledger, writing(point, home).words());
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String undisturbed(int point) {
        Path home = folder.resolve("undisturbed");
        return undisturbed.computeIfAbsent(
                writing(point, home).name(),
                _ -> {
                    limited(point, home, _ -> () -> {}, 0);
                    String fingerprint = on(home.resolve("ledger.db"), "fingerprint").out();
                    clear(home);
                    return fingerprint;
                });
    }

    private static List<Path> leftOver(Path home) {
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("ledger.db"))
                    .filter(file -> file.getFileName().toString().contains("unfinished"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void clear(Path home) {
        if (!Files.exists(home)) {
            return;
        }
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Path> mounted() {
        try {
            Path disk = Files.createDirectory(folder.resolve("small-disk"));
            return ran("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", disk.toString())
                    ? Optional.of(disk)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean ran(String... words) {
        try {
            Process process =
                    new ProcessBuilder(words)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Fills a file system up to some bytes.
    private static AutoCloseable ballast(Path disk, long room) {
        Path ballast = disk.resolve("ballast");
        try {
            FileStore store = Files.getFileStore(disk);
            long size = Math.max(0, store.getUsableSpace() - room);
            Files.write(ballast, new byte[Math.toIntExact(size)]);
            return () -> Files.delete(ballast);
        } catch (IOException e) {
            throw new UncheckedIOException(String.format(Locale.ROOT, "%d bytes", room), e);
        }
    }

    private static Run on(Path ledger, String... words) {
        return on(ledger, List.of(words));
    }

    private static Run on(Path ledger, List<String> words) {
        List<String> all = new ArrayList<>(List.of("--ledger", ledger.toString()));
        all.addAll(words);
        return Run.of(all.toArray(String[]::new));
    }
}
