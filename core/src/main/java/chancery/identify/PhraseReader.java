package chancery.identify;

import chancery.detect.Sentence;
import chancery.detect.SentenceFinder;
import chancery.reference.Level;
import chancery.reference.Organisation;
import chancery.reference.Person;
import chancery.reference.PhraseTable;
import chancery.reference.Reference;
import chancery.reference.StateTable;
import chancery.reference.Tenure;
import chancery.reference.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a phrase that stands alone ("Pakistani Army", "Kathleen Hicks") as an actor: of which
/// state, and of which part of society. Shared by all threads.
public final class PhraseReader {

    private final Reference reference;
    private final Identifier identifier;
    private final SentenceFinder sentences;

    public PhraseReader(Reference reference, SentenceFinder sentences) {
        this.reference = reference;
        this.identifier = new Identifier(reference);
        this.sentences = sentences;
    }

    /// What a phrase stands for.
    ///
    /// @param state code of the state or body, where it can be told
    /// @param sector PLOVER's code, where it can be told
    public record Answer(
            Optional<String> state, Optional<String> sector, Optional<Actor> actor, String why) {}

    /// @param context words that stood around it, which may be empty
    public Answer read(String phrase, String context, Optional<LocalDate> day) {
        Wording words = Wording.of(phrase);
        Optional<Organisation> organisation = longest(reference.sectors().organisations(), words);
        Optional<Actor> actor = actor(phrase, day).or(() -> surname(words, day));
        Optional<String> state =
                actor.flatMap(Actor::state)
                        .or(() -> organisation.flatMap(Organisation::state))
                        .or(() -> place(phrase))
                        .or(() -> stateIn(context));
        if (organisation.isPresent() && covers(organisation.get(), phrase)) {
            state = organisation.get().state().or(() -> stateIn(context));
        }
        Optional<String> sector = sector(phrase, words, organisation, actor, day);
        return new Answer(
                state, sector, actor, actor.map(a -> a.name().orElse("")).orElse("by its words"));
    }

    private static boolean covers(Organisation organisation, String phrase) {
        return phrase.length() - organisation.name().length() <= 4;
    }

    private Optional<Actor> actor(String phrase, Optional<LocalDate> day) {
        Optional<Actor> first = Optional.empty();
        for (ActorMention mention :
                identifier.mentions(sentences.find(phrase), AnchorDays.of(day))) {
            for (Actor actor : mention.actors()) {
                boolean better =
                        first.isEmpty()
                                || (first.get().state().isEmpty() && actor.state().isPresent());
                first = better ? Optional.of(actor) : first;
            }
        }
        return first;
    }

    /// A surname alone: the one person of highest rank who was ever called so in these years.
    private Optional<Actor> surname(Wording words, Optional<LocalDate> day) {
        if (words.size() != 1
                || !words.isCapital(0)
                || WordLists.NEVER_NAMES.contains(words.folded(0))) {
            return Optional.empty();
        }
        List<Person> best = new ArrayList<>();
        Level highest = Level.OFFICIAL;
        for (Person person : reference.names().bySurname(words.folded(0))) {
            Level level = Level.OFFICIAL;
            for (Tenure tenure : reference.tenures().of(person)) {
                Level held = reference.roles().level(tenure.officeClass()).orElse(Level.OFFICIAL);
                boolean near = day.map(d -> tenure.isNear(d, 10 * 365L)).orElse(true);
                level = near && held.compareTo(level) < 0 ? held : level;
            }
            if (level.compareTo(highest) < 0) {
                best.clear();
                highest = level;
            }
            if (level == highest && level != Level.OFFICIAL) {
                best.add(person);
            }
        }
        return best.size() == 1 ? Optional.of(actor(best.get(0))) : Optional.empty();
    }

    private Actor actor(Person person) {
        List<Tenure> held = reference.tenures().of(person);
        return new Actor(
                Optional.of(person.name()),
                person.qid(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(held.getLast().state()),
                Optional.empty());
    }

    private Optional<String> place(String phrase) {
        List<Sentence> found = sentences.find("in " + phrase);
        return identifier.places(found).stream()
                .map(PlaceMention::place)
                .flatMap(p -> p.state().stream())
                .findFirst();
    }

    private Optional<String> stateIn(String context) {
        Wording words = Wording.of(context);
        return longest(reference.states().words(), words)
                .map(StateTable.Word::state)
                .map(s -> s.code());
    }

    private <T> Optional<T> longest(PhraseTable<T> table, Wording words) {
        int[] numbers = reference.vocabulary().numbers(words);
        List<T> best = new ArrayList<>(1);
        int[] length = {0};
        for (int i = 0; i < words.size(); i++) {
            int from = i;
            table.match(
                    words,
                    numbers,
                    i,
                    (value, end) -> {
                        if (end - from > length[0]) {
                            length[0] = end - from;
                            best.clear();
                            best.add(value);
                        }
                    });
        }
        return best.stream().findFirst();
    }

    private Optional<String> sector(
            String phrase,
            Wording words,
            Optional<Organisation> organisation,
            Optional<Actor> actor,
            Optional<LocalDate> day) {
        Optional<String> noun = noun(words);
        boolean named = actor.flatMap(Actor::name).isPresent();
        if (named) {
            return ofPerson(actor.orElseThrow(), day).or(() -> noun);
        }
        if (phrase.contains("former ") || phrase.contains("ex-")) {
            return Optional.of("ELI");
        }
        if (organisation.isPresent()) {
            return organisation.map(Organisation::sector);
        }
        Optional<String> office =
                actor.flatMap(Actor::roleClass).flatMap(reference.sectors()::ofOffice);
        if (office.isPresent() && noun.map(n -> n.equals("GOV")).orElse(true)) {
            return office;
        }
        return noun.or(() -> isSeat(phrase) ? Optional.of("GOV") : Optional.empty());
    }

    /// The last noun of the phrase that tells a sector: its head, in English.
    private Optional<String> noun(Wording words) {
        int[] numbers = reference.vocabulary().numbers(words);
        List<String> last = new ArrayList<>(1);
        int[] until = {0};
        for (int i = 0; i < words.size(); i++) {
            if (words.is(i, "of") || words.is(i, "at") || words.is(i, "in")) {
                if (!last.isEmpty()) {
                    break;
                }
                continue;
            }
            reference
                    .sectors()
                    .words()
                    .match(
                            words,
                            numbers,
                            i,
                            (sector, end) -> {
                                if (end >= until[0]) {
                                    until[0] = end;
                                    last.clear();
                                    last.add(sector);
                                }
                            });
        }
        return last.stream().findFirst();
    }

    private boolean isSeat(String phrase) {
        return reference.states().named(phrase).stream()
                        .anyMatch(w -> w.sense() == StateTable.Sense.METONYM)
                || reference.locations().phrases().whole(Wording.of(phrase)).stream()
                        .anyMatch(
                                place -> place.rank() == chancery.reference.Location.Rank.CAPITAL);
    }

    private Optional<String> ofPerson(Actor actor, Optional<LocalDate> day) {
        List<Person> persons = reference.tenures().named(actor.name().orElseThrow());
        if (persons.isEmpty()) {
            return actor.roleClass().flatMap(reference.sectors()::ofOffice);
        }
        Person person = persons.get(0);
        List<Tenure> held =
                day.isPresent()
                        ? reference.tenures().officesOn(person, day.get(), reference.roles())
                        : reference.tenures().of(person).stream()
                                .filter(t -> t.last().isEmpty())
                                .toList();
        if (!held.isEmpty()) {
            return reference
                    .sectors()
                    .ofOffice(held.get(0).officeClass())
                    .or(() -> Optional.of("GOV"));
        }
        return day.isPresent() || actor.role().isEmpty()
                ? Optional.of("ELI")
                : actor.roleClass().flatMap(reference.sectors()::ofOffice);
    }
}
