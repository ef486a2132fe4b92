package chancery.acquire;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// A compressed stream as what it unpacks to.
///
/// The platform's class goes on to the next member by calling itself, so a file of a million empty
/// members would use up the stack; here such a file is damaged.
final class Unpacked extends GZIPInputStream {

    private static final int MOST_EMPTY = 200;

    private int within;

    Unpacked(InputStream in) throws IOException {
        super(in, 1 << 16);
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        if (within > MOST_EMPTY) {
            throw new ZipException("nothing but empty members");
        }
        within++;
        try {
            return super.read(buffer, from, length);
        } finally {
            within--;
        }
    }
}
