package chancery.cli;

import chancery.fetch.Fetcher;
import chancery.ledger.Ledger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
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
    private OptionalInt rounds = OptionalInt.empty();

    WatchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Duration pause = pause(every);
        DropLog drops = new DropLog(session.console());
        try (Ledger ledger = LedgerKeeping.opened(session)) {
            for (int round = 1; ; round++) {
                List<String> addresses = addresses();
                // A fetcher a round: robots.txt may have changed since the last.
                try (Fetcher fetcher = Fetcher.standard()) {
                    new FetchCommand.Round(session, ledger, fetcher, drops).fetch(addresses);
                }
                if (rounds.isPresent() && round >= rounds.getAsInt()) {
                    break;
                }
                session.console().say("next round at %s".formatted(Instant.now().plus(pause)));
                Thread.sleep(pause);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        drops.summarise();
        return drops.exitCode();
    }

    private List<String> addresses() throws IOException {
        if (!Files.isReadable(list)) {
            throw new Failure(
                    "%s cannot be read; name a file with an address a line.".formatted(list));
        }
        return Files.readAllLines(list, StandardCharsets.UTF_8).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    static Duration pause(String every) {
        if (!every.matches("[0-9]{1,4}[mhd]")) {
            throw new Failure("--every %s: write 30m, 1h or 1d.".formatted(Plain.text(every)));
        }
        long number = Long.parseLong(every.substring(0, every.length() - 1));
        Duration pause =
                switch (every.charAt(every.length() - 1)) {
                    case 'm' -> Duration.ofMinutes(number);
                    case 'h' -> Duration.ofHours(number);
                    default -> Duration.ofDays(number);
                };
        if (pause.compareTo(LEAST) < 0) {
            throw new Failure("--every %s: no less than 15m.".formatted(Plain.text(every)));
        }
        return pause;
    }
}
