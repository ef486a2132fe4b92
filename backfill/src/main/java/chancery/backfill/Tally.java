package chancery.backfill;

import chancery.acquire.Drop;
import chancery.acquire.DropReason;
import java.util.EnumMap;
import java.util.Map;
import java.util.StringJoiner;

/// What was in a file, or in all of them: pages, pages that tell something, drops by reason.
///
/// Kept as text in the rows, so that it counts a file once however often the file was read.
final class Tally {

    private long pages;
    private long telling;
    private long bytes;
    private final Map<DropReason, Long> drops = new EnumMap<>(DropReason.class);

    void page(long size, boolean tells) {
        pages++;
        bytes += size;
        telling += tells ? 1 : 0;
    }

    void drop(Drop drop) {
        drops.merge(drop.reason(), 1L, Long::sum);
    }

    long pages() {
        return pages;
    }

    Map<DropReason, Long> drops() {
        return drops;
    }

    String text() {
        StringJoiner text = new StringJoiner(" ");
        text.add(Long.toString(pages)).add(Long.toString(telling)).add(Long.toString(bytes));
        drops.forEach((reason, count) -> text.add(reason.name() + "=" + count));
        return text.toString();
    }

    /// Adds what [#text] wrote.
    void add(String text) {
        String[] words = text.split(" ", -1);
        pages += Long.parseLong(words[0]);
        telling += Long.parseLong(words[1]);
        bytes += Long.parseLong(words[2]);
        for (int i = 3; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            drops.merge(
                    DropReason.valueOf(words[i].substring(0, equals)),
                    Long.parseLong(words[i].substring(equals + 1)),
                    Long::sum);
        }
    }

    /// For people: counts by reason.
    String sentence() {
        StringJoiner reasons = new StringJoiner(", ");
        drops.forEach((reason, count) -> reasons.add("%,d %s".formatted(count, reason)));
        return "%,d pages (%,d MB), %,d of them tell something%s"
                .formatted(
                        pages,
                        bytes >> 20,
                        telling,
                        drops.isEmpty() ? "" : "; left out: " + reasons);
    }
}
