package chancery.export;

import chancery.interpret.Status;
import chancery.merge.Engagement;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/// PLOVER's general contexts for our topics, as `contexts.tsv` has them. A topic may have several,
/// or none where PLOVER has no word for it.
final class Contexts {

    private static final String FUTURE = "future";

    private final Map<String, List<String>> ofTopics;

    private Contexts(Map<String, List<String>> ofTopics) {
        this.ofTopics = ofTopics;
    }

    static Contexts standard() {
        Map<String, List<String>> contexts = new TreeMap<>();
        try (InputStream in = Contexts.class.getResourceAsStream("contexts.tsv");
                BufferedReader lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        Objects.requireNonNull(in, "contexts.tsv"),
                                        StandardCharsets.UTF_8))) {
            lines.lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> contexts.put(cells[0], words(cells[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Contexts(contexts);
    }

    private static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(" ", -1));
    }

    /// The contexts of a topic, empty where PLOVER has none for it.
    List<String> of(String topic) {
        return ofTopics.getOrDefault(topic, List.of());
    }

    /// The contexts of an engagement, sorted; what is planned has the context that PLOVER keeps for
    /// what is to come.
    List<String> of(Engagement engagement) {
        TreeSet<String> contexts = new TreeSet<>();
        engagement.topics().forEach(topic -> contexts.addAll(of(topic)));
        if (engagement.status() == Status.PLANNED) {
            contexts.add(FUTURE);
        }
        return List.copyOf(contexts);
    }
}
