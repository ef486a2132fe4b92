package chancery.acquire;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/// How much of an input is read at most, so that no single page can use up the memory.
final class Limits {

    static final int LINE = 16 * 1024 * 1024;
    static final int PAGE = 16 * 1024 * 1024;

    private Limits() {}

    static String bytes(long count) {
        return String.format(Locale.ROOT, "%,d bytes", count);
    }

    /// The input is longer than what is read.
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        TooLarge(long limit) {
            super("over " + bytes(limit));
        }
    }

    /// All bytes up to the end, refused above the limit of a page.
    static byte[] page(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(PAGE + 1);
        if (bytes.length > PAGE) {
            throw new TooLarge(PAGE);
        }
        return bytes;
    }
}
