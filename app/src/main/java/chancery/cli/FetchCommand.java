package chancery.cli;

import chancery.acquire.Acquired;
import chancery.acquire.Document;
import chancery.acquire.Drop;
import chancery.fetch.Fetcher;
import chancery.fetch.Pages;
import chancery.fetch.Visits;
import chancery.ledger.Ledger;
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
        DropLog drops = new DropLog(session.console());
        try (Ledger ledger = LedgerKeeping.opened(session);
                Fetcher fetcher = Fetcher.standard()) {
            new Round(session, ledger, fetcher, drops).fetch(addresses);
        }
        drops.summarise();
        return drops.exitCode();
    }

    /// One pass over addresses.
    static final class Round {

        private final Session session;
        private final Ledger ledger;
        private final Visits visits;
        private final Fetcher fetcher;
        private final DropLog drops;
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
                            .map(Visits::in)
                            .orElseGet(Visits::none);
        }

        void fetch(List<String> addresses) {
            Pages pages = new Pages(fetcher, visits, _ -> known++);
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
                    if (ledger.ingest(reading).isNew()) {
                        fresh++;
                        reading.dropped().ifPresent(drops::add);
                    } else {
                        known++;
                    }
                }
            }
        }
    }
}
