package chancery.ledger;

import chancery.interpret.Salience;
import chancery.interpret.Status;
import chancery.merge.Engagement;
import chancery.merge.ToldReport;
import chancery.reference.Edtf;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// About when a page without a day of its own was written, by the engagement that other pages date:
/// news appears around the day of what it is about.
///
/// Worked out anew from what the ledger holds, so that it cannot depend on the order of arrival; it
/// changes nothing that was read.
///
/// @param date about the day of the engagement
/// @param engagement what the page is about
/// @param documents the pages that date it
public record Dating(Edtf date, String engagement, List<String> documents) {

    /// A meeting of some days; what is vaguer dates no page.
    private static final int LONGEST = 3;

    private static final int SLACK = 4;

    public Dating {
        documents = List.copyOf(documents);
    }

    /// Of several engagements the latest: nobody writes before what he tells as held.
    ///
    /// @param sha256 the page
    /// @param published what is known of its day already
    static Optional<Dating> of(String sha256, Optional<Edtf> published, Collection<Entry> entries) {
        if (published.filter(Edtf::isDay).isPresent()) {
            return Optional.empty();
        }
        return entries.stream()
                .map(entry -> of(sha256, entry.engagement()))
                .flatMap(Optional::stream)
                .filter(dating -> published.map(known -> fits(dating.date, known)).orElse(true))
                .max(
                        Comparator.comparing((Dating dating) -> dating.date.earliest())
                                .thenComparing(Dating::engagement));
    }

    private static Optional<Dating> of(String sha256, Engagement engagement) {
        boolean about =
                engagement.reports().stream()
                        .anyMatch(told ->
                                told.document().equals(sha256)
                                        && told.report().salience() == Salience.MAIN
                                        && told.report().status() == Status.HELD);
        TreeSet<String> others = new TreeSet<>();
        for (ToldReport told : engagement.reports()) {
            boolean dates =
                    told.published().filter(Edtf::isDay).isPresent()
                            && told.report().date().filter(Dating::isShort).isPresent();
            if (dates && !told.origin().equals(sha256)) {
                others.add(told.documentId());
            }
        }
        return engagement
                .date()
                .filter(date -> about && isShort(date) && !others.isEmpty())
                .map(date -> new Dating(date.about(), engagement.id(), List.copyOf(others)));
    }

    private static boolean isShort(Edtf date) {
        return date.days() <= LONGEST;
    }

    private static boolean fits(Edtf date, Edtf known) {
        return !date.earliest().isAfter(known.latest().plusDays(SLACK))
                && !date.latest().isBefore(known.earliest().minusDays(SLACK));
    }
}
