package chancery.identify;

import chancery.reference.Folding;
import chancery.reference.Person;
import chancery.reference.Reference;
import chancery.reference.Tenure;
import chancery.reference.Wording;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Who is meant by a surname that the page does not announce: someone of a state that it names,
/// else of a state whose leaders the news names without more, else any head of state or government;
/// among several the highest in rank, and nobody where two share it.
final class FamiliarSurnames {

    /// Classes of offices whose holders the news names without more.
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

    /// States whose leaders the news names without saying of where.
    private static final Set<String> PROMINENT =
            Set.of(
                    "USA", "CHN", "RUS", "GBR", "FRA", "DEU", "JPN", "UKR", "ISR", "IND", "TUR",
                    "PRK", "EUU", "UNO", "NATO", "BRA", "CAN", "SYR", "IRN", "ITA", "KOR", "PSE",
                    "EGY", "SAU", "AUS");

    private final Reference reference;
    private final AnchorDays days;
    private final Set<String> statesOfPage;
    private final OtherBearers others;

    FamiliarSurnames(
            Reference reference, AnchorDays days, Set<String> statesOfPage, OtherBearers others) {
        this.reference = reference;
        this.days = days;
        this.statesOfPage = statesOfPage;
        this.others = others;
    }

    /// Someone named by surname alone.
    Optional<Person> alone(String surname) {
        return leading(surname, !reference.names().isGivenName(surname))
                .filter(person -> !others.isAnother(surname, person));
    }

    /// Someone named with "Mr." or the like before the surname, so that it is no given name.
    Optional<Person> titled(String surname) {
        return leading(surname, true);
    }

    private Optional<Person> leading(String surname, boolean free) {
        if (!days.isKnown()) {
            return Optional.empty();
        }
        LocalDate day = days.latest().orElseThrow();
        Map<Integer, Set<Person>> byRank = new TreeMap<>();
        for (Person person : reference.tenures().activeBySurname(surname, day, People.NEAR)) {
            boolean usual = free && isLastOrFirst(surname, person);
            for (Tenure tenure : reference.tenures().of(person)) {
                if (tenure.isNear(day, People.NEAR) && isNewsworthy(tenure, usual)) {
                    byRank.computeIfAbsent(rank(tenure), _ -> new LinkedHashSet<>()).add(person);
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

    private boolean isNewsworthy(Tenure tenure, boolean free) {
        boolean head = isHead(tenure) && free;
        boolean familiar =
                PROMINENT.contains(tenure.state()) && !tenure.officeClass().equals("special_envoy");
        return LEADING.contains(tenure.officeClass())
                && (head || familiar || statesOfPage.contains(tenure.state()));
    }

    private int rank(Tenure tenure) {
        int office = isHead(tenure) ? 0 : tenure.officeClass().equals("foreign_minister") ? 1 : 2;
        int state =
                statesOfPage.contains(tenure.state())
                        ? 0
                        : PROMINENT.contains(tenure.state()) ? 1 : 2;
        return 3 * state + office;
    }

    private static boolean isHead(Tenure tenure) {
        return People.EXECUTIVE.contains(tenure.officeClass())
                || tenure.officeClass().equals("org_head");
    }
}
