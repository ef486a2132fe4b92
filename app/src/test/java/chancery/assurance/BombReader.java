package chancery.assurance;

import chancery.acquire.Acquired;
import chancery.acquire.Document;
import chancery.acquire.Drop;
import chancery.acquire.Source;
import chancery.pipeline.Pipeline;
import chancery.pipeline.Reading;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A virtual machine of its own that reads files as the program does, in as much memory as it was
/// given beyond what its tables take. One line a file: name, milliseconds, what came of it.
final class BombReader {

    // Time of the processor, not of the clock: other programs may be running.
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private BombReader() {}

    public static void main(String[] files) throws IOException {
        Pipeline pipeline = Pipeline.standard();
        pipeline.read(
                Document.ofItem(
                        Optional.empty(),
                        Document.Form.ITEM,
                        "Wang Yi met Antony Blinken in Munich on Saturday.",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("To warm up"),
                        Optional.empty()));
        for (String file : files) {
            long start = THREAD.getCurrentThreadCpuTime();
            String told = told(pipeline, Path.of(file));
            System.out.printf(
                    "%s\t%d\t%s%n",
                    Path.of(file).getFileName(),
                    Duration.ofNanos(THREAD.getCurrentThreadCpuTime() - start).toMillis(),
                    told.replaceAll("[\\t\\r\\n]", " "));
        }
    }

    private static String told(Pipeline pipeline, Path file) {
        List<String> told = new ArrayList<>();
        try (Stream<Acquired> pages = Source.read(file)) {
            pages.forEach(acquired -> {
                if (told.size() < 12) {
                    told.add(one(pipeline, acquired));
                }
            });
        } catch (OutOfMemoryError e) {
            told.add("OUT OF MEMORY");
        } catch (RuntimeException e) {
            told.add("THREW " + e);
        }
        return String.join("; ", told);
    }

    private static String one(Pipeline pipeline, Acquired acquired) {
        return switch (acquired) {
            case Acquired.Refused(Drop drop) -> said(drop);
            case Acquired.Taken(Document document) -> {
                Reading reading = pipeline.read(document);
                yield reading.dropped()
                        .map(BombReader::said)
                        .orElse(
                                "READ %d characters"
                                        .formatted(
                                                reading.article()
                                                        .map(a -> a.body().length())
                                                        .orElse(0)));
            }
        };
    }

    private static String said(Drop drop) {
        String detail = drop.detail();
        return drop.reason() + " " + detail.substring(0, Math.min(80, detail.length()));
    }

    /// Runs it over the files of a folder with so many megabytes of heap.
    static List<String> over(Path folder, int megabytes) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx%dm".formatted(megabytes),
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                BombReader.class.getName()));
        try (Stream<Path> files = Files.list(folder)) {
            files.map(Path::toString).sorted().forEach(command::add);
        }
        Path out = folder.resolveSibling("bombs.txt");
        Process child =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile())
                        .start();
        child.waitFor();
        return Files.readAllLines(out);
    }
}
