package chancery.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chancery.acquire.Acquired;
import chancery.acquire.Document;
import chancery.acquire.Source;
import chancery.clean.PublicationDate;
import chancery.clean.StampCheck;
import chancery.clean.Stamps;
import chancery.interpret.Report;
import chancery.pipeline.Pipeline;
import chancery.pipeline.Reading;
import chancery.pipeline.ReportJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The annotated pages as they are, without their stamps, and with stamps moved by 19 months; the
/// addresses, which give many days, are left out of the latter two. With `-Dchancery.figures=true`
/// the shares and the scores are logged.
final class MovedStampsTest {

    private static final Path SHARED =
            Path.of(Optional.ofNullable(System.getenv("CHANCERY_SHARED")).orElse("../../shared"));
    private static final Pipeline PIPELINE = Pipeline.standard();
    private static final int MONTHS = 19;
    private static final int NEAR = 45;

    private enum Stamped {
        AS_GIVEN,
        REMOVED,
        MOVED
    }

    @Test
    void noEventDateFollowsAFalseStamp() throws IOException {
        Path docs = SHARED.resolve("eval/dev.docs.jsonl");
        assumeTrue(Files.exists(docs), "the shared annotated pages are not beside this checkout");
        List<String> gold = Files.readAllLines(SHARED.resolve("eval/dev.gold.jsonl"), UTF_8);
        for (Stamped stamps : Stamped.values()) {
            run(stamps, docs, gold);
        }
    }

    private static void run(Stamped stamps, Path docs, List<String> gold) {
        TreeMap<String, Integer> days = new TreeMap<>();
        List<String> output = new ArrayList<>();
        List<String> following = new ArrayList<>();
        List<Document> documents = documents(docs);
        StampCheck check = new StampCheck();
        documents.forEach(given -> check.add(stamped(given, stamps)));
        assertThat(check.verdict())
                .isEqualTo(stamps == Stamped.MOVED ? Stamps.CHECKED : Stamps.BELIEVED);
        Pipeline pipeline = PIPELINE.with(check.verdict());
        for (Document given : documents) {
            Optional<LocalDate> truth = truth(given);
            Document read = stamped(given, stamps);
            Optional<LocalDate> stamp = truth(read);
            Reading reading = pipeline.read(read);
            output.add(ReportJson.write(reading));
            PublicationDate day = reading.article().orElseThrow().published();
            days.merge(standing(day, truth), 1, Integer::sum);
            for (Report report : reading.reports()) {
                boolean near =
                        stamps == Stamped.MOVED
                                && report.date()
                                        .filter(date -> isNear(date.earliest(), stamp, NEAR))
                                        .isPresent();
                if (near) {
                    following.add(given.id() + " " + report.date());
                }
            }
        }
        assertThat(following).as(stamps.name()).isEmpty();
        if (Boolean.getBoolean("chancery.figures")) {
            List<String> lines = ReportScorer.compare(gold, output).lines();
            System.getLogger(MovedStampsTest.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "%s %s\n%s".formatted(stamps, days, String.join("\n", lines)));
        }
    }

    private static String standing(PublicationDate day, Optional<LocalDate> truth) {
        boolean right = day.anchor().filter(found -> isNear(found, truth, 1)).isPresent();
        return switch (day) {
            case PublicationDate.Known _ -> right ? "right" : "wrong";
            case PublicationDate.Disputed _ -> right ? "disputed and right" : "disputed";
            case PublicationDate.Interval _ -> "interval";
            case PublicationDate.Unknown _ -> "unknown";
        };
    }

    private static boolean isNear(LocalDate one, Optional<LocalDate> other, int days) {
        return other.filter(day -> Math.abs(one.toEpochDay() - day.toEpochDay()) <= days)
                .isPresent();
    }

    private static Optional<LocalDate> truth(Document document) {
        return document.stamp().map(stamp -> LocalDate.parse(stamp.substring(0, 10)));
    }

    private static Document stamped(Document given, Stamped stamps) {
        Optional<LocalDate> stamp =
                switch (stamps) {
                    case AS_GIVEN -> truth(given);
                    case REMOVED -> Optional.empty();
                    case MOVED -> truth(given).map(day -> day.plusMonths(MONTHS));
                };
        boolean bare = stamps != Stamped.AS_GIVEN;
        return new Document(
                given.id(),
                given.sha256(),
                given.form(),
                given.content(),
                given.charset(),
                bare ? Optional.empty() : given.url(),
                stamp.map(LocalDate::toString),
                given.title(),
                given.language());
    }

    private static List<Document> documents(Path docs) {
        Map<String, Document> documents = new TreeMap<>();
        try (Stream<Acquired> input = Source.read(docs)) {
            input.forEach(acquired -> {
                if (acquired instanceof Acquired.Taken(Document document)) {
                    documents.put(document.id(), document);
                }
            });
        }
        return List.copyOf(documents.values());
    }
}
