package chancery.identify;

import chancery.trace.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Gathers who is named in which office on one page, each once, at its first mention.
public final class TenuresSeen {

    private TenuresSeen() {}

    /// In page order. Only mentions that name a person, an office and a state together count.
    public static List<TenureSeen> in(AnalysedArticle article) {
        Map<String, TenureSeen> seen = new LinkedHashMap<>();
        for (AnalysedSentence sentence : article.sentences()) {
            for (ActorMention mention : sentence.actors()) {
                boolean named =
                        mention.form() == ActorMention.Form.NAMED && mention.actors().size() == 1;
                if (named) {
                    add(article, mention, seen);
                }
            }
        }
        return new ArrayList<>(seen.values());
    }

    private static void add(
            AnalysedArticle article, ActorMention mention, Map<String, TenureSeen> seen) {
        Actor actor = mention.actors().getFirst();
        boolean office =
                mention.endToken() - mention.firstToken()
                        > actor.name().orElse("").split(" ", -1).length;
        if (actor.name().isEmpty()
                || actor.role().isEmpty()
                || actor.state().isEmpty()
                || !office) {
            return;
        }
        String key = String.join("\t", actor.name().get(), actor.role().get(), actor.state().get());
        seen.computeIfAbsent(
                key,
                _ ->
                        new TenureSeen(
                                actor.name().get(),
                                actor.qid(),
                                actor.role().get(),
                                actor.roleClass(),
                                actor.state().get(),
                                Evidence.of(
                                        article.article().document().sha256(),
                                        article.article().pageText(),
                                        mention.span())));
    }
}
