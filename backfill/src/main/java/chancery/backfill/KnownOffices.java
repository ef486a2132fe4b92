package chancery.backfill;

import chancery.identify.TenureSeen;
import chancery.merge.LearnedOffices;
import chancery.merge.ToldReport;
import chancery.pipeline.Reading;
import chancery.pipeline.ReadingJson;
import chancery.reference.Edtf;
import chancery.reference.LearnedTenures;
import chancery.reference.Person;
import chancery.reference.Reference;
import chancery.reference.Sighting;
import chancery.reference.Tenure;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/// Who holds which office by what the pages of the archive say, where the tables do not know:
/// [decision 12](../../../../../../docs/decisions/0012-tenures-from-the-news.md) on many machines.
///
/// Pages that say what the tables know are left out before anything is gathered, so that no worker
/// gets all pages that name one president.
final class KnownOffices implements Serializable {

    private static final long serialVersionUID = 1L;

    /// A tenure in the form in which it travels.
    private record Held(
            String person,
            @Nullable String qid,
            String officeClass,
            String state,
            String title,
            String first,
            @Nullable String lastSeen)
            implements Serializable {

        static Held of(Tenure tenure) {
            return new Held(
                    tenure.person().name(),
                    tenure.person().qid().orElse(null),
                    tenure.officeClass(),
                    tenure.state(),
                    tenure.title(),
                    tenure.first().toString(),
                    tenure.asOf().map(LocalDate::toString).orElse(null));
        }

        Tenure tenure() {
            return new Tenure(
                    new Person(person, Optional.ofNullable(qid)),
                    officeClass,
                    state,
                    title,
                    LocalDate.parse(first),
                    Optional.empty(),
                    Optional.ofNullable(lastSeen).map(LocalDate::parse),
                    "news",
                    Optional.empty());
        }
    }

    private record Seen(
            String person,
            @Nullable String qid,
            String role,
            String officeClass,
            String state,
            String day,
            String witness,
            String document,
            String words)
            implements Serializable {

        static Seen of(Sighting seen) {
            return new Seen(
                    seen.person(),
                    seen.qid().orElse(null),
                    seen.role(),
                    seen.officeClass(),
                    seen.state(),
                    seen.day().toString(),
                    seen.witness(),
                    seen.document(),
                    seen.words());
        }

        Sighting sighting() {
            return new Sighting(
                    person,
                    Optional.ofNullable(qid),
                    role,
                    officeClass,
                    state,
                    LocalDate.parse(day),
                    witness,
                    document,
                    words);
        }
    }

    private final ArrayList<Held> held;
    private transient @Nullable LearnedOffices offices;

    private KnownOffices(List<Held> held) {
        this.held = new ArrayList<>(held);
    }

    /// @param documents pages with their readings; copies, which are no witnesses, have `copy_of`
    static KnownOffices of(Dataset<Row> documents, int partitions) {
        return new KnownOffices(
                documents
                        .where("copy_of IS NULL")
                        .select("reading")
                        .javaRDD()
                        .flatMap(row -> seen(row).iterator())
                        .mapToPair(
                                seen -> new Tuple2<>(seen.officeClass() + " " + seen.state(), seen))
                        .groupByKey(partitions)
                        .flatMap(office -> held(office._2()).iterator())
                        .collect());
    }

    private static List<Seen> seen(Row row) {
        Reading reading = ReadingJson.read(row.getAs("reading"), new byte[0]);
        Optional<LocalDate> day =
                reading.article()
                        .flatMap(article -> article.published().date())
                        .filter(Edtf::isDay)
                        .map(Edtf::earliest);
        List<Seen> all = new ArrayList<>();
        for (TenureSeen tenure : reading.tenures()) {
            if (day.isPresent() && tenure.roleClass().isPresent()) {
                Sighting sighting = sighting(reading, tenure, day.get());
                if (LearnedTenures.tellsNew(sighting, Reference.load().tenures())) {
                    all.add(Seen.of(sighting));
                }
            }
        }
        return all;
    }

    private static Sighting sighting(Reading reading, TenureSeen tenure, LocalDate day) {
        String sha256 = reading.document().sha256();
        return new Sighting(
                tenure.person(),
                tenure.qid(),
                tenure.role(),
                tenure.roleClass().orElseThrow(),
                tenure.state(),
                day,
                reading.article()
                        .flatMap(article -> article.agency().or(article::outlet))
                        .orElse(sha256),
                reading.document().id(),
                tenure.evidence().quote().exact());
    }

    private static List<Held> held(Iterable<Seen> office) {
        List<Sighting> sightings = new ArrayList<>();
        office.forEach(seen -> sightings.add(seen.sighting()));
        return LearnedTenures.of(sightings, Reference.load().tenures()).believed().stream()
                .map(Held::of)
                .toList();
    }

    /// How many tenures the pages made known.
    int size() {
        return held.size();
    }

    /// The report with the names that the archive made known.
    ToldReport filled(ToldReport told) {
        LearnedOffices known = offices;
        if (known == null) {
            known = new LearnedOffices(learned());
            offices = known;
        }
        return known.filled(told);
    }

    private BiFunction<String, String, LearnedTenures> learned() {
        LearnedTenures all =
                LearnedTenures.ofBelieved(
                        held.stream().map(Held::tenure).toList(), Reference.load().tenures());
        return (_, _) -> all;
    }
}
