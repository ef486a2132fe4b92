package chancery.cli;

import chancery.acquire.Acquired;
import chancery.acquire.DropReason;
import chancery.acquire.Source;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The files, folders and streams named on the command line, in that order.
final class Inputs {

    private static final String STANDARD_INPUT = "-";

    private final List<String> names;

    /// @param names files and folders; `-` is standard input, and so is an empty list
    Inputs(List<String> names) {
        this.names = names.isEmpty() ? List.of(STANDARD_INPUT) : names;
    }

    /// What comes next from the inputs.
    sealed interface Step {

        /// @param position how many bytes of all files were taken up to here, as they lie on the
        ///   disk
        record One(Acquired acquired, long position) implements Step {}

        /// A file was read to its end.
        record End(Path file) implements Step {}
    }

    Stream<Acquired> stream() {
        return names.stream().flatMap(Inputs::documents);
    }

    /// The documents of the files, to be read once more; standard input has none.
    Stream<Acquired> again() {
        return names.stream()
                .filter(name -> !name.equals(STANDARD_INPUT))
                .flatMap(Inputs::documents);
    }

    private static Stream<Acquired> documents(String name) {
        return name.equals(STANDARD_INPUT)
                ? Source.read(System.in, "standard input")
                : Source.read(Path.of(name));
    }

    /// All files, those in folders sorted; standard input is none.
    List<Path> files() {
        return names.stream()
                .filter(name -> !name.equals(STANDARD_INPUT))
                .flatMap(name -> Source.files(Path.of(name)).stream())
                .toList();
    }

    /// The inputs step by step.
    ///
    /// @param passedOver files that are not opened
    Steps steps(Predicate<Path> passedOver) {
        return new Steps(names, passedOver);
    }

    /// Goes through the inputs; to be closed. Belongs to one thread.
    static final class Steps implements Iterator<Step>, AutoCloseable {

        private final Iterator<String> names;
        private final Predicate<Path> passedOver;
        private Iterator<Path> files = List.<Path>of().iterator();
        private Stream<Acquired> open = Stream.empty();
        private Iterator<Acquired> pages = open.iterator();
        private Optional<Path> file = Optional.empty();
        private boolean readable;
        private long before;
        private Counted counted = new Counted(InputStream.nullInputStream());
        private Optional<Step> ready = Optional.empty();

        private Steps(List<String> names, Predicate<Path> passedOver) {
            this.names = names.iterator();
            this.passedOver = passedOver;
        }

        @Override
        public boolean hasNext() {
            while (ready.isEmpty() && (pages.hasNext() || file.isPresent() || more())) {
                if (pages.hasNext()) {
                    Acquired page = pages.next();
                    readable &= !isUnreadable(page);
                    ready = Optional.of(new Step.One(page, before + counted.count));
                } else if (file.isPresent()) {
                    ended(file.get());
                }
            }
            return ready.isPresent();
        }

        private static boolean isUnreadable(Acquired page) {
            return page instanceof Acquired.Refused(var drop)
                    && drop.reason() == DropReason.UNREADABLE;
        }

        /// A file that could not be read, perhaps because it is gone for now, has not been read.
        private void ended(Path ended) {
            open.close();
            before += counted.count;
            counted = new Counted(InputStream.nullInputStream());
            ready = readable ? Optional.of(new Step.End(ended)) : Optional.empty();
            file = Optional.empty();
        }

        private boolean more() {
            while (files.hasNext() || names.hasNext()) {
                if (!files.hasNext()) {
                    String name = names.next();
                    if (name.equals(STANDARD_INPUT)) {
                        begin(documents(name));
                        return true;
                    }
                    files = Source.files(Path.of(name)).iterator();
                } else {
                    Path next = files.next();
                    if (passedOver.test(next)) {
                        before += Inputs.size(next);
                    } else {
                        file = Optional.of(next);
                        begin(opened(next));
                        return true;
                    }
                }
            }
            return false;
        }

        private void begin(Stream<Acquired> documents) {
            open = documents;
            pages = documents.iterator();
            readable = true;
        }

        private Stream<Acquired> opened(Path next) {
            try {
                counted = new Counted(Files.newInputStream(next));
                return Source.readFile(counted, next.toString());
            } catch (IOException _) {
                return Source.read(next); // which says what is wrong
            }
        }

        @Override
        public Step next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Step next = ready.orElseThrow();
            ready = Optional.empty();
            return next;
        }

        @Override
        public void close() {
            open.close();
        }
    }

    /// Counts what is taken from a file.
    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int got = super.read();
            count += got < 0 ? 0 : 1;
            return got;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int got = super.read(buffer, from, length);
            count += Math.max(0, got);
            return got;
        }
    }

    /// Bytes in all files; 0 where that cannot be told.
    long size() {
        return names.contains(STANDARD_INPUT) ? 0 : files().stream().mapToLong(Inputs::size).sum();
    }

    private static long size(Path file) {
        return file.toFile().length();
    }
}
