package chancery.detect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.postag.POSModel;

/// Parts of speech by the Penn Treebank model. It tells nouns from verbs better than the library's
/// newer one (96.8 % against 92.8 % of 649 news sentences, 2026-09).
///
/// The model is loaded at the first use, once for all threads.
final class PartOfSpeechTagger {

    private static final String MODEL = "/en-pos-maxent.bin";

    private static final class Loaded {
        static final TagSearch TAGGER = new TagSearch(model());
    }

    List<Token> tag(List<Token> tokens) {
        String[] tags = Loaded.TAGGER.tag(words(tokens));
        List<Token> tagged = new ArrayList<>(tags.length);
        for (int i = 0; i < tags.length; i++) {
            Token token = tokens.get(i);
            tagged.add(new Token(token.span(), token.text(), tags[i]));
        }
        return tagged;
    }

    static POSModel model() {
        try (InputStream in = PartOfSpeechTagger.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException(
                        MODEL + " is not on the class path; add opennlp-postag-models 1.5");
            }
            return new POSModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String[] words(List<Token> tokens) {
        String[] words = new String[tokens.size()];
        boolean open = false;
        for (int i = 0; i < words.length; i++) {
            String text = tokens.get(i).text();
            if (text.equals("\"")) {
                open = !open;
            }
            words[i] = asTrained(text, open);
        }
        return words;
    }

    private static String asTrained(String text, boolean open) {
        return switch (text) {
            case "\"" -> open ? "``" : "''";
            case "(", "[" -> "-LRB-";
            case ")", "]" -> "-RRB-";
            case "—", "–", "―" -> "--";
            case "…", "...." -> "...";
            default -> text;
        };
    }
}
