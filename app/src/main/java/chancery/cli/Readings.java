package chancery.cli;

import chancery.acquire.Acquired;
import chancery.acquire.Document;
import chancery.acquire.Drop;
import chancery.acquire.DropReason;
import chancery.pipeline.Reading;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;

/// Reads documents on several threads and hands the readings on in the order of the documents, so
/// that the number of threads never shows in the output.
final class Readings {

    // Documents waiting or being read, a thread: enough that a long page does not stop the others.
    private static final int AHEAD = 8;

    /// What is told, in order, on the calling thread.
    interface Listener {
        /// @return whether to go on
        boolean read(Reading reading);

        void refused(Drop drop);

        /// How many bytes of the inputs were taken up to what is told next.
        default void at(long position) {}

        /// All documents of a file have been told.
        default void ended(Path file) {}
    }

    private sealed interface Next {
        record Read(Reading reading, long position) implements Next {}

        record Refused(Drop drop, long position) implements Next {}

        record Ended(Path file) implements Next {}
    }

    private final Function<Document, Reading> pipeline;
    private final int threads;

    Readings(Function<Document, Reading> pipeline, int threads) {
        this.pipeline = pipeline;
        this.threads = threads;
    }

    void of(Stream<Acquired> input, Listener listener) {
        try (input) {
            of(input.<Inputs.Step>map(one -> new Inputs.Step.One(one, 0)).iterator(), listener);
        }
    }

    void of(Iterator<Inputs.Step> input, Listener listener) {
        try (ExecutorService readers = Executors.newFixedThreadPool(threads)) {
            try {
                run(input, listener, readers);
            } finally {
                readers.shutdownNow();
            }
        }
    }

    /// All readings at once, for figures over a set of pages.
    List<Reading> all(Stream<Acquired> input, Progress progress, DropLog drops) {
        List<Reading> readings = new ArrayList<>();
        of(
                input,
                new Listener() {
                    @Override
                    public boolean read(Reading reading) {
                        readings.add(reading);
                        progress.document(0);
                        return true;
                    }

                    @Override
                    public void refused(Drop drop) {
                        drops.add(drop);
                    }
                });
        return readings;
    }

    private void run(Iterator<Inputs.Step> input, Listener listener, ExecutorService readers) {
        Deque<Future<Next>> ahead = new ArrayDeque<>();
        boolean wanted = true;
        while (wanted && (input.hasNext() || !ahead.isEmpty())) {
            while (input.hasNext() && ahead.size() < threads * AHEAD) {
                ahead.add(begin(input.next(), readers));
            }
            wanted = tell(ahead.remove(), listener);
        }
    }

    private Future<Next> begin(Inputs.Step step, ExecutorService readers) {
        return switch (step) {
            case Inputs.Step.End(Path file) ->
                    CompletableFuture.completedFuture(new Next.Ended(file));
            case Inputs.Step.One(Acquired.Refused(Drop drop), long position) ->
                    CompletableFuture.completedFuture(new Next.Refused(drop, position));
            case Inputs.Step.One(Acquired.Taken(Document document), long position) ->
                    readers.submit(() -> new Next.Read(read(document), position));
        };
    }

    // A page may be as broken as it likes: whatever reading it does, the run goes on.
    private Reading read(Document document) {
        try {
            return pipeline.apply(document);
        } catch (RuntimeException | StackOverflowError fault) {
            Drop drop = Drop.whole(document.name(), DropReason.INTERNAL, fault.toString());
            return new Reading(document, Optional.empty(), Optional.of(drop), List.of());
        }
    }

    private static boolean tell(Future<Next> next, Listener listener) {
        try {
            return switch (next.get()) {
                case Next.Read(Reading reading, long position) -> {
                    listener.at(position);
                    yield listener.read(reading);
                }
                case Next.Refused(Drop drop, long position) -> {
                    listener.at(position);
                    listener.refused(drop);
                    yield true;
                }
                case Next.Ended(Path file) -> {
                    listener.ended(file);
                    yield true;
                }
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | CancellationException e) {
            throw new IllegalStateException(e);
        }
    }
}
