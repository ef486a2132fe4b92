package chancery.cli;

import chancery.fetch.Fetcher;
import chancery.ledger.Ledger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Fetches a list of feeds again and again.
@Command(
        name = "watch",
        description =
                "Fetch a list of feeds and pages now and then, until stopped with Ctrl-C. Stopping loses nothing.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  chancery watch feeds.txt --every 1h",
            "  chancery watch feeds.txt --every 6h --rounds 4"
        })
final class WatchCommand implements Callable<Integer> {

    private static final Duration LEAST = Duration.ofMinutes(15);

    private final Session session;

    @Parameters(
            paramLabel = "FILE",
            description = "A text file, an address a line; lines that begin with # are notes.")
    private Path list = Path.of("feeds.txt");

    @Option(
            names = "--every",
            paramLabel = "TIME",
            defaultValue = "1h",
            description = "30m, 1h, 1d; no less than 15m. Default: ${DEFAULT-VALUE}.")
    private String every = "1h";

    @Option(names = "--rounds", paramLabel = "N", description = "Stop after so many rounds.")
    private Optional<Integer> rounds = Optional.empty();

    WatchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Duration pause = pause(every);
        int code = ExitCode.DONE;
        List<String> addresses = addresses();
        // One fetcher for all rounds: who asked to be left alone for hours is left alone for hours.
        try (Ledger ledger = LedgerKeeping.opened(session);
                Fetcher fetcher = Fetcher.standard()) {
            for (int round = 1; ; round++) {
                code = Math.max(code, round(ledger, fetcher, addresses));
                if (rounds.isPresent() && round >= rounds.get()) {
                    break;
                }
                session.console()
                        .say(
                                "next round at %s"
                                        .formatted(
                                                Instant.now()
                                                        .plus(pause)
                                                        .truncatedTo(ChronoUnit.SECONDS)));
                Thread.sleep(pause);
                addresses = addressesOr(addresses);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return code;
    }

    private int round(Ledger ledger, Fetcher fetcher, List<String> addresses) {
        DropLog drops = DropLog.ofAll(session.console());
        fetcher.forgetRules();
        new FetchCommand.Round(session, ledger, fetcher, drops).fetch(addresses);
        drops.summarise();
        return drops.exitCode();
    }

    // The list may be edited while it is watched; what is half-written does not end the watch.
    private List<String> addressesOr(List<String> before) throws IOException {
        try {
            return addresses();
        } catch (Failure failure) {
            session.console().warn(failure.getMessage() + " Going on with the list as it was.");
            return before;
        }
    }

    private List<String> addresses() throws IOException {
        if (!Files.isRegularFile(list) || !Files.isReadable(list)) {
            throw new Failure(
                    "%s cannot be read; name a file with an address a line."
                            .formatted(Plain.text(list.toString())));
        }
        // What is not UTF-8 is no address, which is said when it is asked for.
        List<String> addresses =
                new String(Files.readAllBytes(list), StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> line.replace("\uFEFF", "").strip())
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .toList();
        if (addresses.isEmpty()) {
            throw new Failure(
                    "%s holds no address; write one a line, such as https://example.org/rss.xml."
                            .formatted(Plain.text(list.toString())));
        }
        return addresses;
    }

    static Duration pause(String every) {
        if (!every.matches("[0-9]{1,4}[mhd]")) {
            throw Failure.ofUsage("--every %s: write 30m, 1h or 1d.".formatted(Plain.text(every)));
        }
        long number = Long.parseLong(every.substring(0, every.length() - 1));
        Duration pause =
                switch (every.charAt(every.length() - 1)) {
                    case 'm' -> Duration.ofMinutes(number);
                    case 'h' -> Duration.ofHours(number);
                    default -> Duration.ofDays(number);
                };
        if (pause.compareTo(LEAST) < 0) {
            throw Failure.ofUsage("--every %s: no less than 15m.".formatted(Plain.text(every)));
        }
        return pause;
    }
}
