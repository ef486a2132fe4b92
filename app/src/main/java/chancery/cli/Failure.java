package chancery.cli;

/// A command that cannot go on, in one sentence for people: what, where, and what to do.
final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    Failure(String sentence) {
        this(sentence, ExitCode.FAILED);
    }

    Failure(String sentence, Throwable cause) {
        super(sentence, cause);
        this.exitCode = ExitCode.FAILED;
    }

    private Failure(String sentence, int exitCode) {
        super(sentence);
        this.exitCode = exitCode;
    }

    /// A command that was given what it cannot understand.
    static Failure ofUsage(String sentence) {
        return new Failure(sentence, ExitCode.WRONG_USAGE);
    }

    int exitCode() {
        return exitCode;
    }
}
