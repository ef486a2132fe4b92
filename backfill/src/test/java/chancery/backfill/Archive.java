package chancery.backfill;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// Small web archives about meetings that never were.
final class Archive {

    private static final List<String> PAIRS =
            List.of(
                    "Japanese Foreign Minister Yoko Kamikawa|Chinese Foreign Minister Wang Yi|Beijing",
                    "U.S. Secretary of State Antony Blinken|Chinese Foreign Minister Wang Yi|Munich",
                    "French President Emmanuel Macron|German Chancellor Olaf Scholz|Berlin",
                    "Indian Prime Minister Narendra Modi|French President Emmanuel Macron|Paris",
                    "Japanese Prime Minister Fumio Kishida|South Korean President Yoon Suk Yeol|Seoul");

    private Archive() {}

    /// Pages from one number on; every third tells a meeting that pages of other numbers tell too.
    static Path write(Path file, int from, int pages) {
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = from; i < from + pages; i++) {
                try (GZIPOutputStream member = new GZIPOutputStream(new Unclosed(out))) {
                    member.write(record(i));
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Items that only tell what they tell beside each other: one story under four stamps and none,
    /// and a minister whom three pages name and a fourth does not.
    static Path writeItems(Path file) {
        String story =
                """
                Norwegian Foreign Minister Solveig Raudfjell met Portuguese Foreign Minister Duarte Alvim in \
                Bergen on Monday to discuss the cod quota and the cable between the two coasts. The talks in \
                the old customs house lasted three hours, and both ministers walked to the fish market \
                afterwards. A second round is planned for the autumn in Porto, officials of both sides said.\
                """;
        List<String> lines =
                List.of(
                        item("agency", "2041-06-04", story),
                        item("same-day", "2041-06-04", story + " Reporting by the news desk."),
                        item("late", "2043-11-12", "From our pages. " + story),
                        item("undated", "", story),
                        item(
                                "second",
                                "2041-03-28",
                                "Norwegian Foreign Minister Solveig Raudfjell flew to Paris for talks with French President Luc Darvane."),
                        item(
                                "third",
                                "2041-06-19",
                                "German Chancellor Imke Torvald received Norwegian Foreign Minister Solveig Raudfjell in Berlin on Tuesday."),
                        item(
                                "unnamed",
                                "2041-05-14",
                                "The Norwegian foreign minister held talks with Swedish officials in Stockholm on Monday."));
        try {
            return Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Nearly all of them tell meetings of one pair, and every second begins with the same lead.
    static Path writeSkewed(Path file, int items) {
        String lead =
                """
                From the desk that follows the region day by day, with the notes of those who were in the room and                 of those who waited outside until the doors of the guest house opened again late in the evening.\
                """;
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            String[] told = PAIRS.get(i % 20 == 0 ? i / 20 % PAIRS.size() : 0).split("\\|", -1);
            String text =
                    "%s %s met %s in %s on Monday to discuss trade, both ministries said in note %d of %d. %s"
                            .formatted(
                                    i % 2 == 0 ? lead : "",
                                    told[0],
                                    told[1],
                                    told[2],
                                    i,
                                    i * 7919 % 9973,
                                    Integer.toString(i * 104_729, 36).repeat(3));
            lines.add(item("skewed-" + i, "2024-%02d-%02d".formatted(i % 4 + 1, i % 28 + 1), text));
        }
        try {
            return Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String item(String id, String stamp, String text) {
        String day = stamp.isEmpty() ? "" : ",\"stamp\":\"%s\"".formatted(stamp);
        return "{\"id\":\"%s\",\"url\":\"https://%s.example/\"%s,\"title\":\"News in brief\",\"text\":\"%s\"}"
                .formatted(id, id, day, text);
    }

    /// One record of the archive, not packed.
    static byte[] record(int i) {
        byte[] page = page(i).getBytes(StandardCharsets.UTF_8);
        byte[] http =
                ascii(
                        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                                + page.length
                                + "\r\n\r\n");
        byte[] warc =
                ascii(
                        """
                        WARC/1.0\r
                        WARC-Type: response\r
                        WARC-Date: 2024-02-20T12:00:00Z\r
                        WARC-Target-URI: https://news%d.example/story-%d\r
                        WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-%012x>\r
                        Content-Type: application/http; msgtype=response\r
                        Content-Length: %d\r
                        \r
                        """
                                .formatted(i % 7, i, i, http.length + page.length));
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.writeBytes(warc);
        record.writeBytes(http);
        record.writeBytes(page);
        record.writeBytes(ascii("\r\n\r\n"));
        return record.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static String page(int i) {
        String[] told = PAIRS.get(i % PAIRS.size()).split("\\|", -1);
        int day = 12 + i % 3;
        String story =
                i % 3 == 0
                        ? """
                        %s met %s in %s on Tuesday to discuss trade and regional security, both \
                        ministries said.</p><p>The two sides agreed to continue talks next month. \
                        It was page %d of the day's reports on the meeting.
                        """
                                .formatted(told[0], told[1], told[2], i)
                        : """
                        The old bridge of the town stays closed for another %d weeks, the council \
                        said on Tuesday.</p><p>Residents had hoped to cross it again before the \
                        spring, and the bakery beside it has lost half of its customers.
                        """
                                .formatted(i);
        return """
        <!DOCTYPE html><html lang="en"><head><title>Story %d</title>
        <meta property="article:published_time" content="2024-02-%dT08:00:00Z"></head>
        <body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
        <article><h1>Story %d of the day</h1><p>%s</p><p>More is expected to be known by the end
        of the week, when the offices open again and the papers are published in full.</p></article>
        </body></html>
        """
                .formatted(i, day, i, story);
    }

    /// Lets a member end without ending the file.
    private static final class Unclosed extends java.io.FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
