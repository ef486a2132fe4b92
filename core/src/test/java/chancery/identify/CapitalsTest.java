package chancery.identify;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.detect.SentenceFinder;
import chancery.reference.Reference;
import chancery.reference.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CapitalsTest {

    private static final Reference TABLES = Reference.load();
    private static final Identifier IDENTIFIER = new Identifier(TABLES);
    private static final SentenceFinder SENTENCES = new SentenceFinder();

    @Test
    void nearlyEveryStateAndCapitalIsFoundInTwoSentencesEach() {
        List<String> missed = new ArrayList<>();
        int asked = 0;
        for (State state : TABLES.states().all()) {
            if (state.kind() != State.Kind.STATE || state.capital().isEmpty()) {
                continue;
            }
            String city = state.capital().get();
            List<String> sentences =
                    List.of(
                            "The two ministers met in " + city + " on Monday.",
                            "She flew from " + city + ", " + state.name() + ", after the talks.",
                            "The envoy arrived in " + state.name() + " for talks.",
                            "Heavy rain fell across " + state.name() + " last week.");
            for (String sentence : sentences) {
                asked++;
                if (!found(sentence, state.code())) {
                    missed.add(sentence);
                }
            }
        }
        assertThat(missed).as("of %s sentences", asked).hasSizeLessThanOrEqualTo(asked * 3 / 100);
    }

    private static boolean found(String sentence, String code) {
        return IDENTIFIER.places(SENTENCES.find(sentence)).stream()
                .map(place -> place.place().state())
                .anyMatch(Optional.of(code)::equals);
    }
}
