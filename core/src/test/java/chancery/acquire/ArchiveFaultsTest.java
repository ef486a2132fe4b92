package chancery.acquire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is wrong with archives in the wild: the fault is counted, the neighbours are read.
class ArchiveFaultsTest {

    private static final String PAGE =
            "<html><body><p>The ministers met in the old town hall on Monday.</p></body></html>";

    @ParameterizedTest(name = "{0}: a length of {1}")
    @CsvSource(
            textBlock =
                    """
                    much too short,      7
                    a little too long,   +50
                    longer than the file, 40000000
                    longer than any page, 900000000000
                    no number,           many
                    negative,            -1
                    """)
    void aLyingLengthCostsOneRecord(String what, String length) throws IOException {
        String whole = record(2, PAGE);
        String told = whole.replaceFirst("(?s).*?Content-Length: (\\d+).*", "$1");
        String lie =
                length.startsWith("+")
                        ? Integer.toString(Integer.parseInt(told) + Integer.parseInt(length))
                        : length;
        String lying = whole.replaceFirst("Content-Length: \\d+", "Content-Length: " + lie);

        List<Acquired> read = read(bytes(record(1, PAGE), lying, record(3, PAGE), record(4, PAGE)));

        assertThat(urls(read)).as(what).contains("1", "3", "4");
        assertThat(reasons(read))
                .isNotEmpty()
                .allMatch(reason ->
                        reason == DropReason.BROKEN_WARC || reason == DropReason.TOO_LARGE);
    }

    @Test
    void aLyingLengthInsideAPackedRecordCostsThatRecord() throws IOException {
        String lying =
                record(2, PAGE).replaceFirst("Content-Length: \\d+", "Content-Length: 99999");
        List<Acquired> read = read(members(record(1, PAGE), lying, record(3, PAGE)));
        assertThat(urls(read)).contains("1", "3");
    }

    @Test
    void aMemberCutShortIsCountedAndWhatStandsBeforeItIsKept() throws IOException {
        byte[] archive = members(record(1, PAGE), record(2, PAGE), record(3, PAGE));
        List<Acquired> read = read(Arrays.copyOf(archive, archive.length - 40));
        assertThat(urls(read)).containsExactly("1", "2");
        assertThat(reasons(read)).containsExactly(DropReason.BROKEN_GZIP);
    }

    @ParameterizedTest(name = "packed {0} times more")
    @CsvSource({"1", "2"})
    void anArchivePackedOnceMoreIsRead(int more) throws IOException {
        byte[] archive = members(record(1, PAGE), record(2, PAGE));
        for (int i = 0; i < more; i++) {
            archive = gzip(archive);
        }
        assertThat(urls(read(archive))).containsExactly("1", "2");
    }

    @Test
    void aFilePackedForEverIsDropped() throws IOException {
        byte[] archive = members(record(1, PAGE));
        for (int i = 0; i < 12; i++) {
            archive = gzip(archive);
        }
        assertThat(reasons(read(archive))).containsExactly(DropReason.BINARY);
    }

    @Test
    void aRevisitWithoutItsPageIsCountedAsNoPage() throws IOException {
        String revisit =
                """
                WARC/1.0\r
                WARC-Type: revisit\r
                WARC-Target-URI: https://news.example/2\r
                WARC-Date: 2023-09-18T12:00:00Z\r
                WARC-Record-ID: <urn:uuid:6f6e1b2c-0000-4000-8000-000000000002>\r
                WARC-Profile: http://netpreserve.org/warc/1.0/revisit/identical-payload-digest\r
                Content-Length: 0\r
                \r
                \r
                \r
                """;
        List<Acquired> read = read(members(record(1, PAGE), revisit, record(3, PAGE)));
        assertThat(urls(read)).containsExactly("1", "3");
        assertThat(reasons(read)).containsExactly(DropReason.NOT_A_PAGE);
    }

    @Test
    void aPageOfMoreThanFiftyMegabytesIsDroppedAndTheNextIsRead() throws IOException {
        String large = "<html><body>" + "<p>again and again</p>".repeat(2_500_000);
        List<Acquired> read = read(members(record(1, PAGE), record(2, large), record(3, PAGE)));
        assertThat(urls(read)).containsExactly("1", "3");
        assertThat(reasons(read)).containsExactly(DropReason.TOO_LARGE);
    }

    private static String record(int number, String page) {
        String http =
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                        + page.length()
                        + "\r\n\r\n"
                        + page;
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/"
                + number
                + "\r\nWARC-Date: 2023-09-18T12:00:00Z\r\n"
                + "WARC-Record-ID: <urn:uuid:6f6e1b2c-0000-4000-8000-000000000001>\r\n"
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
                + http.length()
                + "\r\n\r\n"
                + http
                + "\r\n\r\n";
    }

    private static byte[] bytes(String... records) {
        return String.join("", records).getBytes(UTF_8);
    }

    private static byte[] members(String... records) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        for (String record : records) {
            archive.write(gzip(record.getBytes(UTF_8)));
        }
        return archive.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static List<Acquired> read(byte[] bytes) {
        try (var stream = Source.readFile(new ByteArrayInputStream(bytes), "a/b.warc.gz")) {
            return stream.toList();
        }
    }

    private static List<String> urls(List<Acquired> read) {
        List<String> urls = new ArrayList<>();
        for (Acquired one : read) {
            if (one instanceof Acquired.Taken(Document document)) {
                String url = document.url().orElse("");
                urls.add(url.substring(url.lastIndexOf('/') + 1));
            }
        }
        return urls;
    }

    private static List<DropReason> reasons(List<Acquired> read) {
        List<DropReason> reasons = new ArrayList<>();
        for (Acquired one : read) {
            if (one instanceof Acquired.Refused(Drop drop)) {
                reasons.add(drop.reason());
            }
        }
        return reasons;
    }
}
