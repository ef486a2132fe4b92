package chancery.web;

import chancery.ledger.Change;
import chancery.ledger.Ledger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Engagements as an iCalendar file (RFC 5545). What has no date is left out; each keeps its UID,
/// and its SEQUENCE grows with every change.
final class Calendar {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    // RFC 5545, 3.1: lines longer than 75 octets are folded.
    private static final int OCTETS = 75;

    private final StringBuilder out = new StringBuilder();

    private Calendar() {}

    static String of(List<Line> lines, Ledger ledger) {
        Calendar calendar = new Calendar();
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Chancery//Ledger//EN");
        lines.stream()
                .filter(line -> line.date().isPresent())
                .forEach(line -> calendar.event(line, ledger.changesOf(line.id())));
        calendar.line("END:VCALENDAR");
        return calendar.out.toString();
    }

    private void event(Line line, List<Change> changes) {
        LocalDate first = line.dateEarliest().orElseThrow();
        LocalDate last = line.dateLatest().orElseThrow();
        line("BEGIN:VEVENT");
        line("UID:" + text(line.id()) + "@chancery");
        line(
                "DTSTAMP:"
                        + changes.stream()
                                .map(change -> MOMENT.format(change.at()))
                                .reduce((_, b) -> b)
                                .orElse("19700101T000000Z"));
        line("SEQUENCE:" + Math.max(0, changes.size() - 1));
        line("DTSTART;VALUE=DATE:" + DAY.format(first));
        line("DTEND;VALUE=DATE:" + DAY.format(last.plusDays(1)));
        line("STATUS:" + status(line));
        line("SUMMARY:" + text(summary(line)));
        line.place().ifPresent(where -> line("LOCATION:" + text(place(where))));
        line("END:VEVENT");
    }

    private static String status(Line line) {
        return switch (line.status()) {
            case "held" -> "CONFIRMED";
            case "cancelled" -> "CANCELLED";
            default -> "TENTATIVE";
        };
    }

    static String summary(Line line) {
        String who =
                line.parties().stream()
                        .map(party ->
                                party.name()
                                        .or(party::state)
                                        .or(party::role)
                                        .orElse("an unnamed party"))
                        .distinct()
                        .collect(Collectors.joining(", "));
        return "%s (%s): %s".formatted(Labels.capital(line.kind()), line.status(), who);
    }

    static String place(Line.Where where) {
        return List.of(where.venue(), where.city(), where.state()).stream()
                .flatMap(java.util.Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static String text(String words) {
        StringBuilder safe = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '\\', ';', ',' -> safe.append('\\').append(c);
                case '\n' -> safe.append("\\n");
                default -> safe.append(Character.isISOControl(c) ? ' ' : c);
            }
        }
        return safe.toString();
    }

    private void line(String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            int point = content.codePointAt(i);
            int size = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > OCTETS) {
                out.append("\r\n ");
                octets = 1;
            }
            out.appendCodePoint(point);
            octets += size;
            i += Character.charCount(point);
        }
        out.append("\r\n");
    }
}
