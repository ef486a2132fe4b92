package chancery.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What pages say of who holds which office, beside what the tables say.
///
/// A function of the pages alone, whatever the order they came in. Pages may add a holder where the
/// tables know none any more, and prolong a tenure that the tables last saw running; where the
/// tables know another holder for those days the two stand side by side and the tables are
/// believed. [Decision 12](../../../../../../docs/decisions/0012-tenures-from-the-news.md) says
/// why.
public final class LearnedTenures {

    /// So many independent witnesses make a fact of what a single page may have got wrong.
    public static final int WITNESSES = 3;

    /// Offices of which a state has one holder at a time.
    private static final Set<String> ONE_HOLDER =
            Set.of(
                    "head_of_state",
                    "head_of_government",
                    "foreign_minister",
                    "defence_minister",
                    "interior",
                    "central_bank");

    /// Words beside an office that say the person is not, or not quite, its holder.
    private static final Set<String> NOT_HOLDER =
            Set.of(
                    "acting",
                    "caretaker",
                    "chief",
                    "deputy",
                    "designate",
                    "designated",
                    "diplomat",
                    "elect",
                    "ex",
                    "former",
                    "incoming",
                    "interim",
                    "late",
                    "leader",
                    "nominee",
                    "outgoing",
                    "shadow",
                    "then",
                    "vice");

    /// How sightings stand beside the tables.
    public enum Finding {
        /// The tables say the same.
        CONFIRMS,
        /// The tables last saw this person in office on an earlier day.
        PROLONGS,
        /// The tables do not know who holds the office by then, or know only who held it last.
        ADDS,
        /// The tables know another holder for these days, or several.
        CONTRADICTS
    }

    /// A person seen in an office.
    ///
    /// @param tenure from the first to the last page that says so
    /// @param witnesses independent ones
    /// @param sightings by day
    public record Learned(Tenure tenure, Finding finding, int witnesses, List<Sighting> sightings) {

        public Learned {
            sightings = List.copyOf(sightings);
        }

        /// Whether enough independent pages say so.
        public boolean isBelieved() {
            return witnesses >= WITNESSES;
        }

        private boolean isUsed() {
            return isBelieved() && isNew(finding);
        }
    }

    private static final Comparator<Sighting> BY_DAY =
            Comparator.comparing(Sighting::day)
                    .thenComparing(Sighting::document)
                    .thenComparing(Sighting::words);

    private static final Comparator<Learned> BY_FIRST_DAY =
            Comparator.comparing((Learned one) -> one.tenure().first())
                    .thenComparing(one -> one.tenure().person().name());

    private final TenureTable tables;
    private final List<Learned> all;

    private LearnedTenures(TenureTable tables, List<Learned> all) {
        this.tables = tables;
        this.all = all;
    }

    /// Nothing learned: the tables alone.
    public static LearnedTenures none(TenureTable tables) {
        return new LearnedTenures(tables, List.of());
    }

    /// What was learned and believed elsewhere.
    ///
    /// @param tenures see [#believed]
    public static LearnedTenures ofBelieved(Collection<Tenure> tenures, TenureTable tables) {
        List<Learned> all = new ArrayList<>();
        for (Tenure tenure : tenures) {
            all.add(new Learned(tenure, Finding.ADDS, WITNESSES, List.of()));
        }
        all.sort(BY_FIRST_DAY);
        return new LearnedTenures(tables, List.copyOf(all));
    }

    public static LearnedTenures of(Collection<Sighting> sightings, TenureTable tables) {
        Map<String, List<Sighting>> groups = new TreeMap<>();
        for (Sighting seen : sightings) {
            if (isOneHolder(seen.officeClass()) && namesHolder(seen)) {
                String key =
                        String.join(
                                "\t",
                                seen.state(),
                                seen.officeClass(),
                                key(seen.person()),
                                finding(seen, tables).name());
                groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(seen);
            }
        }
        List<Learned> all = new ArrayList<>();
        for (List<Sighting> group : groups.values()) {
            all.add(learned(group, tables));
        }
        all.sort(BY_FIRST_DAY);
        return new LearnedTenures(tables, List.copyOf(all));
    }

    /// Whether a class of offices has one holder at a time, so that pages can tell who it is.
    public static boolean isOneHolder(String officeClass) {
        return ONE_HOLDER.contains(officeClass);
    }

    private static boolean namesHolder(Sighting seen) {
        Wording words = Wording.of(seen.words() + " " + seen.role());
        for (int i = 0; i < words.size(); i++) {
            if (NOT_HOLDER.contains(words.folded(i))) {
                return false;
            }
        }
        return Wording.of(seen.person()).size() > 1;
    }

    private static String key(String name) {
        Wording words = Wording.of(name);
        List<String> folded = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            folded.add(words.folded(i));
        }
        return String.join(" ", folded);
    }

    private static Finding finding(Sighting seen, TenureTable tables) {
        OfficeHolder holder =
                tables.holder(seen.officeClass(), seen.role(), seen.state(), seen.day());
        return switch (holder) {
            case OfficeHolder.Known known ->
                    isSame(known.tenure().person(), seen, tables)
                            ? Finding.CONFIRMS
                            : Finding.CONTRADICTS;
            case OfficeHolder.LastKnown last ->
                    isSame(last.tenure().person(), seen, tables) ? Finding.PROLONGS : Finding.ADDS;
            case OfficeHolder.Ambiguous several ->
                    several.candidates().stream().anyMatch(t -> isSame(t.person(), seen, tables))
                            ? Finding.CONFIRMS
                            : Finding.CONTRADICTS;
            case OfficeHolder.Unknown _ -> Finding.ADDS;
        };
    }

    private static boolean isSame(Person person, Sighting seen, TenureTable tables) {
        return seen.qid().isPresent() && seen.qid().equals(person.qid())
                || key(person.name()).equals(key(seen.person()))
                || tables.named(seen.person()).contains(person);
    }

    private static Learned learned(List<Sighting> group, TenureTable tables) {
        List<Sighting> sightings = group.stream().sorted(BY_DAY).distinct().toList();
        Sighting first = sightings.getFirst();
        Set<String> witnesses = new HashSet<>();
        sightings.forEach(seen -> witnesses.add(seen.witness()));
        Optional<String> qid =
                sightings.stream().flatMap(s -> s.qid().stream()).sorted().findFirst();
        Tenure tenure =
                new Tenure(
                        new Person(first.person(), qid),
                        first.officeClass(),
                        first.state(),
                        title(sightings),
                        first.day(),
                        Optional.empty(),
                        Optional.of(sightings.getLast().day()),
                        "news",
                        Optional.empty());
        return new Learned(tenure, finding(first, tables), witnesses.size(), sightings);
    }

    /// The office as most pages word it.
    private static String title(List<Sighting> sightings) {
        TreeMap<String, Integer> titles = new TreeMap<>();
        sightings.forEach(seen -> titles.merge(seen.role(), 1, Integer::sum));
        return titles.entrySet().stream()
                .max(
                        Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(
                                        Map.Entry.<String, Integer>comparingByKey().reversed()))
                .orElseThrow()
                .getKey();
    }

    /// Everything seen, also what the tables know already and what too few pages say, by first day.
    public List<Learned> all() {
        return all;
    }

    /// Whether a page says of an office what the tables do not know: only such pages can name a
    /// holder.
    public static boolean tellsNew(Sighting seen, TenureTable tables) {
        return isOneHolder(seen.officeClass()) && namesHolder(seen) && isNew(finding(seen, tables));
    }

    private static boolean isNew(Finding finding) {
        return finding == Finding.ADDS || finding == Finding.PROLONGS;
    }

    /// The tenures that are used beside those of the tables, by first day.
    public List<Tenure> believed() {
        return all.stream().filter(Learned::isUsed).map(Learned::tenure).toList();
    }

    /// Who held an office on a day, by the tables and by what is believed of the pages.
    public OfficeHolder holder(String officeClass, String wording, String state, LocalDate day) {
        OfficeHolder told = tables.holder(officeClass, wording, state, day);
        boolean settled =
                told instanceof OfficeHolder.Known || told instanceof OfficeHolder.Ambiguous;
        return settled ? told : seen(officeClass, state, day).orElse(told);
    }

    private Optional<OfficeHolder> seen(String officeClass, String state, LocalDate day) {
        List<Learned> holders = new ArrayList<>();
        for (Learned one : all) {
            boolean counts =
                    one.isUsed()
                            && one.tenure().officeClass().equals(officeClass)
                            && one.tenure().state().equals(state)
                            && !day.isBefore(one.tenure().first());
            if (counts) {
                // Who was last seen before this one was first seen has left.
                holders.removeIf(before -> lastSeen(before).isBefore(one.tenure().first()));
                holders.add(one);
            }
        }
        if (holders.isEmpty()) {
            return Optional.empty();
        }
        if (holders.size() > 1) {
            return Optional.of(
                    new OfficeHolder.Ambiguous(
                            holders.stream().map(Learned::tenure).toList(),
                            "pages of the same days name several holders"));
        }
        Learned one = holders.getFirst();
        String why =
                "%s, so named by %s independent pages of this ledger from %s to %s"
                        .formatted(
                                one.tenure().person().name(),
                                Integer.toString(one.witnesses()),
                                one.tenure().first(),
                                lastSeen(one));
        return Optional.of(
                day.isAfter(lastSeen(one))
                        ? new OfficeHolder.LastKnown(
                                one.tenure(), why + "; after that day not known")
                        : new OfficeHolder.Known(one.tenure(), why));
    }

    private static LocalDate lastSeen(Learned learned) {
        return learned.tenure().asOf().orElse(learned.tenure().first());
    }
}
