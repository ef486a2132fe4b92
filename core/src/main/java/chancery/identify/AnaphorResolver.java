package chancery.identify;

import chancery.identify.ActorMention.Form;
import chancery.identify.Draft.Sort;
import chancery.identify.Register.Known;
import java.util.List;
import java.util.Optional;

/// Says who is meant by pronouns and by phrases such as "the two leaders". Used by one thread, for
/// one page.
final class AnaphorResolver {

    private final Register register;
    private final Discourse discourse;

    AnaphorResolver(Register register, Discourse discourse) {
        this.register = register;
        this.discourse = discourse;
    }

    /// @param ofLine all drafts of the line, in its order
    ActorMention pronoun(Draft draft, List<Draft> ofLine) {
        if (draft.count > 1) {
            List<Actor> actors = discourse.they(draft.from);
            return draft.mention(
                    actors,
                    Form.PRONOUN,
                    actors.isEmpty() ? "nobody in reach" : "those spoken of last");
        }
        Optional<Known> known =
                discourse
                        .antecedent(draft.female, draft.male, draft.from)
                        .or(() -> namedLater(draft, ofLine));
        if (known.isPresent()) {
            // "In the morning he met Han Zheng. Later he sat down ...": he stays the one spoken of
            return discourse.person(draft, known.get(), Form.PRONOUN, "the one spoken of last");
        }
        return discourse
                .unnamedOne(draft.from)
                .map(actor ->
                        draft.mention(
                                List.of(actor), Form.PRONOUN, "the one spoken of last, not named"))
                .orElseGet(() -> draft.mention(List.of(), Form.PRONOUN, "nobody in reach"));
    }

    /// "After his return from Kyiv, Rafael Grossi said": the first one named behind, where the page
    /// has named nobody yet.
    private Optional<Known> namedLater(Draft draft, List<Draft> ofLine) {
        return ofLine.stream()
                .filter(other -> other.from > draft.from && other.sort == Sort.NAME)
                .findFirst()
                .flatMap(other -> other.name)
                .flatMap(name -> register.ofFullName(name, Optional.empty()))
                .filter(known -> known.mayBe(draft.female, draft.male));
    }

    ActorMention pair(Draft draft) {
        List<Actor> actors =
                draft.person
                        ? discourse.twoPeople(draft.count, draft.from)
                        : discourse.twoStates(draft.count);
        discourse.together(actors, draft.from);
        return draft.mention(
                actors,
                Form.DEFINITE,
                actors.isEmpty() ? "could not be told" : "the last spoken of together");
    }
}
