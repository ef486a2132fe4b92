package chancery.identify;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.detect.Sentence;
import chancery.detect.SentenceFinder;
import chancery.detect.TimeExpression;
import chancery.detect.TimeFinder;
import chancery.identify.TimeResolver.Direction;
import chancery.reference.Edtf;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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

    private static final String COLUMNS =
            """
            | Sentence | Anchor day | Direction | Role | Date | Days, and what it belongs to |
            |---|---|---|---|---|---|
            """;

    private static final String HEAD =
            """
            # Time expressions

            What Chancery makes of words of time, counted from the anchor day (the day the page was
            published, as far as its text bears it out). This page is made from
            `core/src/test/resources/chancery/identify/times.tsv` by a test, and every row is run.

            - **Direction** is the way the engagement lies from the anchor day: `back` for one that was
              held, `forward` for one that is planned, `nearest` where that is not known.
            - **Role** is what the words can be for an engagement: `when` dates it; `duration` says how
              many days it lasts; `since`, `before` and `after` bound it; `relative_to` counts from
              another engagement (the table counts from the anchor day); `measure` is never a date.
            - **Date** is written in EDTF. `none`: it cannot be told without an anchor day. `-`: there is
              no date in it.
            - *attributive*: the words date the noun behind them ("Monday's talks", "a three-day visit").

            A row without bold words shows what is not taken for time.
            """;

    private static List<String> lines() throws IOException {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        TimeResolverTest.class.getResourceAsStream("times.tsv")),
                                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    static Stream<Row> rows() throws IOException {
        return lines().stream().filter(line -> !line.startsWith("#")).map(Row::parse);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void datesWhatTheTableSays(Row row) {
        String text = row.sentence().replace("[", "").replace("]", "");
        Sentence sentence = SENTENCES.split(text).getFirst();
        assertThat(TIMES.find(sentence).stream().map(time -> answer(row, time)).toList())
                .isEqualTo(expected(row));
    }

    @Test
    void resolvesAnyMixtureOfWordsWithoutFailing() {
        Random random = new Random(20230918);
        List<String> sentences = new ArrayList<>();
        rowTexts().forEach(sentences::add);
        for (int round = 0; round < 2000; round++) {
            String one = sentences.get(random.nextInt(sentences.size()));
            String other = sentences.get(random.nextInt(sentences.size()));
            String mixed =
                    one.substring(0, random.nextInt(one.length()))
                            + " "
                            + other.substring(random.nextInt(other.length()));
            LocalDate day = LocalDate.of(2024, 2, 29).minusDays(random.nextInt(800));
            for (Sentence sentence : SENTENCES.split(mixed)) {
                for (TimeExpression time : TIMES.find(sentence)) {
                    for (Direction direction : Direction.values()) {
                        RESOLVER.resolve(time, Optional.empty(), direction);
                        RESOLVER.resolve(time, Optional.of(day), direction)
                                .flatMap(ResolvedTime::date)
                                .ifPresent(date ->
                                        assertThat(Edtf.parse(date.text()))
                                                .as(mixed)
                                                .contains(date));
                    }
                }
            }
        }
    }

    private static List<String> rowTexts() {
        try {
            return rows().map(row -> row.sentence().replace("[", "").replace("]", "")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The page is written by this test from the table; where they differ, the run fails once and
    /// leaves the new page to be looked at and committed.
    @Test
    void theReferencePageShowsTheTable() throws IOException {
        Path page = Path.of("..", "docs", "reference", "time-expressions.md");
        String written = Files.exists(page) ? Files.readString(page) : "";
        String made = page();
        if (!written.equals(made)) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, made);
        }
        assertThat(written)
                .as("docs/reference/time-expressions.md was out of date and has been rewritten")
                .isEqualTo(made);
    }

    private static String page() throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        for (String line : lines()) {
            if (line.startsWith("# --")) {
                page.append("\n## ").append(title(line)).append("\n\n").append(COLUMNS);
            } else if (!line.startsWith("#")) {
                page.append(row(Row.parse(line)));
            }
        }
        return page.toString();
    }

    private static String title(String line) {
        String title = line.substring(5).strip();
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    private static String row(Row row) {
        List<String> answer = row.answer();
        String rest = String.join(", ", answer.subList(Math.min(2, answer.size()), answer.size()));
        return "| %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        row.sentence().replace("[", "**").replace("]", "**"),
                        row.anchor(),
                        row.direction(),
                        answer.getFirst(),
                        answer.size() > 1 ? answer.get(1) : "",
                        rest);
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
