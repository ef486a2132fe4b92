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

    /// How an actor is named.
    public enum Form {
        /// By name, with or without an office: "Foreign Minister Wang Yi", "Wang".
        NAMED,
        /// By office alone: "the Secretary of State", "his Chinese counterpart".
        OFFICE,
        /// An unnamed group or delegation of a state: "Chinese officials", "a US delegation".
        GROUP,
        /// A state or its metonym: "China", "Beijing", "the Kremlin".
        STATE,
        /// An international body or a non-state party: "the European Union", "Hamas".
        BODY,
        /// A pronoun: "he", "they", "his".
        PRONOUN,
        /// A definite phrase: "the two officials", "both sides", "the pair".
        DEFINITE
    }

    public ActorMention {
        actors = List.copyOf(actors);
    }
}
