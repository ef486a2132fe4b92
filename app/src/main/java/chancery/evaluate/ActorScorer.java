package chancery.evaluate;

import chancery.identify.PhraseReader;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Scores phrases that stand alone ("Pakistani Army", "Putin"): is the country right, and the part
/// of society?
///
/// A row counts for a figure only where it has an answer of that sort: `country` may be missing or
/// null, `code_1` may be a list of which each is right, and `????` says that the annotators did not
/// know either.
public final class ActorScorer {

    private static final List<DateTimeFormatter> DAYS =
            Stream.of("yyyy-MM-dd", "d MMMM yyyy", "MMMM d, yyyy")
                    .map(form ->
                            new DateTimeFormatterBuilder()
                                    .parseCaseInsensitive()
                                    .appendPattern(form)
                                    .toFormatter(Locale.ENGLISH))
                    .toList();

    /// The annotators' codes where they are not ours: bodies have few codes of their own, and a
    /// non-state party counts under the country it is of.
    private static final Map<String, String> THEIR_CODES =
            Map.ofEntries(
                    Map.entry("EUU", "EUR"),
                    Map.entry("IMF", "IGO"),
                    Map.entry("WB", "IGO"),
                    Map.entry("NATO", "IGO"),
                    Map.entry("OPEC", "IGO"),
                    Map.entry("AU", "IGO"),
                    Map.entry("ASEAN", "IGO"),
                    Map.entry("WTO", "IGO"),
                    Map.entry("IAEA", "IGO"),
                    Map.entry("WHO", "UNO"),
                    Map.entry("UNHCR", "UNO"),
                    Map.entry("HAMAS", "PSE"),
                    Map.entry("HEZBOLLAH", "LBN"),
                    Map.entry("HOUTHI", "YEM"),
                    Map.entry("TALIBAN", "AFG"),
                    Map.entry("SDF", "SYR"));

    private static final String NOT_KNOWN = "????";

    private final PhraseReader reader;
    private final Map<String, Share> shares = new LinkedHashMap<>();
    private final List<String> remarks = new ArrayList<>();

    /// How many of so many are right.
    private static final class Share {
        private int right;
        private int all;

        void add(boolean isRight) {
            all++;
            right += isRight ? 1 : 0;
        }
    }

    public ActorScorer(PhraseReader reader) {
        this.reader = reader;
        for (String figure : List.of("country", "country_not_empty", "country_dated", "sector")) {
            shares.put(figure, new Share());
        }
    }

    /// Reads the phrase of one line of a gold file and compares.
    public void row(String line) {
        JsonNode gold = JsonMapper.shared().readTree(line);
        String phrase = gold.path("phrase").asString("");
        String date = gold.path("date").asString("");
        PhraseReader.Answer answer =
                reader.read(phrase, gold.path("context").asString(""), day(date));
        String state = answer.state().map(s -> THEIR_CODES.getOrDefault(s, s)).orElse("");
        String sector = answer.sector().orElse("");
        List<String> wrong = new ArrayList<>();
        if (gold.path("country").isString()) {
            country(gold.path("country").asString(), state, !date.isBlank(), wrong);
        }
        sectors(gold.path("code_1")).ifPresent(codes -> sector(codes, sector, wrong));
        if (!wrong.isEmpty()) {
            remarks.add(
                    phrase
                            + (date.isBlank() ? "" : " (" + date + ")")
                            + ": "
                            + String.join(", ", wrong));
        }
    }

    private void country(String gold, String told, boolean dated, List<String> wrong) {
        boolean right = gold.equals(told);
        share("country").add(right);
        if (!gold.isEmpty()) {
            share("country_not_empty").add(right);
        }
        if (dated) {
            share("country_dated").add(right);
        }
        if (!right) {
            wrong.add("country %s, read as %s".formatted(shown(gold), shown(told)));
        }
    }

    private void sector(List<String> gold, String told, List<String> wrong) {
        boolean right = gold.contains(told);
        share("sector").add(right);
        if (!right) {
            wrong.add("sector %s, read as %s".formatted(String.join("/", gold), shown(told)));
        }
    }

    private static String shown(String code) {
        return code.isEmpty() ? "none" : code;
    }

    private Share share(String figure) {
        return shares.computeIfAbsent(figure, _ -> new Share());
    }

    private static Optional<List<String>> sectors(JsonNode code) {
        List<String> codes = new ArrayList<>();
        if (code.isString()) {
            codes.add(code.asString());
        }
        code.values().forEach(one -> codes.add(one.asString("")));
        return Optional.of(codes)
                .filter(all -> !all.isEmpty())
                .filter(all -> all.stream().noneMatch(one -> one.contains(NOT_KNOWN)));
    }

    /// Dates in these files are written as people write them: "10 May 2015".
    static Optional<LocalDate> day(String text) {
        for (DateTimeFormatter form : DAYS) {
            try {
                return Optional.of(LocalDate.parse(text.strip(), form));
            } catch (DateTimeParseException _) {
                // not in this form; the next one may fit
            }
        }
        return Optional.empty();
    }

    /// What was read wrongly, a line each, in the order of the file.
    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    /// The figures for people, then all of them as one line of JSON.
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        shares.forEach((figure, share) -> {
            double value = Figures.share(share.right, share.all);
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "%-18s %s  %d of %d",
                            figure.replace('_', ' '),
                            Figures.three(value),
                            share.right,
                            share.all));
            cells.add("\"%s\": %s".formatted(figure, Figures.json(value)));
        });
        lines.add("{" + String.join(", ", cells) + "}");
        return lines;
    }
}
