package chancery.detect;

import chancery.clean.Article;
import chancery.trace.Span;
import java.util.ArrayList;
import java.util.List;

/// Finds the sentences of an article: the headline first, then each paragraph's in page order.
///
/// Tagging is nearly all of the cost, so it has a door of its own: a gate reads what [#split]
/// gives, and only the sentences that pass it go through [#tag]. Shared by all threads.
public final class SentenceFinder {

    private final TokenFinder tokens;
    private final SentenceEnds ends;
    private final PartOfSpeechTagger tagger = new PartOfSpeechTagger();

    public SentenceFinder() {
        SentenceWords words = SentenceWords.load();
        tokens = new TokenFinder(words);
        ends = new SentenceEnds(words);
    }

    /// All sentences, tagged.
    public List<Sentence> find(Article article) {
        return split(article).stream().map(this::tag).toList();
    }

    /// All sentences, their tokens without tags.
    public List<Sentence> split(Article article) {
        String page = article.pageText();
        List<Sentence> found = new ArrayList<>();
        article.headline().ifPresent(span -> addHeadline(page, span, found));
        for (int i = 0; i < article.paragraphs().size(); i++) {
            addParagraph(page, article.paragraphs().get(i), i, found);
        }
        return found;
    }

    /// The sentences of a text that stands alone, tagged.
    public List<Sentence> find(String text) {
        return split(text).stream().map(this::tag).toList();
    }

    /// The sentences of a text that stands alone, their tokens without tags.
    public List<Sentence> split(String text) {
        List<Sentence> found = new ArrayList<>();
        addParagraph(text, new Span(0, text.length()), 0, found);
        return found;
    }

    /// The same sentence with tags; one that has them already is given back as it is.
    public Sentence tag(Sentence sentence) {
        return sentence.isTagged()
                ? sentence
                : new Sentence(
                        sentence.index(),
                        sentence.paragraph(),
                        sentence.span(),
                        sentence.text(),
                        tagger.tag(sentence.tokens()));
    }

    private void addHeadline(String page, Span span, List<Sentence> found) {
        String plain = PlainText.of(page, span.start(), span.end());
        add(plain, span.start(), -1, tokens.find(plain, span.start()), found);
    }

    private void addParagraph(String page, Span span, int paragraph, List<Sentence> found) {
        String plain = PlainText.of(page, span.start(), span.end());
        for (List<Token> sentence : ends.part(tokens.find(plain, span.start()))) {
            add(plain, span.start(), paragraph, sentence, found);
        }
    }

    private static void add(
            String plain, int offset, int paragraph, List<Token> tokens, List<Sentence> found) {
        if (tokens.isEmpty()) {
            return;
        }
        Span span = tokens.getFirst().span().cover(tokens.getLast().span());
        String text = plain.substring(span.start() - offset, span.end() - offset);
        found.add(new Sentence(found.size(), paragraph, span, text, tokens));
    }
}
