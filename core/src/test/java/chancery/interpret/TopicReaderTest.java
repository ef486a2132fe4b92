package chancery.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.acquire.Document;
import chancery.pipeline.Pipeline;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicReaderTest {

    private static final Pipeline PIPELINE = Pipeline.standard();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Japanese Foreign Minister Yoko Kamikawa met Wang Yi in Tokyo to discuss the war in Ukraine and seafood imports. | trade, ukraine_war
                    # who somebody is, is no topic
                    Japanese Foreign Minister Yoko Kamikawa met the Minister of Trade of Chile in Tokyo to discuss fishing. | fisheries_maritime
                    # nor are those who meet
                    Russian Defence Minister Sergei Shoigu met North Korean leader Kim Jong Un in Pyongyang to discuss artillery shells. | arms_supply
                    Japanese Foreign Minister Yoko Kamikawa met Wang Yi in Tokyo to discuss North Korea. | north_korea
                    # what is said of an earlier contact of the same two does not end the account of this one
                    Japanese Foreign Minister Yoko Kamikawa met Wang Yi in Tokyo on Tuesday. She recalled her call with Wang last month and spoke of rare earths. | critical_minerals
                    """)
    void aTopicIsWhatIsTalkedOf(String text, String topics) {
        Document page =
                Document.ofItem(
                        Optional.of("page"),
                        Document.Form.ITEM,
                        text,
                        Optional.empty(),
                        Optional.of("2024-02-20"),
                        Optional.of("News in brief"),
                        Optional.of("en"));
        assertThat(
                        PIPELINE.read(page).reports().stream()
                                .filter(report -> report.kind() == Kind.MEETING)
                                .flatMap(report -> report.topics().stream())
                                .sorted()
                                .collect(Collectors.joining(", ")))
                .isEqualTo(topics);
    }
}
