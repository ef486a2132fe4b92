package chancery.reference;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Who held which office when.
///
/// An open tenure is a fact only up to its `as_of` day. On the day an office changes hands the one
/// who comes is its holder.
public final class TenureTable {

    private static final Comparator<Tenure> BY_TIME =
            Comparator.comparing(Tenure::first)
                    .thenComparing(tenure -> tenure.person().name())
                    .thenComparing(Tenure::title);

    /// Words of a title that tell no office from another.
    private static final Set<String> PLAIN_WORDS =
            Set.of(
                    "of",
                    "the",
                    "for",
                    "and",
                    "minister",
                    "secretary",
                    "to",
                    "in",
                    "'s",
                    "federal",
                    "general",
                    "national",
                    "state",
                    "head",
                    "chief",
                    "director",
                    "united",
                    "states",
                    "republic");

    private static final Set<String> RANK_WORDS =
            Set.of(
                    "ambassador",
                    "envoy",
                    "special",
                    "representative",
                    "deputy",
                    "vice",
                    "assistant",
                    "under",
                    "undersecretary",
                    "principal",
                    "senior",
                    "permanent",
                    "affairs",
                    "spokesperson",
                    "spokesman",
                    "spokeswoman",
                    "presidential",
                    "advisor",
                    "top",
                    "negotiator");

    private final Map<String, List<Tenure>> byOffice = new HashMap<>();
    private final Map<Person, List<Tenure>> byPerson = new HashMap<>();
    private final NameTable names;

    TenureTable(NameTable names) {
        this(names, "");
    }

    private TenureTable(NameTable names, String part) {
        this.names = names;
        Map<String, Person> persons = new HashMap<>();
        List<Tenure> all = new ArrayList<>(20_000);
        Rows.read("tenures.tsv", part, row -> all.add(tenure(row, persons)));
        for (Tenure tenure : all) {
            byOffice.computeIfAbsent(
                            key(tenure.officeClass(), tenure.state()), _ -> new ArrayList<>())
                    .add(tenure);
            byPerson.computeIfAbsent(tenure.person(), _ -> new ArrayList<>(2)).add(tenure);
        }
        byOffice.values().forEach(list -> list.sort(BY_TIME));
        byPerson.values().forEach(list -> list.sort(BY_TIME));
        Set<Person> named = new HashSet<>();
        for (Tenure tenure : all) {
            if (named.add(tenure.person())) {
                boolean recent =
                        of(tenure.person()).stream()
                                .anyMatch(t -> t.last().map(d -> d.getYear() >= 2008).orElse(true));
                names.add(tenure.person(), tenure.state(), recent);
            }
        }
    }

    /// The tenures of one office alone, which are read in a small part of the time that all take.
    static TenureTable ofOffice(String officeClass, String state, NameTable names) {
        return new TenureTable(names, "\t" + officeClass + "\t" + state + "\t");
    }

    private static String key(String officeClass, String state) {
        return officeClass + '@' + state;
    }

    private static Tenure tenure(Rows.Row row, Map<String, Person> persons) {
        Person person =
                persons.computeIfAbsent(
                        row.at(0) + '\t' + (row.at(1).isEmpty() ? row.at(3) : row.at(1)),
                        _ -> new Person(row.at(0), row.maybe(1)));
        return new Tenure(
                person,
                row.at(2),
                row.at(3),
                row.at(4),
                firstDay(row.at(5)),
                row.maybe(6).map(TenureTable::lastDay),
                row.maybe(7).map(TenureTable::firstDay),
                row.at(8),
                row.maybe(10));
    }

    private static LocalDate firstDay(String date) {
        return switch (date.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(date), 1, 1);
            case 7 -> month(date).atDay(1);
            default -> day(date);
        };
    }

    private static LocalDate lastDay(String date) {
        return switch (date.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(date), 12, 31);
            case 7 -> month(date).atEndOfMonth();
            default -> day(date);
        };
    }

    // By place, since a formatter's reading of 40,000 dates is felt at every start.
    private static YearMonth month(String date) {
        return YearMonth.of(number(date, 0, 4), number(date, 5, 7));
    }

    private static LocalDate day(String date) {
        return LocalDate.of(number(date, 0, 4), number(date, 5, 7), number(date, 8, 10));
    }

    private static int number(String date, int from, int to) {
        return Integer.parseInt(date, from, to, 10);
    }

    /// Everyone in an office or in one of its class, by first day.
    public List<Tenure> history(String officeClass, String state) {
        return List.copyOf(byOffice.getOrDefault(key(officeClass, state), List.of()));
    }

    /// Who held the office of a class on a day.
    public OfficeHolder holder(String officeClass, String state, LocalDate day) {
        return holder(officeClass, "", state, day);
    }

    /// Who held an office on a day.
    ///
    /// @param wording the office as it is written, which tells apart several of one class:
    ///   "commerce secretary" and "trade representative"
    public OfficeHolder holder(String officeClass, String wording, String state, LocalDate day) {
        List<Tenure> office =
                byWording(byOffice.getOrDefault(key(officeClass, state), List.of()), wording);
        return among(office, officeClass, state, day);
    }

    private static OfficeHolder among(
            List<Tenure> office, String officeClass, String state, LocalDate day) {
        List<Tenure> inOffice = inOffice(office, day);
        if (inOffice.isEmpty()) {
            return new OfficeHolder.Unknown(gap(office, officeClass, state, day));
        }
        Set<Person> persons = inOffice.stream().map(Tenure::person).collect(Collectors.toSet());
        if (persons.size() > 1) {
            return new OfficeHolder.Ambiguous(
                    inOffice,
                    inOffice.stream()
                                    .map(Tenure::person)
                                    .map(Person::name)
                                    .distinct()
                                    .collect(Collectors.joining(", "))
                            + " all held an office of the class "
                            + officeClass
                            + " of "
                            + state
                            + " on "
                            + day);
        }
        Tenure tenure = inOffice.getLast();
        return tenure.isKnownOn(day)
                ? new OfficeHolder.Known(tenure, told(tenure))
                : new OfficeHolder.LastKnown(tenure, told(tenure) + "; after that day not known");
    }

    /// Who held an office of a class that has many offices ("ambassador", "deputy minister"): only
    /// those count whose title says what the wording says.
    public OfficeHolder holderOfMany(
            String officeClass, String wording, String state, LocalDate day) {
        Set<String> told = telling(wording);
        told.removeAll(RANK_WORDS);
        List<Tenure> office =
                byOffice.getOrDefault(key(officeClass, state), List.of()).stream()
                        .filter(tenure ->
                                !told.isEmpty() && telling(tenure.title()).containsAll(told))
                        .toList();
        return among(office, officeClass, state, day);
    }

    /// The rows whose title shares the telling words of the wording; all, where none does.
    private static List<Tenure> byWording(List<Tenure> office, String wording) {
        Set<String> told = telling(wording);
        if (told.isEmpty() || office.stream().map(Tenure::title).distinct().count() < 2) {
            return office;
        }
        int best = 0;
        List<Tenure> found = List.of();
        Map<String, Integer> scores = new HashMap<>();
        for (Tenure tenure : office) {
            int score =
                    scores.computeIfAbsent(tenure.title(), title -> shared(telling(title), told));
            best = Math.max(best, score);
        }
        if (best > 0) {
            int top = best;
            found =
                    office.stream()
                            .filter(tenure -> scores.getOrDefault(tenure.title(), 0) == top)
                            .toList();
        }
        return found.isEmpty() ? office : found;
    }

    private static int shared(Set<String> a, Set<String> b) {
        int shared = 0;
        for (String word : a) {
            shared += b.contains(word) ? 1 : 0;
        }
        return shared;
    }

    private static Set<String> telling(String title) {
        Wording words = Wording.of(title);
        Set<String> telling = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.folded(i);
            if (!PLAIN_WORDS.contains(word) && word.length() > 1) {
                telling.add(
                        switch (word) {
                            case "defence" -> "defense";
                            case "councillor" -> "councilor";
                            case "adviser" -> "advisor";
                            default -> word;
                        });
            }
        }
        return telling;
    }

    private static List<Tenure> inOffice(List<Tenure> office, LocalDate day) {
        List<Tenure> found = new ArrayList<>();
        for (Tenure tenure : office) {
            if (tenure.includes(day)) {
                found.add(tenure);
            }
        }
        if (found.size() > 1) {
            boolean someoneComes =
                    found.stream().anyMatch(t -> t.last().map(d -> d.isAfter(day)).orElse(true));
            if (someoneComes) {
                found.removeIf(t -> t.last().map(d -> d.equals(day)).orElse(false));
            }
        }
        if (found.stream().anyMatch(t -> t.isKnownOn(day))) {
            found.removeIf(t -> !t.isKnownOn(day));
        } else if (found.size() > 1) {
            // Of several that nobody has seen leave, the one seen last.
            LocalDate seen =
                    found.stream()
                            .map(t -> t.asOf().orElse(t.first()))
                            .max(LocalDate::compareTo)
                            .orElseThrow();
            found.removeIf(t -> t.asOf().orElse(t.first()).isBefore(seen));
        }
        return found;
    }

    private static String told(Tenure tenure) {
        String until =
                tenure.last()
                        .map(day -> " to " + day)
                        .orElseGet(() ->
                                tenure.asOf()
                                        .map(day -> ", last seen in office " + day)
                                        .orElse(""));
        String note = tenure.note().map(text -> "; " + text).orElse("");
        return "%s, %s of %s from %s%s (source %s%s)"
                .formatted(
                        tenure.person().name(),
                        tenure.title(),
                        tenure.state(),
                        tenure.first(),
                        until,
                        tenure.source(),
                        note);
    }

    private static String gap(
            List<Tenure> office, String officeClass, String state, LocalDate day) {
        if (office.isEmpty()) {
            return "the tables have no " + officeClass + " of " + state;
        }
        Optional<Tenure> before =
                office.stream().filter(t -> t.first().isBefore(day)).reduce((_, b) -> b);
        Optional<Tenure> after = office.stream().filter(t -> t.first().isAfter(day)).findFirst();
        return "nobody is known to have held it on %s%s%s"
                .formatted(
                        day,
                        before.map(t -> "; before: " + told(t)).orElse(""),
                        after.map(t -> "; after: " + told(t)).orElse(""));
    }

    /// All offices of a person, by first day.
    public List<Tenure> of(Person person) {
        return List.copyOf(byPerson.getOrDefault(person, List.of()));
    }

    /// The offices that a person held on a day, the highest first; those not known to have ended
    /// count.
    public List<Tenure> officesOn(Person person, LocalDate day, RoleTable roles) {
        List<Tenure> found = new ArrayList<>();
        for (Tenure tenure : byPerson.getOrDefault(person, List.of())) {
            if (tenure.includes(day)) {
                found.add(tenure);
            }
        }
        found.sort(
                Comparator.comparing(
                                (Tenure t) -> roles.level(t.officeClass()).orElse(Level.OFFICIAL))
                        .thenComparing(Comparator.comparing(Tenure::first).reversed()));
        return found;
    }

    /// The persons of a full name, in any of its spellings.
    public List<Person> named(String name) {
        return names.named(name);
    }

    /// The persons of a surname with an office within so many days of a day.
    public List<Person> activeBySurname(String surname, LocalDate day, long days) {
        return names.bySurname(Folding.word(surname)).stream()
                .filter(person ->
                        byPerson.getOrDefault(person, List.of()).stream()
                                .anyMatch(t -> t.isNear(day, days)))
                .toList();
    }
}
