package chancery.identify;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.detect.SentenceFinder;
import chancery.reference.Reference;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ActorPhrasesTest {

    private static final Identifier IDENTIFIER = new Identifier(Reference.load());
    private static final SentenceFinder SENTENCES = new SentenceFinder();

    /// A row of `actor-phrases.tsv`.
    private record Example(
            LocalDate anchor, String text, String mention, String name, String state) {

        static Example of(String row) {
            List<String> cells = List.of(row.split("\t", -1));
            return new Example(
                    LocalDate.parse(cells.get(0)),
                    cells.get(1),
                    cells.get(2),
                    cells.get(3),
                    cells.get(4));
        }
    }

    @TestFactory
    Stream<DynamicTest> everyExamplePhraseIsReadAsItsRowSays() throws IOException {
        return examples().stream()
                .map(example ->
                        DynamicTest.dynamicTest(
                                example.anchor + ": " + example.mention,
                                () ->
                                        assertThat(read(example))
                                                .isEqualTo(example.name + " of " + example.state)));
    }

    @Test
    void thereAreAtLeast150Examples() throws IOException {
        assertThat(examples()).hasSizeGreaterThanOrEqualTo(150);
    }

    private static List<Example> examples() throws IOException {
        try (InputStream in = ActorPhrasesTest.class.getResourceAsStream("actor-phrases.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Example::of)
                    .toList();
        }
    }

    private static String read(Example example) {
        return IDENTIFIER
                .mentions(SENTENCES.find(example.text), AnchorDays.of(Optional.of(example.anchor)))
                .stream()
                .filter(mention -> mention.span().in(example.text).equals(example.mention))
                .findFirst()
                .map(mention -> told(mention.actors()))
                .orElse("no mention of these words");
    }

    private static String told(List<Actor> actors) {
        return actors.stream().map(a -> a.name().orElse("-")).collect(Collectors.joining(";"))
                + " of "
                + actors.stream().map(a -> a.state().orElse("-")).collect(Collectors.joining(";"));
    }
}
