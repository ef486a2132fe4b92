package chancery.assurance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/// The seeds of the fuzzers and every past finding, without the fuzzer; and each seed repeated up
/// to two megabytes, which shows where the time to read grows faster than the input.
@Tag("assurance")
class SeedsTest {

    private static final Duration LONGEST = Duration.ofSeconds(5);
    // Time of the processor, not of the clock: other programs may be running.
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    @TestFactory
    Stream<DynamicTest> everySeedAndPastFindingIsAnsweredOrRefused() {
        return Arrays.stream(Parser.values())
                .map(parser ->
                        DynamicTest.dynamicTest(
                                parser.name(),
                                () -> {
                                    assertThat(parser.seeds()).isNotEmpty();
                                    parser.read(new byte[0]);
                                    for (Path seed : parser.seeds()) {
                                        parser.read(Files.readAllBytes(seed));
                                    }
                                }));
    }

    @TestFactory
    Stream<DynamicTest> aSeedRepeatedForLongIsReadInTime() {
        int size = Assurance.of(2 << 20, 1 << 17);
        return Arrays.stream(Parser.values())
                .map(parser -> DynamicTest.dynamicTest(parser.name(), () -> repeat(parser, size)));
    }

    private static void repeat(Parser parser, int size) throws IOException {
        parser.read(new byte[0]);
        Duration longest = Duration.ZERO;
        int inputs = 0;
        for (Path seed : parser.seeds()) {
            for (byte[] large : repeated(Files.readAllBytes(seed), size)) {
                long start = THREAD.getCurrentThreadCpuTime();
                parser.read(large);
                Duration took = Duration.ofNanos(THREAD.getCurrentThreadCpuTime() - start);
                assertThat(took).as("%s repeated to %,d bytes", seed, size).isLessThan(LONGEST);
                longest = took.compareTo(longest) > 0 ? took : longest;
                inputs++;
            }
        }
        Assurance.note(
                "longest of %d inputs of %,d bytes, %s".formatted(inputs, size, parser.title()),
                "at most 5 s of one processor",
                "%.2f s".formatted(longest.toMillis() / 1000.0));
    }

    /// The seed over and over; the seed with its middle over and over; its first character, too.
    private static List<byte[]> repeated(byte[] seed, int size) {
        List<byte[]> all = new ArrayList<>();
        if (seed.length == 0) {
            return all;
        }
        all.add(over(new byte[0], seed, new byte[0], size));
        int third = seed.length / 3;
        byte[] head = Arrays.copyOf(seed, third);
        byte[] middle = Arrays.copyOfRange(seed, third, seed.length - third);
        byte[] tail = Arrays.copyOfRange(seed, seed.length - third, seed.length);
        all.add(over(head, middle, tail, size));
        all.add(over(seed, " ".getBytes(UTF_8), seed, size));
        return all;
    }

    private static byte[] over(byte[] head, byte[] again, byte[] tail, int size) {
        byte[] large = new byte[size];
        System.arraycopy(head, 0, large, 0, Math.min(head.length, size));
        int end = Math.max(0, size - tail.length);
        for (int at = head.length; at < end; at += again.length) {
            System.arraycopy(again, 0, large, at, Math.min(again.length, end - at));
        }
        System.arraycopy(tail, 0, large, end, Math.min(tail.length, size - end));
        return large;
    }
}
