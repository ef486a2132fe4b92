package chancery.brief;

/// A briefing that cannot be made; the message says what may be asked.
public final class BriefException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BriefException(String message) {
        super(message);
    }
}
