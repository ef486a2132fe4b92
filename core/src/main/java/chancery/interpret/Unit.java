package chancery.interpret;

import chancery.detect.TimeExpression;
import chancery.identify.ActorMention;
import chancery.identify.PlaceMention;
import chancery.trace.Span;
import java.util.Optional;

/// One step of a folded sentence: a word, or a whole mention taken as one.
///
/// @param word the word in lower case; for a mention a mark that no text holds
/// @param tag the Penn tag of the word, or of the mention's last word
/// @param actor the mention, where these words may stand for an actor
/// @param place the mention, where these words may stand for a place; both may be there
record Unit(
        Span span,
        int fromToken,
        int endToken,
        String word,
        String tag,
        Optional<ActorMention> actor,
        Optional<PlaceMention> place,
        Optional<TimeExpression> time) {

    static final String ACTOR = "\u0001actor";
    static final String PLACE = "\u0001place";
    static final String TIME = "\u0001time";

    boolean isWord() {
        return word.charAt(0) != '\u0001';
    }

    boolean is(String other) {
        return word.equals(other);
    }

    /// Whether these words may be a party as they stand: no possessive, no mere qualifier.
    boolean standsAsActor() {
        return actor.isPresent() && !actor.get().possessive() && !actor.get().adjectival();
    }

    boolean isAdjectival() {
        return actor.isPresent() && actor.get().adjectival();
    }

    boolean isPossessive() {
        return actor.isPresent() && actor.get().possessive();
    }

    boolean isVerb() {
        return isWord() && (tag.startsWith("VB") || tag.equals("MD"));
    }

    /// A form of be or have, or a word like will or may.
    boolean isAuxiliary() {
        return Words.BE.contains(word)
                || Words.HAVE.contains(word)
                || Words.WILL.contains(word)
                || Words.MAYBE.contains(word)
                || is("would");
    }

    boolean isAdverb() {
        return isWord() && (tag.startsWith("RB") || Words.ADVERBS.contains(word));
    }

    boolean isNoun() {
        return isWord() && tag.startsWith("NN");
    }
}
