package chancery.acquire;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Where documents come from: a file, a folder or a stream.
///
/// Pages, dumps, JSON Lines, feeds and web archives are told apart by the file's endings, else by
/// their first bytes; each may be compressed. What comes is read as it is asked for, so an archive
/// may be larger than the memory. Close the stream to close the file.
public final class Source {

    // An archive is at times packed once more on its way; a file packed for ever is a trap.
    private static final int MOST_PACKINGS = 3;

    private Source() {}

    /// The documents of a file, or of all files in a folder and the folders in it, sorted by name.
    public static Stream<Acquired> read(Path fileOrFolder) {
        return stream(new Reading(files(fileOrFolder).iterator()));
    }

    /// The file itself, or all files in a folder and the folders in it, sorted by name; hidden ones
    /// and links that lead out of the folder are passed over. A folder that cannot be listed is
    /// given back as it is: reading it tells why.
    public static List<Path> files(Path fileOrFolder) {
        if (!Files.isDirectory(fileOrFolder)) {
            return List.of(fileOrFolder);
        }
        try (Stream<Path> files = Files.walk(fileOrFolder)) {
            return files.filter(file -> isMeant(fileOrFolder, file)).sorted().toList();
        } catch (IOException | UncheckedIOException fault) {
            return List.of(fileOrFolder);
        }
    }

    /// What stands in the folder; a link that leads out of it may have come with an unpacked
    /// archive.
    private static boolean isMeant(Path folder, Path file) {
        try {
            return Files.isRegularFile(file)
                    && isVisible(folder, file)
                    && (!Files.isSymbolicLink(file)
                            || file.toRealPath().startsWith(folder.toRealPath()));
        } catch (IOException _) {
            return false;
        }
    }

    /// The documents of a stream, such as standard input.
    ///
    /// @param name what drops call it
    public static Stream<Acquired> read(InputStream in, String name) {
        Reading reading = new Reading(List.<Path>of().iterator());
        reading.begin(in, name, Optional.empty(), Optional.empty());
        return stream(reading);
    }

    /// The documents of a file that was opened elsewhere, such as on another file system: the same
    /// as if it lay here.
    ///
    /// @param path what drops call it; the name at its end tells what the file is
    public static Stream<Acquired> readFile(InputStream in, String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        Reading reading = new Reading(List.<Path>of().iterator());
        reading.begin(
                in, path, Optional.of(FileNames.withoutEndings(name)), FileNames.promise(name));
        return stream(reading);
    }

    private static boolean isVisible(Path folder, Path file) {
        for (Path part : folder.relativize(file)) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        return true;
    }

    private static Stream<Acquired> stream(Reading reading) {
        int traits = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(reading, traits), false)
                .onClose(reading::close);
    }

    /// Goes through the inputs one after the other.
    private static final class Reading implements Iterator<Acquired>, Closeable {

        private final Iterator<Path> files;
        private Optional<Pieces> open = Optional.empty();
        private String source = "";
        private Optional<Acquired> ready = Optional.empty();

        Reading(Iterator<Path> files) {
            this.files = files;
        }

        @Override
        public boolean hasNext() {
            while (ready.isEmpty() && (open.isPresent() || files.hasNext())) {
                if (open.isEmpty()) {
                    open(files.next());
                } else {
                    advance(open.get());
                }
            }
            return ready.isPresent();
        }

        @Override
        public Acquired next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Acquired next = ready.orElseThrow();
            ready = Optional.empty();
            return next;
        }

        private void open(Path file) {
            String name = String.valueOf(file.getFileName());
            try {
                begin(
                        Files.newInputStream(file),
                        file.toString(),
                        Optional.of(FileNames.withoutEndings(name)),
                        FileNames.promise(name));
            } catch (IOException fault) {
                String detail =
                        Files.exists(file) ? String.valueOf(fault.getMessage()) : "no such file";
                ready =
                        Optional.of(
                                new Acquired.Refused(
                                        Drop.whole(
                                                file.toString(), DropReason.UNREADABLE, detail)));
            }
        }

        void begin(InputStream in, String name, Optional<String> id, Optional<Sniffed> promise) {
            source = name;
            try {
                open = Optional.of(Source.open(in, name, id, promise));
            } catch (IOException fault) {
                ready = Optional.of(new Acquired.Refused(Pieces.broken(name, 0, fault)));
            }
        }

        private void advance(Pieces pieces) {
            try {
                ready = pieces.next();
                if (ready.isEmpty()) {
                    close();
                }
            } catch (IOException fault) {
                Drop drop = Pieces.broken(source, pieces.position(), fault);
                ready = Optional.of(new Acquired.Refused(drop));
                close();
            }
        }

        @Override
        public void close() {
            try {
                if (open.isPresent()) {
                    open.get().close();
                }
            } catch (IOException _) {
                // nothing was written, so nothing can be lost
            }
            open = Optional.empty();
        }
    }

    private static Pieces open(
            InputStream raw, String name, Optional<String> id, Optional<Sniffed> promise)
            throws IOException {
        return open(raw, name, id, promise, 0);
    }

    private static Pieces open(
            InputStream raw,
            String name,
            Optional<String> id,
            Optional<Sniffed> promise,
            int packings)
            throws IOException {
        BufferedInputStream in = new BufferedInputStream(raw, 1 << 16);
        byte[] head = peek(in);
        if (!isPacked(head)) {
            return pieces(in, name, id, kind(head, promise));
        }
        byte[] unpacked = unpackedHead(head);
        if (isPacked(unpacked) && packings < MOST_PACKINGS) {
            return open(new Unpacked(in), name, id, promise, packings + 1);
        }
        Sniffed kind = kind(unpacked, promise);
        // Not buffered: a buffer would lose what came before the end of a truncated file.
        return pieces(kind == Sniffed.WARC ? in : new Unpacked(in), name, id, kind);
    }

    private static boolean isPacked(byte[] head) {
        return head.length > 1 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b;
    }

    /// A promise in the name holds, except that an archive or a binary file is what it is.
    private static Sniffed kind(byte[] head, Optional<Sniffed> promise) {
        Sniffed seen = Sniffed.of(head);
        boolean decided = seen == Sniffed.WARC || seen == Sniffed.BINARY || seen == Sniffed.EMPTY;
        return decided ? seen : promise.orElse(seen);
    }

    private static Pieces pieces(InputStream in, String name, Optional<String> id, Sniffed kind) {
        return switch (kind) {
            case WARC -> new WarcSource(in, name);
            case JSON_LINES -> new JsonLinesSource(in, name);
            case FEED -> new FeedSource(in, name);
            case HTML -> new PageSource(in, name, id, Document.Form.HTML);
            case TEXT, EMPTY, BINARY -> new PageSource(in, name, id, Document.Form.TEXT);
        };
    }

    private static byte[] peek(BufferedInputStream in) throws IOException {
        in.mark(Sniffed.HEAD);
        byte[] head = in.readNBytes(Sniffed.HEAD);
        in.reset();
        return head;
    }

    /// As much of the unpacked text as the packed head gives; damage shows when it is read.
    private static byte[] unpackedHead(byte[] head) {
        try (InputStream in = new Unpacked(new ByteArrayInputStream(head))) {
            byte[] out = new byte[Sniffed.HEAD];
            int filled = 0;
            try {
                int got = in.read(out, 0, out.length);
                while (got > 0) {
                    filled += got;
                    got = in.read(out, filled, out.length - filled);
                }
            } catch (IOException _) {
                // the head ends within the packed data
            }
            return java.util.Arrays.copyOf(out, filled);
        } catch (IOException _) {
            return head;
        }
    }
}
