package chancery.cli;

import chancery.reference.LearnedTenures.Learned;
import chancery.reference.Sighting;
import chancery.reference.Tenure;
import java.time.LocalDate;

/// A tenure on one line, for people.
final class TenureLine {

    private TenureLine() {}

    static String of(Tenure tenure) {
        String end =
                tenure.last()
                        .map(LocalDate::toString)
                        .or(() -> tenure.asOf().map(day -> "running as of " + day))
                        .orElse("running");
        return line(tenure, end, tenure.source());
    }

    /// What pages say, and how it stands beside the tables.
    static String of(Learned learned) {
        String standing =
                switch (learned.finding()) {
                    case CONFIRMS -> "as the tables say";
                    case PROLONGS -> "in office longer than the tables have seen";
                    case ADDS -> "the tables know no holder by then";
                    case CONTRADICTS -> "the tables say another";
                };
        String pages =
                learned.witnesses() == 1 ? "1 page" : learned.witnesses() + " independent pages";
        String first = learned.tenure().first().toString();
        return line(
                learned.tenure(),
                learned.tenure().asOf().map(LocalDate::toString).orElse(first),
                "news, %s: %s%s"
                        .formatted(
                                pages, standing, learned.isBelieved() ? "" : "; too few to count"));
    }

    /// One page, with its words.
    static String of(Sighting seen) {
        return "%s  %s  \"%s\""
                .formatted(seen.day(), Plain.text(seen.document()), Plain.text(seen.words()));
    }

    private static String line(Tenure tenure, String end, String source) {
        return "%s  %s, %s  %s to %s  (%s)"
                .formatted(
                        Plain.text(tenure.person().name()),
                        Plain.text(tenure.title()),
                        tenure.state(),
                        tenure.first(),
                        end,
                        source);
    }
}
