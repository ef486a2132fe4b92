package chancery.detect;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.postag.POSModel;
import org.jspecify.annotations.Nullable;

/// What each feature of a word adds to each tag, laid out for quick sums.
///
/// Shared by all threads.
final class TagWeights {

    /// What a feature adds to the tags that it bears on.
    static final class Weights {

        static final Weights NONE = new Weights(new int[0], new double[0]);

        private final int[] tags;
        private final double[] values;

        private Weights(int[] tags, double[] values) {
            this.tags = tags;
            this.values = values;
        }

        void addTo(double[] sums) {
            for (int i = 0; i < tags.length; i++) {
                sums[tags[i]] += values[i];
            }
        }
    }

    /// A word in each of the places it can have beside the word that is tagged.
    static final class Word {

        static final Word UNKNOWN = new Word(-1);

        final int number;
        Weights itself = Weights.NONE;
        Weights before = Weights.NONE;
        Weights twoBefore = Weights.NONE;
        Weights after = Weights.NONE;
        Weights twoAfter = Weights.NONE;

        private Word(int number) {
            this.number = number;
        }
    }

    private final String[] tags;
    private final Map<String, Word> words = new HashMap<>();
    private final Map<String, Weights> starts = new HashMap<>();
    private final Map<String, Weights> ends = new HashMap<>();
    private final Map<String, Weights> others = new HashMap<>();
    private final Weights[] tagBefore;
    private final Weights[] tagsBefore;

    TagWeights(POSModel model) {
        AbstractModel maxent =
                Objects.requireNonNull((AbstractModel) model.getArtifact("pos.model"));
        Object[] parts = maxent.getDataStructures();
        tags = (String[]) parts[2];
        ((Map<?, ?>) parts[1])
                .forEach((feature, context) -> add((String) feature, (Context) context));
        tagBefore = new Weights[tags.length];
        tagsBefore = new Weights[tags.length * tags.length];
        for (int i = 0; i < tags.length; i++) {
            tagBefore[i] = other("t=" + tags[i]);
            for (int j = 0; j < tags.length; j++) {
                tagsBefore[j * tags.length + i] = other("t2=" + tags[j] + "," + tags[i]);
            }
        }
    }

    private void add(String feature, Context context) {
        Weights weights = new Weights(context.getOutcomes(), context.getParameters());
        int equals = feature.indexOf('=');
        String name = equals < 0 ? feature : feature.substring(0, equals);
        String value = feature.substring(equals + 1);
        switch (name) {
            case "w" -> made(value).itself = weights;
            case "p" -> made(value).before = weights;
            case "pp" -> made(value).twoBefore = weights;
            case "n" -> made(value).after = weights;
            case "nn" -> made(value).twoAfter = weights;
            case "pre" -> starts.put(value, weights);
            case "suf" -> ends.put(value, weights);
            default -> others.put(feature, weights);
        }
    }

    private Word made(String word) {
        return words.computeIfAbsent(word, _ -> new Word(words.size()));
    }

    /// How many words it knows, numbered from 0.
    int words() {
        return words.size();
    }

    int size() {
        return tags.length;
    }

    String tag(int number) {
        return tags[number];
    }

    Word word(String text) {
        @Nullable Word known = words.get(text);
        return known == null ? Word.UNKNOWN : known;
    }

    Weights start(String letters) {
        return starts.getOrDefault(letters, Weights.NONE);
    }

    Weights end(String letters) {
        return ends.getOrDefault(letters, Weights.NONE);
    }

    Weights other(String feature) {
        return others.getOrDefault(feature, Weights.NONE);
    }

    /// The tag of the word before.
    Weights tagBefore(int tag) {
        return tagBefore[tag];
    }

    /// The tags of the two words before.
    Weights tagsBefore(int twoBefore, int before) {
        return tagsBefore[twoBefore * tags.length + before];
    }
}
