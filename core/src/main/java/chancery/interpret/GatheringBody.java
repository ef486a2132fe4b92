package chancery.interpret;

import chancery.identify.ActorMention;
import java.util.Locale;
import java.util.Optional;

/// The organisation that a gathering is of: "the G20 summit", "a summit of the African Union".
final class GatheringBody {

    private GatheringBody() {}

    /// The organisation that a gathering is of: "the G20 summit", "a summit of the African Union".
    static Optional<Unit> of(Match match, NounPhrase phrase) {
        FoldedSentence sentence = match.sentence();
        for (int i = phrase.start(); i < match.end(); i++) {
            if (isBody(sentence.unit(i)) && !mediates(sentence, i)) {
                return Optional.of(sentence.unit(i));
            }
        }
        for (int i = match.end(); i < Math.min(sentence.size(), match.end() + 8); i++) {
            if (isBody(sentence.unit(i)) && sentence.word(match.end()).equals("of")) {
                return Optional.of(sentence.unit(i));
            }
            boolean inside =
                    sentence.unit(i).isNoun()
                            || sentence.unit(i).tag().startsWith("JJ")
                            || sentence.unit(i).tag().equals("CD")
                            || sentence.word(i).equals("of")
                            || Words.DETERMINERS.contains(sentence.word(i));
            if (!inside) {
                break;
            }
        }
        return Optional.empty();
    }

    /// "EU-brokered talks": the body only brings others together.
    private static boolean mediates(FoldedSentence sentence, int i) {
        String text = sentence.sentence().text();
        int end = sentence.unit(i).span().end() - sentence.sentence().span().start();
        String behind = text.substring(Math.clamp(end, 0, text.length())).toLowerCase(Locale.ROOT);
        String held = text.substring(0, Math.clamp(end, 0, text.length())).toLowerCase(Locale.ROOT);
        return Words.MEDIATED.stream()
                .anyMatch(m -> behind.startsWith("-" + m) || held.endsWith("-" + m));
    }

    private static boolean isBody(Unit unit) {
        return unit.actor()
                .filter(a ->
                        a.form() == ActorMention.Form.BODY && !a.actors().isEmpty() || isOfBody(a))
                .isPresent();
    }

    /// "G20 leaders", "NATO ministers".
    private static boolean isOfBody(ActorMention mention) {
        return mention.form() == ActorMention.Form.GROUP
                && mention.actors().stream()
                        .allMatch(a -> a.state().filter(Words.BODIES::contains).isPresent())
                && !mention.actors().isEmpty();
    }
}
