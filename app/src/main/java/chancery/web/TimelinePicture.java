package chancery.web;

import chancery.interpret.Kind;
import chancery.ledger.Entry;
import chancery.merge.Engagement;
import chancery.reference.Edtf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Engagements over time, a lane a kind. Held ones are full, those ahead are hollow, those that
/// fell through are struck out; a stretch of days is drawn as a bar.
final class TimelinePicture {

    private static final double WIDTH = 1000;
    private static final double LEFT = 96;
    private static final double RIGHT = 984;
    private static final double RADIUS = 5.5;
    private static final double ROW = 14;
    private static final double TOP = 12;
    private static final double AXIS = 34;
    private static final List<Kind> LANES =
            List.of(Kind.CONFERENCE, Kind.VISIT, Kind.MEETING, Kind.CALL);

    private record Mark(Engagement engagement, Edtf date) {}

    private record Placed(Mark mark, double from, double to, int row) {}

    private final List<Mark> marks;

    TimelinePicture(List<Entry> entries) {
        marks =
                entries.stream()
                        .map(Entry::engagement)
                        .flatMap(e -> e.date().map(date -> new Mark(e, date)).stream())
                        .sorted(
                                Comparator.comparing((Mark mark) -> mark.date.earliest())
                                        .thenComparing(mark -> mark.engagement.id()))
                        .toList();
    }

    boolean isEmpty() {
        return marks.isEmpty();
    }

    /// The picture inside a page.
    Markup drawn() {
        return svg(Markup.NONE, Markup.NONE);
    }

    /// The picture as a file of its own, with its colours in it.
    String alone(String style) {
        Markup namespace = Markup.of(" xmlns=\"http://www.w3.org/2000/svg\"");
        return svg(namespace, Markup.of("<style>{}</style>", Markup.text(style))).toString();
    }

    private Markup svg(Markup attributes, Markup style) {
        Scale scale = scale();
        List<Markup> shapes = new ArrayList<>();
        double y = TOP;
        for (Kind kind : LANES) {
            List<Placed> placed = placed(kind, scale);
            int rows = placed.stream().mapToInt(Placed::row).max().orElse(0) + 1;
            double height = Math.max(34, rows * ROW + 14);
            shapes.add(lane(kind, y, height));
            for (Placed mark : placed) {
                shapes.add(mark(mark, y + height / 2 + offset(mark.row)));
            }
            y += height;
        }
        double height = y + AXIS;
        Markup axis = axis(scale, y);
        return Markup.of(
                "<svg class=\"timeline\" viewBox=\"0 0 {} {}\" role=\"img\" aria-labelledby=\"timeline-title\"{}>"
                        + "<title id=\"timeline-title\">{} dated engagements from {} to {}, a lane for each kind</title>{}{}{}</svg>",
                number(WIDTH),
                number(height),
                attributes,
                marks.size(),
                scale.first(),
                scale.last(),
                style,
                axis,
                shapes);
    }

    private Scale scale() {
        LocalDate first = marks.getFirst().date.earliest();
        LocalDate last =
                marks.stream()
                        .map(mark -> mark.date.latest())
                        .max(Comparator.naturalOrder())
                        .orElse(first);
        long margin = Math.max(5, (last.toEpochDay() - first.toEpochDay()) / 50);
        return new Scale(first.minusDays(margin), last.plusDays(margin), LEFT, RIGHT);
    }

    // Rows alternate below and above the middle of the lane, so that it grows from there.
    private static double offset(int row) {
        int away = (row + 1) / 2;
        return (row % 2 == 0 ? away : -away) * ROW;
    }

    private List<Placed> placed(Kind kind, Scale scale) {
        List<Double> ends = new ArrayList<>();
        List<Placed> placed = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark.engagement.kind() == kind) {
                double from = scale.x(mark.date.earliest()) - RADIUS;
                double to = scale.x(mark.date.latest()) + RADIUS;
                int row = firstFree(ends, from);
                if (row == ends.size()) {
                    ends.add(to);
                } else {
                    ends.set(row, to);
                }
                placed.add(new Placed(mark, from, to, row));
            }
        }
        return placed;
    }

    private static int firstFree(List<Double> ends, double from) {
        for (int row = 0; row < ends.size(); row++) {
            if (ends.get(row) + 1.5 < from) {
                return row;
            }
        }
        return ends.size();
    }

    private static Markup lane(Kind kind, double y, double height) {
        return Markup.of(
                "<rect class=\"lane\" x=\"0\" y=\"{}\" width=\"{}\" height=\"{}\"/><text class=\"lane-name\" x=\"8\" y=\"{}\">{}s</text>",
                number(y + 1),
                number(WIDTH),
                number(height - 2),
                number(y + height / 2 + 4),
                Labels.kind(kind));
    }

    private static Markup mark(Placed placed, double y) {
        Engagement engagement = placed.mark.engagement;
        double width = Math.max(2 * RADIUS, placed.to - placed.from);
        Markup strike =
                switch (engagement.status()) {
                    case CANCELLED, POSTPONED ->
                            Markup.of(
                                    "<path class=\"strike\" d=\"M{} {}L{} {}\"/>",
                                    number(placed.from - 1),
                                    number(y + RADIUS + 1),
                                    number(placed.from + width + 1),
                                    number(y - RADIUS - 1));
                    case HELD, PLANNED, POSSIBLE -> Markup.NONE;
                };
        return Markup.of(
                "<a href=\"/engagement/{}\" class=\"mark {}{}\"><title>{}</title><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\"/>{}</a>",
                Labels.inAddress(engagement.id()),
                engagement.status().id(),
                isVague(placed.mark.date) ? " vague" : "",
                about(engagement),
                number(placed.from),
                number(y - RADIUS),
                number(width),
                number(2 * RADIUS),
                number(RADIUS),
                strike);
    }

    /// Whether a bar means "some day in this stretch" and not "all of these days".
    private static boolean isVague(Edtf date) {
        return !date.isDay() && (date.approximate() || date.text().indexOf('/') < 0);
    }

    private static String about(Engagement engagement) {
        String place = Labels.place(engagement.place());
        return "%s, %s, %s%s"
                .formatted(
                        Labels.title(engagement),
                        engagement.status().id(),
                        Labels.date(engagement.date()),
                        Optional.of(place).filter(p -> !p.isEmpty()).map(p -> ", " + p).orElse(""));
    }

    private static Markup axis(Scale scale, double y) {
        return Markup.of(
                "<g class=\"axis\">{}</g>",
                scale.ticks().stream()
                        .map(tick ->
                                Markup.of(
                                        "<path class=\"{}\" d=\"M{} {}V{}\"/><text x=\"{}\" y=\"{}\">{}</text>",
                                        tick.major() ? "year" : "month",
                                        number(tick.x()),
                                        number(TOP),
                                        number(y + 6),
                                        number(tick.x()),
                                        number(y + 22),
                                        tick.label()))
                        .toList());
    }

    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
