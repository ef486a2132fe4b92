package chancery.bench;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/// Writes a web archive of generated news pages: `FILE [PAGES [SEED]]`, 10,000 pages by default,
/// one in twenty about diplomacy.
///
/// A page has the weight of a real one: about 90 kB of menus, scripts, styles and teasers around
/// 400 words of story.
public final class WarcGenerator {

    private final StoryWriter stories;

    private WarcGenerator(long seed) {
        stories = new StoryWriter(seed);
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
        byte[] page = page(i).getBytes(StandardCharsets.UTF_8);
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
                        "WARC-Target-URI: https://news%d.example/2024/05/15/story-%d"
                                .formatted(i % 40, i),
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

    /// The lines and the empty line behind them.
    private static byte[] head(String... lines) {
        return (String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private String page(int i) {
        boolean onTopic = stories.onTopic();
        String headline = stories.headline(onTopic);
        StringBuilder html = new StringBuilder(100_000);
        html.append("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(headline)
                .append("</title><meta property=\"article:published_time\" content=\"2024-05-")
                .append(String.format(Locale.ROOT, "%02d", i % 28 + 1))
                .append("T08:00:00Z\"><style>");
        for (int rule = 0; rule < 300; rule++) {
            html.append(".c")
                    .append(rule)
                    .append("{margin:0 auto;padding:")
                    .append(rule)
                    .append("px;color:#333}");
        }
        html.append("</style><script>window.__state={");
        for (int key = 0; key < 900; key++) {
            html.append("\"k")
                    .append(key)
                    .append("\":\"value of the setting ")
                    .append(key * 31)
                    .append("\",");
        }
        html.append("\"end\":1};</script></head><body>");
        links(html, "nav", 60);
        html.append("<main><article><h1>")
                .append(headline)
                .append("</h1><p class=\"byline\">By Staff Writer</p><p>");
        html.append(stories.text(onTopic, stories.between(200, 600), "</p><p>"))
                .append("</p></article>");
        links(html, "aside", 40);
        html.append("</main>");
        links(html, "footer", 80);
        return html.append("</body></html>").toString();
    }

    private void links(StringBuilder html, String element, int count) {
        html.append('<').append(element).append("><ul class=\"list wide\">");
        for (int link = 0; link < count; link++) {
            html.append("<li class=\"item\"><a class=\"link c")
                    .append(link)
                    .append("\" href=\"/section/")
                    .append(link)
                    .append("\"><span>")
                    .append(stories.headline(false))
                    .append("</span></a></li>");
        }
        html.append("</ul></").append(element).append('>');
    }
}
