package chancery.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Compares the output of `chancery read` with annotated pages.
///
/// A report and an annotated engagement can be one when the kind is the same, at least half of all
/// their states are common, and the dates do not contradict each other with a day of slack. Not to
/// be shared between threads.
public final class ReportScorer {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<String> remarks = new ArrayList<>();
    private int missing;
    private long annotated;
    private long reported;
    private long paired;
    private long exact;
    private long main;
    private long mainFound;
    private long status;
    private long dates;
    private long places;
    private long placesRight;
    private long persons;
    private long personsAnnotated;
    private long personsReported;
    private long topics;
    private long topicsAnnotated;
    private long topicsReported;
    private long outcomes;
    private long outcomesAnnotated;
    private long outcomesReported;
    private long cells;
    private long bareCells;
    private long negativePages;
    private long negativeReports;
    private long published;
    private long publishedRight;
    private int pages;

    private ReportScorer() {}

    /// @param gold one annotated page a line
    /// @param output one read document a line
    public static ReportScorer compare(Iterable<String> gold, Iterable<String> output) {
        ReportScorer scorer = new ReportScorer();
        Map<String, JsonNode> got = byId(output, "document");
        byId(gold, "id")
                .forEach((id, page) -> scorer.page(id, page, Optional.ofNullable(got.get(id))));
        return scorer;
    }

    private static Map<String, JsonNode> byId(Iterable<String> lines, String key) {
        Map<String, JsonNode> pages = new LinkedHashMap<>();
        StreamSupport.stream(lines.spliterator(), false)
                .filter(line -> !line.isBlank())
                .map(JSON::readTree)
                .forEach(page -> pages.put(page.path(key).asString(), page));
        return pages;
    }

    private void page(String id, JsonNode gold, Optional<JsonNode> output) {
        pages++;
        missing += output.isEmpty() ? 1 : 0;
        List<Told> wanted = told(gold.path("engagements"));
        List<Told> got = output.map(page -> told(page.path("reports"))).orElse(List.of());
        annotated += wanted.size();
        reported += got.size();
        if (wanted.isEmpty()) {
            negativePages++;
            negativeReports += got.size();
        }
        publication(gold, output);
        for (Told report : got) {
            cells += report.cells().size();
            bareCells += report.cellsWithoutEvidence();
        }
        engagements(id, wanted, got);
    }

    private static List<Told> told(JsonNode engagements) {
        List<Told> told = new ArrayList<>();
        engagements.forEach(engagement -> told.add(new Told(engagement)));
        return told;
    }

    private void publication(JsonNode gold, Optional<JsonNode> output) {
        Optional<String> day = new Told(gold).word("published");
        if (day.isEmpty() || gold.path("published_basis").asString("").equals("unknown")) {
            return;
        }
        published++;
        Optional<String> date =
                output.flatMap(page -> new Told(page.path("published")).word("date"));
        boolean narrow = Days.of(date).filter(span -> span.length() <= 3).isPresent();
        publishedRight += narrow && Days.compatible(day, date, 1) ? 1 : 0;
    }

    private void engagements(String id, List<Told> wanted, List<Told> got) {
        Map<Integer, Integer> pairs = Pairing.of(wanted, got);
        for (int x = 0; x < wanted.size(); x++) {
            Told gold = wanted.get(x);
            main += gold.main() ? 1 : 0;
            Integer partner = pairs.get(x);
            if (partner == null) {
                remarks.add(missed(id, gold));
            } else {
                pair(id, gold, got.get(partner));
            }
        }
        for (int y = 0; y < got.size(); y++) {
            if (!pairs.containsValue(y)) {
                remarks.add(extra(id, got.get(y)));
            }
        }
    }

    private void pair(String id, Told gold, Told got) {
        paired++;
        mainFound += gold.main() ? 1 : 0;
        status += gold.word("status").equals(got.word("status")) ? 1 : 0;
        boolean date = Days.right(gold.word("date"), got.word("date"));
        dates += date ? 1 : 0;
        gold.placeIsRightIn(got)
                .ifPresent(right -> {
                    places++;
                    placesRight += right ? 1 : 0;
                });
        Persons people = Persons.between(gold, got);
        persons += people.hit();
        personsAnnotated += people.annotated();
        personsReported += people.reported();
        topics(gold, got);
        outcomes(gold, got);
        boolean group = gold.statusGroup().equals(got.statusGroup());
        if (gold.states().equals(got.states()) && people.exact() && group && date) {
            exact++;
        } else {
            remarks.add(inexact(id, gold, got));
        }
    }

    private void topics(Told gold, Told got) {
        Set<String> common = new TreeSet<>(gold.topics());
        common.retainAll(got.topics());
        topics += common.size();
        topicsAnnotated += gold.topics().size();
        topicsReported += got.topics().size();
    }

    private void outcomes(Told gold, Told got) {
        boolean wanted = !gold.list("outcomes").isEmpty();
        boolean given = !got.list("outcomes").isEmpty();
        outcomes += wanted && given ? 1 : 0;
        outcomesAnnotated += wanted ? 1 : 0;
        outcomesReported += given ? 1 : 0;
    }

    private static String missed(String id, Told gold) {
        return "MISSED  %s %s %s %s %s %s | %s"
                .formatted(
                        id,
                        shown(gold, "kind"),
                        shown(gold, "status"),
                        shown(gold, "salience"),
                        listed(gold.states()),
                        shown(gold, "date"),
                        gold.quoted());
    }

    private static String inexact(String id, Told gold, Told got) {
        return "INEXACT %s %s %s -> %s %s -> %s %s -> %s"
                .formatted(
                        id,
                        shown(gold, "kind"),
                        shown(gold, "status"),
                        shown(got, "status"),
                        listed(gold.states()),
                        listed(got.states()),
                        shown(gold, "date"),
                        shown(got, "date"));
    }

    private static String extra(String id, Told got) {
        return "EXTRA   %s %s %s %s %s | %s"
                .formatted(
                        id,
                        shown(got, "kind"),
                        shown(got, "status"),
                        listed(got.states()),
                        shown(got, "date"),
                        got.quoted());
    }

    private static String shown(Told told, String field) {
        return told.word(field).orElse("None");
    }

    private static String listed(Set<String> states) {
        return states.stream()
                .map(state -> "'" + state + "'")
                .collect(java.util.stream.Collectors.joining(", ", "[", "]"));
    }

    /// A line for every engagement missed, told inexactly or reported in excess.
    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    /// The figures for people, and a last line of JSON for programs.
    public List<String> lines() {
        return List.of(
                "pages %d (missing from the output: %d); engagements annotated %d, reported %d"
                        .formatted(pages, missing, annotated, reported),
                "found      " + found().line(),
                "exact      " + exactly().line(),
                "main       R %s of %d".formatted(Figures.three(mainRecall()), main),
                slots(),
                "evidence   %d of %d cells without a sentence of their own"
                        .formatted(bareCells, cells),
                "negatives  %s reports a page on %d pages"
                        .formatted(Figures.three(negativesPerPage()), negativePages),
                "published  %s of %d".formatted(Figures.three(publishedShare()), published),
                json());
    }

    private String slots() {
        return "slots      status %s  date %s  place %s  persons F1 %s  topics F1 %s  has outcomes F1 %s"
                .formatted(
                        Figures.three(Figures.share(status, paired)),
                        Figures.three(Figures.share(dates, paired)),
                        Figures.three(Figures.share(placesRight, places)),
                        Figures.three(people().f1()),
                        Figures.three(subjects().f1()),
                        Figures.three(results().f1()));
    }

    private String json() {
        return ("{\"found_f1\": %s, \"exact_f1\": %s, \"main_recall\": %s, \"status\": %s, \"date\": %s,"
                        + " \"place\": %s, \"persons_f1\": %s, \"topics_f1\": %s, \"outcomes_f1\": %s,"
                        + " \"cells_without_evidence\": %d, \"negatives_per_page\": %s, \"published\": %s}")
                .formatted(
                        Figures.json(found().f1()),
                        Figures.json(exactly().f1()),
                        Figures.json(mainRecall()),
                        Figures.json(Figures.share(status, paired)),
                        Figures.json(Figures.share(dates, paired)),
                        Figures.json(Figures.share(placesRight, places)),
                        Figures.json(people().f1()),
                        Figures.json(subjects().f1()),
                        Figures.json(results().f1()),
                        bareCells,
                        Figures.json(negativesPerPage()),
                        Figures.json(publishedShare()));
    }

    public Figures found() {
        return Figures.of(paired, reported, annotated);
    }

    public Figures exactly() {
        return Figures.of(exact, reported, annotated);
    }

    private Figures people() {
        return Figures.of(persons, personsReported, personsAnnotated);
    }

    private Figures subjects() {
        return Figures.of(topics, topicsReported, topicsAnnotated);
    }

    private Figures results() {
        return Figures.of(outcomes, outcomesReported, outcomesAnnotated);
    }

    public double mainRecall() {
        return Figures.share(mainFound, main);
    }

    public double negativesPerPage() {
        return Figures.share(negativeReports, negativePages);
    }

    private double publishedShare() {
        return Figures.share(publishedRight, published);
    }
}
