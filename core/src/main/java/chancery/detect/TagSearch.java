package chancery.detect;

import chancery.detect.TagWeights.Weights;
import chancery.detect.TagWeights.Word;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.TagDictionary;
import org.jspecify.annotations.Nullable;

/// Finds the best tags of a sentence by the library's model and search: of the readings so far the
/// best three go on.
///
/// The library makes the features of a word anew for each of the three readings and looks each up
/// by its text. All but two do not depend on the reading, so here they are summed once a word, and
/// what a word that the model knows adds by itself is summed once for all. The tags are the
/// library's own, at a fraction of the time: see `PartOfSpeechTaggerTest`. Shared by all threads.
final class TagSearch {

    private static final int BEAM = 3;
    private static final int LETTERS = 4;
    private static final int NO_TAG = -1;

    private final TagWeights model;
    private final @Nullable TagDictionary allowed;
    private final Word begin;
    private final Word end;
    private final Weights always;
    private final Weights hyphen;
    private final Weights capital;
    private final Weights digit;
    private final AtomicReferenceArray<@Nullable Lexeme> lexemes;

    TagSearch(POSModel library) {
        model = new TagWeights(library);
        allowed = library.getFactory().getTagDictionary();
        begin = model.word("*SB*");
        end = model.word("*SE*");
        always = model.other("default");
        hyphen = model.other("h");
        capital = model.other("c");
        digit = model.other("d");
        lexemes = new AtomicReferenceArray<>(model.words());
    }

    /// What one word says of its own tag, wherever it stands: a sum for each tag, and whether the
    /// dictionary lets the word have it.
    private static final class Lexeme {

        private final double[] sums;
        private final boolean[] valid;

        Lexeme(double[] sums, boolean[] valid) {
            this.sums = sums;
            this.valid = valid;
        }
    }

    /// The tags of the words of one sentence.
    String[] tag(String[] words) {
        return new Search(words).run();
    }

    /// Kept for the words of the model alone, so that no text makes it grow for ever. Threads that
    /// meet a word at once make equal ones.
    private Lexeme lexeme(String text, Word word) {
        if (word == Word.UNKNOWN) {
            return made(text, word);
        }
        Lexeme known = lexemes.get(word.number);
        if (known == null) {
            known = made(text, word);
            lexemes.set(word.number, known);
        }
        return known;
    }

    private Lexeme made(String text, Word word) {
        double[] sums = new double[model.size()];
        always.addTo(sums);
        word.itself.addTo(sums);
        sumLetters(text, sums);
        return new Lexeme(sums, valid(text));
    }

    private void sumLetters(String text, double[] sums) {
        int length = text.length();
        for (int n = 1; n <= LETTERS; n++) {
            model.end(text.substring(Math.max(0, length - n))).addTo(sums);
            model.start(text.substring(0, Math.min(n, length))).addTo(sums);
        }
        boolean capitals = false;
        boolean digits = false;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            capitals |= c >= 'A' && c <= 'Z';
            digits |= c >= '0' && c <= '9';
        }
        if (text.indexOf('-') >= 0) {
            hyphen.addTo(sums);
        }
        if (capitals) {
            capital.addTo(sums);
        }
        if (digits) {
            digit.addTo(sums);
        }
    }

    private boolean[] valid(String text) {
        String @Nullable [] tags = allowed == null ? null : allowed.getTags(text);
        boolean[] valid = new boolean[model.size()];
        Arrays.fill(valid, tags == null);
        if (tags != null) {
            for (int i = 0; i < valid.length; i++) {
                for (String tag : tags) {
                    valid[i] |= tag.equals(model.tag(i));
                }
            }
        }
        return valid;
    }

    /// A reading up to some word: its last tags, its score, and the reading before it.
    private static final class Reading {

        private final @Nullable Reading former;
        private final int tag;
        private final double score;

        Reading(@Nullable Reading former, int tag, double score) {
            this.former = former;
            this.tag = tag;
            this.score = score;
        }
    }

    /// The search through one sentence. Belongs to one thread.
    private final class Search {

        private final String[] texts;
        private final Word[] words;
        private final double[] fixed = new double[model.size()];
        private final double[] chances = new double[model.size()];
        private boolean[] valid = new boolean[0];
        private @Nullable Reading[] best = new @Nullable Reading[BEAM];
        private @Nullable Reading[] next = new @Nullable Reading[BEAM];

        Search(String[] texts) {
            this.texts = texts;
            words = new Word[texts.length];
            for (int i = 0; i < texts.length; i++) {
                words[i] = model.word(texts[i]);
            }
        }

        String[] run() {
            best[0] = new Reading(null, NO_TAG, 0);
            for (int i = 0; i < texts.length; i++) {
                sumFixed(i);
                Arrays.fill(next, null);
                for (Reading reading : best) {
                    if (reading != null) {
                        extend(reading);
                    }
                }
                @Nullable Reading[] former = best;
                best = next;
                next = former;
            }
            return tags();
        }

        private String[] tags() {
            String[] tags = new String[texts.length];
            Reading at = best[0];
            for (int i = tags.length - 1; i >= 0 && at != null; i--) {
                tags[i] = model.tag(at.tag);
                at = at.former;
            }
            return tags;
        }

        /// All that does not depend on the tags before.
        private void sumFixed(int i) {
            Lexeme lexeme = lexeme(texts[i], words[i]);
            valid = lexeme.valid;
            System.arraycopy(lexeme.sums, 0, fixed, 0, fixed.length);
            (i > 0 ? words[i - 1] : begin).before.addTo(fixed);
            if (i > 0) {
                (i > 1 ? words[i - 2] : begin).twoBefore.addTo(fixed);
            }
            boolean last = i + 1 == words.length;
            (last ? end : words[i + 1]).after.addTo(fixed);
            if (!last) {
                (i + 2 < words.length ? words[i + 2] : end).twoAfter.addTo(fixed);
            }
        }

        /// Goes on from one reading with the three most likely tags, as far as the dictionary lets;
        /// with all that it lets where that leaves nothing at all.
        private void extend(Reading reading) {
            System.arraycopy(fixed, 0, chances, 0, fixed.length);
            if (reading.former != null) {
                model.tagBefore(reading.tag).addTo(chances);
                if (reading.former.former != null) {
                    model.tagsBefore(reading.former.tag, reading.tag).addTo(chances);
                }
            }
            double whole = 0;
            for (int i = 0; i < chances.length; i++) {
                chances[i] = Math.exp(chances[i]);
                whole += chances[i];
            }
            double least = third();
            for (int i = 0; i < chances.length; i++) {
                if (valid[i] && chances[i] >= least) {
                    offer(reading, i, whole);
                }
            }
            if (next[0] == null) {
                for (int i = 0; i < chances.length; i++) {
                    if (valid[i]) {
                        offer(reading, i, whole);
                    }
                }
            }
        }

        private double third() {
            double first = 0;
            double second = 0;
            double third = 0;
            for (double chance : chances) {
                if (chance > third) {
                    third = chance;
                    if (third > second) {
                        third = second;
                        second = chance;
                    }
                    if (second > first) {
                        second = first;
                        first = chance;
                    }
                }
            }
            return third;
        }

        /// Keeps the best three, the earlier one first where two are alike.
        private void offer(Reading former, int tag, double whole) {
            double score = former.score + Math.log(chances[tag] / whole);
            int place = BEAM;
            while (place > 0 && isBehind(next[place - 1], score)) {
                place--;
            }
            if (place < BEAM) {
                System.arraycopy(next, place, next, place + 1, BEAM - 1 - place);
                next[place] = new Reading(former, tag, score);
            }
        }

        private boolean isBehind(@Nullable Reading reading, double score) {
            return reading == null || reading.score < score;
        }
    }
}
