package chancery.cli;

import chancery.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Opens the ledger that a command works on.
final class LedgerKeeping {

    private LedgerKeeping() {}

    /// The ledger to read; it must be there.
    static Ledger existing(Session session) {
        Path file = session.ledgerFile();
        if (!Files.exists(file)) {
            throw new Failure(
                    "there is no ledger at %s yet; make one with 'chancery ingest PAGES', or name another with --ledger."
                            .formatted(file));
        }
        return Ledger.open(file);
    }

    /// The ledger to write; file and folder are made where they are missing.
    static Ledger opened(Session session) {
        Path file = session.ledgerFile().toAbsolutePath();
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new Failure(
                    "the folder for %s cannot be made; name another ledger with --ledger."
                            .formatted(file),
                    e);
        }
        return Ledger.open(file);
    }
}
