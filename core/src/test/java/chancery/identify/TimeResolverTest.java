package chancery.identify;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.detect.Sentence;
import chancery.detect.SentenceFinder;
import chancery.detect.TimeExpression;
import chancery.detect.TimeFinder;
import chancery.identify.TimeResolver.Direction;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimeResolverTest {

    private static final SentenceFinder SENTENCES = new SentenceFinder();
    private static final TimeFinder TIMES = new TimeFinder();
    private static final TimeResolver RESOLVER = new TimeResolver();

    /// A row of `times.tsv`.
    record Row(String sentence, String anchor, String direction, List<String> answer) {

        static Row parse(String line) {
            String[] cells = line.split("\t", -1);
            return new Row(cells[0], cells[1], cells[2], List.of(cells).subList(3, cells.length));
        }

        Optional<LocalDate> day() {
            return anchor.equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(anchor));
        }

        Direction way() {
            return Direction.valueOf(direction.toUpperCase(Locale.ROOT));
        }
    }

    static Stream<Row> rows() throws IOException {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        TimeResolverTest.class.getResourceAsStream("times.tsv")),
                                StandardCharsets.UTF_8))) {
            return lines
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Row::parse)
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void datesWhatTheTableSays(Row row) {
        String text = row.sentence().replace("[", "").replace("]", "");
        Sentence sentence = SENTENCES.find(text).getFirst();
        assertThat(TIMES.find(sentence).stream().map(time -> answer(row, time)).toList())
                .isEqualTo(expected(row));
    }

    private static List<String> expected(Row row) {
        int open = row.sentence().indexOf('[');
        return open < 0
                ? List.of()
                : List.of(
                        row.sentence().substring(open + 1, row.sentence().indexOf(']'))
                                + " = "
                                + String.join(" ", row.answer()));
    }

    private static String answer(Row row, TimeExpression time) {
        Optional<ResolvedTime> resolved = RESOLVER.resolve(time, row.day(), row.way());
        String role =
                resolved.map(ResolvedTime::role)
                        .orElse(time.role())
                        .name()
                        .toLowerCase(Locale.ROOT);
        return time.text()
                + " = "
                + role
                + resolved.map(r -> " " + date(r) + days(r)).orElse(" none")
                + (time.attributive() ? " attributive" : "");
    }

    private static String date(ResolvedTime resolved) {
        return resolved.date().map(Object::toString).orElse("-");
    }

    private static String days(ResolvedTime resolved) {
        return resolved.days().isPresent() ? " " + resolved.days().getAsInt() : "";
    }
}
