package chancery.ledger;

import chancery.identify.TenureSeen;
import chancery.ledger.TenureSeenTable.Office;
import chancery.pipeline.Reading;
import chancery.reference.Edtf;
import chancery.reference.LearnedTenures;
import chancery.reference.OfficeHolder;
import chancery.reference.Reference;
import chancery.reference.Sighting;
import chancery.reference.Tenure;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// One change of what pages say of who holds which office: makes anew the engagements that are told
/// differently since. Belongs to one transaction.
final class Learning {

    private final Keeper keeper;
    private final Map<Office, List<Tenure>> before =
            new TreeMap<>(Comparator.comparing(Office::officeClass).thenComparing(Office::state));

    /// To be made before the ledger holds the reading.
    ///
    /// @param former what the page was known to say, where it is read anew
    Learning(Keeper keeper, List<Sighting> former, Reading reading) {
        this.keeper = keeper;
        former.forEach(seen -> watch(seen.officeClass(), seen.role(), seen.state(), seen.day()));
        Optional<LocalDate> day =
                reading.article()
                        .flatMap(article -> article.published().date())
                        .filter(Edtf::isDay)
                        .map(Edtf::earliest);
        for (TenureSeen seen : reading.tenures()) {
            if (day.isPresent() && seen.roleClass().isPresent()) {
                watch(seen.roleClass().get(), seen.role(), seen.state(), day.get());
            }
        }
    }

    /// Nothing is learned of an office whose holder the tables know for the day.
    private void watch(String officeClass, String role, String state, LocalDate day) {
        if (!LearnedTenures.isOneHolder(officeClass)) {
            return;
        }
        OfficeHolder holder = Reference.load().tenures().holder(officeClass, role, state, day);
        boolean open =
                holder instanceof OfficeHolder.Unknown || holder instanceof OfficeHolder.LastKnown;
        Office office = new Office(officeClass, state);
        if (open && !before.containsKey(office)) {
            before.put(office, believed(office));
        }
    }

    private List<Tenure> believed(Office office) {
        return keeper.tenures.learned(office.officeClass(), office.state()).believed();
    }

    /// To be called when the ledger holds what the page says.
    List<Change> follow() {
        Set<Long> rows = new TreeSet<>();
        before.forEach((office, tenures) -> {
            if (!believed(office).equals(tenures)) {
                rows.addAll(keeper.reports.engagementsWith(office.officeClass(), office.state()));
            }
        });
        return rows.isEmpty() ? List.of() : keeper.remake(rows);
    }
}
