package chancery.identify;

import chancery.identify.ActorMention.Form;
import chancery.identify.Draft.Sort;
import chancery.reference.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Says who is meant by each draft, line by line in page order: from the page where it has named
/// them, else from the tables as of the days of the page. Used by one thread, for one page.
///
/// The full names of the page must be introduced before its first line is read.
final class Resolver {

    private final Discourse discourse = new Discourse();
    private final Allegiance allegiance;
    private final Introductions introductions;
    private final NameResolver names;
    private final OfficeResolver offices;
    private final CounterpartResolver counterparts;
    private final GroupResolver groups;
    private final AnaphorResolver anaphors;

    /// @param days when the page may have been written
    /// @param home the state whose government's own site the page is from
    /// @param statesOfPage codes of the states that the drafts of the page name
    Resolver(
            Reference reference,
            AnchorDays days,
            OtherBearers others,
            Optional<String> home,
            Set<String> statesOfPage) {
        People people = new People(reference, days);
        Incumbents incumbents = new Incumbents(reference, days);
        Register register = new Register(reference.names());
        allegiance = new Allegiance(reference.states(), register, discourse);
        introductions = new Introductions(reference, people, register, allegiance, home);
        names =
                new NameResolver(
                        people,
                        new FamiliarSurnames(reference, days, statesOfPage, others),
                        incumbents,
                        register,
                        introductions,
                        allegiance,
                        discourse);
        offices =
                new OfficeResolver(
                        incumbents, register, introductions, allegiance, discourse, home);
        counterparts =
                new CounterpartResolver(
                        reference.roles(), incumbents, introductions, discourse, names);
        groups =
                new GroupResolver(
                        reference.roles(), incumbents, introductions, allegiance, discourse);
        anaphors = new AnaphorResolver(register, discourse);
    }

    /// Learns the full names of the page before its short ones are read.
    void introduce(Draft draft) {
        boolean full =
                draft.sort == Sort.NAME
                        || (draft.sort == Sort.COUNTERPART && !draft.persons.isEmpty());
        if (full && draft.name.isPresent()) {
            introductions.ofFullName(draft);
        }
    }

    List<ActorMention> line(int index, List<Draft> drafts) {
        discourse.begin(index);
        List<ActorMention> mentions = new ArrayList<>();
        for (Draft draft : drafts) {
            resolve(draft, drafts)
                    .ifPresent(mention -> {
                        allegiance.resolved(draft, mention.actors());
                        mentions.add(mention);
                    });
        }
        return mentions;
    }

    private Optional<ActorMention> resolve(Draft draft, List<Draft> ofLine) {
        return switch (draft.sort) {
            case NAME -> Optional.of(names.full(draft));
            case SURNAME -> names.surname(draft);
            case OFFICE -> Optional.of(offices.resolve(draft));
            case COUNTERPART -> Optional.of(counterparts.resolve(draft));
            case GROUP -> Optional.of(groups.resolve(draft, ofLine));
            case STATE -> Optional.of(state(draft));
            case PRONOUN -> Optional.of(anaphors.pronoun(draft, ofLine));
            case PAIR -> Optional.of(anaphors.pair(draft));
        };
    }

    private ActorMention state(Draft draft) {
        String code = draft.state.orElseThrow();
        if (!draft.adjectival && !draft.line.isTitleCase()) {
            discourse.state(code, draft.from);
        }
        return draft.mention(
                List.of(Actor.ofState(code)),
                allegiance.isBody(code) ? Form.BODY : Form.STATE,
                draft.metonym ? "stands for its government" : "named");
    }
}
