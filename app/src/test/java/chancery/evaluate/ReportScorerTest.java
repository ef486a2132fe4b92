package chancery.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ReportScorerTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String GOLD =
            """
            {"id": "a", "published": "2023-09-18", "published_basis": "text", "engagements": [\
            {"kind": "meeting", "status": "held", "salience": "main", "parties": [\
            {"name": "Ana Ruiz", "state": "ESP"}, {"name": null, "state": "FRA"}],\
            "place": {"city": "Zürich", "state": "CHE"}, "date": "2023-09-17", "topics": ["trade"],\
            "outcomes": [], "evidence": ["met in"]}]}
            """;

    @Test
    void aReportOfTheSameMeetingIsExactThoughItNamesThePartyThatThePageLeavesUnnamed() {
        var score =
                scored(
                        """
                        {"document": "a", "published": {"date": "2023-09-18"}, "reports": [\
                        {"kind": "meeting", "status": "held", "parties": [{"name": "Ruiz", "state": "ESP"},\
                        {"name": "Jean Petit", "state": "FRA"}], "place": {"city": "Zurich"}, "date": "2023-09-17",\
                        "topics": [], "outcomes": [], "evidence": [{"slot": "kind", "exact": "met"}]}]}
                        """);
        assertThat(score.lines())
                .containsExactly(
                        "pages 1 (missing from the output: 0); engagements annotated 1, reported 1",
                        "found      P 1.000  R 1.000  F1 1.000",
                        "exact      P 1.000  R 1.000  F1 1.000",
                        "main       R 1.000 of 1",
                        "slots      status 1.000  date 1.000  place 1.000  persons F1 1.000  topics F1 0.000"
                                + "  has outcomes F1 0.000",
                        "evidence   5 of 6 cells without a sentence of their own",
                        "negatives  0.000 reports a page on 0 pages",
                        "published  1.000 of 1",
                        "{\"found_f1\": 1.0, \"exact_f1\": 1.0, \"main_recall\": 1.0, \"status\": 1.0, \"date\": 1.0,"
                                + " \"place\": 1.0, \"persons_f1\": 1.0, \"topics_f1\": 0.0, \"outcomes_f1\": 0.0,"
                                + " \"cells_without_evidence\": 5, \"negatives_per_page\": 0.0, \"published\": 1.0}");
        assertThat(score.remarks()).isEmpty();
    }

    @Test
    void aCallIsNoMeeting() {
        var score =
                scored(
                        """
                        {"document": "a", "reports": [{"kind": "call", "status": "held", "parties": [\
                        {"state": "ESP"}, {"state": "FRA"}], "evidence": [{"slot": "kind", "exact": "called"}]}]}
                        """);
        assertThat(score.remarks())
                .containsExactly(
                        "MISSED  a meeting held main ['ESP', 'FRA'] 2023-09-17 | met in",
                        "EXTRA   a call held ['ESP', 'FRA'] None | called");
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(
            textBlock =
                    """
                    2023-09-18, 2023-09-18, true
                    # a month is at most 31 days wider than a day
                    2023-09-18, 2023-09, true
                    2023-09-18, 2023, false
                    # more precise than a bare year
                    2023, 2023-09, true
                    # "about" reaches a month further
                    2023~, 2024-01, true
                    # a season
                    2023-22, 2023-06-10/2023-08-20, true
                    2023-24, 2023-12-05/2024-02-20, true
                    2023-22, 2023-07, false
                    2023-13, 2023-01, false
                    2023-09-16/2023-09-17, 2023-09-17, true
                    ../2023-09-17, 2023-09-17, true
                    2023-02-30, 2023-02, false
                    """)
    void datesAreRightWhenTheyMeanTheSameStretchOfTime(String gold, String got, boolean right) {
        assertThat(Days.right(Optional.of(gold), Optional.of(got))).isEqualTo(right);
    }

    @ParameterizedTest(name = "output {0} on the annotated pages")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void theFiguresAreThoseOfTheScorerThatCameWithThePages(int seed, @TempDir Path folder)
            throws IOException, InterruptedException {
        Path eval = shared().resolve("eval");
        Path gold = eval.resolve(seed % 2 == 0 ? "seeds.gold.jsonl" : "dev.gold.jsonl");
        assumeTrue(Files.exists(gold), "the annotated pages are not beside this checkout");
        assumeTrue(pythonIsThere(), "python3 is not installed");
        List<String> pages = Files.readAllLines(gold);
        List<String> output = new Disorder(seed).of(pages);
        Path file = Files.write(folder.resolve("output.jsonl"), output);

        List<String> theirs =
                run(
                        "python3",
                        eval.resolve("score.py").toString(),
                        gold.toString(),
                        file.toString(),
                        "--show");

        ReportScorer score = ReportScorer.compare(pages, output);
        List<String> ours = new ArrayList<>(score.remarks());
        ours.addAll(score.lines());
        assertThat(ours).containsExactlyElementsOf(theirs);
    }

    private static ReportScorer scored(String output) {
        return ReportScorer.compare(GOLD.lines().toList(), output.lines().toList());
    }

    private static Path shared() {
        return Path.of(
                Optional.ofNullable(System.getenv("CHANCERY_SHARED")).orElse("../../shared"));
    }

    private static boolean pythonIsThere() {
        try {
            return !run("python3", "--version").isEmpty();
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    private static List<String> run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines =
                new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return lines;
    }

    /// Makes output from annotated pages, with every sort of fault in it.
    private static final class Disorder {

        private final Random random;

        Disorder(int seed) {
            random = new Random(seed);
        }

        List<String> of(List<String> gold) {
            List<String> output = new ArrayList<>();
            for (String line : gold) {
                JsonNode page = JSON.readTree(line);
                if (random.nextInt(12) > 0) {
                    output.add(page(page).toString());
                }
            }
            return output;
        }

        private ObjectNode page(JsonNode gold) {
            ObjectNode page = JSON.createObjectNode().put("document", gold.path("id").asString());
            page.putObject("published")
                    .put(
                            "date",
                            pick(
                                    gold.path("published").asString(""),
                                    "2023-05",
                                    "2023-05-01/2023-05-04"));
            ArrayNode reports = page.putArray("reports");
            for (JsonNode engagement : gold.path("engagements")) {
                for (int copies = random.nextInt(4); copies > 1; copies--) {
                    reports.add(report((ObjectNode) engagement.deepCopy()));
                }
            }
            if (random.nextInt(5) == 0) {
                reports.addObject()
                        .put("kind", "visit")
                        .put("status", "planned")
                        .put("date", "2024");
            }
            return page;
        }

        private ObjectNode report(ObjectNode report) {
            report.put(
                    "kind",
                    pick(report.path("kind").asString(), report.path("kind").asString(), "call"));
            report.put("status", pick(report.path("status").asString(), "held", "planned"));
            if (random.nextInt(5) == 0) {
                report.put("date", pick("2023-06~", "2023-22", "2023-09-16/2023-09-17"));
            }
            for (JsonNode party : report.path("parties")) {
                if (random.nextInt(4) == 0) {
                    ((ObjectNode) party).put("name", pick("", "Li", "Josép Bórrell Fontelles"));
                }
                if (random.nextInt(9) == 0) {
                    ((ObjectNode) party).put("state", pick("EU", "UN", "FRA"));
                }
            }
            if (random.nextInt(3) == 0) {
                report.putObject("place").put("city", "Beijing").put("state", "CHN");
            }
            if (random.nextInt(3) == 0) {
                report.putArray("topics").add("trade").add("taiwan");
            }
            ArrayNode evidence = report.putArray("evidence");
            for (String slot : List.of("kind", "status", "party:0", "date", "topic:trade")) {
                if (random.nextBoolean()) {
                    evidence.addObject().put("slot", slot).put("exact", "words of " + slot);
                }
            }
            return report;
        }

        private String pick(String often, String seldom, String rare) {
            int roll = random.nextInt(10);
            return roll < 6 ? often : roll < 8 ? seldom : rare;
        }
    }
}
