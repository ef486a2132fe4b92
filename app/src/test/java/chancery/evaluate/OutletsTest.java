package chancery.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chancery.acquire.Document;
import chancery.interpret.Status;
import chancery.ledger.Entry;
import chancery.ledger.Ledger;
import chancery.ledger.Query;
import chancery.merge.Engagement;
import chancery.merge.ToldReport;
import chancery.pipeline.Pipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One story told by five outlets (NewsWCL50, event 0): what each chain of mentions is in the
/// ledger. The texts come in tokens and without a day.
@Tag("slow") // reads five articles
final class OutletsTest {

    private static final Path SET =
            Path.of(System.getProperty("chancery.shared", "../../shared"))
                    .resolve("eval/sets/newswcl50/dev_docs.jsonl");

    private static final int OUTLETS = 3;
    private static final String STAMP = "2018-04-18";

    private static final Ledger LEDGER = Ledger.openInMemory();

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(Files.isRegularFile(SET), "the set is not beside this checkout: " + SET);
        Pipeline pipeline = Pipeline.standard();
        for (String line : Files.readAllLines(SET)) {
            JsonNode article = JsonMapper.shared().readTree(line);
            if (article.path("event").asString().equals("0")) {
                LEDGER.ingest(pipeline.read(document(article)));
            }
        }
    }

    @AfterAll
    static void close() {
        LEDGER.close();
    }

    private static Document document(JsonNode article) {
        StringBuilder text = new StringBuilder();
        for (JsonNode sentence : article.path("sentences")) {
            text.append(joined(sentence)).append(' ');
        }
        return Document.ofItem(
                Optional.of(article.path("id").asString()),
                Document.Form.ITEM,
                text.toString(),
                Optional.empty(),
                Optional.of(STAMP),
                Optional.of(""),
                Optional.of("en"));
    }

    /// Puts the tokens of a sentence together as they stood in print; a paragraph ends with `\n`.
    private static String joined(JsonNode tokens) {
        return tokens.valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.joining(" "))
                .replace("\\n", "\n\n")
                .replaceAll(" ([,.;:?!%)’])", "$1")
                .replaceAll(" (['’](s|re|ve|ll|d|m)\\b)", "$1")
                .replace(" n't", "n't")
                .replace(" - ", "-")
                .replaceAll("([(“]) ", "$1")
                .replace(" ”", "”");
    }

    /// The engagements of a query that enough outlets tell, with the outlets that tell them.
    private static List<String> told(String query, Status status) {
        return LEDGER.engagements(Query.parse(query)).stream()
                .map(Entry::engagement)
                .filter(one -> one.status() == status)
                .filter(one -> outlets(one).size() >= OUTLETS)
                .map(one -> String.format(Locale.ROOT, "%s %s", one.kind(), outlets(one)))
                .toList();
    }

    private static Set<String> outlets(Engagement engagement) {
        return engagement.reports().stream()
                .map(ToldReport::documentId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theSummitToComeIsOnePlan() {
        assertThat(told("parties:USA,PRK kind:meeting person:Trump", Status.PLANNED)).hasSize(1);
    }

    @Test
    void theTripIsOneVisitAndOneMeeting() {
        assertThat(told("parties:USA,PRK kind:visit", Status.HELD)).hasSize(1);
        assertThat(told("parties:USA,PRK kind:meeting person:Pompeo", Status.HELD)).hasSize(1);
    }

    @Test
    void theTalksInFloridaAreOneMeeting() {
        assertThat(told("parties:USA,JPN kind:meeting", Status.HELD))
                .singleElement()
                .asString()
                .contains("0_L", "0_LL", "0_M", "0_R", "0_RR");
    }

    @Test
    void theMeetingOfTheTwoKoreasIsOnePlan() {
        assertThat(told("parties:PRK,KOR kind:meeting", Status.PLANNED)).hasSize(1);
        assertThat(told("parties:PRK,KOR kind:meeting", Status.HELD)).isEmpty();
    }
}
