package chancery.export;

import chancery.clean.Article;
import chancery.detect.SentenceFinder;
import chancery.trace.Evidence;
import chancery.trace.Span;
import java.util.List;
import java.util.Optional;

/// Words of a page within their sentence.
public record Passage(String before, String exact, String after) {

    // A sentence longer than this is cut on either side of the words.
    private static final int REACH = 220;

    /// The words as one text.
    public String text() {
        return before + exact + after;
    }

    public static Passage of(Evidence evidence, Optional<Article> article) {
        return article.filter(a -> evidence.span().end() <= a.pageText().length())
                .map(a -> inSentence(evidence.span(), a))
                .orElseGet(() -> inQuote(evidence));
    }

    private static Passage inQuote(Evidence evidence) {
        return new Passage(
                evidence.quote().prefix(), evidence.quote().exact(), evidence.quote().suffix());
    }

    private static Passage inSentence(Span words, Article article) {
        Span paragraph = paragraph(words, article);
        Span sentence = sentence(words, paragraph, article.pageText());
        String text = article.pageText();
        int from = begin(sentence, words, text);
        int to = end(sentence, words, text);
        String before =
                (from > sentence.start() ? "… " : "")
                        + text.substring(from, words.start()).stripLeading();
        String after =
                text.substring(words.end(), to).stripTrailing() + (to < sentence.end() ? " …" : "");
        return new Passage(before, words.in(text), after);
    }

    // Cuts are made between words.
    private static int begin(Span sentence, Span words, String text) {
        int cut = words.start() - REACH;
        int space = text.indexOf(' ', Math.max(0, cut));
        return cut <= sentence.start()
                ? sentence.start()
                : space < 0 || space >= words.start() ? cut : space + 1;
    }

    private static int end(Span sentence, Span words, String text) {
        int cut = words.end() + REACH;
        int space = text.lastIndexOf(' ', cut);
        return cut >= sentence.end() ? sentence.end() : space <= words.end() ? cut : space;
    }

    /// The sentence in which words of a page stand.
    public static Span sentence(Span words, Article article) {
        return sentence(words, paragraph(words, article), article.pageText());
    }

    private static Span paragraph(Span words, Article article) {
        return article.paragraphs().stream()
                .filter(paragraph -> paragraph.contains(words))
                .findFirst()
                .or(() -> article.headline().filter(headline -> headline.contains(words)))
                .orElse(words);
    }

    private static Span sentence(Span words, Span paragraph, String text) {
        return sentences(paragraph, text).stream()
                .filter(sentence -> sentence.overlaps(words))
                .reduce(Span::cover)
                .filter(sentence -> sentence.contains(words))
                .orElse(paragraph);
    }

    /// The sentences of a paragraph, as they stand on the page.
    public static List<Span> sentences(Span paragraph, String text) {
        return Splitter.SENTENCES.split(paragraph.in(text)).stream()
                .map(sentence -> sentence.span())
                .map(span ->
                        new Span(paragraph.start() + span.start(), paragraph.start() + span.end()))
                .toList();
    }

    /// Made when the first sentence is asked for.
    private static final class Splitter {

        private static final SentenceFinder SENTENCES = new SentenceFinder();

        private Splitter() {}
    }
}
