package chancery.interpret;

import chancery.reference.StatusCues;
import java.util.Optional;

/// Reads from the words around a trigger how far the engagement has come.
///
/// "Held" is the answer only where nothing in the clause plans, hopes, conditions or negates.
/// Stateless; may be shared.
final class StatusReader {

    private final VerbStatus verbs;
    private final NounStatus nouns;

    StatusReader(StatusCues table) {
        StatusCueFinder cues = new StatusCueFinder(table);
        InfinitiveStatus infinitives = new InfinitiveStatus(table, cues);
        Prospect prospect = new Prospect(infinitives);
        verbs = new VerbStatus(infinitives, cues, prospect);
        nouns = new NounStatus(cues, new PredicateStatus(table), verbs, prospect);
    }

    /// The status that a verb tells; empty where it tells no engagement at all ("did not meet").
    Optional<Told> ofVerb(FoldedSentence sentence, int verb) {
        return verbs.of(sentence, verb);
    }

    /// The status of the engagement that a noun tells.
    ///
    /// @param start first unit of the noun phrase, determiner and qualifiers included
    /// @param noun unit of the trigger
    /// @param end unit behind the noun phrase with its "with B", "to X"
    Optional<Told> ofNoun(FoldedSentence sentence, int start, int noun, int end) {
        return nouns.of(sentence, start, noun, end);
    }
}
