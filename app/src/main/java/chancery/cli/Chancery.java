package chancery.cli;

/// The way in from the command line.
public final class Chancery {

    private Chancery() {}

    public static void main(String[] args) {
        System.exit(0);
    }
}
