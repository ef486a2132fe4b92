package chancery.cli;

import chancery.ledger.Ledger;
import chancery.reference.LearnedTenures;
import chancery.reference.OfficeHolder;
import chancery.reference.Offices;
import chancery.reference.Offices.Office;
import chancery.reference.Person;
import chancery.reference.Reference;
import chancery.reference.Sighting;
import chancery.reference.Tenure;
import chancery.reference.TenureTable;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
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

    /// The same as `who OFFICE --on DAY`.
    WhoCommand(Session session, String office, LocalDate on) {
        this(session);
        asked = office;
        day = Optional.of(on);
    }

    @Override
    public Integer call() {
        Offices offices = new Offices();
        Optional<Office> office = offices.named(asked);
        return office.isPresent() ? office(office.get(), offices.tenures(office.get())) : person();
    }

    private int person() {
        TenureTable tables = Reference.load().tenures();
        List<Person> persons = tables.named(asked);
        LearnedTenures learned =
                LearnedTenures.of(sightings(ledger -> ledger.sightingsOf(asked)), tables);
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
        persons.forEach(person -> offices(person, tables));
        seen(learned, history);
        return ExitCode.DONE;
    }

    private static String told(Person person) {
        return person.name() + person.qid().map(qid -> " (" + qid + ")").orElse("");
    }

    private int office(Office office, TenureTable tables) {
        return history ? history(office, tables) : holder(office, tables);
    }

    private int holder(Office office, TenureTable tables) {
        LocalDate on =
                day.orElseThrow(() ->
                        new Failure(
                                "an office changes hands: give the day, for instance --on 2023-06-18, or ask for its --history."));
        LearnedTenures learned = learned(office, tables);
        OfficeHolder holder =
                learned.holder(office.officeClass(), office.wording(), office.state(), on);
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

    private int history(Office office, TenureTable tables) {
        tables.history(office.officeClass(), office.state()).forEach(this::print);
        seen(learned(office, tables), true);
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

    /// What the ledger has learned of an office. Pages may name its holders as the tables of
    /// another office do, so where there are any all tables are asked.
    private LearnedTenures learned(Office office, TenureTable tables) {
        List<Sighting> sightings =
                sightings(ledger -> ledger.sightings(office.officeClass(), office.state()));
        return sightings.isEmpty()
                ? LearnedTenures.none(tables)
                : LearnedTenures.of(sightings, Reference.load().tenures());
    }

    private List<Sighting> sightings(Function<Ledger, List<Sighting>> asked) {
        if (!Files.exists(session.ledgerFile())) {
            return List.of();
        }
        try (Ledger ledger = LedgerKeeping.existing(session)) {
            return asked.apply(ledger);
        }
    }

    private void offices(Person person, TenureTable tables) {
        tables.of(person).stream()
                .filter(tenure -> day.map(tenure::includes).orElse(true))
                .forEach(this::print);
    }

    private void print(Tenure tenure) {
        session.console().print(TenureLine.of(tenure));
    }
}
