package chancery.detect;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.acquire.Acquired;
import chancery.acquire.Source;
import chancery.clean.Cleaned;
import chancery.clean.Cleaner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import org.junit.jupiter.api.Test;

class PartOfSpeechTaggerTest {

    private static final Path SHARED =
            Path.of(System.getProperty("chancery.shared", "../../shared"));

    @Test
    void theTagsAreThoseOfTheLibrary() {
        POSTaggerME library = new POSTaggerME(PartOfSpeechTagger.model(), POSTagFormat.PENN);
        SentenceFinder sentences = new SentenceFinder();
        List<String> different = new ArrayList<>();
        int compared = 0;
        for (List<Token> tokens : sentences(sentences)) {
            List<String> ours =
                    new PartOfSpeechTagger().tag(tokens).stream().map(Token::tag).toList();
            List<String> theirs = List.of(library.tag(PartOfSpeechTagger.words(tokens)));
            compared++;
            if (!ours.equals(theirs)) {
                different.add(tokens.stream().map(Token::text).toList() + " " + ours + theirs);
            }
        }
        assertThat(compared).isGreaterThan(300);
        assertThat(different).isEmpty();
    }

    @Test
    void wordsThatNobodyHasSeenGetTags() {
        SentenceFinder sentences = new SentenceFinder();
        String strange = "Ž \u2014 xq-77 \uD83D\uDE00 AAAA!!! 3.5% ... (\u00ab\u00bb) 中国 a";
        assertThat(sentences.find(strange))
                .isNotEmpty()
                .allSatisfy(sentence ->
                        assertThat(sentence.tokens())
                                .allSatisfy(t -> assertThat(t.tag()).isNotEmpty()));
    }

    private static List<List<Token>> sentences(SentenceFinder finder) {
        List<List<Token>> all = new ArrayList<>();
        Cleaner cleaner = new Cleaner();
        Path dev = SHARED.resolve("eval/dev.docs.jsonl");
        List<Path> sources = new ArrayList<>(List.of(Path.of("../examples/pages")));
        if (Files.exists(dev)) {
            sources.add(dev);
        }
        for (Path source : sources) {
            try (Stream<Acquired> pages = Source.read(source)) {
                pages.forEach(one -> {
                    if (one instanceof Acquired.Taken(var document)
                            && cleaner.clean(document) instanceof Cleaned.Kept(var article)) {
                        finder.split(article).forEach(s -> all.add(s.tokens()));
                    }
                });
            }
        }
        return all;
    }
}
