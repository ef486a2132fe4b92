package chancery.acquire;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// A file that holds one page: HTML or a plain-text dump.
final class PageSource implements Pieces {

    private final InputStream in;
    private final String source;
    private final Optional<String> id;
    private final Document.Form form;
    private boolean done;

    PageSource(InputStream in, String source, Optional<String> id, Document.Form form) {
        this.in = in;
        this.source = source;
        this.id = id;
        this.form = form;
    }

    @Override
    public Optional<Acquired> next() throws IOException {
        if (done) {
            return Optional.empty();
        }
        done = true;
        byte[] bytes = Limits.page(in);
        return Optional.of(
                switch (Sniffed.of(bytes.length > Sniffed.HEAD ? head(bytes) : bytes)) {
                    case EMPTY -> refused(DropReason.EMPTY);
                    case BINARY -> refused(DropReason.BINARY);
                    case WARC, JSON_LINES, FEED, HTML, TEXT -> taken(bytes);
                });
    }

    private static byte[] head(byte[] bytes) {
        return java.util.Arrays.copyOf(bytes, Sniffed.HEAD);
    }

    private Acquired refused(DropReason reason) {
        return new Acquired.Refused(Drop.whole(source, reason, ""));
    }

    private Acquired taken(byte[] bytes) {
        return new Acquired.Taken(
                Document.ofPage(
                        id,
                        form,
                        Content.of(bytes),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Override
    public long position() {
        return 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
