package chancery.identify;

import chancery.reference.Folding;
import chancery.reference.Level;
import chancery.reference.OfficeHolder;
import chancery.reference.Person;
import chancery.reference.Reference;
import chancery.reference.Role;
import chancery.reference.Tenure;
import chancery.reference.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Asks the tables who is meant: by office, by full name, by surname, as of the days of the page.
final class People {

    /// Half of the 753 foreign ministers whose days the tables know held the office for less than
    /// 725 days: two years after the last one was seen he is as likely gone as not.
    private static final long STILL_LIKELY = 730;

    /// Days beyond a tenure in which news still calls its holder by surname alone.
    private static final long NEAR = 45;

    /// A person named in full is taken for the one in the tables if within so many days of a
    /// tenure.
    private static final long KNOWN_FOR = 15 * 365L;

    private static final Set<String> LEADING =
            Set.of(
                    "head_of_state",
                    "head_of_government",
                    "foreign_minister",
                    "deputy_head_of_state",
                    "nsa",
                    "defence_minister",
                    "org_head",
                    "finance",
                    "crown_prince",
                    "trade",
                    "special_envoy",
                    "legislature_speaker",
                    "intelligence_chief");

    private static final Set<String> EXECUTIVE =
            Set.of("head_of_state", "head_of_government", "governor_general");

    private final Reference reference;
    private final AnchorDays days;

    People(Reference reference, AnchorDays days) {
        this.reference = reference;
        this.days = days;
    }

    AnchorDays days() {
        return days;
    }

    /// Who held the office on the days of the page; nobody is named whom the tables saw in it too
    /// long ago.
    ///
    /// @param roleText the office as the page words it, whole
    OfficeHolder holder(Role role, String roleText, boolean top, String state) {
        OfficeHolder holder = ofTables(role, roleText, top, state);
        boolean tooOld =
                holder instanceof OfficeHolder.LastKnown last
                        && days.latest()
                                .map(day -> day.isAfter(seen(last.tenure()).plusDays(STILL_LIKELY)))
                                .orElse(false);
        return tooOld
                ? new OfficeHolder.Unknown(holder.why() + "; too long ago to name anyone")
                : holder;
    }

    private static LocalDate seen(Tenure tenure) {
        return tenure.asOf().orElse(tenure.first());
    }

    private OfficeHolder ofTables(Role role, String roleText, boolean top, String state) {
        String wording = role.phrase();
        if (top && state.equals("CHN")) {
            // The party's foreign-affairs director outranks the foreign minister, and "top
            // diplomat" is he.
            OfficeHolder director = days.holder(reference.tenures(), "nsa", "", state);
            if (director instanceof OfficeHolder.Known) {
                return director;
            }
        }
        if (EXECUTIVE.contains(role.officeClass())) {
            return executive(role, state);
        }
        if (isOfMany(role.officeClass())) {
            return days.holderOfMany(reference.tenures(), role.officeClass(), roleText, state);
        }
        return days.holder(reference.tenures(), role.officeClass(), wording, state);
    }

    /// Whether a state has many offices of the class, so that only the whole title tells which.
    private static boolean isOfMany(String officeClass) {
        return (officeClass.startsWith("deputy_")
                        && !officeClass.startsWith("deputy_head")
                        && !officeClass.equals("deputy_nsa"))
                || Set.of(
                                "ambassador",
                                "charge_daffaires",
                                "special_envoy",
                                "spokesperson",
                                "other_minister",
                                "other_official",
                                "org_head_other",
                                "party_official",
                                "military_chief",
                                "legislator",
                                "economy")
                        .contains(officeClass);
    }

    /// Some states' presidents are in the tables as heads of government, and a "leader" is whoever
    /// governs.
    private OfficeHolder executive(Role role, String state) {
        OfficeHolder own =
                days.holder(reference.tenures(), role.officeClass(), role.phrase(), state);
        String word = lastWord(role.phrase());
        if (own instanceof OfficeHolder.Known known
                && (titleHas(known.tenure(), word) || word.equals("state"))) {
            return own;
        }
        if (role.officeClass().equals("head_of_state")) {
            OfficeHolder other =
                    days.holder(reference.tenures(), "head_of_government", role.phrase(), state);
            if (other instanceof OfficeHolder.Known known && titleHas(known.tenure(), word)) {
                return other;
            }
            if (word.equals("leader") && !role.phrase().contains("supreme")) {
                return reference.states().isParliamentary(state) ? other : own;
            }
            boolean kingly =
                    Set.of(
                                    "king", "queen", "emir", "sultan", "monarch", "emperor", "pope",
                                    "pontiff")
                            .contains(word);
            if (own instanceof OfficeHolder.Known known
                    && !kingly
                    && !titleHas(known.tenure(), word)
                    && known.tenure()
                            .title()
                            .matches(
                                    "^(?:.{0,99} )?(King|Queen|Emir|Sultan|Emperor|Supreme Leader|Grand Duke|Prince|Pope)(?: .{0,99})?$")) {
                return new OfficeHolder.Unknown(
                        "%s of %s is no %s".formatted(known.tenure().title(), state, word));
            }
        }
        return own;
    }

    private static String lastWord(String phrase) {
        return phrase.substring(phrase.lastIndexOf(' ') + 1);
    }

    private static boolean titleHas(Tenure tenure, String word) {
        return tenure.title().toLowerCase(java.util.Locale.ROOT).contains(word);
    }

    /// Which of several persons of one full name is meant.
    Optional<Person> ofFullName(
            List<Person> candidates, Optional<String> state, Optional<Role> role) {
        List<Person> fitting = new ArrayList<>();
        double best = -1;
        for (Person person : candidates) {
            double score = fit(person, state, role);
            if (score < 0) {
                continue;
            }
            if (score > best) {
                best = score;
                fitting.clear();
            }
            if (score == best) {
                fitting.add(person);
            }
        }
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    /// How well a person of the tables fits what the page says; negative if it cannot be the one.
    private double fit(Person person, Optional<String> state, Optional<Role> role) {
        List<Tenure> tenures = reference.tenures().of(person);
        boolean ofState =
                state.isEmpty() || tenures.stream().anyMatch(t -> t.state().equals(state.get()));
        if (!ofState) {
            return -1;
        }
        double score = 0;
        if (days.isKnown()) {
            LocalDate day = days.latest().orElseThrow();
            boolean near = tenures.stream().anyMatch(t -> t.isNear(day, KNOWN_FOR));
            boolean now = tenures.stream().anyMatch(t -> t.isNear(day, NEAR));
            if (!near) {
                return -1;
            }
            score += now ? 2 : 0;
        }
        if (role.isPresent()
                && tenures.stream()
                        .anyMatch(t -> t.officeClass().equals(role.get().officeClass()))) {
            score += 1;
        }
        Level highest =
                tenures.stream()
                        .map(this::level)
                        .min(Comparator.naturalOrder())
                        .orElse(Level.OFFICIAL);
        return score + (highest.compareTo(Level.DEPUTY_MINISTER) < 0 ? 0.5 : 0);
    }

    private Level level(Tenure tenure) {
        return reference.roles().level(tenure.officeClass()).orElse(Level.OFFICIAL);
    }

    /// Who is meant by a surname in an office or of a state: the one, or the one of highest rank
    /// who alone holds that rank.
    Optional<Person> ofSurname(String surname, Optional<String> state, Optional<Role> role) {
        if (!days.isKnown()) {
            return Optional.empty();
        }
        LocalDate day = days.latest().orElseThrow();
        List<Person> candidates = new ArrayList<>();
        Level best = Level.OFFICIAL;
        for (Person person : reference.tenures().activeBySurname(surname, day, NEAR)) {
            Optional<Level> level = rank(person, day, state, role);
            if (level.isEmpty()) {
                continue;
            }
            if (candidates.isEmpty() || level.get().compareTo(best) < 0) {
                candidates.clear();
                best = level.get();
            }
            if (level.get() == best) {
                candidates.add(person);
            }
        }
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    private Optional<Level> rank(
            Person person, LocalDate day, Optional<String> state, Optional<Role> role) {
        Optional<Level> best = Optional.empty();
        for (Tenure tenure : reference.tenures().of(person)) {
            boolean fits =
                    tenure.isNear(day, NEAR)
                            && state.map(tenure.state()::equals).orElse(true)
                            && role.map(r -> isOffice(r, tenure)).orElse(true);
            if (fits && best.map(level -> level(tenure).compareTo(level) < 0).orElse(true)) {
                best = Optional.of(level(tenure));
            }
        }
        return best;
    }

    private static boolean isOffice(Role role, Tenure tenure) {
        if (role.isVague()) {
            return true;
        }
        boolean executive =
                EXECUTIVE.contains(role.officeClass()) && EXECUTIVE.contains(tenure.officeClass());
        boolean diplomat = role.phrase().endsWith("diplomat") && tenure.officeClass().equals("nsa");
        // "Ambassador Tai": trade representatives and envoys bear the title without being posted.
        boolean title =
                role.phrase().equals("ambassador")
                        && Set.of("trade", "special_envoy", "deputy_foreign_minister")
                                .contains(tenure.officeClass());
        boolean secretary = role.phrase().equals("secretary") || role.phrase().equals("minister");
        return role.officeClass().equals(tenure.officeClass())
                || executive
                || diplomat
                || title
                || (secretary
                        && Set.of(
                                        "foreign_minister",
                                        "defence_minister",
                                        "finance",
                                        "trade",
                                        "energy",
                                        "interior")
                                .contains(tenure.officeClass()));
    }

    /// Who is meant by a surname that stands alone, unannounced by the page: someone of a state
    /// that the page names, else of a state whose leaders the news names without more, else any
    /// head of state or government; among several the highest in rank, and nobody where two share
    /// it.
    ///
    /// @param titled whether "Mr." or the like stands before it, so that it is no given name
    Optional<Person> leading(String surname, Set<String> statesOfPage, boolean titled) {
        if (!days.isKnown()) {
            return Optional.empty();
        }
        LocalDate day = days.latest().orElseThrow();
        boolean free = titled || !reference.names().isGivenName(surname);
        Map<Integer, Set<Person>> byRank = new TreeMap<>();
        for (Person person : reference.tenures().activeBySurname(surname, day, NEAR)) {
            for (Tenure tenure : reference.tenures().of(person)) {
                boolean usual = free && isLastOrFirst(surname, person);
                if (tenure.isNear(day, NEAR) && isNewsworthy(tenure, usual, statesOfPage)) {
                    byRank.computeIfAbsent(rank(tenure, statesOfPage), _ -> new LinkedHashSet<>())
                            .add(person);
                }
            }
        }
        return byRank.values().stream()
                .findFirst()
                .filter(first -> first.size() == 1)
                .map(first -> first.iterator().next());
    }

    /// Not a surname in the middle of a name: what the news shortens "Francisco Pascual Obama Asue"
    /// to, outside his own state, is not "Obama".
    private static boolean isLastOrFirst(String surname, Person person) {
        Wording name = Wording.of(person.name());
        int last = name.size() - 1;
        while (last > 0 && WordLists.NAME_SUFFIXES.contains(name.folded(last))) {
            last--;
        }
        return Folding.word(name.folded(0)).equals(surname)
                || Wording.of(surname).size() > 1
                || Folding.word(name.folded(last)).equals(surname);
    }

    private static boolean isNewsworthy(Tenure tenure, boolean free, Set<String> statesOfPage) {
        boolean head = isHead(tenure) && free;
        boolean familiar =
                PROMINENT.contains(tenure.state()) && !tenure.officeClass().equals("special_envoy");
        return LEADING.contains(tenure.officeClass())
                && (head || familiar || statesOfPage.contains(tenure.state()));
    }

    private static int rank(Tenure tenure, Set<String> statesOfPage) {
        int office = isHead(tenure) ? 0 : tenure.officeClass().equals("foreign_minister") ? 1 : 2;
        int state =
                statesOfPage.contains(tenure.state())
                        ? 0
                        : PROMINENT.contains(tenure.state()) ? 1 : 2;
        return 3 * state + office;
    }

    private static boolean isHead(Tenure tenure) {
        return EXECUTIVE.contains(tenure.officeClass()) || tenure.officeClass().equals("org_head");
    }

    /// States whose leaders the news names without saying of where.
    private static final Set<String> PROMINENT =
            Set.of(
                    "USA", "CHN", "RUS", "GBR", "FRA", "DEU", "JPN", "UKR", "ISR", "IND", "TUR",
                    "PRK", "EUU", "UNO", "NATO", "BRA", "CAN", "SYR", "IRN", "ITA", "KOR", "PSE",
                    "EGY", "SAU", "AUS");

    /// The office that a person is spoken of in: the highest held on the days of the page.
    Optional<Tenure> office(Person person, Optional<String> state) {
        if (!days.isKnown()) {
            return reference.tenures().of(person).stream()
                    .reduce((_, b) -> b)
                    .filter(t -> state.map(t.state()::equals).orElse(true));
        }
        LocalDate day = days.latest().orElseThrow();
        List<Tenure> now = reference.tenures().officesOn(person, day, reference.roles());
        return now.stream().filter(t -> state.map(t.state()::equals).orElse(true)).findFirst();
    }

    /// The state of a person in the tables: of the office held, else of the latest.
    Optional<String> state(Person person) {
        List<Tenure> all = reference.tenures().of(person);
        return office(person, Optional.empty())
                .or(() -> all.isEmpty() ? Optional.empty() : Optional.of(all.getLast()))
                .map(Tenure::state);
    }
}
