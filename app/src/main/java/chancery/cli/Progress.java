package chancery.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// How far a long task has come, for people: nothing in the first two seconds, then a bar on a
/// terminal, else a line every ten seconds.
final class Progress implements AutoCloseable {

    private static final long PATIENCE = Duration.ofSeconds(2).toNanos();
    private static final long BETWEEN_LINES = Duration.ofSeconds(10).toNanos();
    private static final int WIDTH = 90;

    private final Console console;
    private final String task;
    private final long total;
    private final LongSupplier clock;
    private final long begun;
    private long nextLine;
    private long done;
    private long documents;
    private Optional<ProgressBar> bar = Optional.empty();

    /// @param total the size of the whole; 0 or less where it is not known
    Progress(Console console, String task, long total) {
        this(console, task, total, System::nanoTime);
    }

    Progress(Console console, String task, long total, LongSupplier clock) {
        this.console = console;
        this.task = task;
        this.total = total;
        this.clock = clock;
        this.begun = clock.getAsLong();
        this.nextLine = begun + PATIENCE;
    }

    /// One document more is done, and so much of the whole.
    void document(long doneOfTotal) {
        documents(documents + 1, doneOfTotal);
    }

    /// So many documents are done, and so much of the whole.
    void documents(long number, long doneOfTotal) {
        documents = number;
        done = doneOfTotal;
        long now = clock.getAsLong();
        if (now < nextLine) {
            return;
        }
        if (console.errIsTerminal()) {
            draw();
        } else {
            nextLine = now + BETWEEN_LINES;
            console.say(line(now - begun));
        }
    }

    private void draw() {
        ProgressBar drawn = bar.orElseGet(this::begin);
        bar = Optional.of(drawn);
        drawn.stepTo(done);
        drawn.setExtraMessage(" %,d documents".formatted(documents));
    }

    private ProgressBar begin() {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total > 0 ? total : -1)
                .setUnit(" MB", 1 << 20)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(500)
                .startsFrom(done, Duration.ofNanos(clock.getAsLong() - begun))
                .setConsumer(new ConsoleProgressBarConsumer(console.errStream(), WIDTH))
                .build();
    }

    private String line(long nanos) {
        String count = "%s: %,d documents in %s".formatted(task, documents, words(nanos / 1e9));
        // Before a fiftieth is done, loading weighs more than reading and the guess would be wild.
        if (total <= 0 || done < total / 50 || done >= total) {
            return count;
        }
        double left = (double) nanos * (total - done) / done / 1e9;
        return count + ", %d %% done, about %s left".formatted(100 * done / total, words(left));
    }

    private static String words(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 90) {
            return whole + " s";
        }
        return whole < 5400 ? Math.round(seconds / 60) + " min" : Math.round(seconds / 3600) + " h";
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
