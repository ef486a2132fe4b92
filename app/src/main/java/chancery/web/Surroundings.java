package chancery.web;

import chancery.clean.Article;
import chancery.export.Passage;
import chancery.trace.Evidence;
import java.util.Optional;

/// Words of a page in their sentence, the words themselves marked.
final class Surroundings {

    private Surroundings() {}

    static Markup of(Evidence evidence, Optional<Article> article) {
        Passage passage = Passage.of(evidence, article);
        return Markup.of("{}<mark>{}</mark>{}", passage.before(), passage.exact(), passage.after());
    }
}
