package chancery.cli;

import chancery.acquire.Acquired;
import chancery.acquire.Drop;
import chancery.acquire.DropReason;
import chancery.acquire.Source;
import chancery.clean.PublicationDate;
import chancery.interpret.Status;
import chancery.ledger.Entry;
import chancery.ledger.Ledger;
import chancery.ledger.Query;
import chancery.merge.Engagement;
import chancery.pipeline.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// A first look around, offline, on pages that come with the program.
@Command(
        name = "demo",
        description =
                "Read the example pages, print what they tell, and show it in the browser. Nothing leaves the machine.",
        footerHeading = "%nExamples:%n",
        footer = {"  chancery demo", "  chancery demo --no-open", "  chancery demo --once"})
final class DemoCommand implements Callable<Integer> {

    private static final int LISTED = 12;

    private final Session session;

    @Option(names = "--once", description = "Print and end; start no server.")
    private boolean once;

    @Option(names = "--no-open", description = "Only print the address; do not open a browser.")
    private boolean closed;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port on loopback; 0 for any that is free. Default: ${DEFAULT-VALUE}.",
            defaultValue = "7465")
    private int port = ServeCommand.PORT;

    @Option(
            names = "--pages",
            paramLabel = "FOLDER",
            description = "Other pages to show around with.")
    private Optional<Path> pages = Optional.empty();

    @Mixin private ThreadsOption threads = new ThreadsOption();

    DemoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = pages.orElseGet(this::examples);
        Console console = session.console();
        Path file = session.dataFolder().resolve("demo").resolve("ledger.db");
        console.print("Chancery %s  ledger: %s  (offline)".formatted(Version.number(), file));
        fresh(file);
        try (Ledger ledger = Ledger.open(file)) {
            tour(folder, ledger);
            if (!once) {
                ServeCommand.serve(session, ledger, port, !closed);
            }
        }
        return ExitCode.DONE;
    }

    private Path examples() {
        return Stream.concat(session.home().stream(), Stream.of(Path.of("")))
                .map(home -> home.resolve("examples").resolve("pages"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() ->
                        new Failure(
                                "the example pages were not found; name a folder with pages: chancery demo --pages FOLDER."));
    }

    // The demo shows what these pages tell, not what an earlier version made of them.
    private static void fresh(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        for (String ending : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
        }
    }

    private void tour(Path folder, Ledger ledger) {
        Console console = session.console();
        List<Reading> readings = new ArrayList<>();
        List<Drop> refused = new ArrayList<>();
        read(Source.read(folder), readings, refused);
        console.print(
                "[1/4] reading    %d pages, feed items and archive records"
                        .formatted(readings.size()));
        console.print("[2/4] cleaning   " + kept(readings));
        ledger.ingest(readings, session.rereader());
        List<Entry> entries = ledger.engagements(Query.all());
        console.print(
                "[3/4] coding     engagements %d (%s)"
                        .formatted(entries.size(), byStatus(entries)));
        console.print("[4/4] checking   " + checked(readings));
        readings.stream()
                .flatMap(reading -> reading.dropped().stream())
                .forEach(drop -> console.print("Left out: " + Plain.text(drop.line())));
        refused.stream()
                .filter(drop -> drop.reason() != DropReason.NOT_A_PAGE)
                .forEach(drop -> console.print("Left out: " + Plain.text(drop.line())));
        readings.forEach(this::warn);
        console.print("");
        examples(entries);
    }

    private void read(Stream<Acquired> input, List<Reading> readings, List<Drop> refused) {
        try (Progress progress = new Progress(session.console(), "reading", 0)) {
            new Readings(session.pipeline(), threads.number())
                    .of(
                            input,
                            new Readings.Listener() {
                                @Override
                                public boolean read(Reading reading) {
                                    readings.add(reading);
                                    progress.document(0);
                                    return true;
                                }

                                @Override
                                public void refused(Drop drop) {
                                    refused.add(drop);
                                }
                            });
        }
    }

    private static String kept(List<Reading> readings) {
        long all = 0;
        long body = 0;
        for (Reading reading : readings) {
            if (reading.article().isPresent()) {
                all += reading.article().get().pageText().length();
                body += reading.article().get().body().length();
            }
        }
        return "kept %,d of %,d characters; the rest is menus, tickers and other furniture"
                .formatted(body, all);
    }

    private static String byStatus(List<Entry> entries) {
        Map<Status, Long> counts = new EnumMap<>(Status.class);
        entries.forEach(entry -> counts.merge(entry.engagement().status(), 1L, Long::sum));
        return Stream.of(
                        Status.HELD,
                        Status.PLANNED,
                        Status.POSSIBLE,
                        Status.POSTPONED,
                        Status.CANCELLED)
                .filter(counts::containsKey)
                .map(status -> status.id() + " " + counts.get(status))
                .collect(Collectors.joining(", "));
    }

    private static String checked(List<Reading> readings) {
        ProofCount count = new ProofCount();
        readings.forEach(count::add);
        return "%d of %d cells have their sentence".formatted(count.proven(), count.cells());
    }

    private void warn(Reading reading) {
        reading.article()
                .ifPresent(article -> {
                    if (article.published() instanceof PublicationDate.Disputed disputed) {
                        session.console()
                                .print(
                                        "Warning: %s is stamped %s but reads as %s. The stamp is not used."
                                                .formatted(
                                                        Plain.text(reading.document().id()),
                                                        disputed.pageSays().day(),
                                                        disputed.textImplies().day()));
                    }
                });
    }

    private void examples(List<Entry> entries) {
        EngagementTable table = new EngagementTable(session.console());
        List<Engagement> most =
                entries.stream()
                        .map(Entry::engagement)
                        .sorted((a, b) -> Integer.compare(b.reports().size(), a.reports().size()))
                        .limit(LISTED)
                        .sorted(
                                java.util.Comparator.comparing((Engagement e) ->
                                        e.date()
                                                .map(date -> date.earliest().toString())
                                                .orElse("9")))
                        .toList();
        most.forEach(table::line);
        session.console().print("");
        session.console()
                .print(
                        "next: chancery ingest YOUR-PAGES   chancery search 'parties:USA,CHN'   chancery timeline USA CHN");
    }
}
