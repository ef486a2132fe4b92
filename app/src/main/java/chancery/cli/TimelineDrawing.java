package chancery.cli;

import chancery.interpret.Kind;
import chancery.interpret.Status;
import chancery.merge.Engagement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Engagements over time in letters: a lane a kind, a sign a status, and a numbered list below.
final class TimelineDrawing {

    private static final int NAMES = 12;
    private static final List<Kind> LANES =
            List.of(Kind.CONFERENCE, Kind.VISIT, Kind.MEETING, Kind.CALL);

    private final Console console;
    private final int columns;

    TimelineDrawing(Console console, int width) {
        this.console = console;
        this.columns = width - NAMES;
    }

    void draw(List<Engagement> engagements) {
        List<Engagement> dated = engagements.stream().filter(e -> e.date().isPresent()).toList();
        if (!dated.isEmpty()) {
            lanes(dated);
        }
        EngagementTable table = new EngagementTable(console);
        engagements.forEach(table::line);
        int undated = engagements.size() - dated.size();
        if (undated > 0) {
            console.say("%d of them without a date, not drawn".formatted(undated));
        }
    }

    private void lanes(List<Engagement> dated) {
        LocalDate first =
                dated.stream().map(e -> day(e)).min(Comparator.naturalOrder()).orElseThrow();
        LocalDate last =
                dated.stream().map(e -> day(e)).max(Comparator.naturalOrder()).orElseThrow();
        YearMonth from = YearMonth.from(first);
        long days =
                Math.max(
                        1,
                        ChronoUnit.DAYS.between(
                                from.atDay(1), YearMonth.from(last).atEndOfMonth()));
        for (Kind kind : LANES) {
            lane(kind, dated.stream().filter(e -> e.kind() == kind).toList(), from.atDay(1), days);
        }
        axis(from, YearMonth.from(last), days);
        console.print("");
        console.print(
                " ".repeat(NAMES)
                        + Arrays.stream(Status.values())
                                .map(s -> sign(s) + " " + s.id())
                                .collect(Collectors.joining("   ")));
        console.print("");
    }

    private static LocalDate day(Engagement engagement) {
        return engagement.date().orElseThrow().earliest();
    }

    private void lane(Kind kind, List<Engagement> lane, LocalDate from, long days) {
        Status[] signs = new Status[columns];
        int[] counts = new int[columns];
        for (Engagement engagement : lane) {
            int column = column(day(engagement), from, days);
            counts[column]++;
            // Where several fall on one column, what was held is shown before what was not.
            if (signs[column] == null || engagement.status().compareTo(signs[column]) > 0) {
                signs[column] = engagement.status();
            }
        }
        StringBuilder line = new StringBuilder("%-11s ".formatted(kind.id() + "s"));
        for (int i = 0; i < columns; i++) {
            line.append(cell(Optional.ofNullable(signs[i]), counts[i]));
        }
        console.printStyled(line.toString());
    }

    private static String cell(Optional<Status> status, int count) {
        return status.map(held ->
                        "@|%s %s|@"
                                .formatted(
                                        EngagementTable.colour(held),
                                        count > 1 && held == Status.HELD
                                                ? many(count)
                                                : sign(held)))
                .orElse("·");
    }

    private static String many(int count) {
        return count > 9 ? "+" : Integer.toString(count);
    }

    private static String sign(Status status) {
        return switch (status) {
            case HELD -> "●";
            case PLANNED -> "○";
            case POSSIBLE -> "?";
            case POSTPONED -> "~";
            case CANCELLED -> "×";
        };
    }

    private void axis(YearMonth from, YearMonth to, long days) {
        StringBuilder line = new StringBuilder(" ".repeat(columns + 12));
        int step = step(ChronoUnit.MONTHS.between(from, to) + 1);
        for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            if ((month.getYear() * 12 + month.getMonthValue() - 1) % step == 0) {
                int column = column(month.atDay(1), from.atDay(1), days);
                String label =
                        step % 12 == 0 ? Integer.toString(month.getYear()) : month.toString();
                line.replace(column, column + label.length(), label);
            }
        }
        console.print(" ".repeat(NAMES) + line.toString().stripTrailing());
    }

    // As many months between labels as leave room for a label and a blank.
    private int step(long months) {
        for (int step : new int[] {1, 2, 3, 6, 12, 24, 60, 120}) {
            if (months * 8 <= (long) columns * step) {
                return step;
            }
        }
        return 240;
    }

    private int column(LocalDate day, LocalDate from, long days) {
        long gone = Math.max(0, ChronoUnit.DAYS.between(from, day));
        return (int) Math.min(columns - 1, gone * columns / days);
    }
}
