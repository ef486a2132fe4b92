package chancery.acquire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Parts a WARC file into the bytes of its records, and finds the next record after a damaged one.
///
/// The parser for one record cannot go on after a fault, so the file is parted first: a compressed
/// file at its gzip members, a plain one at the lengths its headers give.
final class WarcRecords {

    private static final byte[] VERSION = "WARC/".getBytes(StandardCharsets.US_ASCII);
    private static final int BUFFER = 1 << 16;
    // Headers are well under this; a page of the greatest size fits behind them.
    private static final int RECORD = Limits.PAGE + (1 << 20);
    // Each lie costs a second reading of what it claims; a file that lies more often is parted at
    // the
    // beginnings of its records, and a length counts only where it agrees with that.
    private static final int MOST_LIES = 8;

    private final InputStream in;
    private final byte[] unpacked = new byte[BUFFER];
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private long base;
    private int lies;

    WarcRecords(InputStream in) {
        this.in = in;
    }

    /// The bytes of one record, or what is wrong with them.
    ///
    /// @param offset where it begins in the file
    /// @param fault empty where the record is whole
    record Piece(long offset, Content content, Optional<DropReason> fault, String detail) {

        byte[] bytes() {
            return content.bytes();
        }
    }

    long offset() {
        return base + at;
    }

    Optional<Piece> next() throws IOException {
        skipBlankLines();
        if (!fill(1)) {
            return Optional.empty();
        }
        return Optional.of(isGzip(at) ? member() : plain());
    }

    private void skipBlankLines() throws IOException {
        while (fill(1) && (buffer[at] == '\r' || buffer[at] == '\n')) {
            at++;
        }
    }

    private Piece plain() throws IOException {
        long offset = offset();
        byte[] header = header();
        long length = contentLength(header);
        if (!startsWithVersion(header, 0) || length < 0) {
            seekRecord();
            return broken(offset, DropReason.BROKEN_WARC, "no record begins here");
        }
        at += header.length;
        if (header.length + length > RECORD) {
            // Not skipped by its length, which may be a lie that reaches to the end of the file.
            seekVersion();
            return broken(offset, DropReason.TOO_LARGE, Limits.bytes(length));
        }
        if (lies > MOST_LIES) {
            return untilNext(offset, header, (int) length);
        }
        byte[] record = Arrays.copyOf(header, header.length + (int) length);
        int got = take(record, header.length);
        if (got < record.length) {
            giveBack(record, header.length, got);
            return broken(offset, DropReason.BROKEN_WARC, "the record ends early");
        }
        if (fill(1) && buffer[at] != '\r' && buffer[at] != '\n') {
            giveBack(record, header.length, got);
            seekVersion();
            return broken(offset, DropReason.BROKEN_WARC, "its length is wrong");
        }
        return new Piece(offset, Content.of(record), Optional.empty(), "");
    }

    /// The record up to the next line that begins one.
    private Piece untilNext(long offset, byte[] header, int length) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        boolean begins = false;
        while (!begins && fill(1)) {
            int from = at;
            at = Math.min(end, at + 1);
            while (at < end && buffer[at - 1] != '\n') {
                at++;
            }
            keep(body, from, length);
            begins = fill(6) && buffer[at - 1] == '\n' && startsWithVersion(at);
        }
        byte[] got = body.toByteArray();
        if (got.length < length || !isBlank(got, length)) {
            return broken(offset, DropReason.BROKEN_WARC, "its length is wrong");
        }
        byte[] record = Arrays.copyOf(header, header.length + length);
        System.arraycopy(got, 0, record, header.length, length);
        return new Piece(offset, Content.of(record), Optional.empty(), "");
    }

    /// Keeps a little more than the length, for the look at what stands behind it.
    private void keep(ByteArrayOutputStream body, int from, int length) {
        int room = length + 8 - body.size();
        body.write(buffer, from, Math.max(0, Math.min(at - from, room)));
    }

    private static boolean isBlank(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] != '\r' && bytes[i] != '\n') {
                return false;
            }
        }
        return true;
    }

    /// A length that is too long has swallowed the beginning of the next record: reading goes on
    /// from there.
    private void giveBack(byte[] record, int from, int to) {
        lies++;
        for (int i = from; i + 5 < to; i++) {
            if (record[i - 1] == '\n' && startsWithVersion(record, i)) {
                int back = to - i + 1; // the line end before it, too
                buffer = joined(record, i - 1, to);
                base += at - back;
                end = back + end - at;
                at = 1;
                return;
            }
        }
    }

    private static Piece broken(long offset, DropReason reason, String detail) {
        return new Piece(offset, Content.of(new byte[0]), Optional.of(reason), detail);
    }

    /// The header with its blank line, not yet taken; empty where there is none within reach.
    private byte[] header() throws IOException {
        fill(BUFFER);
        for (int i = at; i + 3 < end; i++) {
            if (buffer[i] != '\r' && buffer[i] != '\n') {
                continue;
            }
            if (isBlankLine(i)) {
                return Arrays.copyOfRange(buffer, at, i + 4);
            }
            if (startsWithVersion(i + 1)) {
                return new byte[0]; // the next record begins: looking on would look at all again
            }
        }
        return new byte[0];
    }

    private boolean isBlankLine(int i) {
        return buffer[i] == '\r'
                && buffer[i + 1] == '\n'
                && buffer[i + 2] == '\r'
                && buffer[i + 3] == '\n';
    }

    private static boolean startsWithVersion(byte[] bytes, int from) {
        return Arrays.equals(
                bytes,
                from,
                Math.min(bytes.length, from + VERSION.length),
                VERSION,
                0,
                VERSION.length);
    }

    private boolean startsWithVersion(int from) {
        return startsWithVersion(buffer, from);
    }

    private static long contentLength(byte[] header) {
        for (String line : new String(header, StandardCharsets.ISO_8859_1).split("\r\n", -1)) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                String digits = line.substring(line.indexOf(':') + 1).strip();
                return digits.matches("\\d{1,15}") ? Long.parseLong(digits) : -1;
            }
        }
        return -1;
    }

    private int take(byte[] record, int from) throws IOException {
        int filled = from;
        while (filled < record.length && fill(1)) {
            int part = Math.min(end - at, record.length - filled);
            System.arraycopy(buffer, at, record, filled, part);
            at += part;
            filled += part;
        }
        return filled;
    }

    private void skip(long length) throws IOException {
        long left = length;
        while (left > 0 && fill(1)) {
            int part = (int) Math.min(end - at, left);
            at += part;
            left -= part;
        }
    }

    /// Moves to the next whole header, or to the end: a stretch without one is one drop.
    private void seekRecord() throws IOException {
        do {
            at = Math.min(end, at + 1);
            seekVersion();
        } while (at < end && contentLength(header()) < 0);
    }

    /// Moves to the next line that begins a record, or to the end.
    private void seekVersion() throws IOException {
        while (fill(6)) {
            boolean newLine = at == 0 || buffer[at - 1] == '\n' || buffer[at - 1] == '\r';
            if (newLine && startsWithVersion(at)) {
                return;
            }
            at++;
        }
        at = end;
    }

    private boolean isGzip(int i) throws IOException {
        return fill(3)
                && i + 2 < end
                && (buffer[i] & 0xff) == 0x1f
                && (buffer[i + 1] & 0xff) == 0x8b
                && buffer[i + 2] == 8
                && (i + 3 >= end || (buffer[i + 3] & 0xe0) == 0);
    }

    /// One gzip member, which holds one record.
    private Piece member() throws IOException {
        long offset = offset();
        if (!skipGzipHeader()) {
            return broken(offset, DropReason.BROKEN_GZIP, "the header ends early");
        }
        packed.reset();
        try (Inflater inflater = new Inflater(true)) {
            ByteArrayOutputStream record = new ByteArrayOutputStream();
            boolean large = inflate(inflater, record);
            if (large) {
                // Not unpacked to its end: a thousandth of it may be on the disk.
                seekMember();
                return broken(offset, DropReason.TOO_LARGE, "over " + Limits.bytes(RECORD));
            }
            if (!inflater.finished()) {
                return damaged(offset, "the member ends early");
            }
            byte[] bytes = record.toByteArray();
            return fill(8) && checksum(bytes) == trailer()
                    ? whole(offset, bytes)
                    : damaged(offset, "the member has another checksum");
        } catch (DataFormatException fault) {
            return damaged(offset, Optional.ofNullable(fault.getMessage()).orElse(""));
        }
    }

    private Piece whole(long offset, byte[] record) {
        at += 8;
        return new Piece(offset, Content.of(record), Optional.empty(), "");
    }

    private static long checksum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }

    private long trailer() {
        long sum = 0;
        for (int i = 3; i >= 0; i--) {
            sum = sum << 8 | (buffer[at + i] & 0xff);
        }
        return sum;
    }

    /// A member that was cut short has swallowed the beginning of the next one: reading goes on
    /// from there.
    private Piece damaged(long offset, String detail) throws IOException {
        byte[] taken = packed.toByteArray();
        packed.reset();
        if (lies++ <= MOST_LIES) {
            buffer = joined(taken, 0, taken.length);
            base += at - taken.length;
            end = taken.length + end - at;
            at = 0;
        }
        seekMember();
        return broken(offset, DropReason.BROKEN_GZIP, detail);
    }

    /// Some bytes, and behind them those of the buffer that are not yet taken.
    private byte[] joined(byte[] bytes, int from, int to) {
        int back = to - from;
        byte[] joined = new byte[Math.max(buffer.length, back + end - at)];
        System.arraycopy(bytes, from, joined, 0, back);
        System.arraycopy(buffer, at, joined, back, end - at);
        return joined;
    }

    private boolean inflate(Inflater inflater, ByteArrayOutputStream record)
            throws IOException, DataFormatException {
        boolean large = false;
        while (!large && !inflater.finished() && fill(1)) {
            inflater.setInput(buffer, at, end - at);
            int before = inflater.getRemaining();
            int got = inflater.inflate(unpacked);
            int used = before - inflater.getRemaining();
            packed.write(buffer, at, used);
            at += used;
            large = record.size() + got > RECORD;
            if (!large) {
                record.write(unpacked, 0, got);
            }
            if (got == 0 && inflater.needsDictionary()) {
                throw new DataFormatException("a preset dictionary is asked for");
            }
        }
        return large;
    }

    private boolean skipGzipHeader() throws IOException {
        if (!fill(10)) {
            at = end;
            return false;
        }
        int flags = buffer[at + 3];
        at += 10;
        if ((flags & 4) != 0 && fill(2)) {
            int extra = (buffer[at] & 0xff) | ((buffer[at + 1] & 0xff) << 8);
            skip(2L + extra);
        }
        if ((flags & 8) != 0) {
            skipZeroTerminated();
        }
        if ((flags & 16) != 0) {
            skipZeroTerminated();
        }
        if ((flags & 2) != 0) {
            skip(2);
        }
        return fill(1);
    }

    private void skipZeroTerminated() throws IOException {
        while (fill(1) && buffer[at++] != 0) {
            // the name and the comment of a member mean nothing here
        }
    }

    private void seekMember() throws IOException {
        while (fill(3)) {
            if (isGzip(at)) {
                return;
            }
            at++;
        }
        at = end;
    }

    /// Makes sure of so many bytes from where reading stands; false where the file ends before.
    private boolean fill(int wanted) throws IOException {
        if (end - at >= wanted) {
            return true;
        }
        if (wanted > buffer.length - at) {
            // one byte before is kept, for the look back at a line end
            int keep = Math.max(0, at - 1);
            System.arraycopy(buffer, keep, buffer, 0, end - keep);
            base += keep;
            end -= keep;
            at -= keep;
            if (buffer.length - at < wanted) {
                buffer = Arrays.copyOf(buffer, at + wanted);
            }
        }
        while (end - at < wanted) {
            int got = in.read(buffer, end, buffer.length - end);
            if (got <= 0) {
                return false;
            }
            end += got;
        }
        return true;
    }
}
