package chancery.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chancery.acquire.Acquired;
import chancery.acquire.Document;
import chancery.acquire.Source;
import chancery.clean.PublicationDate;
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

    private enum Stamps {
        AS_GIVEN,
        REMOVED,
        MOVED
    }

    @Test
    void noEventDateFollowsAStampThatTheTextContradicts() throws IOException {
        Path docs = SHARED.resolve("eval/dev.docs.jsonl");
        assumeTrue(Files.exists(docs), "the shared annotated pages are not beside this checkout");
        List<String> gold = Files.readAllLines(SHARED.resolve("eval/dev.gold.jsonl"), UTF_8);
        for (Stamps stamps : Stamps.values()) {
            run(stamps, docs, gold);
        }
    }

    private static void run(Stamps stamps, Path docs, List<String> gold) {
        TreeMap<String, Integer> days = new TreeMap<>();
        List<String> output = new ArrayList<>();
        List<String> following = new ArrayList<>();
        int believed = 0;
        for (Document given : documents(docs)) {
            Optional<LocalDate> truth = given.stamp().map(s -> LocalDate.parse(s.substring(0, 10)));
            Optional<LocalDate> stamp =
                    switch (stamps) {
                        case AS_GIVEN -> truth;
                        case REMOVED -> Optional.empty();
                        case MOVED -> truth.map(day -> day.plusMonths(MONTHS));
                    };
            Reading reading = PIPELINE.read(stamped(given, stamp, stamps != Stamps.AS_GIVEN));
            output.add(ReportJson.write(reading));
            PublicationDate day = reading.article().orElseThrow().published();
            days.merge(standing(day, truth), 1, Integer::sum);
            boolean known = day instanceof PublicationDate.Known;
            for (Report report : reading.reports()) {
                boolean near =
                        stamps == Stamps.MOVED
                                && report.date()
                                        .filter(date -> isNear(date.earliest(), stamp, NEAR))
                                        .isPresent();
                if (near && !known) {
                    following.add(given.id() + " " + report.date());
                }
                believed += near && known ? 1 : 0;
            }
        }
        assertThat(following).as(stamps.name()).isEmpty();
        if (Boolean.getBoolean("chancery.figures")) {
            List<String> lines = ReportScorer.compare(gold, output).lines();
            System.getLogger(MovedStampsTest.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "%s %s, event dates after a false stamp that was believed: %d\n%s"
                                    .formatted(stamps, days, believed, String.join("\n", lines)));
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

    private static Document stamped(Document given, Optional<LocalDate> stamp, boolean bare) {
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
