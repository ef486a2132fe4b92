package chancery.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Figures worked out by hand, the same as those of the scorer that comes with the annotated pages.
final class PageScorerTest {

    @Test
    void bodiesAreComparedByRunsOfFourWords() {
        List<String> gold =
                List.of(
                        "{\"id\": \"a\", \"lang\": \"en\", \"articleBody\": \"one two three four five six\"}",
                        "{\"id\": \"b\", \"lang\": \"de\", \"body\": \"eins zwei\"}",
                        "{\"id\": \"c\", \"lang\": \"en\", \"text\": \"uno due tre quattro\"}");
        List<String> output =
                List.of(
                        "{\"document\": \"a\", \"text\": \"one two three four, five. Seven\"}",
                        "{\"document\": \"b\", \"text\": \"eins zwei\"}",
                        "{\"document\": \"c\", \"text\": null}");
        // a: 2 of 3 runs given, 2 of 3 wanted; b: all; c: nothing given, nothing found.
        assertThat(PageScorer.body(gold, output, Optional.empty()))
                .isEqualTo(
                        "{\"pages\": 3, \"empty\": 1, \"precision\": 0.8333, \"recall\": 0.5556, \"f1\": 0.6667}");
        assertThat(PageScorer.body(gold, output, Optional.of("de")))
                .isEqualTo(
                        "{\"pages\": 1, \"empty\": 0, \"precision\": 1.0, \"recall\": 1.0, \"f1\": 1.0}");
    }

    @Test
    void combiningMarksPartWordsAsInTheBenchmark() {
        List<String> gold = List.of("{\"id\": \"a\", \"body\": \"e\u0301t e\u0301t a b c\"}");
        List<String> output = List.of("{\"document\": \"a\", \"text\": \"e t e t a b c\"}");
        assertThat(PageScorer.body(gold, output, Optional.empty())).contains("\"f1\": 1.0");
    }

    @Test
    void daysAreEqualOrNotAndAnIntervalIsNoDay() {
        List<String> gold =
                List.of(
                        "{\"page\": \"a\", \"date\": \"2023-09-18\"}",
                        "{\"page\": \"b\", \"date\": \"2023-09-19\"}",
                        "{\"id\": \"c\", \"publishing_date\": \"2023-09-20T10:00:00+02:00\"}",
                        "{\"id\": \"d\", \"date\": null}");
        List<String> output =
                List.of(
                        "{\"document\": \"a\", \"published\": {\"date\": \"2023-09-18\"}}",
                        "{\"document\": \"b\", \"published\": {\"date\": null}}",
                        "{\"document\": \"c\", \"published\": {\"date\": \"2023-09-21\"}}");
        assertThat(PageScorer.dates(gold, output))
                .isEqualTo(
                        "{\"pages\": 3, \"accuracy\": 0.3333, \"precision\": 0.5, \"recall\": 0.5, \"f1\": 0.5}");
    }

    @Test
    void linesAreKeptOrNotAndRepetitionsOfTheBodyDoNotCount() {
        String expected = "[{\"file\": \"x.txt\", \"keep\": [2, 3], \"optional\": [1]}]";
        Map<String, String> dumps =
                Map.of(
                        "x.txt",
                        "A headline here\nFirst line.\nSecond line.\nFirst line.\nMost read");
        List<String> output =
                List.of("{\"document\": \"x\", \"text\": \"First line.\\n\\nMost read\"}");
        assertThat(PageScorer.lines(expected, output, file -> dumps.getOrDefault(file, "")))
                .isEqualTo("{\"lines\": 2, \"precision\": 0.5, \"recall\": 0.5, \"f1\": 0.5}");
    }
}
