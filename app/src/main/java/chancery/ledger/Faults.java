package chancery.ledger;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/// Turns faults of the store into one sentence each: what is wrong with which file, and the way
/// out.
final class Faults {

    private final String ledger;

    Faults(String ledger) {
        this.ledger = ledger;
    }

    LedgerException sentence(SQLException fault) {
        // Extended codes keep the primary code in their low byte.
        int code = fault.getErrorCode() & 0xff;
        return new LedgerException(sentence(code, fault), fault);
    }

    /// What the store gave out whole is none of what Chancery writes.
    LedgerException damaged(RuntimeException fault) {
        return new LedgerException(damaged(), fault);
    }

    private String damaged() {
        return ledger
                + ": the file is damaged or is no ledger; restore a backup with \"chancery"
                + " restore\", or name another file with --ledger.";
    }

    private String sentence(int code, SQLException fault) {
        if (code == SQLiteErrorCode.SQLITE_BUSY.code
                || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return ledger + ": the ledger is in use by another program; try again when it is done.";
        }
        if (code == SQLiteErrorCode.SQLITE_FULL.code) {
            return ledger
                    + ": the disk is full; what was acknowledged before is kept. Free some space,"
                    + " then run the same command again: finished documents are not repeated.";
        }
        if (code == SQLiteErrorCode.SQLITE_CORRUPT.code
                || code == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return damaged();
        }
        if (code == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
            return ledger
                    + ": the ledger cannot be opened; check that the folder exists and that you"
                    + " may write in it.";
        }
        if (code == SQLiteErrorCode.SQLITE_READONLY.code
                || code == SQLiteErrorCode.SQLITE_PERM.code) {
            return ledger + ": the ledger cannot be written; check the rights of file and folder.";
        }
        if (code == SQLiteErrorCode.SQLITE_IOERR.code) {
            return ledger
                    + ": reading or writing failed ("
                    + fault.getMessage()
                    + "); what was acknowledged before is kept. Check the disk, then run the same"
                    + " command again.";
        }
        return ledger + ": the store refused: " + fault.getMessage();
    }
}
