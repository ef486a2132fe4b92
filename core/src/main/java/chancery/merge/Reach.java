package chancery.merge;

import chancery.identify.Actor;
import chancery.interpret.Kind;
import chancery.interpret.Report;
import chancery.interpret.Status;
import chancery.reference.Edtf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Where in the ledger the reports stand that may tell the same engagement: the index key of a
/// report.
///
/// Two reports can be one engagement only if they share a block and their days meet.
///
/// @param blocks pairs of states (`CHN+USA`), a single known state (`USA`), or `conference`
/// @param first first day that may be meant, as a count of days from 1970-01-01
/// @param last last day that may be meant
/// @param anchored whether the days are so few that they tell one engagement from the next
public record Reach(List<String> blocks, long first, long last, boolean anchored) {

    /// Any day: a report without a date from a page without one.
    private static final long LONG_AGO = LocalDate.of(1000, 1, 1).toEpochDay();

    private static final long FAR_AHEAD = LocalDate.of(3000, 1, 1).toEpochDay();

    /// 14 days: "this week" with slack on both sides is anchored, a month is not.
    private static final int ANCHORED_DAYS = 14;

    /// How far a report without a date may lie from its page, in days. With 400 a plan of one
    /// year's summit season was taken for the next year's meeting of the same two, with 120 a
    /// meeting thought possible in February for one held in June (2026-11).
    private static final int UNDATED_DAYS = 100;

    private static final int YEAR = 365;

    /// More states than these are not paired: they are a conference in all but name.
    private static final int PAIRED_STATES = 6;

    static final String CONFERENCE = "conference";

    public Reach {
        blocks = List.copyOf(blocks);
    }

    public static Reach of(ToldReport told) {
        Report report = told.report();
        Days days = days(report.date(), report.status(), told.published());
        boolean anchored = report.date().isPresent() && days.last - days.first + 1 <= ANCHORED_DAYS;
        return new Reach(blocks(report), days.first, days.last, anchored);
    }

    /// The same blocks with some more days on both sides.
    Reach widened(int days) {
        return new Reach(blocks, first - days, last + days, anchored);
    }

    long days() {
        return last - first + 1;
    }

    private static List<String> blocks(Report report) {
        TreeSet<String> states = new TreeSet<>();
        report.parties().stream().map(Actor::state).flatMap(Optional::stream).forEach(states::add);
        List<String> blocks = new ArrayList<>();
        if (report.kind() == Kind.CONFERENCE || states.size() >= 3) {
            blocks.add(CONFERENCE);
        }
        List<String> sorted = states.stream().limit(PAIRED_STATES).toList();
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = i + 1; j < sorted.size(); j++) {
                blocks.add(sorted.get(i) + "+" + sorted.get(j));
            }
        }
        if (states.size() == 1) {
            blocks.add(states.first());
        }
        return blocks;
    }

    private record Days(long first, long last) {}

    private static Days days(Optional<Edtf> date, Status status, Optional<Edtf> published) {
        Days given =
                date.map(day -> published.map(told -> said(day, told)).orElseGet(() -> slack(day)))
                        .orElseGet(() -> published.map(Reach::around).orElseGet(Reach::anyDay));
        return published.map(told -> towards(given, status, told)).orElse(given);
    }

    /// About a day: a page that tells it without saying which day may be some days late or early.
    private static Days slack(Edtf date) {
        long first = date.earliest().toEpochDay();
        long last = date.latest().toEpochDay();
        if (!date.approximate()) {
            return new Days(first, last);
        }
        long slack = date.days() <= 10 ? 4 : date.days() <= 31 ? 15 : 60;
        return new Days(first - slack, last + slack);
    }

    /// "About this year" is what a page says that names no day at all: it means the time around the
    /// page.
    private static Days said(Edtf date, Edtf told) {
        Days given = slack(date);
        if (!date.approximate() || date.days() < YEAR || !date.overlaps(told)) {
            return given;
        }
        Days around = around(told);
        return new Days(Math.max(given.first, around.first), Math.min(given.last, around.last));
    }

    private static Days around(Edtf told) {
        return new Days(
                told.earliest().toEpochDay() - UNDATED_DAYS,
                told.latest().toEpochDay() + UNDATED_DAYS);
    }

    private static Days anyDay() {
        return new Days(LONG_AGO, FAR_AHEAD);
    }

    /// What is held lies behind its page, what is planned ahead; a day of slack for time zones.
    /// Where that leaves no day, the page's own day is wrong and is not used.
    private static Days towards(Days given, Status status, Edtf told) {
        Days bounded =
                switch (status) {
                    case HELD ->
                            new Days(
                                    given.first,
                                    Math.min(given.last, told.latest().toEpochDay() + 1));
                    case PLANNED, POSSIBLE ->
                            new Days(
                                    Math.max(given.first, told.earliest().toEpochDay() - 1),
                                    given.last);
                    case POSTPONED, CANCELLED -> given;
                };
        return bounded.first <= bounded.last ? bounded : given;
    }
}
