package chancery.bench;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/// Writes a web archive of generated news pages: `FILE [PAGES [SEED]]`, 10,000 pages by default,
/// one in twenty about diplomacy.
///
/// [PageWriter] gives the pages the sizes and the make-up of real ones.
public final class WarcGenerator {

    private final PageWriter pages;

    private WarcGenerator(long seed) {
        pages = new PageWriter(new StoryWriter(seed));
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            System.err.println("usage: FILE.warc.gz [PAGES [SEED]]");
            System.exit(2);
        }
        int pages = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
        write(Path.of(arguments[0]), pages, seed);
    }

    /// Each record is a gzip member of its own, as archives have it.
    static void write(Path file, int pages, long seed) throws IOException {
        WarcGenerator generator = new WarcGenerator(seed);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            for (int i = 0; i < pages; i++) {
                GZIPOutputStream member = new GZIPOutputStream(out, 1 << 16);
                member.write(generator.record(i));
                member.finish();
            }
        }
    }

    private byte[] record(int i) {
        byte[] page = pages.page(i).getBytes(StandardCharsets.UTF_8);
        byte[] http =
                head(
                        "HTTP/1.1 200 OK",
                        "Content-Type: text/html; charset=utf-8",
                        "Content-Length: " + page.length);
        byte[] warc =
                head(
                        "WARC/1.0",
                        "WARC-Type: response",
                        "WARC-Date: 2024-05-15T12:00:00Z",
                        "WARC-Target-URI: " + address(i),
                        "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-%012x>".formatted(i),
                        "Content-Type: application/http; msgtype=response",
                        "Content-Length: " + (http.length + page.length));
        ByteArrayOutputStream record = new ByteArrayOutputStream(page.length + 1024);
        record.writeBytes(warc);
        record.writeBytes(http);
        record.writeBytes(page);
        record.writeBytes(head());
        return record.toByteArray();
    }

    static String address(int page) {
        return "https://news%d.example/2024/05/15/story-%d".formatted(page % 40, page);
    }

    /// The lines and the empty line behind them.
    private static byte[] head(String... lines) {
        return (String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }
}
