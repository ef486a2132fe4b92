package chancery.cli;

import chancery.acquire.Drop;
import chancery.ledger.Ledger;
import chancery.pipeline.Reading;
import chancery.pipeline.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads a sample of the inputs into a ledger that is thrown away, and says what the whole will
/// take.
///
/// The sample is the beginning of some files spread over all of them. Everything is scaled by the
/// bytes on the disk; the spread among the files sampled is the spread of the guess.
final class DryRun {

    private static final int FILES = 8;
    private static final int PAGES = 60;
    // The first pages are slow until the machine has warmed up; they are read once for that.
    private static final int WARM_UP = 150;
    // A ledger without any page; it counts once, however many pages there are.
    private static final long EMPTY_LEDGER = 200_000;

    private final Session session;
    private final int threads;
    private final Selection wanted;

    DryRun(Session session, int threads, Selection wanted) {
        this.session = session;
        this.threads = threads;
        this.wanted = wanted;
    }

    /// What was measured of one file.
    private record Lap(long pages, long telling, long bytes, double seconds, long stored) {

        double secondsPerByte() {
            return seconds / Math.max(1, bytes);
        }
    }

    void measure(Inputs inputs) {
        List<Path> files = inputs.files();
        long size = inputs.size();
        if (files.isEmpty() || size == 0) {
            throw new Failure("--dry-run needs files to measure; standard input has no size.");
        }
        List<Path> some = sample(files);
        List<Lap> laps = new ArrayList<>();
        try {
            Path folder = Files.createTempDirectory("chancery-dry-run");
            try {
                warmUp(some, folder);
                for (Path file : some) {
                    laps.add(lap(file, PAGES, folder));
                }
            } finally {
                empty(folder);
            }
        } catch (IOException e) {
            throw new Failure(
                    "a sample cannot be measured, since the folder for temporary files cannot be written: "
                            + e.getMessage(),
                    e);
        }
        tell(files.size(), size, laps);
    }

    private static List<Path> sample(List<Path> files) {
        List<Path> some = new ArrayList<>();
        int number = Math.min(FILES, files.size());
        for (int i = 0; i < number; i++) {
            some.add(files.get((int) ((long) i * files.size() / number)));
        }
        return some;
    }

    private void warmUp(List<Path> some, Path folder) throws IOException {
        long read = 0;
        for (Path file : some) {
            if (read < WARM_UP) {
                read += lap(file, WARM_UP, folder).pages;
            }
        }
    }

    private Lap lap(Path file, int pages, Path folder) throws IOException {
        Path store = folder.resolve("sample.db");
        long begun = System.nanoTime();
        Taker taker = new Taker(pages, Files.size(file));
        try (Ledger ledger = Ledger.open(store);
                Inputs.Steps steps = new Inputs(List.of(file.toString())).steps(_ -> false)) {
            new Readings(session.pipeline(wanted), threads).of(steps, taker);
            ledger.ingest(taker.taken);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        long stored = Files.size(store);
        empty(folder, false);
        return new Lap(taker.seen, taker.telling, taker.bytes, seconds, stored);
    }

    private static final class Taker implements Readings.Listener {

        private final int pages;
        private final long size;
        private final List<Reading> taken = new ArrayList<>();
        private long seen;
        private long telling;
        private long bytes;

        Taker(int pages, long size) {
            this.pages = pages;
            this.size = size;
        }

        @Override
        public boolean read(Reading reading) {
            seen++;
            telling += reading.reports().isEmpty() ? 0 : 1;
            taken.add(reading);
            // A small file is taken from the disk in one go; then its size tells only of the whole.
            return seen < pages || (bytes >= size && seen < 20L * pages);
        }

        @Override
        public void refused(Drop drop) {}

        @Override
        public void at(long position) {
            bytes = Math.max(bytes, position);
        }
    }

    private void tell(int files, long size, List<Lap> laps) {
        long bytes = laps.stream().mapToLong(Lap::bytes).sum();
        double scale = (double) size / Math.max(1, bytes);
        double seconds = laps.stream().mapToDouble(Lap::seconds).sum() * scale;
        double least = laps.stream().mapToDouble(Lap::secondsPerByte).min().orElse(0) * size;
        double most = laps.stream().mapToDouble(Lap::secondsPerByte).max().orElse(0) * size;
        long stored = laps.stream().mapToLong(lap -> Math.max(0, lap.stored - EMPTY_LEDGER)).sum();
        Console console = session.console();
        console.say(
                "measured %,d pages of %d files, %s of %s"
                        .formatted(
                                laps.stream().mapToLong(Lap::pages).sum(),
                                laps.size(),
                                size(bytes),
                                size(size)));
        console.say(
                "all %,d files: about %,d pages, %,d of them telling something"
                        .formatted(
                                files,
                                Math.round(laps.stream().mapToLong(Lap::pages).sum() * scale),
                                Math.round(laps.stream().mapToLong(Lap::telling).sum() * scale)));
        console.say(
                "time: about %s on %d threads (the files sampled say %s to %s)"
                        .formatted(time(seconds), threads, time(least), time(most)));
        console.say("disk: about %s".formatted(size(EMPTY_LEDGER + Math.round(stored * scale))));
    }

    private static String size(long bytes) {
        return bytes < 10_000_000
                ? String.format(Locale.ROOT, "%,d kB", Math.max(1, bytes / 1000))
                : bytes < 10_000_000_000L
                        ? String.format(Locale.ROOT, "%,d MB", bytes / 1_000_000)
                        : String.format(Locale.ROOT, "%,d GB", bytes / 1_000_000_000L);
    }

    private static String time(double seconds) {
        if (seconds < 90) {
            return Math.max(1, Math.round(seconds)) + " s";
        }
        return seconds < 5400
                ? Math.round(seconds / 60) + " min"
                : String.format(Locale.ROOT, "%.1f h", seconds / 3600);
    }

    private static void empty(Path folder) throws IOException {
        empty(folder, true);
    }

    private static void empty(Path folder, boolean itself) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        if (itself) {
            Files.delete(folder);
        }
    }
}
