package chancery.assurance;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/// Forty files that are made to use up time or memory, or to reach outside.
///
/// Those whose names begin with `near-` hold a good page as well, which must be read all the same.
final class Bombs {

    private static final int MILLION = 1_000_000;
    private static final int MEGABYTE = 1 << 20;

    static final String GOOD =
            """
            <html><head><title>Ministers meet in Oslo</title></head><body><article><h1>Ministers meet in Oslo</h1>
            <p>The foreign ministers of Norway and Denmark met in Oslo on Thursday and spoke for two hours about trade.</p>
            <p>They will meet again in Copenhagen next month, the Norwegian ministry said in a statement after the talks.</p>
            </article></body></html>
            """;

    private final Path folder;
    private final String trap;

    private Bombs(Path folder, String trap) {
        this.folder = folder;
        this.trap = trap;
    }

    /// @param trap an address that must not be asked
    static void write(Path folder, String trap) throws IOException {
        Bombs bombs = new Bombs(folder, trap);
        bombs.packed();
        bombs.markup();
        bombs.entities();
        bombs.lines();
        bombs.archives();
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private void file(String name, Writing writing) throws IOException {
        try (OutputStream out =
                new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            writing.to(out);
        }
    }

    private void text(String name, String text) throws IOException {
        file(name, out -> out.write(text.getBytes(UTF_8)));
    }

    private static void times(OutputStream out, String text, int times) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        for (int i = 0; i < times; i++) {
            out.write(bytes);
        }
    }

    private static byte[] packed(Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            writing.to(zip);
        }
        return bytes.toByteArray();
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        return packed(out -> out.write(bytes));
    }

    private static void zeros(OutputStream out, int megabytes) throws IOException {
        byte[] zeros = new byte[MEGABYTE];
        for (int i = 0; i < megabytes; i++) {
            out.write(zeros);
        }
    }

    private static void blanks(OutputStream out, int megabytes) throws IOException {
        byte[] blanks = new byte[MEGABYTE];
        Arrays.fill(blanks, (byte) ' ');
        for (int i = 0; i < megabytes; i++) {
            out.write(blanks);
        }
    }

    private void packed() throws IOException {
        byte[] thousand = packed(out -> zeros(out, 1024));
        file("gzip-zeros.html.gz", out -> out.write(thousand));
        file("gzip-blanks.html.gz", out -> out.write(packed(zip -> blanks(zip, 1024))));
        file(
                "gzip-words.txt.gz",
                out -> out.write(packed(zip -> times(zip, "The ministers met. ", 20 * MILLION))));
        file("gzip-in-gzip.html.gz", out -> out.write(packed(thousand)));
        byte[] deep = "<p>x".getBytes(US_ASCII);
        for (int i = 0; i < 60; i++) {
            deep = packed(deep);
        }
        byte[] nested = deep;
        file("gzip-sixty-times.gz", out -> out.write(nested));
        byte[] good = packed(GOOD.getBytes(UTF_8));
        file("gzip-cut.html.gz", out -> out.write(good, 0, good.length / 2));
        file(
                "gzip-lines.jsonl.gz",
                out -> out.write(packed(zip -> times(zip, "{\"text\":\"\"}\n", 300_000))));
        file("gzip-header-only.gz", out -> out.write(good, 0, 10));
        file(
                "gzip-many-members.gz",
                out -> {
                    byte[] empty = packed(new byte[0]);
                    for (int i = 0; i < 200_000; i++) {
                        out.write(empty);
                    }
                });
    }

    private void markup() throws IOException {
        file("html-deep-div.html", out -> times(out, "<div>", MILLION));
        file("html-deep-b.html", out -> times(out, "<b>", MILLION));
        file("html-deep-table.html", out -> times(out, "<table><tr><td>", MILLION / 3));
        file(
                "html-formatting.html",
                out -> {
                    for (int i = 0; i < 5000; i++) {
                        out.write("<b a%d><p>".formatted(i).getBytes(US_ASCII));
                    }
                    times(out, "<p>x", 100_000);
                });
        file(
                "html-attributes.html",
                out -> {
                    out.write("<p ".getBytes(US_ASCII));
                    for (int i = 0; i < MILLION; i++) {
                        out.write("a%d=b ".formatted(i).getBytes(US_ASCII));
                    }
                    out.write('>');
                });
        file(
                "html-one-attribute.html",
                out -> {
                    out.write("<p class=\"".getBytes(US_ASCII));
                    times(out, "menu ", 4 * MILLION);
                });
        file("html-elements.html", out -> times(out, "<br>a", 8 * MILLION));
        file("html-comments.html", out -> times(out, "<!-- -->", 4 * MILLION));
        file("html-unclosed.html", out -> times(out, "<a href=\"", 2 * MILLION));
        file("html-less-than.html", out -> times(out, "<", 20 * MILLION));
        file("html-select.html", out -> times(out, "<select><option>", MILLION));
        file(
                "html-forty-megabytes.html",
                out -> times(out, "<p>The ministers met in Oslo. ", MILLION * 4 / 3));
        file(
                "text-fifteen-megabytes.txt",
                out -> times(out, "The ministers met in Oslo.\n", MILLION / 2));
        file(
                "html-fifteen-megabytes.html",
                out ->
                        times(
                                out,
                                "<p>" + "The ministers met in Oslo on Thursday. ".repeat(4) + "\n",
                                MILLION / 11));
        file(
                "html-json-ld.html",
                out -> {
                    out.write("<script type=\"application/ld+json\">".getBytes(US_ASCII));
                    times(out, "[", MILLION);
                });
        file("html-svg.html", out -> times(out, "<svg><foreignObject><math><mi>", MILLION / 4));
    }

    private void entities() throws IOException {
        StringBuilder laughs =
                new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a%d \"&a%d;&a%d;&a%d;\">".formatted(i, i - 1, i - 1, i - 1));
        }
        text(
                "xml-laughs.xml",
                laughs + "]><rss version=\"2.0\"><channel><title>&a29;</title></channel></rss>");
        text("xml-file.xml", doctype("<!ENTITY x SYSTEM \"file:///etc/passwd\">", "&x;"));
        text("xml-http.xml", doctype("<!ENTITY x SYSTEM \"%s\">".formatted(trap), "&x;"));
        text("xml-parameter.xml", doctype("<!ENTITY %% x SYSTEM \"%s\"> %%x;".formatted(trap), ""));
        text(
                "xml-doctype.xml",
                "<!DOCTYPE rss SYSTEM \"%s\"><rss version=\"2.0\"><channel/></rss>"
                        .formatted(trap));
        text(
                "xml-include.xml",
                "<rss version=\"2.0\"><channel><item><xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"%s\" parse=\"text\"/></item></channel></rss>"
                        .formatted(trap));
        file(
                "xml-deep.xml",
                out -> {
                    out.write("<rss version=\"2.0\"><channel>".getBytes(US_ASCII));
                    times(out, "<item>", MILLION);
                });
        text(
                "html-outside.html",
                GOOD.replace(
                        "<body>",
                        "<body><img src=\"%1$s\"><script src=\"%1$s\"></script><link rel=stylesheet href=\"%1$s\"><base href=\"%1$s\"><meta http-equiv=refresh content=\"0;url=%1$s\">"
                                .formatted(trap)));
    }

    private static String doctype(String declared, String used) {
        return "<?xml version=\"1.0\"?><!DOCTYPE rss [%s]><rss version=\"2.0\"><channel><title>%s</title><item><title>t</title></item></channel></rss>"
                .formatted(declared, used);
    }

    private void lines() throws IOException {
        file("line-hundred-megabytes.txt", out -> times(out, "word ", 20 * MEGABYTE));
        file(
                "near-line.jsonl",
                out -> {
                    out.write("{\"text\":\"".getBytes(US_ASCII));
                    times(out, "x", 100 * MEGABYTE);
                    out.write("\"}\n".getBytes(US_ASCII));
                    good(out);
                });
        file(
                "near-deep.jsonl",
                out -> {
                    times(out, "{\"a\":", MILLION);
                    out.write('\n');
                    good(out);
                });
        file(
                "near-number.jsonl",
                out -> {
                    out.write("{\"text\":".getBytes(US_ASCII));
                    times(out, "9", 10 * MILLION);
                    out.write("}\n".getBytes(US_ASCII));
                    good(out);
                });
    }

    private static void good(OutputStream out) throws IOException {
        out.write(
                ("{\"html\":\"" + GOOD.replace("\n", " ").replace("\"", "\\\"") + "\"}\n")
                        .getBytes(UTF_8));
    }

    private void archives() throws IOException {
        byte[] good = record(GOOD.length() + 44L, GOOD);
        file(
                "near-gzip-bomb.warc.gz",
                out -> {
                    out.write(packed(good));
                    out.write(
                            packed(zip -> {
                                zip.write(header(1024L * MEGABYTE));
                                zeros(zip, 1024);
                            }));
                    out.write(packed(good));
                });
        file(
                "near-encoded-bomb.warc",
                out -> {
                    byte[] bomb = packed(zip -> zeros(zip, 1024));
                    byte[] http =
                            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"
                                    .getBytes(US_ASCII);
                    out.write(header(http.length + (long) bomb.length));
                    out.write(http);
                    out.write(bomb);
                    out.write("\r\n\r\n".getBytes(US_ASCII));
                    out.write(good);
                });
        file(
                "near-lying-long.warc",
                out -> {
                    out.write(record(40L * MEGABYTE, "<p>short"));
                    out.write(good);
                });
        file(
                "near-lying-short.warc",
                out -> {
                    out.write(record(7, GOOD));
                    out.write(good);
                });
        file(
                "near-lying-often.warc",
                out -> {
                    out.write(good);
                    byte[] lie = record(10L * MEGABYTE, "<p>short");
                    for (int i = 0; i < 50_000; i++) {
                        out.write(lie);
                    }
                    out.write(good);
                });
        file(
                "near-lying-negative.warc",
                out -> {
                    out.write(record(-1, "<p>short"));
                    out.write(record(Long.MAX_VALUE, "<p>short"));
                    out.write(good);
                });
        file(
                "near-headers-without-end.warc",
                out -> {
                    out.write(good);
                    times(out, "WARC/1.0\r\n", MILLION);
                    out.write(good);
                });
        file(
                "near-cut.warc.gz",
                out -> {
                    out.write(packed(good));
                    byte[] whole = packed(good);
                    out.write(whole, 0, whole.length - 20);
                    out.write(packed(good));
                });
    }

    private static byte[] header(long length) {
        return ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://news.example/\r\n"
                        + "WARC-Date: 2024-05-02T00:00:00Z\r\n"
                        + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
                        + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
                        + length
                        + "\r\n\r\n")
                .getBytes(US_ASCII);
    }

    /// @param length what it claims
    private static byte[] record(long length, String page) {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n";
        byte[] body = (http + page + "\r\n\r\n").getBytes(US_ASCII);
        byte[] header = header(length);
        byte[] record = Arrays.copyOf(header, header.length + body.length);
        System.arraycopy(body, 0, record, header.length, body.length);
        return record;
    }
}
