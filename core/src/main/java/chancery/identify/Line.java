package chancery.identify;

import chancery.detect.Sentence;
import chancery.detect.Token;
import chancery.reference.Reference;
import chancery.reference.Wording;
import chancery.trace.Span;
import java.util.List;
import java.util.Set;

/// A sentence as the grammar sees it: words without hyphens, their numbers in the tables, and which
/// token each word belongs to.
final class Line {

    private static final Set<String> SMALL =
            Set.of(
                    "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "of", "on",
                    "or", "over", "the", "to", "with", "after", "amid", "'s", "but", "is", "are",
                    "its", "his", "her", "first");

    private final Sentence sentence;
    private final Wording words;
    private final int[] numbers;
    private final int[] tokens;
    private final boolean titleCase;
    private final boolean upperCase;

    Line(Sentence sentence, Reference reference) {
        this.sentence = sentence;
        List<Token> all = sentence.tokens();
        int[] bounds = new int[all.size() * 2];
        int base = sentence.span().start();
        int limit = sentence.text().length();
        for (int i = 0; i < all.size(); i++) {
            bounds[i * 2] = Math.min(limit, all.get(i).span().start() - base);
            bounds[i * 2 + 1] = Math.min(limit, all.get(i).span().end() - base);
        }
        this.words = Wording.of(sentence.text(), bounds);
        this.numbers = reference.vocabulary().numbers(words);
        this.tokens = new int[words.size()];
        int token = 0;
        for (int i = 0; i < tokens.length; i++) {
            while (token + 1 < all.size() && bounds[token * 2 + 1] <= words.start(i)) {
                token++;
            }
            tokens[i] = token;
        }
        int capitals = 0;
        int uppers = 0;
        int plain = 0;
        for (int i = 0; i < words.size(); i++) {
            if (!words.isMark(i)
                    && !SMALL.contains(words.folded(i))
                    && Character.isLetter(words.folded(i).charAt(0))) {
                plain++;
                capitals += words.isCapital(i) ? 1 : 0;
                uppers += words.isUpper(i) ? 1 : 0;
            }
        }
        this.upperCase = plain >= 3 && uppers >= plain * 0.8;
        // A sentence of news has 10 to 40 % of its longer words in capitals, one that is mostly a
        // title of office up to 90 %; a headline has nearly all.
        this.titleCase =
                plain >= 3
                        && capitals >= plain * (sentence.isHeadline() ? 0.7 : 0.95)
                        && (upperCase || (sentence.isHeadline() && !isReadout()) || hasVerb());
    }

    /// "Readout of ...": a title without a verb reads like a sentence.
    private boolean isReadout() {
        return words.size() > 0
                && Set.of("readout", "statement", "remarks", "background")
                        .contains(words.folded(0));
    }

    private boolean hasVerb() {
        return sentence.tokens().stream()
                .map(Token::tag)
                .anyMatch(tag ->
                        tag.equals("VBZ")
                                || tag.equals("VBP")
                                || tag.equals("VBD")
                                || tag.equals("MD"));
    }

    Sentence sentence() {
        return sentence;
    }

    Wording words() {
        return words;
    }

    int[] numbers() {
        return numbers;
    }

    int size() {
        return words.size();
    }

    /// Whether nearly every word has a capital, so that one says nothing.
    boolean isTitleCase() {
        return titleCase;
    }

    boolean isUpperCase() {
        return upperCase;
    }

    int token(int word) {
        return tokens[word];
    }

    String tag(int word) {
        return word < 0 || word >= tokens.length || tokens[word] >= sentence.tokens().size()
                ? ""
                : sentence.tokens().get(tokens[word]).tag();
    }

    boolean isVerb(int word) {
        return tag(word).startsWith("VB") || tag(word).equals("MD");
    }

    boolean is(int word, String folded) {
        return words.is(word, folded);
    }

    boolean isOne(int word, Set<String> folded) {
        return word >= 0 && word < words.size() && folded.contains(words.folded(word));
    }

    String folded(int word) {
        return word >= 0 && word < words.size() ? words.folded(word) : "";
    }

    boolean isMark(int word) {
        return word < 0 || word >= words.size() || words.isMark(word);
    }

    boolean isCapital(int word) {
        return word >= 0 && word < words.size() && words.isCapital(word);
    }

    boolean isPossessive(int word) {
        return words.isPossessive(word);
    }

    /// Where the words stand in the page text.
    Span span(int from, int to) {
        int base = sentence.span().start();
        return new Span(base + words.start(from), base + words.end(to - 1));
    }

    /// The words as they stand, white space made single.
    String text(int from, int to) {
        return words.text(from, to).replaceAll("\\s+", " ");
    }
}
