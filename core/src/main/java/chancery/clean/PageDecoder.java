package chancery.clean;

import chancery.acquire.Document;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns the bytes of a page into text.
///
/// A declared character set is often wrong, and UTF-8 is hardly ever valid by chance, so: byte
/// order mark; valid UTF-8; what the HTTP header says; what the page says; else windows-1252.
final class PageDecoder {

    private static final Pattern DECLARED =
            Pattern.compile("(?:charset|encoding)\\s{0,9}=\\s{0,9}[\"']?([A-Za-z0-9_:.-]{2,40})");
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private PageDecoder() {}

    static String text(Document document) {
        return text(document.content().bytes(), document.charset());
    }

    static String text(byte[] bytes, Optional<Charset> header) {
        Charset charset = charset(bytes, header);
        String text = new String(bytes, charset);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static Charset charset(byte[] bytes, Optional<Charset> header) {
        Optional<Charset> marked = byteOrderMark(bytes);
        if (marked.isPresent()) {
            return marked.get();
        }
        Optional<Charset> declared = header.or(() -> declared(bytes));
        // Stateful encodings such as ISO-2022-JP are valid ASCII, and so valid UTF-8, too.
        boolean stateful = declared.filter(c -> c.name().startsWith("ISO-2022")).isPresent();
        if (!stateful && isUtf8(bytes)) {
            return StandardCharsets.UTF_8;
        }
        return declared.filter(c -> !c.equals(StandardCharsets.UTF_8) && !isLatin(c))
                .orElseGet(() -> mostlyUtf8(bytes) ? StandardCharsets.UTF_8 : WESTERN);
    }

    /// Pages that say Latin-1 or ASCII mean windows-1252, as all browsers read them.
    private static boolean isLatin(Charset charset) {
        return charset.equals(StandardCharsets.ISO_8859_1)
                || charset.equals(StandardCharsets.US_ASCII);
    }

    private static Optional<Charset> byteOrderMark(byte[] bytes) {
        if (bytes.length < 2) {
            return Optional.empty();
        }
        int mark = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        return switch (mark) {
            case 0xfeff -> Optional.of(StandardCharsets.UTF_16BE);
            case 0xfffe -> Optional.of(StandardCharsets.UTF_16LE);
            case 0xefbb -> Optional.of(StandardCharsets.UTF_8);
            default -> Optional.empty();
        };
    }

    private static Optional<Charset> declared(byte[] bytes) {
        String head =
                new String(bytes, 0, Math.min(4096, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher m = DECLARED.matcher(head);
        try {
            return m.find() ? Optional.of(Charset.forName(m.group(1))) : Optional.empty();
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }

    /// UTF-8 with a few damaged characters, as where a page was cut in the middle of one.
    private static boolean mostlyUtf8(byte[] bytes) {
        int starts = 0;
        int followed = 0;
        for (int i = 0; i + 1 < bytes.length; i++) {
            int b = bytes[i] & 0xff;
            if (b >= 0xc2 && b < 0xf5) {
                starts++;
                followed += (bytes[i + 1] & 0xc0) == 0x80 ? 1 : 0;
            }
        }
        return starts > 3 && followed * 10 >= starts * 9;
    }
}
