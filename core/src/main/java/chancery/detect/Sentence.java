package chancery.detect;

import chancery.trace.Span;
import java.util.List;

/// A sentence of an article.
///
/// @param index place among the sentences of the article, from 0; the headline comes first where
///   there is one
/// @param paragraph place of its paragraph, from 0; -1 for the headline
/// @param span where it stands in the page text
public record Sentence(int index, int paragraph, Span span, String text, List<Token> tokens) {

    public Sentence {
        tokens = List.copyOf(tokens);
    }

    public boolean isHeadline() {
        return paragraph < 0;
    }
}
