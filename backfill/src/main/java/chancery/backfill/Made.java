package chancery.backfill;

import chancery.identify.Actor;
import chancery.identify.Place;
import chancery.merge.Composer;
import chancery.merge.Engagement;
import chancery.merge.Engagement.Disagreement;
import chancery.merge.ToldReport;
import chancery.pipeline.EngagementJson;
import chancery.pipeline.Fingerprint;
import chancery.reference.Edtf;
import chancery.reference.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/// Engagements as rows with the columns of the export, and what the job needs of them beside.
final class Made {

    /// The columns of the export's table of engagements, but for `part_of`, which comes last, and
    /// `corrected`, since nobody corrects on a cluster; `content` goes into the fingerprint.
    static final StructType ENGAGEMENTS =
            words(
                    "engagement",
                    "kind",
                    "status",
                    "date",
                    "date_earliest",
                    "date_latest",
                    "states",
                    "people",
                    "level",
                    "city",
                    "state",
                    "venue",
                    "geonames",
                    "topics",
                    "outcomes",
                    "reports",
                    "independent",
                    "disagreements",
                    "content",
                    "line");

    static final StructType REPORTS =
            words(
                    "report",
                    "engagement",
                    "document",
                    "sha256",
                    "published",
                    "kind",
                    "status",
                    "salience",
                    "date",
                    "date_earliest",
                    "date_latest",
                    "city",
                    "state",
                    "copy_of",
                    "official");

    private Made() {}

    private static StructType words(String... columns) {
        StructType type = new StructType();
        for (String column : columns) {
            type = type.add(column, DataTypes.StringType);
        }
        return type;
    }

    /// An engagement made of the reports of a group, with the names that the archive made known.
    static Engagement of(Iterable<Told> group, KnownOffices offices) {
        List<ToldReport> reports = new ArrayList<>();
        group.forEach(told -> reports.add(offices.filled(told.report())));
        return Composer.compose(reports);
    }

    static Row engagement(Engagement made) {
        Optional<Edtf> date = made.date();
        Optional<Place> place = made.place();
        return RowFactory.create(
                made.id(),
                made.kind().id(),
                made.status().id(),
                text(date.map(Edtf::text)),
                text(date.map(day -> day.earliest().toString())),
                text(date.map(day -> day.latest().toString())),
                String.join(
                        " ",
                        made.parties().stream()
                                .flatMap(actor -> actor.state().stream())
                                .distinct()
                                .sorted()
                                .toList()),
                people(made),
                text(
                        made.parties().stream()
                                .flatMap(actor -> actor.level().stream())
                                .min(Level::compareTo)
                                .map(Level::id)),
                text(place.flatMap(Place::city)),
                text(place.flatMap(Place::state)),
                text(place.flatMap(Place::venue)),
                place.isPresent() && place.get().geonames().isPresent()
                        ? Integer.toString(place.get().geonames().getAsInt())
                        : "",
                String.join(" ", made.topics()),
                String.join("; ", made.outcomes().stream().map(one -> one.text()).toList()),
                Integer.toString(made.reports().size()),
                Long.toString(made.independentReports()),
                String.join(" ", made.disagreements().stream().map(Disagreement::slot).toList()),
                Fingerprint.content(made),
                EngagementJson.canonical(made));
    }

    private static String people(Engagement made) {
        StringJoiner people = new StringJoiner("; ");
        made.parties().stream()
                .filter(Actor::isPerson)
                .forEach(actor ->
                        people.add(
                                actor.name().orElse("")
                                        + actor.state().map(s -> " (" + s + ")").orElse("")));
        return people.toString();
    }

    static List<Row> reports(Engagement made) {
        return made.reports().stream().map(told -> report(made, told)).toList();
    }

    private static Row report(Engagement made, ToldReport told) {
        Optional<Edtf> date = told.report().date();
        Optional<Place> place = told.report().place();
        return RowFactory.create(
                told.key(),
                made.id(),
                told.documentId(),
                told.document(),
                text(told.published().map(Edtf::text)),
                told.report().kind().id(),
                told.report().status().id(),
                told.report().salience().id(),
                text(date.map(Edtf::text)),
                text(date.map(day -> day.earliest().toString())),
                text(date.map(day -> day.latest().toString())),
                text(place.flatMap(Place::city)),
                text(place.flatMap(Place::state)),
                text(told.copyOf()),
                text(told.official()));
    }

    private static String text(Optional<String> value) {
        return value.orElse("");
    }
}
