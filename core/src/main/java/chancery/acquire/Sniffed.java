package chancery.acquire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// What the first bytes of an input show it to be.
enum Sniffed {
    EMPTY,
    BINARY,
    WARC,
    JSON_LINES,
    FEED,
    HTML,
    TEXT;

    /// How much is looked at.
    static final int HEAD = 1 << 13;

    private static final List<String> FEED_MARKS = List.of("<rss", "<feed", "<rdf:rdf");
    private static final List<String> HTML_MARKS =
            List.of("<!doctype html", "<html", "<head", "<body", "<p>", "<div", "<meta", "<title");
    private static final List<byte[]> MAGIC =
            List.of(
                    bytes("%PDF"),
                    bytes("PK\u0003\u0004"),
                    bytes("GIF8"),
                    bytes("\u007fELF"),
                    bytes("\u0089PNG"),
                    bytes("\u00ff\u00d8\u00ff"),
                    bytes("Rar!"),
                    bytes("7z\u00bc\u00af"),
                    bytes("SQLite format 3"),
                    bytes("OggS"),
                    bytes("ID3"),
                    bytes("RIFF"));

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    static Sniffed of(byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        String plain = withoutByteOrderMark(start).strip();
        if (plain.isEmpty()) {
            return EMPTY;
        }
        if (plain.startsWith("WARC/")) {
            return WARC;
        }
        if (isBinary(head)) {
            return BINARY;
        }
        if (plain.startsWith("{")) {
            return JSON_LINES;
        }
        return ofText(plain.replace("\u0000", "").toLowerCase(Locale.ROOT));
    }

    private static Sniffed ofText(String lower) {
        if (FEED_MARKS.stream().anyMatch(lower::contains) && lower.startsWith("<")) {
            return FEED;
        }
        if (HTML_MARKS.stream().anyMatch(lower::contains)) {
            return HTML;
        }
        return lower.startsWith("<?xml") ? FEED : TEXT;
    }

    private static String withoutByteOrderMark(String latin) {
        return latin.startsWith("\u00ef\u00bb\u00bf") ? latin.substring(3) : latin;
    }

    /// Known first bytes of other formats, or control characters that no text has. The zeros of
    /// UTF-16 stand in every second byte and are let pass.
    static boolean isBinary(byte[] head) {
        for (byte[] magic : MAGIC) {
            if (startsWith(head, magic)) {
                return true;
            }
        }
        int seen = Math.min(head.length, HEAD);
        int zeros = 0;
        int controls = 0;
        for (int i = 0; i < seen; i++) {
            int b = head[i] & 0xff;
            zeros += b == 0 ? 1 : 0;
            controls += b > 0 && b < 32 && (b < 8 || b > 13) && b != 27 ? 1 : 0;
        }
        boolean utf16 = seen > 3 && isByteOrderMark16(head);
        boolean stray = zeros > 0 && !utf16 && !zerosAlternate(head, seen, zeros);
        return stray || controls * 50 > seen;
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (head[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isByteOrderMark16(byte[] head) {
        int mark = ((head[0] & 0xff) << 8) | (head[1] & 0xff);
        return mark == 0xfffe || mark == 0xfeff;
    }

    private static boolean zerosAlternate(byte[] head, int seen, int zeros) {
        int even = 0;
        for (int i = 0; i < seen; i += 2) {
            even += head[i] == 0 ? 1 : 0;
        }
        return zeros * 10 > seen * 3 && (even == 0 || even == zeros);
    }
}
