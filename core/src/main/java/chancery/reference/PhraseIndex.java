package chancery.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds phrases in a row of lower-case words, longest first, in time linear in the words.
///
/// @param <T> what a phrase stands for
public final class PhraseIndex<T> {

    private final Node<T> root = new Node<>();

    /// A phrase that begins at the asked place.
    ///
    /// @param length how many words it has
    public record Hit<T>(int length, List<T> values) {}

    private static final class Node<T> {
        private final Map<String, Node<T>> next = new HashMap<>();
        private final List<T> values = new ArrayList<>();
    }

    /// Adds a phrase; not to be called once the index is shared.
    public void add(List<String> words, T value) {
        Node<T> node = root;
        for (String word : words) {
            node = node.next.computeIfAbsent(word, _ -> new Node<>());
        }
        node.values.add(value);
    }

    /// The longest phrase that begins at `from`.
    public Optional<Hit<T>> at(List<String> words, int from) {
        Node<T> node = root;
        Hit<T> best = null;
        for (int i = from; i < words.size(); i++) {
            node = node.next.get(words.get(i));
            if (node == null) {
                break;
            }
            if (!node.values.isEmpty()) {
                best = new Hit<>(i - from + 1, node.values);
            }
        }
        return Optional.ofNullable(best);
    }
}
