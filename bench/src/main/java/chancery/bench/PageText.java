package chancery.bench;

import chancery.bench.Stopwatch.Laps;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/// The page that shows a run: machine, commit, and each figure with its spread.
final class PageText {

    private final StringBuilder body = new StringBuilder();

    void section(String title, String about) {
        body.append("\n## ").append(title).append("\n\n").append(about).append("\n\n");
        body.append(
                "| Step | CPU s, median | best-worst | per CPU second |\n|---|---:|---:|---:|\n");
    }

    void note(String text) {
        body.append('\n').append(text).append('\n');
    }

    /// What another program has measured, as it stands.
    void add(String text) {
        body.append(text);
    }

    void row(String name, String unit, Laps laps) {
        body.append(
                String.format(
                        Locale.ROOT,
                        "| %s | %.2f | %.2f-%.2f | %,.0f %s |%n",
                        name,
                        laps.median(),
                        laps.best(),
                        laps.worst(),
                        laps.units() / laps.median(),
                        unit));
    }

    void write(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, head() + body + foot());
    }

    private static String head() {
        return """
        # Performance

        Made by `bench/run`; one thread, CPU seconds of that thread, one round to warm up. A floor is
        work that no reader of the same input can do without, measured in the same run.

        Commit `%s`, %s, %s, Java %s, %s.
        """
                .formatted(
                        System.getProperty("chancery.commit", "unknown"),
                        cpu(),
                        System.getProperty("os.name"),
                        System.getProperty("java.version"),
                        load());
    }

    private static String cpu() {
        int cores = Runtime.getRuntime().availableProcessors();
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                            .findFirst()
                            .map(line -> line.substring(line.indexOf(':') + 1).strip())
                            .orElse("unknown processor")
                    + ", "
                    + cores
                    + " cores";
        } catch (IOException e) {
            return cores + " cores";
        }
    }

    /// What else ran on the machine, as far as a number tells it.
    static String load() {
        return String.format(
                Locale.ROOT,
                "load average %.1f at the end",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String foot() {
        long heap =
                ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> peak(pool))
                        .sum();
        return String.format(
                Locale.ROOT,
                "%n## Memory%n%nPeak heap of the whole run, measuring included: %,d MB; peak"
                        + " resident: %s.%n",
                heap >> 20,
                resident());
    }

    private static long peak(MemoryPoolMXBean pool) {
        return pool.getPeakUsage().getUsed();
    }

    static String resident() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .findFirst()
                    .map(line -> line.replaceAll("\\D", ""))
                    .map(kb -> String.format(Locale.ROOT, "%,d MB", Long.parseLong(kb) / 1024))
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
