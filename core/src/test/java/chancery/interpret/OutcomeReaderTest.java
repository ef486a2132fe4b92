package chancery.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.acquire.Document;
import chancery.pipeline.Pipeline;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeReaderTest {

    private static final String MEETING =
            "Japanese Foreign Minister Yoko Kamikawa met Chinese Foreign Minister Wang Yi in Tokyo on"
                    + " Tuesday. ";
    private static final Pipeline PIPELINE = Pipeline.standard();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # the whole clause, also behind a verb that takes "after" or "as"
                    Wang promised to go after smugglers of eel in the ports of the south, she said. | promised to go after smugglers of eel in the ports of the south
                    China and Japan agreed to act as sponsors of the next round, he said. | agreed to act as sponsors of the next round
                    China and Japan agreed to reopen the fishing grounds after the typhoon season. | agreed to reopen the fishing grounds
                    China and Japan agreed on when to open the fishing grounds. | agreed on when to open the fishing grounds
                    # what was agreed stands before the verb
                    They sat in a room that China and Japan agreed on when the hotel was built. | ''
                    """)
    void anOutcomeIsAClauseOfItsOwn(String sentence, String outcomes) {
        Document page =
                Document.ofItem(
                        Optional.of("page"),
                        Document.Form.ITEM,
                        MEETING + sentence,
                        Optional.empty(),
                        Optional.of("2024-02-20"),
                        Optional.of("News in brief"),
                        Optional.of("en"));
        assertThat(
                        PIPELINE.read(page).reports().stream()
                                .flatMap(report -> report.outcomes().stream())
                                .map(Outcome::text)
                                .distinct()
                                .collect(Collectors.joining("; ")))
                .isEqualTo(outcomes);
    }
}
