package chancery.backfill;

import java.lang.reflect.InvocationTargetException;

/// The way in. Compiled for Java 17, the oldest that the engine runs on, so that it can say which
/// Java the rest needs.
public final class Start {

    private static final int NEEDED = 25;
    private static final int NO_JAVA = 78;

    private Start() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        int found = Runtime.version().feature();
        if (found < NEEDED) {
            System.err.println(
                    "backfill: Java "
                            + NEEDED
                            + " or newer is needed and this is Java "
                            + found
                            + "; set JAVA_HOME to its folder before spark-submit.");
            System.exit(NO_JAVA);
        }
        try {
            Class.forName("chancery.backfill.Backfill")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
