package chancery.clean;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Days that stand in the text of an article with their weekday, and those in the addresses that it
/// links to: an article is not much older or younger than the newest of them.
final class WrittenDays {

    private static final String WEEKDAYS =
            "\\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
    private static final String MONTHS =
            "(January|February|March|April|May|June|July|August|September|October|November|December"
                    + "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\.?";
    private static final List<String> MONTH_STARTS =
            List.of(
                    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
                    "Dec");
    private static final Pattern MONTH_FIRST =
            Pattern.compile(WEEKDAYS + ",? " + MONTHS + " (\\d{1,2})(?!\\d)(?:,? (20\\d{2})\\b)?");
    private static final Pattern DAY_FIRST =
            Pattern.compile(WEEKDAYS + ",? (\\d{1,2}) " + MONTHS + "(?:,? (20\\d{2})\\b)?");
    private static final Pattern GOES_ON =
            Pattern.compile(
                    "^(?:continue reading|keep reading|read (?:the )?(?:full|more|whole|rest|article|story))",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern ARCHIVE = Pattern.compile("\\b(?:FILE|[Ff]ile photo|archive)\\b");
    private static final Pattern CREDITED =
            Pattern.compile(
                    MONTHS
                            + " (\\d{1,2}),? (20\\d{2})\\b[^()]{0,40}\\([^()]{0,60}"
                            + "(?:Getty|AFP|Reuters|REUTERS|AP|Image|Photo|Pool|POOL)\\b[^()]{0,60}\\)");
    private static final Pattern TOLD =
            Pattern.compile(
                    "\\b(?:met|spoke|hosted|convened|traveled|travelled|arrived)\\b(?! today)[^.;,]{0,40}? on "
                            + MONTHS
                            + " (\\d{1,2})(?![\\d,]|,? \\d| (?:of|last))");
    private static final int NEWS = 150;
    private static final int FIRST_YEAR = 1995;
    private static final int LAST_YEAR = 2045;
    private static final int BEFORE = 60;
    private static final int AFTER = 330;
    // An article that is told further behind its link has the day of the link, in some time zone.
    private static final int ZONES = 3;
    // Others may be some time old when they are linked to.
    private static final int OLD = 400;

    private WrittenDays() {}

    /// "on Tuesday, June 27", which is only in some years, and "on Tuesday, June 27, 2023".
    static List<DayConstraint> inText(String paragraph) {
        if (!mayNameADay(paragraph) || isOfArchive(paragraph)) {
            return List.of();
        }
        List<DayConstraint> found = new ArrayList<>();
        if (paragraph.contains("day")) {
            addWeekdays(paragraph, found);
        }
        if (paragraph.contains("(")) {
            addCaptions(paragraph, found);
        }
        if (paragraph.contains(" on ")) {
            addTold(paragraph, found);
        }
        return found;
    }

    // The words are looked for first, here and above: few paragraphs have them, and the patterns
    // are tried at every letter.
    private static boolean isOfArchive(String paragraph) {
        boolean mayBe =
                paragraph.contains("FILE")
                        || paragraph.contains("ile photo")
                        || paragraph.contains("archive");
        return mayBe && ARCHIVE.matcher(paragraph).find();
    }

    private static void addWeekdays(String paragraph, List<DayConstraint> found) {
        Matcher month = MONTH_FIRST.matcher(paragraph);
        while (month.find()) {
            written(month, month.group(2), month.group(3)).ifPresent(found::add);
        }
        Matcher day = DAY_FIRST.matcher(paragraph);
        while (day.find()) {
            written(day, day.group(3), day.group(2)).ifPresent(found::add);
        }
    }

    private static void addCaptions(String paragraph, List<DayConstraint> found) {
        Matcher caption = CREDITED.matcher(paragraph);
        while (caption.find()) {
            DayReader.first(caption.group())
                    .map(at -> DaySet.between(at.minusDays(ZONES), at.plusDays(OLD)))
                    .ifPresent(days ->
                            found.add(constraint(days, "the caption says " + caption.group())));
        }
    }

    private static void addTold(String paragraph, List<DayConstraint> found) {
        Matcher told = TOLD.matcher(paragraph);
        while (told.find()) {
            found.add(told(told));
        }
    }

    /// Whether there is a number and the beginning of a month: all that is read here has both.
    private static boolean mayNameADay(String paragraph) {
        boolean number = false;
        for (int i = 0; i < paragraph.length() && !number; i++) {
            char c = paragraph.charAt(i);
            number = c >= '0' && c <= '9';
        }
        if (number) {
            for (String month : MONTH_STARTS) {
                if (paragraph.contains(month)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// "met on November 15": news of some days or weeks before.
    private static DayConstraint told(Matcher m) {
        DaySet days = new DaySet(List.of());
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            Optional<LocalDate> day =
                    DayReader.day(
                            year,
                            DayReader.month(m.group(1)).orElseThrow(),
                            Integer.parseInt(m.group(2)));
            if (day.isPresent()) {
                days =
                        days.or(
                                DaySet.between(
                                        day.get().minusDays(ZONES), day.get().plusDays(NEWS)));
            }
        }
        return constraint(days, "the text says " + m.group());
    }

    private static Optional<DayConstraint> written(Matcher m, String month, String number) {
        DayOfWeek weekday = DayOfWeek.valueOf(m.group(1).toUpperCase(Locale.ROOT));
        int first = m.group(4) == null ? FIRST_YEAR : Integer.parseInt(m.group(4));
        int last = m.group(4) == null ? LAST_YEAR : first;
        DaySet days = new DaySet(List.of());
        for (int year = first; year <= last; year++) {
            Optional<LocalDate> day =
                    DayReader.day(
                            year, DayReader.month(month).orElseThrow(), Integer.parseInt(number));
            if (day.filter(d -> d.getDayOfWeek() == weekday).isPresent()) {
                LocalDate at = day.get();
                days = days.or(DaySet.between(at.minusDays(BEFORE), at.plusDays(AFTER)));
            }
        }
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(constraint(days, "the text says " + m.group()));
    }

    /// The newest day in the addresses of the links; one link alone tells nothing, unless the
    /// article goes on behind it.
    static List<DayConstraint> inLinks(Element body) {
        List<LocalDate> days = new ArrayList<>();
        for (Element link : body.select("a[href]")) {
            Optional<LocalDate> day = MarkupDate.address(link.attr("href"));
            if (day.isPresent() && GOES_ON.matcher(link.text()).find()) {
                LocalDate own = day.get();
                return List.of(
                        constraint(
                                DaySet.between(own.minusDays(ZONES), own.plusDays(ZONES)),
                                "the article goes on at an address that says " + own));
            }
            day.ifPresent(days::add);
        }
        return days.size() < 2
                ? List.of()
                : days.stream()
                        .max(Comparator.naturalOrder())
                        .map(newest ->
                                constraint(
                                        DaySet.between(
                                                newest.minusDays(ZONES), newest.plusDays(OLD)),
                                        "the newest address linked to says " + newest))
                        .stream()
                        .toList();
    }

    private static DayConstraint constraint(DaySet days, String reason) {
        return new DayConstraint(days, DayConstraint.Force.WRITTEN, true, reason, reason);
    }
}
