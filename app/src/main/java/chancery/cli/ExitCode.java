package chancery.cli;

/// What the program answers to the shell. 78, no suitable Java, is the launcher's.
final class ExitCode {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;

    /// Done, but something was dropped and is listed.
    static final int DROPPED = 3;

    private ExitCode() {}
}
