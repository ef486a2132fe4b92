package chancery.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.acquire.Document;
import chancery.acquire.DropReason;
import chancery.pipeline.Pipeline;
import chancery.pipeline.Reading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One file of the archive, as a task of the job reads it; the engine is not needed for it.
class FileReadingTest {

    private static final Pipeline PIPELINE = Pipeline.standard();

    @TempDir private Path folder;

    /// What was kept of a file, and its figures.
    private record Kept(List<Row> pages, Tally tally) {

        Map<DropReason, Long> drops() {
            return tally.drops();
        }
    }

    private static Kept read(Path file) {
        return read(file, PIPELINE::read);
    }

    private static Kept read(Path file, Function<Document, Reading> reader) {
        List<Row> rows = new ArrayList<>();
        new FileReading(0, file.toUri().toString(), false, true, reader)
                .forEachRemaining(rows::add);
        Tally tally = new Tally();
        tally.add(rows.removeLast().getString(Page.SCHEMA.fieldIndex("tally")));
        return new Kept(rows, tally);
    }

    private Path file(String name, byte[]... parts) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return Files.write(folder.resolve(name), whole.toByteArray());
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] record(String type, String target, byte[] http) {
        String head =
                """
                WARC/1.0\r
                WARC-Type: %s\r
                WARC-Date: 2024-02-20T12:00:00Z\r
                WARC-Target-URI: %s\r
                WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-00000000ffff>\r
                Content-Type: application/http; msgtype=response\r
                Content-Length: %d\r
                \r
                """
                        .formatted(type, target, http.length);
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        record.writeBytes(http);
        record.writeBytes("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return record.toByteArray();
    }

    @Test
    void aPageThatFailsIsACountedDropAndTheOthersAreRead() throws IOException {
        Path archive = Archive.write(folder.resolve("a.warc.gz"), 0, 7);

        Kept kept =
                read(
                        archive,
                        document -> {
                            if (document.url().orElse("").endsWith("story-3")) {
                                throw new IllegalStateException("poison");
                            }
                            if (document.url().orElse("").endsWith("story-4")) {
                                throw new StackOverflowError();
                            }
                            return PIPELINE.read(document);
                        });

        assertThat(kept.drops()).containsExactly(Map.entry(DropReason.INTERNAL, 2L));
        assertThat(kept.tally().pages()).isEqualTo(7);
        assertThat(kept.pages())
                .extracting(row -> row.getLong(Page.SCHEMA.fieldIndex("ordinal")))
                .contains(1L, 7L);
    }

    @Test
    void aMemberThatIsCutShortCostsItsOwnPageAlone() throws IOException {
        byte[] whole = Files.readAllBytes(Archive.write(folder.resolve("w.warc.gz"), 0, 4));
        Kept kept = read(file("cut.warc.gz", Arrays.copyOf(whole, whole.length - 200)));
        assertThat(kept.drops()).containsExactly(Map.entry(DropReason.BROKEN_GZIP, 1L));
        assertThat(kept.tally().pages()).isEqualTo(3);
    }

    @Test
    void aLengthThatLiesCostsItsOwnPageAlone() throws IOException {
        String text = new String(Archive.record(0), StandardCharsets.UTF_8);
        byte[] lies =
                text.replaceFirst(
                                "response\\r\\nContent-Length: \\d+",
                                "response\r\nContent-Length: 99999999")
                        .getBytes(StandardCharsets.UTF_8);
        Kept kept = read(file("lies.warc.gz", packed(lies), packed(Archive.record(3))));
        assertThat(kept.drops().values().stream().mapToLong(n -> n).sum()).isEqualTo(1);
        assertThat(kept.tally().pages()).isEqualTo(1);
    }

    @Test
    void anArchiveThatWasPackedTwiceIsRead() throws IOException {
        Path once = Archive.write(folder.resolve("once.warc.gz"), 0, 3);
        Kept kept = read(file("twice.warc.gz", packed(Files.readAllBytes(once))));
        assertThat(kept.tally().pages()).isEqualTo(3);
        assertThat(kept.drops()).isEmpty();
    }

    @Test
    void aRevisitAndAPageOfFiftyMegabytesAreCounted() throws IOException {
        byte[] revisit = record("revisit", "https://a.example/", new byte[0]);
        byte[] head =
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII);
        byte[] page = Arrays.copyOf(head, 50 << 20);
        Arrays.fill(page, head.length, page.length, (byte) 'a');
        byte[] huge = record("response", "https://b.example/", page);

        Kept kept =
                read(file("odd.warc.gz", packed(revisit), packed(huge), packed(Archive.record(0))));

        assertThat(kept.drops())
                .containsOnly(
                        Map.entry(DropReason.NOT_A_PAGE, 1L), Map.entry(DropReason.TOO_LARGE, 1L));
        assertThat(kept.tally().pages()).isEqualTo(1);
    }

    @Test
    void aFileThatVanishedIsCounted() {
        Kept kept = read(folder.resolve("gone.warc.gz"));
        assertThat(kept.drops()).containsExactly(Map.entry(DropReason.UNREADABLE, 1L));
        assertThat(kept.tally().pages()).isZero();
    }
}
