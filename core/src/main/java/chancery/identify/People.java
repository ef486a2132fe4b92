package chancery.identify;

import chancery.reference.Level;
import chancery.reference.Person;
import chancery.reference.Reference;
import chancery.reference.Role;
import chancery.reference.Tenure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Asks the tables who is meant by a name with what the page says of its bearer, and of which
/// office and state someone is, as of the days of the page.
final class People {

    /// Days beyond a tenure in which news still calls its holder by surname alone.
    static final long NEAR = 45;

    /// A person named in full is taken for the one in the tables if within so many days of a
    /// tenure.
    private static final long KNOWN_FOR = 15 * 365L;

    /// Classes of offices that lead a state.
    static final Set<String> EXECUTIVE =
            Set.of("head_of_state", "head_of_government", "governor_general");

    /// Classes of offices whose holders may be called ambassador.
    private static final Set<String> TITULAR =
            Set.of("trade", "special_envoy", "deputy_foreign_minister");

    /// Classes of offices whose holders may be called secretary or minister without more.
    private static final Set<String> MINISTERS =
            Set.of(
                    "foreign_minister",
                    "defence_minister",
                    "finance",
                    "trade",
                    "energy",
                    "interior");

    private final Reference reference;
    private final AnchorDays days;

    People(Reference reference, AnchorDays days) {
        this.reference = reference;
        this.days = days;
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
                role.phrase().equals("ambassador") && TITULAR.contains(tenure.officeClass());
        boolean secretary =
                (role.phrase().equals("secretary") || role.phrase().equals("minister"))
                        && MINISTERS.contains(tenure.officeClass());
        return role.officeClass().equals(tenure.officeClass())
                || executive
                || diplomat
                || title
                || secretary;
    }

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
