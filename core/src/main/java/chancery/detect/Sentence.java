package chancery.detect;

import chancery.trace.Span;
import java.util.List;

/// A sentence of an article.
///
/// @param index place among the sentences of the article, from 0; the headline comes first where
///   there is one
/// @param paragraph place of its paragraph, from 0; -1 for the headline
/// @param span where it stands in the page text
/// @param text the words, plain: straight quotes, and a space where the page has a line break. Unit
///   for unit as long as the span, so that a place in it plus `span.start()` is a place in the page
public record Sentence(int index, int paragraph, Span span, String text, List<Token> tokens) {

    public Sentence {
        tokens = List.copyOf(tokens);
    }

    public boolean isHeadline() {
        return paragraph < 0;
    }

    /// Whether its tokens have their parts of speech: a gate reads sentences that have none yet.
    public boolean isTagged() {
        return tokens.isEmpty() || !tokens.getFirst().tag().isEmpty();
    }

    /// Where words of its text stand in the page text.
    public Span spanOf(int start, int end) {
        return new Span(start, end).shift(span.start());
    }
}
