package chancery.ledger;

import chancery.interpret.Kind;
import chancery.interpret.Status;
import chancery.reference.Edtf;
import chancery.reference.Level;
import chancery.reference.State;
import chancery.reference.StateTable;
import chancery.reference.TopicTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Reads one query. Words that are no condition are text to look for.
final class QueryReader {

    private static final String CONDITIONS =
            "parties:, kind:, status:, from:, to:, level>=, person:, place:, topic:, text:";

    private static final List<String> NAMES =
            List.of(
                    "parties", "party", "kind", "status", "from", "to", "level", "person", "place",
                    "topic", "text");

    private static final String ONE_OF = "one of ";

    private static final String PARTIES =
            "write a code such as USA, CHN or EUU, or a name such as China or \"South Korea\"";

    private static final class Topics {
        static final List<String> IDS = TopicTable.load().topics();
    }

    private final String query;
    private int at;

    private final List<String> parties = new ArrayList<>();
    private final List<Kind> kinds = new ArrayList<>();
    private final List<Status> statuses = new ArrayList<>();
    private Optional<LocalDate> from = Optional.empty();
    private Optional<LocalDate> to = Optional.empty();
    private Optional<Level> level = Optional.empty();
    private final List<String> persons = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final List<String> topics = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    QueryReader(String query) {
        this.query = query;
    }

    Query read() {
        while (skipSpace()) {
            term();
        }
        from.ifPresent(first ->
                to.filter(last -> last.isBefore(first))
                        .ifPresent(last -> {
                            throw fault(0, "from:%s lies after to:%s".formatted(first, last));
                        }));
        return new Query(
                parties,
                kinds,
                statuses,
                from,
                to,
                level,
                persons,
                places,
                topics,
                texts,
                Integer.MAX_VALUE,
                0);
    }

    private boolean skipSpace() {
        while (at < query.length() && Character.isWhitespace(query.charAt(at))) {
            at++;
        }
        return at < query.length();
    }

    private void term() {
        int start = at;
        int end = start;
        while (end < query.length() && Character.isLetter(query.charAt(end))) {
            end++;
        }
        String name = query.substring(start, end).toLowerCase(Locale.ROOT);
        boolean ladder = query.startsWith(">=", end);
        if (end > start && (ladder || query.startsWith(":", end))) {
            if (!NAMES.contains(name)) {
                throw fault(
                        start, "unknown condition \"%s\"; one of %s".formatted(name, CONDITIONS));
            }
            at = end + (ladder ? 2 : 1);
            condition(name, ladder, start);
        } else {
            texts.add(value());
        }
    }

    private void condition(String name, boolean ladder, int start) {
        int valueAt = at;
        if (ladder != name.equals("level")) {
            throw fault(
                    start,
                    name.equals("level")
                            ? "level is written level>=minister"
                            : "%s is written %s:value".formatted(name, name));
        }
        String value = value();
        if (value.isEmpty()) {
            throw fault(valueAt, "a value is missing after \"%s\"".formatted(name));
        }
        switch (name) {
            case "parties", "party" -> each(value, valueAt, parties, QueryReader::party, PARTIES);
            case "kind" ->
                    each(value, valueAt, kinds, this::kind, ONE_OF + ids(Kind.values(), Kind::id));
            case "status" ->
                    each(
                            value,
                            valueAt,
                            statuses,
                            this::status,
                            ONE_OF + ids(Status.values(), Status::id));
            case "from" -> from = Optional.of(date(value, valueAt).earliest());
            case "to" -> to = Optional.of(date(value, valueAt).latest());
            case "level" -> level = Optional.of(level(value, valueAt));
            case "person" -> persons.add(value);
            case "place" -> each(value, valueAt, places, Optional::of, "write a place");
            case "topic" ->
                    each(
                            value,
                            valueAt,
                            topics,
                            QueryReader::topic,
                            ONE_OF + String.join(", ", Topics.IDS));
            default -> texts.add(value);
        }
    }

    /// A word, or words in double quotes.
    private String value() {
        if (at < query.length() && query.charAt(at) == '"') {
            int close = query.indexOf('"', at + 1);
            if (close < 0) {
                throw fault(at, "the quotation mark is not closed");
            }
            String value = query.substring(at + 1, close).strip();
            at = close + 1;
            return value;
        }
        int start = at;
        while (at < query.length() && !Character.isWhitespace(query.charAt(at))) {
            at++;
        }
        return query.substring(start, at);
    }

    private <T> void each(
            String value,
            int valueAt,
            List<T> into,
            Function<String, Optional<T>> read,
            String allowed) {
        int offset = valueAt + (query.startsWith("\"", valueAt) ? 1 : 0);
        for (String part : value.split(",", -1)) {
            int partAt = offset;
            into.add(
                    read.apply(part.strip())
                            .orElseThrow(() ->
                                    fault(
                                            partAt,
                                            "unknown value \"%s\"; %s".formatted(part, allowed))));
            offset += part.length() + 1;
        }
    }

    private static <T> String ids(T[] values, Function<T, String> id) {
        return String.join(", ", Arrays.stream(values).map(id).toList());
    }

    /// The code that a code or a name stands for.
    private static Optional<String> party(String words) {
        StateTable states = StateTable.alone();
        return states.state(words.toUpperCase(Locale.ROOT))
                .or(() ->
                        states.named(words).stream()
                                .filter(word -> word.sense() == StateTable.Sense.NAME)
                                .map(StateTable.Word::state)
                                .findFirst())
                .map(State::code);
    }

    private Optional<Kind> kind(String id) {
        return Arrays.stream(Kind.values()).filter(k -> k.id().equals(lower(id))).findFirst();
    }

    private Optional<Status> status(String id) {
        return Arrays.stream(Status.values()).filter(s -> s.id().equals(lower(id))).findFirst();
    }

    private static Optional<String> topic(String id) {
        return Optional.of(lower(id)).filter(Topics.IDS::contains);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private Edtf date(String value, int valueAt) {
        return Edtf.parse(value)
                .orElseThrow(() ->
                        fault(
                                valueAt,
                                "\"%s\" is no date; write 2023, 2023-02 or 2023-02-18"
                                        .formatted(value)));
    }

    private Level level(String value, int valueAt) {
        return switch (lower(value)) {
            case "cabinet" -> Level.MINISTER;
            case "leader" -> Level.HEAD_OF_GOVERNMENT;
            default ->
                    Level.of(lower(value))
                            .orElseThrow(() ->
                                    fault(
                                            valueAt,
                                            "unknown level \"%s\"; one of cabinet, leader, %s"
                                                    .formatted(
                                                            value,
                                                            ids(Level.values(), Level::id))));
        };
    }

    private QueryException fault(int position, String message) {
        return new QueryException(query, position, message);
    }
}
