package chancery.cli;

import chancery.acquire.Acquired;
import chancery.acquire.Document;
import chancery.acquire.Drop;
import chancery.fetch.Fetcher;
import chancery.fetch.Pages;
import chancery.fetch.Visits;
import chancery.ledger.Ledger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Fetches pages and feeds, because somebody asked.
@Command(
        name = "fetch",
        description =
                "Fetch pages, or what feeds lead to, and take them into the ledger. robots.txt is obeyed, a host is asked once a second at most, what is unchanged is not sent again, and only public addresses are connected to.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  chancery fetch https://example.org/news/ministers-meet",
            "  chancery fetch --ledger asia.db https://example.org/world/rss.xml"
        })
final class FetchCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(
            arity = "1..*",
            paramLabel = "URL|FEED",
            description = "Addresses of pages, of RSS or Atom feeds.")
    private List<String> addresses = List.of();

    FetchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        DropLog drops = DropLog.ofAll(session.console());
        try (Ledger ledger = LedgerKeeping.opened(session);
                Fetcher fetcher = Fetcher.standard()) {
            new Round(session, ledger, fetcher, drops).fetch(addresses);
        }
        drops.summarise();
        return drops.exitCode();
    }

    /// One pass over addresses.
    static final class Round {

        // A host is asked once a second: a feed takes minutes, and silence looks like a fault.
        private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

        private final Session session;
        private final Ledger ledger;
        private final Visits visits;
        private final Fetcher fetcher;
        private final DropLog drops;
        private Instant nextLine = Instant.now().plus(BETWEEN_LINES);
        private int fresh;
        private int known;

        Round(Session session, Ledger ledger, Fetcher fetcher, DropLog drops) {
            this.session = session;
            this.ledger = ledger;
            this.fetcher = fetcher;
            this.drops = drops;
            this.visits =
                    ledger.file()
                            .map(file -> file.resolveSibling(file.getFileName() + ".fetched.tsv"))
                            .map(file -> visits(file, ledger))
                            .orElseGet(Visits::none);
        }

        // What a ledger that is gone had seen, this one has not.
        private static Visits visits(Path file, Ledger ledger) {
            return ledger.counts().documents() == 0 ? Visits.anew(file) : Visits.in(file);
        }

        void fetch(List<String> addresses) {
            Pages pages = new Pages(fetcher, visits, _ -> count(false));
            for (String address : addresses) {
                pages.take(address, this::take);
            }
            session.console()
                    .say(
                            "fetched %,d new pages; %,d have nothing new; the ledger now holds %,d engagements"
                                    .formatted(fresh, known, ledger.counts().engagements()));
        }

        private void take(Acquired acquired) {
            switch (acquired) {
                case Acquired.Refused(Drop drop) -> drops.add(drop);
                case Acquired.Taken(Document document) -> {
                    var reading = session.pipeline().apply(document);
                    boolean isNew = ledger.ingest(reading).isNew();
                    if (isNew) {
                        reading.dropped().ifPresent(drops::add);
                    }
                    count(isNew);
                }
            }
        }

        private void count(boolean isNew) {
            fresh += isNew ? 1 : 0;
            known += isNew ? 0 : 1;
            Instant now = Instant.now();
            if (now.isAfter(nextLine)) {
                nextLine = now.plus(BETWEEN_LINES);
                session.console()
                        .say(
                                "fetching: %,d new pages, %,d with nothing new"
                                        .formatted(fresh, known));
            }
        }
    }
}
