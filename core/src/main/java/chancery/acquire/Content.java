package chancery.acquire;

import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// The bytes of a document as they came. They are never changed.
public final class Content {

    private final byte[] bytes;

    private Content(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Content of(byte[] bytes) {
        return new Content(bytes.clone());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public int size() {
        return bytes.length;
    }

    public String text(Charset charset) {
        return new String(bytes, charset);
    }

    /// Whether its first bytes are those of no text: an image, a PDF, a program.
    public boolean isBinary() {
        return Sniffed.isBinary(Arrays.copyOf(bytes, Math.min(bytes.length, Sniffed.HEAD)));
    }

    /// SHA-256 over the given words, each closed by a NUL, and then the bytes; in hexadecimal.
    public String sha256(String... words) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String word : words) {
                digest.update(word.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Content that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
