package chancery.acquire;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/// One input, read piece by piece; held by one thread.
///
/// A fault that leaves the rest readable is a [Acquired.Refused] among the pieces; an exception
/// ends the input.
interface Pieces extends Closeable {

    /// The next piece; empty at the end.
    Optional<Acquired> next() throws IOException;

    /// Where reading stands: line number or byte offset; 0 where the input is one piece.
    long position();

    @Override
    default void close() throws IOException {}

    /// The line of a drop for an input that cannot be read on.
    static Drop broken(String source, long position, IOException fault) {
        DropReason reason =
                switch (fault) {
                    case Limits.TooLarge _ -> DropReason.TOO_LARGE;
                    case java.util.zip.ZipException _ -> DropReason.BROKEN_GZIP;
                    case java.io.EOFException _ -> DropReason.BROKEN_GZIP;
                    default -> DropReason.UNREADABLE;
                };
        String detail = Optional.ofNullable(fault.getMessage()).orElse("");
        return position > 0
                ? Drop.at(source, position, reason, detail)
                : Drop.whole(source, reason, detail);
    }
}
