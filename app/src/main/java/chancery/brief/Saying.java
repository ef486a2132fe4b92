package chancery.brief;

import chancery.clean.Article;
import chancery.export.Passage;
import chancery.identify.Actor;
import chancery.trace.Evidence;
import chancery.trace.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A sentence in which a page lets a party speak: "..., Wang said", "according to Wang".
record Saying(Actor speaker, Evidence words) {

    private static final Set<String> VERBS =
            Set.of(
                    "said",
                    "says",
                    "told",
                    "stated",
                    "added",
                    "stressed",
                    "warned",
                    "urged",
                    "noted",
                    "replied",
                    "called",
                    "emphasized",
                    "emphasised",
                    "reiterated");

    // "said Wang"; but in "told Wang" somebody else speaks.
    private static final Set<String> VERBS_BEFORE = Set.of("said", "added", "stated");

    // "Wang also said", "Wang said": no more than one word between.
    private static final int BETWEEN = 1;

    private static final int SHORTEST = 40;

    /// What the parties of an occasion say on a page, in page order.
    static List<Saying> in(Article article, List<Actor> parties) {
        List<Saying> found = new ArrayList<>();
        for (Span paragraph : article.paragraphs()) {
            for (Span sentence : Passage.sentences(paragraph, article.pageText())) {
                if (sentence.end() - sentence.start() >= SHORTEST) {
                    speaker(sentence.in(article.pageText()), parties)
                            .ifPresent(actor ->
                                    found.add(
                                            new Saying(
                                                    actor,
                                                    Evidence.of(
                                                            article.document().sha256(),
                                                            article.pageText(),
                                                            sentence))));
                }
            }
        }
        return found;
    }

    private static Optional<Actor> speaker(String sentence, List<Actor> parties) {
        List<String> words =
                List.of(sentence.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}'-]+", -1));
        return parties.stream()
                .filter(Actor::isPerson)
                .filter(actor -> speaks(words, actor))
                .findFirst();
    }

    private static boolean speaks(List<String> words, Actor actor) {
        Set<String> names = names(actor);
        for (int i = 0; i < words.size(); i++) {
            if (names.contains(words.get(i))) {
                boolean after =
                        words.subList(i + 1, Math.min(words.size(), i + 2 + BETWEEN)).stream()
                                .anyMatch(VERBS::contains);
                boolean before = i > 0 && VERBS_BEFORE.contains(words.get(i - 1));
                boolean according =
                        i > 1
                                && words.get(i - 1).equals("to")
                                && words.get(i - 2).equals("according");
                if (after || before || according) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Family names stand first or last, and which is which depends on the land; a page uses the
    /// one that is the family's.
    private static Set<String> names(Actor actor) {
        List<String> parts =
                List.of(actor.name().orElse("").toLowerCase(Locale.ROOT).split(" +", -1));
        return Set.copyOf(
                parts.size() > 1 ? Set.of(parts.getFirst(), parts.getLast()) : Set.copyOf(parts));
    }
}
