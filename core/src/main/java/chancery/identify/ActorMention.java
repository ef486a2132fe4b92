package chancery.identify;

import chancery.trace.Span;
import java.util.List;

/// Words that stand for one or more actors, folded into one unit: "Liu Jianchao, the minister of
/// the International Liaison Department of the Chinese Communist Party's Central Committee" is one
/// mention.
///
/// @param span where the whole mention stands in the page text, office, name and apposition
///   included
/// @param firstToken first token of the mention in its sentence
/// @param endToken token after the last
/// @param actors who is meant; several for "they" or "the two leaders"; empty where it could not be
///   resolved
/// @param form how the actor is named here
/// @param possessive whether the mention ends in 's or is a possessive pronoun: "Blinken's", "his"
/// @param adjectival whether a demonym or a state only qualifies what follows: "Chinese" in
///   "Chinese balloon"
/// @param why how it was resolved, in a few words for people
public record ActorMention(
        Span span,
        int firstToken,
        int endToken,
        List<Actor> actors,
        Form form,
        boolean possessive,
        boolean adjectival,
        String why) {

    /// How an actor is named, and how often who is meant was told rightly.
    ///
    /// The confidence of the forms that can name a person is (right + 1) / (asked + 2) over the
    /// parties of the engagements found on the annotated seeds, dev and tune pages of 2026-11-22:
    /// by name 265 of 265, by office 27 of 29, pronouns 14 of 14, definite phrases 8 of 10. Groups,
    /// states and bodies name nobody; theirs is that of names, whose words they share.
    public enum Form {
        /// By name, with or without an office: "Foreign Minister Wang Yi", "Wang".
        NAMED(0.99),
        /// By office alone: "the Secretary of State".
        OFFICE(0.90),
        /// By holding the same office on the other side: "his Chinese counterpart".
        COUNTERPART(0.90),
        /// An unnamed group or delegation of a state: "Chinese officials", "a US delegation".
        GROUP(0.99),
        /// A state or its metonym: "China", "Beijing", "the Kremlin".
        STATE(0.99),
        /// An international body or a non-state party: "the European Union", "Hamas".
        BODY(0.99),
        /// A pronoun: "he", "they", "his".
        PRONOUN(0.94),
        /// A definite phrase: "the two officials", "both sides", "the pair".
        DEFINITE(0.75);

        private final double confidence;

        Form(double confidence) {
            this.confidence = confidence;
        }
    }

    /// How sure it is who is meant, from 0 (nobody could be told) to 1.
    public double confidence() {
        return actors.isEmpty() ? 0 : form.confidence;
    }

    public ActorMention {
        actors = List.copyOf(actors);
    }
}
