package chancery.clean;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/// The language of a text, as an ISO 639-1 code; shared by all threads.
///
/// The detector errs on one or two sentences full of foreign names, so English is first asked for
/// by its small words.
final class LanguageFinder {

    static final String UNKNOWN = "und";

    private static final Set<String> ENGLISH =
            Set.of(
                    "the", "of", "and", "to", "in", "a", "is", "that", "for", "on", "with", "as",
                    "was", "at", "by", "from", "has", "his", "it", "an", "are", "after", "who",
                    "will", "said", "have", "had", "but", "their", "its", "over", "this", "not",
                    "would", "about", "were", "he", "they", "amid", "says");
    private static final int SAMPLE = 4000;

    /// Characters below which nothing can be told, and below which what a page declares is
    /// believed.
    private static final int UNSURE = 40;

    private static final int SHORT = 200;
    private static final Map<String, String> SHORT_CODES = shortCodes();

    /// Loaded when a text is met that its small words do not show to be English.
    private static final class Loaded {

        static final LanguageDetectorModel MODEL = model();

        private static LanguageDetectorModel model() {
            try (InputStream in =
                    Objects.requireNonNull(
                            LanguageFinder.class.getResourceAsStream("/langdetect-183.bin"))) {
                return new LanguageDetectorModel(in);
            } catch (IOException fault) {
                throw new UncheckedIOException("the language model", fault);
            }
        }
    }

    private static Map<String, String> shortCodes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            codes.put(Locale.of(code).getISO3Language(), code);
        }
        codes.put("cmn", "zh");
        codes.put("nob", "no");
        codes.put("nno", "no");
        codes.put("pes", "fa");
        codes.put("arz", "ar");
        codes.put("ekk", "et");
        codes.put("lvs", "lv");
        codes.put("zlm", "ms");
        return codes;
    }

    String find(String text, String declared) {
        String sample = text.substring(0, Math.min(SAMPLE, text.length()));
        if (isEnglish(sample)) {
            return "en";
        }
        int length = sample.strip().length();
        if (length < UNSURE || length < SHORT && !declared.isEmpty()) {
            return declared.isEmpty() ? UNKNOWN : declared;
        }
        Language best = new LanguageDetectorME(Loaded.MODEL).predictLanguage(sample);
        return SHORT_CODES.getOrDefault(best.getLang(), best.getLang());
    }

    /// One word in six is one of the small words of English; in other languages one in twenty is.
    private static boolean isEnglish(String sample) {
        int words = 0;
        int small = 0;
        int start = -1;
        for (int i = 0; i <= sample.length(); i++) {
            boolean inside = i < sample.length() && Character.isLetter(sample.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words++;
                String word = sample.substring(start, i).toLowerCase(Locale.ROOT);
                small += ENGLISH.contains(word) ? 1 : 0;
                start = -1;
            }
        }
        return words > 0 && small * 6 >= words;
    }
}
