package chancery.cli;

import chancery.acquire.Drop;
import chancery.acquire.DropReason;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Lists what is left out, as it happens, and counts it by reason. Not to be shared between
/// threads.
final class DropLog {

    // Enough to see what is wrong; an archive may hold a million damaged records.
    private static final int LISTED = 20;

    /// Left out in the course of things; nothing is lost by it.
    private static final Set<DropReason> USUAL =
            EnumSet.of(DropReason.NOT_A_PAGE, DropReason.SAME_CONTENT, DropReason.NOT_WANTED);

    private final Console console;
    private final int listed;
    private final Map<DropReason, Integer> counts = new EnumMap<>(DropReason.class);

    DropLog(Console console) {
        this(console, LISTED);
    }

    private DropLog(Console console, int listed) {
        this.console = console;
        this.listed = listed;
    }

    /// One that lists all, for what was asked for piece by piece.
    static DropLog ofAll(Console console) {
        return new DropLog(console, Integer.MAX_VALUE);
    }

    void add(Drop drop) {
        int count = counts.merge(drop.reason(), 1, Integer::sum);
        if (!USUAL.contains(drop.reason()) && count <= listed) {
            console.say("dropped: " + drop.line());
        } else if (!USUAL.contains(drop.reason()) && count == listed + 1) {
            console.say("dropped: more of the same reason are counted, not listed");
        }
    }

    int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// One line with the count of each reason; nothing where nothing was dropped.
    void summarise() {
        if (!counts.isEmpty()) {
            console.say(
                    "dropped %,d: %s"
                            .formatted(
                                    count(),
                                    counts.entrySet().stream()
                                            .map(DropLog::counted)
                                            .collect(Collectors.joining(", "))));
        }
    }

    private static String counted(Map.Entry<DropReason, Integer> entry) {
        return "%,d %s (%s)".formatted(entry.getValue(), entry.getKey(), entry.getKey().says());
    }

    int exitCode() {
        return USUAL.containsAll(counts.keySet()) ? ExitCode.DONE : ExitCode.DROPPED;
    }
}
