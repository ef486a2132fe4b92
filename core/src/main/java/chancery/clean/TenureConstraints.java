package chancery.clean;

import chancery.reference.Person;
import chancery.reference.Reference;
import chancery.reference.Role;
import chancery.reference.Tenure;
import chancery.reference.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Persons who are named in an office: the page is of a day on which they held it.
///
/// "Former", "then" and the like before the office, and a year near it, take the statement out: it
/// tells of another day than the page's. Belongs to one thread.
final class TenureConstraints {

    private static final Set<String> PAST =
            Set.of(
                    "former",
                    "then",
                    "ex",
                    "late",
                    "future",
                    "next",
                    "incoming",
                    "outgoing",
                    "onetime",
                    "previous",
                    "predecessor",
                    "designate",
                    "elect",
                    "candidate",
                    "nominee",
                    "was",
                    "alternate",
                    "vice",
                    "deputy",
                    "acting",
                    "assistant");
    private static final Set<String> TO_COME =
            Set.of("elect", "designate", "alternate", "president-elect", "minister-designate");
    private static final int REACH = 7;
    // Titles are kept in print for some days after an office ends, and tables err by a few.
    private static final int GRACE = 5;

    private final Reference reference;
    private final Wording words;
    private final int[] numbers;
    private final boolean lead;
    private Set<String> offices = Set.of();
    private final List<DayConstraint> found = new ArrayList<>();

    /// @param lead whether the text is the headline or one of the first paragraphs
    TenureConstraints(Reference reference, String text, boolean lead) {
        this.reference = reference;
        this.lead = lead;
        this.words = Wording.of(text);
        this.numbers = reference.vocabulary().numbers(words);
    }

    /// @param alone offices that are named without a name in the first paragraphs: "the secretary
    ///   of state said"
    List<DayConstraint> read(Set<String> alone) {
        offices = alone;
        found.clear();
        read();
        return List.copyOf(found);
    }

    /// The classes of the offices that stand without a name: "the secretary of state said".
    Set<String> officesAlone() {
        Set<String> alone = new HashSet<>();
        for (int at = 0; at < words.size(); at++) {
            Optional<Role> role = numbers[at] < 0 ? Optional.empty() : officeAlone(at);
            if (role.isPresent() && !isPast(at) && !isAmbassador(role.get())) {
                alone.add(role.get().officeClass());
            }
        }
        return alone;
    }

    private static boolean isAmbassador(Role role) {
        return role.officeClass().equals("ambassador");
    }

    private Optional<Role> officeAlone(int at) {
        int[] end = {at};
        Optional<Role> role = roleAt(at, -1, end);
        boolean named = end[0] < words.size() && words.isCapital(end[0]) && !words.isMark(end[0]);
        return role.filter(r -> !named && !r.isVague());
    }

    private void read() {
        int at = 0;
        while (at < words.size()) {
            Name name = name(at);
            if (name.persons().isEmpty()) {
                at++;
            } else {
                Optional<Role> role = role(name);
                role.flatMap(office -> constraint(name, office))
                        .or(() -> role.isEmpty() ? bare(name) : Optional.empty())
                        .ifPresent(found::add);
                at = name.end();
            }
        }
    }

    private record Name(int start, int end, List<Person> persons) {

        boolean isSurname() {
            return end - start == 1;
        }
    }

    /// The longest full name that begins here, or a surname just behind an office: "President
    /// Castillo".
    private Name name(int at) {
        Name full = full(at);
        return full.persons().isEmpty() ? surname(at) : full;
    }

    /// Someone named without a title in the first paragraphs, where they tell of an office without
    /// a name that he or she has held.
    private Optional<DayConstraint> bare(Name name) {
        if (!lead || name.isSurname() || isPast(name.start())) {
            return Optional.empty();
        }
        List<Tenure> held =
                name.persons().stream()
                        .flatMap(person -> reference.tenures().of(person).stream())
                        .filter(tenure -> offices.contains(tenure.officeClass()))
                        .toList();
        if (held.isEmpty()) {
            return Optional.empty();
        }
        Tenure last = held.getLast();
        return Optional.of(
                new DayConstraint(
                        inOffice(held),
                        DayConstraint.Force.FIRM,
                        true,
                        last.person().name(),
                        "%s is named beside the office of %s, held from %s"
                                .formatted(last.person().name(), last.title(), last.first())));
    }

    private static DaySet inOffice(List<Tenure> held) {
        DaySet days = new DaySet(List.of());
        for (Tenure tenure : held) {
            days =
                    days.or(
                            tenure.last()
                                    .map(last ->
                                            DaySet.between(tenure.first(), last.plusDays(GRACE)))
                                    .orElseGet(() -> DaySet.from(tenure.first())));
        }
        return days;
    }

    private Name surname(int at) {
        if (at == 0 || !words.isCapital(at) || !words.isCapital(at - 1)) {
            return new Name(at, at, List.of());
        }
        List<Person> persons = reference.names().bySurname(words.folded(at));
        boolean longer = at + 1 < words.size() && words.isCapital(at + 1) && !words.isMark(at + 1);
        return persons.isEmpty() || longer
                ? new Name(at, at, List.of())
                : new Name(at, at + 1, persons);
    }

    private Name full(int at) {
        List<Person> persons = new ArrayList<>();
        int[] end = {at};
        if (words.isCapital(at)) {
            reference
                    .names()
                    .full()
                    .match(
                            words,
                            numbers,
                            at,
                            (person, stop) -> {
                                if (stop > end[0]) {
                                    persons.clear();
                                    end[0] = stop;
                                }
                                persons.add(person);
                            });
        }
        return new Name(at, end[0], end[0] - at > 1 ? persons : List.of());
    }

    /// The office just before the name, or in the apposition just behind it.
    private Optional<Role> role(Name name) {
        for (int start = Math.max(0, name.start() - REACH); start < name.start(); start++) {
            Optional<Role> role = roleAt(start, name.start());
            if (role.isPresent()) {
                return isPast(start) || isToCome(start, name.start()) ? Optional.empty() : role;
            }
        }
        if (name.isSurname() || !words.is(name.end(), ",")) {
            return Optional.empty();
        }
        for (int start = name.end() + 1;
                start < Math.min(words.size(), name.end() + REACH);
                start++) {
            if (words.is(start, ".")
                    || words.is(start, ",")
                    || PAST.contains(words.folded(start))) {
                return Optional.empty();
            }
            Optional<Role> role = roleAt(start, -1);
            if (role.isPresent()) {
                return role;
            }
        }
        return Optional.empty();
    }

    /// @param stop where the words of the office must end; -1 for anywhere
    private Optional<Role> roleAt(int start, int stop) {
        return roleAt(start, stop, new int[] {start});
    }

    private Optional<Role> roleAt(int start, int stop, int[] longest) {
        List<Role> roles = new ArrayList<>(1);
        reference
                .roles()
                .phrases()
                .match(
                        words,
                        numbers,
                        start,
                        (role, end) -> {
                            if ((stop < 0 || end == stop) && end > longest[0] && !role.plural()) {
                                roles.clear();
                                roles.add(role);
                                longest[0] = end;
                            }
                        });
        return roles.stream().findFirst();
    }

    /// "President-elect"
    private boolean isToCome(int start, int end) {
        for (int i = start; i < end; i++) {
            if (TO_COME.contains(words.folded(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isPast(int start) {
        for (int i = Math.max(0, start - 3); i < start; i++) {
            if (PAST.contains(words.folded(i))) {
                return true;
            }
        }
        return false;
    }

    private Optional<DayConstraint> constraint(Name name, Role role) {
        List<Tenure> held =
                name.persons().stream()
                        .flatMap(person -> reference.tenures().of(person).stream())
                        .toList();
        // "China's top diplomat" has been the foreign minister and also the head of his party's
        // office.
        boolean loose = role.isVague() || role.phrase().endsWith("diplomat");
        List<Tenure> named =
                held.stream()
                        .filter(t -> !loose && t.officeClass().equals(role.officeClass()))
                        .toList();
        if (named.isEmpty() && name.isSurname()) {
            return Optional.empty();
        }
        List<Tenure> used = named.isEmpty() ? held : named;
        DaySet days = inOffice(used);
        if (days.isEmpty()) {
            return Optional.empty();
        }
        String person = used.getLast().person().name();
        return Optional.of(
                new DayConstraint(
                        days,
                        named.isEmpty() ? DayConstraint.Force.LOOSE : DayConstraint.Force.FIRM,
                        lead,
                        person,
                        reason(person, role, used)));
    }

    private static String reason(String person, Role role, List<Tenure> used) {
        LocalDate first = used.stream().map(Tenure::first).min(LocalDate::compareTo).orElseThrow();
        boolean open = used.stream().anyMatch(t -> t.last().isEmpty());
        Optional<LocalDate> last =
                open
                        ? Optional.empty()
                        : used.stream().flatMap(t -> t.last().stream()).max(LocalDate::compareTo);
        return "%s is named as %s, in office from %s%s"
                .formatted(person, role.phrase(), first, last.map(d -> " to " + d).orElse(""));
    }
}
