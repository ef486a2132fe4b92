package chancery.brief;

import chancery.identify.Actor;
import chancery.ledger.Ledger;
import chancery.ledger.Query;
import chancery.reference.OfficeHolder;
import chancery.reference.Person;
import chancery.reference.Reference;
import chancery.reference.Role;
import chancery.reference.State;
import chancery.reference.Tenure;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds who is meant: an office with its state on a day, a person of the tables, a state, or a
/// person whom only the ledger knows.
final class SideFinder {

    private static final Pattern OFFICE_OF =
            Pattern.compile("^(.{1,200}) of (?:the )?(.{1,200})$", Pattern.CASE_INSENSITIVE);

    private static final Pattern TAKES_ARTICLE =
            Pattern.compile(
                    "^(?:United|European|African|Arab|Czech|Dominican|Central African) |^Group of|(?:Republic|Islands|Kingdom|Emirates)$|^(?:Netherlands|Philippines|Maldives|Bahamas|Gambia|Comoros|Seychelles|Vatican)$");

    private final Reference reference = Reference.load();
    private final Ledger ledger;
    private final LocalDate day;

    SideFinder(Ledger ledger, LocalDate day) {
        this.ledger = ledger;
        this.day = day;
    }

    /// @throws BriefException with what may be asked
    Side find(String asked) {
        String words = asked.strip();
        return ofTables(words)
                .or(() -> office(words))
                .or(() -> state(words))
                .or(() -> ofLedger(words))
                .or(() -> bySurname(words))
                .orElseThrow(() ->
                        new BriefException(
                                "\"%s\" is no office with its state, no person and no state that the tables or this ledger know; write for instance \"foreign minister of China\", \"Wang Yi\" or \"CHN\""
                                        .formatted(words)));
    }

    private Optional<Side> ofTables(String words) {
        List<Person> persons = reference.tenures().named(words);
        return persons.stream()
                .filter(person -> !offices(person).isEmpty())
                .findFirst()
                .or(() -> persons.stream().findFirst())
                .map(person -> of(person, words));
    }

    private List<Tenure> offices(Person person) {
        return reference.tenures().officesOn(person, day, reference.roles());
    }

    private Side of(Person person, String asked) {
        List<Tenure> offices = offices(person);
        String state =
                offices.stream()
                        .findFirst()
                        .or(() -> reference.tenures().of(person).stream().reduce((_, b) -> b))
                        .map(Tenure::state)
                        .orElse("");
        return new Side(person.name(), state, Optional.of(person), offices, asked);
    }

    private Optional<Side> office(String words) {
        return whole(words).or(() -> ofState(words)).or(() -> behindState(words));
    }

    private Optional<Side> whole(String words) {
        return reference
                .roles()
                .named(words)
                .flatMap(role -> role.state().map(state -> holder(words, role, state)));
    }

    private Optional<Side> ofState(String words) {
        Matcher parts = OFFICE_OF.matcher(words);
        return parts.matches() ? holder(parts.group(1), parts.group(2)) : Optional.empty();
    }

    // "Chinese foreign minister"
    private Optional<Side> behindState(String words) {
        String[] parts = words.split(" ", -1);
        return Stream.iterate(1, i -> i < parts.length, i -> i + 1)
                .map(i ->
                        holder(
                                String.join(" ", List.of(parts).subList(i, parts.length)),
                                String.join(" ", List.of(parts).subList(0, i))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Side> holder(String wording, String stateWords) {
        Optional<Role> role = reference.roles().named(wording);
        return role.flatMap(one -> code(stateWords).map(state -> holder(wording, one, state)));
    }

    private Side holder(String wording, Role role, String state) {
        OfficeHolder holder = reference.tenures().holder(role.officeClass(), wording, state, day);
        Optional<Person> person =
                switch (holder) {
                    case OfficeHolder.Known known -> Optional.of(known.tenure().person());
                    case OfficeHolder.LastKnown last -> Optional.of(last.tenure().person());
                    case OfficeHolder.Ambiguous several ->
                            Optional.of(several.candidates().getFirst().person());
                    case OfficeHolder.Unknown _ -> Optional.empty();
                };
        return person.map(one -> withState(of(one, wording), state))
                .orElseGet(() ->
                        new Side(stateName(state), state, Optional.empty(), List.of(), wording));
    }

    private static Side withState(Side side, String state) {
        return new Side(side.name(), state, side.person(), side.tenures(), side.asked());
    }

    private Optional<Side> state(String words) {
        return code(words)
                .map(code -> new Side(stateName(code), code, Optional.empty(), List.of(), ""));
    }

    private Optional<String> code(String words) {
        return reference.states().named(words).stream()
                .map(word -> word.state())
                .findFirst()
                .or(() -> reference.states().state(words))
                .map(State::code);
    }

    private Optional<Side> ofLedger(String words) {
        String quoted = "person:\"%s\"".formatted(words.replace("\"", ""));
        return ledger.engagements(Query.parse(quoted)).stream()
                .flatMap(entry -> entry.engagement().parties().stream())
                .filter(actor ->
                        actor.name().filter(name -> name.equalsIgnoreCase(words)).isPresent())
                .findFirst()
                .map(actor -> ofLedger(actor, words));
    }

    /// A family name, where all of that name in the ledger are one person.
    private Optional<Side> bySurname(String words) {
        if (words.contains(" ") || words.length() < 3) {
            return Optional.empty();
        }
        String quoted = "person:\"%s\"".formatted(words.replace("\"", ""));
        List<String> names =
                ledger.engagements(Query.parse(quoted)).stream()
                        .flatMap(entry -> entry.engagement().parties().stream())
                        .map(actor -> actor.name().orElse(""))
                        .filter(name -> List.of(name.split(" ", -1)).contains(words))
                        .distinct()
                        .toList();
        return names.size() == 1
                ? ofTables(names.getFirst()).or(() -> ofLedger(names.getFirst()))
                : Optional.empty();
    }

    private static Side ofLedger(Actor actor, String words) {
        String name = actor.name().orElse(words);
        return new Side(
                name,
                actor.state().orElse(""),
                Optional.of(new Person(name, actor.qid())),
                List.of(),
                words);
    }

    /// "the United States", "China": the name as it stands in a sentence.
    String inText(String code) {
        String name = stateName(code);
        return name.equals(code) || !TAKES_ARTICLE.matcher(name).find() ? name : "the " + name;
    }

    String stateName(String code) {
        return reference.states().state(code).map(State::name).orElse(code);
    }
}
