package chancery.web;

import chancery.clean.Article;
import chancery.trace.Evidence;
import chancery.trace.Span;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;

/// Words of a page in their sentence, the words themselves marked.
final class Surroundings {

    // A sentence longer than this is cut on either side of the words.
    private static final int REACH = 220;

    private Surroundings() {}

    static Markup of(Evidence evidence, Optional<Article> article) {
        Passage passage = passage(evidence, article);
        return Markup.of("{}<mark>{}</mark>{}", passage.before(), passage.exact(), passage.after());
    }

    static Passage passage(Evidence evidence, Optional<Article> article) {
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
        int from = Math.max(sentence.start(), words.start() - REACH);
        int to = Math.min(sentence.end(), words.end() + REACH);
        String text = article.pageText();
        String before =
                (from > sentence.start() ? "… " : "")
                        + text.substring(from, words.start()).stripLeading();
        String after =
                text.substring(words.end(), to).stripTrailing() + (to < sentence.end() ? " …" : "");
        return new Passage(before, words.in(text), after);
    }

    private static Span paragraph(Span words, Article article) {
        return article.paragraphs().stream()
                .filter(paragraph -> paragraph.contains(words))
                .findFirst()
                .or(() -> article.headline().filter(headline -> headline.contains(words)))
                .orElse(words);
    }

    private static Span sentence(Span words, Span paragraph, String text) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(paragraph.in(text));
        int start = sentences.preceding(words.start() - paragraph.start() + 1);
        int end = sentences.following(Math.max(0, words.end() - paragraph.start() - 1));
        return new Span(
                start == BreakIterator.DONE ? paragraph.start() : paragraph.start() + start,
                end == BreakIterator.DONE ? paragraph.end() : paragraph.start() + end);
    }
}
