package chancery.cli;

import chancery.ledger.Ledger;
import chancery.ledger.LedgerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Looks at everything the program stands on.
@Command(
        name = "doctor",
        description = "Check Java, memory, disk and the ledger, and say where things are.",
        footerHeading = "%nExamples:%n",
        footer = {"  chancery doctor", "  chancery doctor --ledger asia.db"})
final class DoctorCommand implements Callable<Integer> {

    // Below this a ledger soon cannot grow.
    private static final long LEAST_FREE = 200L << 20;

    private final Session session;
    private boolean ill;

    DoctorCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Path ledger = session.ledgerFile().toAbsolutePath();
        well("version", "Chancery " + Version.number());
        well("java", Runtime.version() + ", " + System.getProperty("java.home"));
        well("memory", "up to " + megabytes(Runtime.getRuntime().maxMemory()));
        disk(ledger);
        ledger(ledger);
        return ill ? ExitCode.FAILED : ExitCode.DONE;
    }

    private void disk(Path ledger) throws IOException {
        Path folder = existing(ledger);
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < LEAST_FREE) {
            unwell(
                    "disk",
                    "only "
                            + megabytes(free)
                            + " free in "
                            + folder
                            + "; make room before ingesting");
        } else if (!Files.isWritable(folder)) {
            unwell("disk", folder + " cannot be written to; name another ledger with --ledger");
        } else {
            well("disk", megabytes(free) + " free in " + folder);
        }
    }

    private void ledger(Path file) {
        if (!Files.exists(file)) {
            well("ledger", file + " (not there yet; 'ingest' makes it)");
            return;
        }
        try (Ledger ledger = Ledger.open(file)) {
            List<String> problems = ledger.check();
            problems.forEach(problem -> unwell("ledger", problem));
            if (problems.isEmpty()) {
                well(
                        "ledger",
                        "%s, %,d engagements, whole"
                                .formatted(file, ledger.counts().engagements()));
            }
        } catch (LedgerException e) {
            unwell("ledger", Optional.ofNullable(e.getMessage()).orElse("cannot be opened"));
        }
    }

    private static Path existing(Path path) {
        Optional<Path> folder = Optional.ofNullable(path.getParent());
        while (folder.isPresent() && !Files.isDirectory(folder.get())) {
            folder = Optional.ofNullable(folder.get().getParent());
        }
        return folder.orElse(Path.of("/"));
    }

    private static String megabytes(long bytes) {
        return (bytes >> 20) + " MB";
    }

    private void well(String what, String finding) {
        session.console().print("ok     %-8s %s".formatted(what, finding));
    }

    private void unwell(String what, String finding) {
        ill = true;
        session.console().print("WRONG  %-8s %s".formatted(what, finding));
    }
}
