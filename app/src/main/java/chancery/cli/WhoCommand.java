package chancery.cli;

import chancery.ledger.Ledger;
import chancery.reference.LearnedTenures;
import chancery.reference.OfficeHolder;
import chancery.reference.Person;
import chancery.reference.Reference;
import chancery.reference.Role;
import chancery.reference.Sighting;
import chancery.reference.State;
import chancery.reference.StateTable;
import chancery.reference.Tenure;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Who held an office on a day; or which offices a person held.
@Command(
        name = "who",
        description =
                "Say who held an office on a day, or which offices a person held, with the source: the tables, and what the pages of the ledger have made known.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  chancery who 'Secretary of State' --on 2023-06-18",
            "  chancery who 'foreign minister of China' --on 2023-07-25",
            "  chancery who 'Wang Yi'",
            "  chancery who 'foreign minister of China' --history"
        })
final class WhoCommand implements Callable<Integer> {

    private static final Pattern OFFICE_OF =
            Pattern.compile("^(.{1,200}) of (?:the )?(.{1,200})$", Pattern.CASE_INSENSITIVE);

    private final Session session;

    @Parameters(
            paramLabel = "OFFICE|PERSON",
            description = "An office with its state, as the news writes it, or a full name.")
    private String asked = "";

    @Option(
            names = "--on",
            paramLabel = "DAY",
            description = "The day: 2023-06-18. Needed for an office.")
    private Optional<LocalDate> day = Optional.empty();

    @Option(
            names = "--history",
            description =
                    "All holders of the office, or all offices of the person, and what the pages of the ledger say beside the tables.")
    private boolean history;

    WhoCommand(Session session) {
        this.session = session;
    }

    /// An office and the state it belongs to.
    private record Office(String wording, String officeClass, String state) {}

    @Override
    public Integer call() {
        Reference reference = Reference.load();
        Optional<Office> office = office(reference);
        if (office.isPresent()) {
            return history ? history(office.get(), reference) : holder(office.get(), reference);
        }
        List<Person> persons = reference.tenures().named(asked);
        LearnedTenures learned = learned(ledger -> ledger.sightingsOf(asked), reference);
        if (persons.isEmpty() && learned.all().isEmpty()) {
            throw new Failure(
                    "'%s' is neither an office with its state nor a person in the tables; write for instance 'foreign minister of China' or 'Wang Yi'."
                            .formatted(Plain.text(asked)));
        }
        if (persons.size() > 1) {
            session.console()
                    .say(
                            "%d people are called so: %s"
                                    .formatted(
                                            persons.size(),
                                            persons.stream()
                                                    .map(WhoCommand::told)
                                                    .collect(Collectors.joining(", "))));
        }
        persons.forEach(person -> offices(person, reference));
        seen(learned, history);
        return ExitCode.DONE;
    }

    private static String told(Person person) {
        return person.name() + person.qid().map(qid -> " (" + qid + ")").orElse("");
    }

    private int holder(Office office, Reference reference) {
        LocalDate on =
                day.orElseThrow(() ->
                        new Failure(
                                "an office changes hands: give the day, for instance --on 2023-06-18, or ask for its --history."));
        LearnedTenures learned = learned(office, reference);
        OfficeHolder holder = learned.holder(office.officeClass, office.wording, office.state, on);
        Console console = session.console();
        switch (holder) {
            case OfficeHolder.Known known -> print(known.tenure());
            case OfficeHolder.LastKnown last -> print(last.tenure());
            case OfficeHolder.Ambiguous several -> several.candidates().forEach(this::print);
            case OfficeHolder.Unknown _ -> console.print("unknown");
        }
        console.say(holder.why());
        contradictions(learned, on);
        return ExitCode.DONE;
    }

    /// What pages of that time say against the tables is said, and not believed.
    private void contradictions(LearnedTenures learned, LocalDate on) {
        for (LearnedTenures.Learned one : learned.all()) {
            boolean against =
                    one.finding() == LearnedTenures.Finding.CONTRADICTS
                            && one.isBelieved()
                            && one.tenure().isKnownOn(on);
            if (against) {
                session.console()
                        .say(
                                "but %d independent pages of this ledger name %s; see --history"
                                        .formatted(
                                                one.witnesses(),
                                                Plain.text(one.tenure().person().name())));
            }
        }
    }

    private int history(Office office, Reference reference) {
        reference.tenures().history(office.officeClass, office.state).forEach(this::print);
        seen(learned(office, reference), true);
        return ExitCode.DONE;
    }

    /// What pages say, each with its words where all is asked for.
    private void seen(LearnedTenures learned, boolean all) {
        for (LearnedTenures.Learned one : learned.all()) {
            boolean news = one.finding() != LearnedTenures.Finding.CONFIRMS;
            if (all || news && one.isBelieved()) {
                session.console().print(TenureLine.of(one));
            }
            if (all) {
                one.sightings()
                        .forEach(seen -> session.console().print("    " + TenureLine.of(seen)));
            }
        }
    }

    private LearnedTenures learned(Office office, Reference reference) {
        return learned(ledger -> ledger.sightings(office.officeClass, office.state), reference);
    }

    /// What the ledger has learned; nothing where there is none yet.
    private LearnedTenures learned(
            Function<Ledger, List<Sighting>> sightings, Reference reference) {
        if (!Files.exists(session.ledgerFile())) {
            return LearnedTenures.none(reference.tenures());
        }
        try (Ledger ledger = LedgerKeeping.existing(session)) {
            return LearnedTenures.of(sightings.apply(ledger), reference.tenures());
        }
    }

    private void offices(Person person, Reference reference) {
        List<Tenure> tenures = reference.tenures().of(person);
        tenures.stream()
                .filter(tenure -> day.map(tenure::includes).orElse(true))
                .forEach(this::print);
    }

    private void print(Tenure tenure) {
        session.console().print(TenureLine.of(tenure));
    }

    private Optional<Office> office(Reference reference) {
        return whole(reference).or(() -> ofState(reference)).or(() -> behindState(reference));
    }

    // "Secretary of State": an office that says by itself whose it is.
    private Optional<Office> whole(Reference reference) {
        return reference
                .roles()
                .named(asked)
                .flatMap(role ->
                        role.state().map(state -> new Office(asked, role.officeClass(), state)));
    }

    // "foreign minister of China"
    private Optional<Office> ofState(Reference reference) {
        Matcher words = OFFICE_OF.matcher(asked);
        return words.matches()
                ? office(words.group(1), words.group(2), reference)
                : Optional.empty();
    }

    // "Chinese foreign minister", "South Korean president"
    private Optional<Office> behindState(Reference reference) {
        String[] words = asked.split(" ", -1);
        for (int i = 1; i < words.length; i++) {
            String state = String.join(" ", List.of(words).subList(0, i));
            String role = String.join(" ", List.of(words).subList(i, words.length));
            Optional<Office> found = office(role, state, reference);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Office> office(String wording, String stateWords, Reference reference) {
        Optional<Role> role = reference.roles().named(wording);
        Optional<String> state = state(stateWords, reference.states());
        return role.flatMap(r -> state.map(s -> new Office(wording, r.officeClass(), s)));
    }

    private static Optional<String> state(String words, StateTable states) {
        return states.named(words).stream()
                .map(word -> word.state())
                .findFirst()
                .or(() -> states.state(words))
                .map(State::code);
    }
}
