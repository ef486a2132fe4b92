package chancery.ledger;

/// The ledger cannot do what was asked. The message is the sentence to print: what is wrong, where,
/// and what to do. Nothing was changed.
public final class LedgerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LedgerException(String message) {
        super(message);
    }

    LedgerException(String message, Throwable cause) {
        super(message, cause);
    }
}
