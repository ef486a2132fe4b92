package chancery.acquire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/// The pages of a web archive, one record at a time.
///
/// Records about a page (the request, metadata, the file's own description) are passed over; a
/// response that is no page is counted.
final class WarcSource implements Pieces {

    private final InputStream in;
    private final String source;
    private final WarcRecords records;
    private final Queue<Acquired> ready = new ArrayDeque<>();

    WarcSource(InputStream in, String source) {
        this.in = in;
        this.source = source;
        this.records = new WarcRecords(in);
    }

    @Override
    public Optional<Acquired> next() throws IOException {
        while (ready.isEmpty()) {
            Optional<WarcRecords.Piece> piece = records.next();
            if (piece.isEmpty()) {
                return Optional.empty();
            }
            read(piece.get());
        }
        return Optional.of(ready.remove());
    }

    private void read(WarcRecords.Piece piece) {
        if (piece.fault().isPresent()) {
            ready.add(refused(piece, piece.fault().get(), piece.detail()));
            return;
        }
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(piece.bytes()))) {
            reader.setLenient(true);
            Optional<WarcRecord> record = reader.next();
            while (record.isPresent()) {
                page(piece, record.get());
                record = reader.next();
            }
        } catch (IOException | RuntimeException fault) {
            ready.add(
                    refused(
                            piece,
                            DropReason.BROKEN_WARC,
                            Optional.ofNullable(fault.getMessage()).orElse("")));
        }
    }

    private void page(WarcRecords.Piece piece, WarcRecord record) throws IOException {
        switch (record) {
            case WarcRevisit _ -> ready.add(refused(piece, DropReason.NOT_A_PAGE, "a revisit"));
            case WarcResponse response -> response(piece, response);
            case WarcResource resource ->
                    body(piece, resource, resource.contentType(), resource.body());
            case WarcConversion text -> body(piece, text, text.contentType(), text.body());
            default -> {}
        }
    }

    private void response(WarcRecords.Piece piece, WarcResponse response) throws IOException {
        if (!response.contentType().base().equals(MediaType.HTTP)) {
            ready.add(refused(piece, DropReason.NOT_A_PAGE, response.contentType().toString()));
            return;
        }
        HttpResponse http = response.http();
        if (http.status() != 200) {
            ready.add(refused(piece, DropReason.NOT_A_PAGE, "HTTP status " + http.status()));
            return;
        }
        body(piece, response, http.contentType(), http.bodyDecoded());
    }

    private void body(
            WarcRecords.Piece piece, WarcTargetRecord record, MediaType type, MessageBody body)
            throws IOException {
        Optional<Document.Form> form = form(type);
        if (form.isEmpty()) {
            ready.add(refused(piece, DropReason.NOT_A_PAGE, type.base().toString()));
            return;
        }
        try {
            byte[] bytes = Limits.page(body.stream());
            ready.add(taken(piece, record, type, form.get(), bytes));
        } catch (Limits.TooLarge large) {
            ready.add(refused(piece, DropReason.TOO_LARGE, "over 16 MB"));
        }
    }

    private Acquired taken(
            WarcRecords.Piece piece,
            WarcTargetRecord record,
            MediaType type,
            Document.Form form,
            byte[] bytes) {
        if (bytes.length == 0) {
            return refused(piece, DropReason.EMPTY, "");
        }
        if (Sniffed.isBinary(bytes)) {
            return refused(piece, DropReason.BINARY, "");
        }
        return new Acquired.Taken(
                Document.ofPage(
                        Optional.empty(),
                        form,
                        Content.of(bytes),
                        charset(type),
                        Optional.of(record.target()),
                        Optional.empty()));
    }

    private static Optional<Document.Form> form(MediaType type) {
        return switch (type.type() + "/" + type.subtype()) {
            case "text/html", "application/xhtml+xml" -> Optional.of(Document.Form.HTML);
            case "text/plain" -> Optional.of(Document.Form.TEXT);
            default -> Optional.empty();
        };
    }

    private static Optional<Charset> charset(MediaType type) {
        try {
            return Optional.ofNullable(type.parameters().get("charset"))
                    .map(name -> name.replace("\"", "").strip())
                    .map(Charset::forName);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private Acquired refused(WarcRecords.Piece piece, DropReason reason, String detail) {
        return new Acquired.Refused(Drop.at(source, piece.offset(), reason, detail));
    }

    @Override
    public long position() {
        return records.offset();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
