package chancery.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// Bytes and texts as they lie in the ledger: deflated.
final class Packed {

    private static final byte UNITS = (byte) 0xFF;

    private Packed() {}

    static byte[] of(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 3 + 16);
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    /// Page texts may hold half a surrogate pair, which UTF-8 cannot; such a text is kept unit by
    /// unit behind a byte that no UTF-8 text begins with.
    static byte[] ofText(String text) {
        return of(
                StandardCharsets.UTF_8.newEncoder().canEncode(text)
                        ? text.getBytes(StandardCharsets.UTF_8)
                        : units(text));
    }

    private static byte[] units(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(1 + 2 * text.length());
        bytes.put(UNITS);
        text.chars().forEach(unit -> bytes.putChar((char) unit));
        return bytes.array();
    }

    static byte[] bytes(byte[] packed) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new LedgerException("a document in the ledger is damaged: " + e.getMessage(), e);
        }
    }

    static String text(byte[] packed) {
        byte[] bytes = bytes(packed);
        return bytes.length > 0 && bytes[0] == UNITS
                ? ByteBuffer.wrap(bytes, 1, bytes.length - 1).slice().asCharBuffer().toString()
                : new String(bytes, StandardCharsets.UTF_8);
    }
}
