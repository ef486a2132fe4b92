package chancery.interpret;

import java.util.List;

/// How one sentence was read, for people: what was found in it, and for every trigger what became
/// of it.
///
/// @param sentence the words of the sentence
/// @param mentions a line for each actor, place and time found
/// @param triggers a line for each trigger: the report it gave, or why it gave none
public record Explanation(String sentence, List<String> mentions, List<String> triggers) {

    public Explanation {
        mentions = List.copyOf(mentions);
        triggers = List.copyOf(triggers);
    }
}
