package chancery.acquire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTest {

    private static final String PAGE =
            "<html><head><title>Talks</title></head><body><p>The ministers met.</p></body></html>";

    @TempDir Path folder;

    @Test
    void aFolderIsReadInTheOrderOfItsNames() throws IOException {
        Files.writeString(folder.resolve("b.txt"), "The envoys met in Oslo.");
        Files.write(folder.resolve("a.html.gz"), gzip(PAGE.getBytes(UTF_8)));
        Files.writeString(folder.resolve(".hidden.txt"), "not read");
        assertThat(documents(folder)).extracting(Document::id).containsExactly("a", "b");
        assertThat(documents(folder))
                .extracting(Document::form)
                .containsExactly(Document.Form.HTML, Document.Form.TEXT);
    }

    @Test
    void aBadLineIsDroppedWithItsNumberAndItsNeighboursAreRead() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("items.jsonl"),
                        """
                        {"id": "one", "title": "Call", "text": "They spoke by phone."}
                        {"id": "two", "text":
                        ["three"]
                        {"id": "four"}

                        {"id": 5, "html": "<p>They met.</p>", "stamp": "2023-05-01"}
                        """);
        List<Acquired> read = read(file);
        assertThat(read).hasSize(5);
        assertThat(drops(read))
                .extracting(drop -> drop.position().orElse(-1), Drop::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, DropReason.BAD_JSON),
                        org.assertj.core.groups.Tuple.tuple(3L, DropReason.BAD_JSON),
                        org.assertj.core.groups.Tuple.tuple(4L, DropReason.BAD_JSON));
        assertThat(documents(file)).extracting(Document::id).containsExactly("one", "5");
    }

    @Test
    void aLineOverTheLimitIsDroppedAndTheNextIsRead() throws IOException {
        byte[] line = new byte[Limits.LINE + 2];
        Arrays.fill(line, (byte) 'x');
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        lines.write(line);
        lines.write("\n{\"id\": \"next\", \"text\": \"They met.\"}\n".getBytes(UTF_8));
        Path file = Files.write(folder.resolve("long.jsonl"), lines.toByteArray());
        assertThat(drops(read(file)))
                .extracting(Drop::reason)
                .containsExactly(DropReason.TOO_LARGE);
        assertThat(documents(file)).extracting(Document::id).containsExactly("next");
    }

    @Test
    void emptyBinaryAndMissingFilesAreDroppedForWhatTheyAre() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.html"), " \n");
        Path pdf = Files.writeString(folder.resolve("paper.html"), "%PDF-1.7 and so on");
        Path cut =
                Files.write(folder.resolve("cut.txt.gz"), half(gzip(new byte[] {'a', 'b', 'c'})));
        assertThat(drops(read(empty))).extracting(Drop::reason).containsExactly(DropReason.EMPTY);
        assertThat(drops(read(pdf))).extracting(Drop::reason).containsExactly(DropReason.BINARY);
        assertThat(drops(read(cut)))
                .extracting(Drop::reason)
                .containsExactly(DropReason.BROKEN_GZIP);
        assertThat(drops(read(folder.resolve("none.txt"))))
                .extracting(Drop::reason)
                .containsExactly(DropReason.UNREADABLE);
    }

    @Test
    void linesBeforeATruncatedEndAreKept() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            lines.append("{\"id\": \"%d\", \"text\": \"Call number %d\"}\n".formatted(i, i * 7919));
        }
        Path file =
                Files.write(
                        folder.resolve("cut.jsonl.gz"),
                        half(gzip(lines.toString().getBytes(UTF_8))));
        assertThat(documents(file)).hasSizeGreaterThan(100);
        assertThat(drops(read(file))).extracting(Drop::reason).contains(DropReason.BROKEN_GZIP);
    }

    @Test
    void aFeedGivesItsItemsWithTheStampAsWritten() {
        String feed =
                """
                <?xml version="1.0"?>
                <rss version="2.0"><channel><title>News</title><link>https://news.example</link>
                <description>d</description><language>en</language>
                <item><title>Envoys meet</title><link>https://news.example/1</link>
                <pubDate>Mon, 18 Sep 2023 23:30:00 -0400</pubDate>
                <description>The envoys met.</description></item>
                </channel></rss>
                """;
        List<Document> items = documents(feed.getBytes(UTF_8));
        assertThat(items).hasSize(1);
        assertThat(items.getFirst().title()).contains("Envoys meet");
        assertThat(items.getFirst().stamp()).contains("Mon, 18 Sep 2023 23:30:00 -0400");
        assertThat(items.getFirst().url()).contains("https://news.example/1");
    }

    @Test
    void aFeedThatAsksForAnOutsideEntityIsRefused() {
        String feed =
                """
                <?xml version="1.0"?>
                <!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>
                <rss version="2.0"><channel><title>&x;</title></channel></rss>
                """;
        assertThat(drops(read(feed.getBytes(UTF_8))))
                .extracting(Drop::reason)
                .containsExactly(DropReason.BAD_FEED);
    }

    @Test
    void aDamagedRecordOfAnArchiveIsDroppedAndTheNextIsRead() throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        archive.write(gzip(record("https://news.example/1", PAGE)));
        byte[] damaged = gzip(record("https://news.example/2", PAGE.repeat(20)));
        Arrays.fill(damaged, 20, 60, (byte) 0x55);
        archive.write(damaged);
        archive.write(gzip(record("https://news.example/3", PAGE)));
        List<Acquired> read = read(archive.toByteArray());
        assertThat(read.stream().filter(Acquired.Taken.class::isInstance)).hasSize(2);
        assertThat(drops(read)).isNotEmpty();
        assertThat(documents(archive.toByteArray()).getLast().url())
                .contains("https://news.example/3");
    }

    @Test
    void aPlainArchiveIsReadOnBehindARecordOfWrongLength() throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        String bad = new String(record("https://news.example/1", PAGE), UTF_8);
        archive.write(
                bad.replaceFirst("Content-Length: (\\d+)", "Content-Length: 7").getBytes(UTF_8));
        archive.write(record("https://news.example/2", PAGE));
        List<Acquired> read = read(archive.toByteArray());
        assertThat(drops(read)).extracting(Drop::reason).contains(DropReason.BROKEN_WARC);
        assertThat(documents(archive.toByteArray()).getLast().url())
                .contains("https://news.example/2");
    }

    private static byte[] record(String url, String page) {
        String http =
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                        + page.length()
                        + "\r\n\r\n"
                        + page;
        return ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
                        + url
                        + "\r\nWARC-Date: 2023-09-18T12:00:00Z\r\n"
                        + "WARC-Record-ID: <urn:uuid:6f6e1b2c-0000-4000-8000-000000000001>\r\n"
                        + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
                        + http.length()
                        + "\r\n\r\n"
                        + http
                        + "\r\n\r\n")
                .getBytes(UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] half(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length * 2 / 3);
    }

    private static List<Acquired> read(Path path) {
        try (var stream = Source.read(path)) {
            return stream.toList();
        }
    }

    private static List<Acquired> read(byte[] bytes) {
        try (var stream = Source.read(new ByteArrayInputStream(bytes), "standard input")) {
            return stream.toList();
        }
    }

    private static List<Document> documents(Path path) {
        return taken(read(path));
    }

    private static List<Document> documents(byte[] bytes) {
        return taken(read(bytes));
    }

    private static List<Document> taken(List<Acquired> read) {
        return read.stream()
                .filter(Acquired.Taken.class::isInstance)
                .map(a -> ((Acquired.Taken) a).document())
                .toList();
    }

    private static List<Drop> drops(List<Acquired> read) {
        return read.stream()
                .filter(Acquired.Refused.class::isInstance)
                .map(a -> ((Acquired.Refused) a).drop())
                .toList();
    }
}
