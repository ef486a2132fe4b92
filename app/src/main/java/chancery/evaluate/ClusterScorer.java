package chancery.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Scores merging: are the pages that tell one event gathered in one engagement?
///
/// For each event the engagement that fits best is taken, by the F1 of the two sets of documents.
/// Only main reports count, and only documents that some event names.
public final class ClusterScorer {

    /// An event with the documents that tell it, and how well an engagement gathers them.
    ///
    /// @param engagement the best one; empty if none shares a document
    public record Match(
            String event, String name, int documents, double f1, Optional<String> engagement) {}

    /// The figures.
    ///
    /// @param mean best F1, each event alike
    /// @param weighted best F1, each event by its number of documents
    /// @param untold share of documents with no main report at all
    /// @param falseMerges engagements whose documents no single event holds together
    public record Score(
            List<Match> matches,
            int documents,
            double mean,
            double weighted,
            double untold,
            int falseMerges) {

        /// The same line as the reference scorer prints.
        public String line() {
            return String.format(
                    Locale.ROOT,
                    "{\"events\": %d, \"documents\": %d, \"best_f1_mean\": %s, \"best_f1_weighted\": %s, \"documents_without_report\": %s, \"false_merges\": %d}",
                    matches.size(),
                    documents,
                    rounded(mean),
                    rounded(weighted),
                    rounded(untold),
                    falseMerges);
        }

        private static String rounded(double figure) {
            return Double.toString(Math.rint(figure * 10_000) / 10_000);
        }
    }

    private record Event(String id, String name, Set<String> documents) {}

    private final List<Event> events = new ArrayList<>();
    private final Map<String, Set<String>> eventsOf = new TreeMap<>();
    private final Map<String, Set<String>> found = new TreeMap<>();

    /// @param clusters one event a line: `{"event", "name", "documents": [ids]}`
    public ClusterScorer(Stream<String> clusters) {
        clusters.filter(line -> !line.isBlank())
                .map(JsonMapper.shared()::readTree)
                .forEach(this::event);
    }

    private void event(JsonNode tree) {
        Set<String> documents = new TreeSet<>();
        for (JsonNode document : tree.path("documents").values()) {
            documents.add((document.isObject() ? document.path("id") : document).asString());
        }
        String id = tree.path("event").asString();
        events.add(new Event(id, tree.path("name").asString(""), documents));
        documents.forEach(d -> eventsOf.computeIfAbsent(d, _ -> new TreeSet<>()).add(id));
    }

    /// Takes in an engagement with the documents of its main reports.
    public void engagement(String id, Collection<String> mainDocuments) {
        Set<String> known = new TreeSet<>(mainDocuments);
        known.retainAll(eventsOf.keySet());
        if (!known.isEmpty()) {
            found.put(id, known);
        }
    }

    public Score score() {
        List<Match> matches = events.stream().map(this::best).toList();
        int documents = matches.stream().mapToInt(Match::documents).sum();
        double mean = matches.stream().mapToDouble(Match::f1).average().orElse(0);
        double weighted =
                matches.stream().mapToDouble(m -> m.f1 * m.documents).sum()
                        / Math.max(1, documents);
        Set<String> told = new HashSet<>();
        found.values().forEach(told::addAll);
        double untold = 1 - (double) told.size() / Math.max(1, eventsOf.size());
        int falseMerges = (int) found.values().stream().filter(this::isFalseMerge).count();
        return new Score(matches, documents, mean, weighted, untold, falseMerges);
    }

    private Match best(Event event) {
        double best = 0;
        Optional<String> who = Optional.empty();
        for (Map.Entry<String, Set<String>> one : found.entrySet()) {
            long hit = one.getValue().stream().filter(event.documents::contains).count();
            double f1 = 2.0 * hit / (one.getValue().size() + event.documents.size());
            if (f1 > best) {
                best = f1;
                who = Optional.of(one.getKey());
            }
        }
        return new Match(event.id, event.name, event.documents.size(), best, who);
    }

    private boolean isFalseMerge(Set<String> documents) {
        Set<String> all = new TreeSet<>();
        documents.forEach(d -> all.addAll(eventsOf.getOrDefault(d, Set.of())));
        return all.stream()
                .noneMatch(event ->
                        documents.stream()
                                .allMatch(d -> eventsOf.getOrDefault(d, Set.of()).contains(event)));
    }
}
