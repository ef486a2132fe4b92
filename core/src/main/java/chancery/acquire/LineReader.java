package chancery.acquire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Lines as bytes, with their numbers; a line over the limit is passed over without being held.
final class LineReader {

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private long number;

    LineReader(InputStream in) {
        this.in = in;
    }

    /// A line without its end.
    ///
    /// @param whole false where the line was longer than the limit
    record Line(long number, Content content, boolean whole) {

        byte[] bytes() {
            return content.bytes();
        }
    }

    long number() {
        return number;
    }

    Optional<Line> next() throws IOException {
        if (!fill()) {
            return Optional.empty();
        }
        number++;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean whole = true;
        while (fill()) {
            int stop = newline();
            whole &= line.size() + (stop - at) <= Limits.LINE;
            if (whole) {
                line.write(buffer, at, stop - at);
            }
            at = stop;
            if (stop < end) {
                at++;
                break;
            }
        }
        return Optional.of(
                new Line(number, Content.of(whole ? line.toByteArray() : new byte[0]), whole));
    }

    private int newline() {
        int stop = at;
        while (stop < end && buffer[stop] != '\n') {
            stop++;
        }
        return stop;
    }

    private boolean fill() throws IOException {
        if (at < end) {
            return true;
        }
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }
}
