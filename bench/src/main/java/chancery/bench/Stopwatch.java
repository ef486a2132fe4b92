package chancery.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// Measures the CPU seconds that this thread spends, round by round; other load on the machine does
/// not count.
final class Stopwatch {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /// @param units what one round worked through
    /// @param seconds CPU seconds, a figure a round, warm-up rounds left out
    record Laps(long units, List<Double> seconds) {

        Laps {
            seconds = seconds.stream().sorted().toList();
        }

        double best() {
            return seconds.getFirst();
        }

        double worst() {
            return seconds.getLast();
        }

        double median() {
            return seconds.get(seconds.size() / 2);
        }
    }

    private final int warmUp;
    private final int rounds;

    Stopwatch(int warmUp, int rounds) {
        this.warmUp = warmUp;
        this.rounds = rounds;
    }

    /// @param task gives how many units it worked through
    Laps time(Callable<Long> task) throws Exception {
        for (int i = 0; i < warmUp; i++) {
            task.call();
        }
        List<Double> seconds = new ArrayList<>(rounds);
        long units = 0;
        for (int i = 0; i < rounds; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            units = task.call();
            seconds.add((THREADS.getCurrentThreadCpuTime() - start) / 1e9);
        }
        return new Laps(units, seconds);
    }
}
