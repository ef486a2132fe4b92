package chancery.ledger;

import chancery.interpret.Kind;
import chancery.interpret.Status;
import chancery.reference.Level;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// A query as one statement, which goes along one mark in the order of days until it has found
/// enough. Values are always arguments, never part of the statement.
///
/// The marks of a million engagements are lists of very different length; the shortest one that the
/// query names is gone along, the others are looked up on the way. That costs as little for a rare
/// name as for a frequent state, whose engagements soon fill a page.
final class Search {

    // Lists are counted no further: whatever is longer is long.
    private static final int LONG = 4096;
    // Beyond it the rows that hold some words are looked up one by one, and are soon enough.
    private static final int MANY = 30_000;
    // An engagement whose day is told as "in 2023" reaches less far; what reaches farther is listed
    // apart.
    private static final int USUAL_DAYS = 400;

    private static final List<Level> LADDER = List.of(Level.values());

    // Of more sides at once the pairs are not looked at.
    private static final int SIDES = 4;

    private final Query query;
    private final Sql sql;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();
    private final long first;
    private final long last;
    private Optional<Collection<String>> few = Optional.empty();

    Search(Query query, Sql sql) {
        this.query = query;
        this.sql = sql;
        this.first = query.from().map(this::reachingTo).orElse(Long.MIN_VALUE);
        this.last =
                query.to()
                        .map(LocalDate::toEpochDay)
                        .orElse(
                                query.from().isPresent()
                                        ? EngagementTable.UNDATED - 1
                                        : EngagementTable.UNDATED);
    }

    /// First day of the earliest engagement that may reach to a day.
    private long reachingTo(LocalDate day) {
        long from = day.toEpochDay();
        long farthest =
                sql.number(
                        "SELECT coalesce(min(earliest), ?2) FROM engagement"
                                + " WHERE latest - earliest > 400 AND latest >= ?1",
                        from,
                        from);
        return Math.min(farthest, from - USUAL_DAYS);
    }

    /// The rows found, in the order of their days; undated ones last.
    List<Long> rows() {
        return found("e.id", row -> row.number(1));
    }

    /// The codes of those found, in the same order.
    List<String> codes() {
        return found("e.code", row -> row.text(1));
    }

    /// Those found with their days, in the same order.
    List<Found> withDays() {
        return found("e.code, e.earliest", Search::found);
    }

    /// Those of some that are found. What they are many among is not looked at.
    List<Found> withDays(Collection<String> among) {
        few = Optional.of(among);
        return withDays();
    }

    /// How many there are of those found in each month, of each kind, status and level.
    List<MonthCount> months() {
        Map<MonthCount, Integer> months = new LinkedHashMap<>();
        // The code keeps apart what is alike.
        found("e.code, m.earliest, m.latest, m.kind, m.status, m.level", Search::inMonth)
                .forEach(one -> months.merge(one, 1, Integer::sum));
        return months.entrySet().stream().map(Search::counted).toList();
    }

    private static MonthCount inMonth(Sql.Row row) throws SQLException {
        long first = row.number(2);
        return new MonthCount(
                first == EngagementTable.UNDATED
                        ? Optional.empty()
                        : Optional.of(
                                YearMonth.from(LocalDate.ofEpochDay((first + row.number(3)) / 2))),
                Kind.valueOf(row.text(4).toUpperCase(Locale.ROOT)),
                Status.valueOf(row.text(5).toUpperCase(Locale.ROOT)),
                row.has(6) ? Optional.of(LADDER.get(row.count(6) - 1)) : Optional.empty(),
                1);
    }

    private static MonthCount counted(Map.Entry<MonthCount, Integer> one) {
        MonthCount like = one.getKey();
        return new MonthCount(
                like.month(), like.kind(), like.status(), like.level(), one.getValue());
    }

    private static Found found(Sql.Row row) throws SQLException {
        return new Found(row.text(1), row.has(2) ? row.number(2) : Found.UNDATED);
    }

    private <T> List<T> found(String column, Sql.RowReader<T> reader) {
        List<List<String>> wanted = wanted();
        List<List<String>> pairs = pairs();
        if (wanted.contains(List.<String>of()) || pairs.contains(List.<String>of())) {
            return List.of();
        }
        String words = words();
        List<Long> held = words.isEmpty() ? List.of() : held(words);
        int holding = words.isEmpty() ? Integer.MAX_VALUE : held.size();
        List<String> along = along(Stream.concat(pairs.stream(), wanted.stream()).toList());
        boolean byWords = few.isEmpty() && holding < LONG && holding < length(along);
        boolean byMark = few.isEmpty() && !byWords;
        String from = few.map(this::byCode).orElseGet(() -> byWords ? byRow(held) : byMark(along));
        wanted.stream().filter(marks -> !byMark || !isImplied(marks, along)).forEach(this::marked);
        if (!words.isEmpty() && !byWords) {
            holds(words, held);
        }
        days();
        any("m.kind", query.kinds(), Kind::id);
        any("m.status", query.statuses(), Status::id);
        query.level().ifPresent(level -> where("m.level <= ?", level.rank()));
        arguments.add((long) query.limit());
        arguments.add((long) query.offset());
        return sql.list(
                "SELECT "
                        + (byMark && along.size() > 1 ? "DISTINCT " : "")
                        + column
                        + from
                        + " CROSS JOIN engagement e ON e.id = m.engagement WHERE "
                        + String.join(" AND ", conditions)
                        + " ORDER BY m.earliest, e.code LIMIT ? OFFSET ?",
                reader,
                arguments.toArray());
    }

    /// One list of marks for each condition, of which an engagement has at least one. A list is
    /// empty where nothing has any of them.
    private List<List<String>> wanted() {
        List<List<String>> wanted = new ArrayList<>();
        query.parties().forEach(state -> wanted.add(List.of(Marks.state(state))));
        for (String name : query.persons()) {
            EngagementTable.wordsOf(name).forEach(word -> wanted.add(List.of(Marks.name(word))));
        }
        if (!query.topics().isEmpty()) {
            wanted.add(known(query.topics().stream().map(Marks::topic).toList()));
        }
        if (!query.places().isEmpty()) {
            List<String> places = new ArrayList<>();
            for (String place : query.places()) {
                places.add(Marks.city(place));
                places.add(Marks.land(place));
            }
            wanted.add(known(places));
        }
        return wanted;
    }

    /// Two sides that meet often are both in long lists, of which few rows are in both.
    private List<List<String>> pairs() {
        List<String> sides = query.parties().stream().distinct().toList();
        if (sides.size() < 2 || sides.size() > SIDES) {
            return List.of();
        }
        return Marks.pairs(sides).stream().map(pair -> known(List.of(pair, Marks.MANY))).toList();
    }

    private List<String> known(List<String> marks) {
        return marks.stream().distinct().filter(mark -> length(List.of(mark)) > 0).toList();
    }

    /// The marks to go along: those of the shortest list. Several at once would come out of order,
    /// so they are taken only where they are few.
    private List<String> along(List<List<String>> wanted) {
        List<String> best = List.of(Marks.ANY);
        int shortest = Integer.MAX_VALUE;
        for (List<String> marks : wanted) {
            int length = length(marks);
            if (length < shortest && (marks.size() == 1 || length < LONG)) {
                best = marks;
                shortest = length;
            }
        }
        return best;
    }

    /// Whether all that have one of some marks have another: an engagement of two states is one of
    /// each of them.
    private static boolean isImplied(List<String> marks, List<String> along) {
        return marks.equals(along)
                || (marks.size() == 1
                        && along.size() == 1
                        && Marks.isOfPair(marks.getFirst(), along.getFirst()));
    }

    /// How many engagements of the time asked about have one of some marks, counted up to a limit.
    private int length(List<String> marks) {
        long length = 0;
        for (String mark : marks) {
            length +=
                    sql.number(
                            "SELECT count(*) FROM (SELECT 1 FROM engagement_mark WHERE mark = ?"
                                    + " AND earliest BETWEEN ? AND ? LIMIT ?)",
                            mark,
                            first,
                            last,
                            LONG);
        }
        return (int) length;
    }

    private String byMark(List<String> marks) {
        where("m.mark IN (" + signs(marks) + ")", marks.toArray());
        return " FROM engagement_mark m";
    }

    private String byRow(List<Long> rows) {
        arguments.addFirst(rows.toString());
        where("m.engagement = t.row AND m.mark = ?", Marks.ANY);
        return " FROM (SELECT value AS row FROM json_each(?)) t"
                + " CROSS JOIN engagement_mark m INDEXED BY engagement_mark_of";
    }

    private String byCode(Collection<String> codes) {
        arguments.addFirst(JsonMapper.shared().writeValueAsString(codes));
        where("m.engagement = f.id AND m.mark = ?", Marks.ANY);
        return " FROM json_each(?) few CROSS JOIN engagement f ON f.code = few.value"
                + " CROSS JOIN engagement_mark m INDEXED BY engagement_mark_of";
    }

    private void marked(List<String> marks) {
        where(
                "EXISTS (SELECT 1 FROM engagement_mark o WHERE o.mark IN ("
                        + signs(marks)
                        + ") AND o.earliest = m.earliest AND o.engagement = m.engagement)",
                marks.toArray());
    }

    private void days() {
        where("m.earliest BETWEEN ? AND ?", first, last);
        query.from().ifPresent(day -> where("m.latest >= ?", day.toEpochDay()));
    }

    private void where(String condition, Object... values) {
        conditions.add(condition);
        arguments.addAll(List.of(values));
    }

    private <T> void any(String column, List<T> values, Function<T, String> id) {
        if (!values.isEmpty()) {
            where(column + " IN (" + signs(values) + ")", values.stream().map(id).toArray());
        }
    }

    private static String signs(List<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    private String words() {
        List<String> words = new ArrayList<>();
        for (String text : query.texts()) {
            // A quoted phrase stays one; quotation marks cannot occur inside.
            String phrase = String.join(" ", EngagementTable.wordsOf(text));
            if (!phrase.isEmpty()) {
                words.add('"' + phrase + '"');
            }
        }
        return String.join(" AND ", words);
    }

    /// The rows that hold some words, or as many of them as are a long list.
    private List<Long> held(String words) {
        return sql.list(
                "SELECT rowid FROM engagement_text WHERE engagement_text MATCH ? LIMIT ?",
                row -> row.number(1),
                words,
                LONG);
    }

    private void holds(String words, List<Long> held) {
        if (held.size() < LONG) {
            where("m.engagement IN (SELECT value FROM json_each(?))", held.toString());
        } else if (holding(words) < MANY) {
            where(
                    "m.engagement IN (SELECT rowid FROM engagement_text"
                            + " WHERE engagement_text MATCH ?)",
                    words);
        } else {
            where(
                    "EXISTS (SELECT 1 FROM engagement_text"
                            + " WHERE engagement_text MATCH ? AND rowid = m.engagement)",
                    words);
        }
    }

    private long holding(String words) {
        return sql.number(
                "SELECT count(*) FROM (SELECT 1 FROM engagement_text"
                        + " WHERE engagement_text MATCH ? LIMIT ?)",
                words,
                MANY);
    }
}
