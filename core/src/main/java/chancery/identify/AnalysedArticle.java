package chancery.identify;

import chancery.clean.Article;
import java.util.List;

/// An article with its sentences analysed, in page order.
public record AnalysedArticle(Article article, List<AnalysedSentence> sentences) {

    public AnalysedArticle {
        sentences = List.copyOf(sentences);
    }
}
