package chancery.export;

import chancery.interpret.Status;
import chancery.ledger.Change;
import chancery.ledger.Entry;
import chancery.merge.Engagement;
import chancery.reference.Edtf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Engagements as an iCalendar file (RFC 5545). What has no date is left out; each keeps its UID,
/// and its SEQUENCE grows with every change.
final class CalendarExport {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    // RFC 5545, 3.1: lines longer than 75 octets are folded.
    private static final int OCTETS = 75;

    private final Writer out;
    private final Map<String, Life> lives = new HashMap<>();

    /// How often an engagement changed, and when last.
    private record Life(int changes, Instant last) {}

    private CalendarExport(Writer out) {
        this.out = out;
    }

    static void write(Export export, Writer out) throws IOException {
        CalendarExport calendar = new CalendarExport(out);
        export.ledger().changesSince(Instant.EPOCH).forEach(calendar::note);
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Chancery//Ledger//EN");
        calendar.line("CALSCALE:GREGORIAN");
        calendar.line("X-WR-CALNAME:" + text(export.title()));
        calendar.line("X-CHANCERY-FINGERPRINT:" + text(export.fingerprint()));
        export.each(calendar::event);
        calendar.line("END:VCALENDAR");
    }

    private void note(Change change) {
        lives.merge(
                change.engagement(),
                new Life(1, change.at()),
                (before, _) -> new Life(before.changes + 1, change.at()));
    }

    private void event(Entry entry) {
        Engagement engagement = entry.engagement();
        if (engagement.date().isEmpty()) {
            return;
        }
        Edtf date = engagement.date().get();
        Life life = lives.getOrDefault(engagement.id(), new Life(1, Instant.EPOCH));
        line("BEGIN:VEVENT");
        line("UID:" + text(engagement.id()) + "@chancery");
        line("DTSTAMP:" + MOMENT.format(life.last));
        line("SEQUENCE:" + (life.changes - 1));
        line("DTSTART;VALUE=DATE:" + day(date.earliest()));
        line("DTEND;VALUE=DATE:" + day(date.latest().plusDays(1)));
        line("STATUS:" + status(engagement.status()));
        line("SUMMARY:" + text(Titles.of(engagement)));
        engagement
                .place()
                .map(Titles::place)
                .filter(place -> !place.isEmpty())
                .ifPresent(place -> line("LOCATION:" + text(place)));
        line("CATEGORIES:" + text(engagement.kind().id()));
        // A stretch of days in which something may lie keeps nobody busy.
        line("TRANSP:TRANSPARENT");
        line("DESCRIPTION:" + text(DateWords.of(date) + "; " + Titles.witnesses(engagement)));
        line("X-CHANCERY-DATE:" + text(date.text()));
        line("END:VEVENT");
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String status(Status status) {
        return switch (status) {
            case HELD -> "CONFIRMED";
            case CANCELLED -> "CANCELLED";
            case POSSIBLE, PLANNED, POSTPONED -> "TENTATIVE";
        };
    }

    private static String text(String words) {
        StringBuilder safe = new StringBuilder();
        XmlText.legal(words)
                .codePoints()
                .forEach(point -> {
                    switch (point) {
                        case '\\', ';', ',' -> safe.append('\\').appendCodePoint(point);
                        case '\n', '\u2028', '\u2029' -> safe.append("\\n");
                        default ->
                                safe.appendCodePoint(Character.isISOControl(point) ? ' ' : point);
                    }
                });
        return safe.toString();
    }

    private void line(String content) {
        try {
            int octets = 0;
            for (int i = 0; i < content.length(); ) {
                String point = Character.toString(content.codePointAt(i));
                int size = point.getBytes(StandardCharsets.UTF_8).length;
                if (octets + size > OCTETS) {
                    out.write("\r\n ");
                    octets = 1;
                }
                out.write(point);
                octets += size;
                i += point.length();
            }
            out.write("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
