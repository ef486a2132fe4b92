package chancery.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Every name that the holders of offices go by: in full, with and without initials, in other
/// spellings, by surname.
public final class NameTable {

    private static final Set<String> FAMILY_FIRST =
            Set.of("CHN", "KOR", "PRK", "TWN", "HKG", "MAC", "SGP");
    private static final Set<String> DOUBLE_SURNAME =
            Set.of(
                    "ESP", "MEX", "ARG", "COL", "VEN", "PER", "CHL", "ECU", "BOL", "PRY", "URY",
                    "CUB", "GTM", "HND", "SLV", "NIC", "CRI", "PAN", "DOM", "GNQ");
    private static final Set<String> PATRONYMIC =
            Set.of("USA", "GBR", "CAN", "AUS", "NZL", "RUS", "BLR", "KAZ", "UKR");
    private static final Set<String> PARTICLES =
            Set.of(
                    "bin", "bint", "ibn", "van", "von", "der", "den", "de", "da", "do", "dos", "di",
                    "del", "la", "le", "al", "el", "ould", "abu", "ben", "ter", "zu");

    /// Given names that go on in the next word.
    private static final Set<String> COMPOUNDED =
            Set.of(
                    "mohammed",
                    "muhammad",
                    "mohamed",
                    "mohammad",
                    "mohamad",
                    "muhammed",
                    "abdul",
                    "abdel",
                    "abd",
                    "sheikh",
                    "haji",
                    "syed",
                    "prince");

    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

    private final PhraseTable<Person> full;
    private final Map<String, List<Person>> surnames = new HashMap<>();
    private final Map<String, List<String>> given = new HashMap<>();
    private final Map<String, List<String>> other = new HashMap<>();
    private final Set<String> familyNames = new HashSet<>();
    private final Set<String> female = new HashSet<>();

    NameTable(Vocabulary vocabulary) {
        full = new PhraseTable<>(vocabulary);
        Rows.read(
                "given_names.tsv",
                row -> {
                    for (String variant : row.list(1)) {
                        given.computeIfAbsent(Folding.word(row.at(0)), _ -> new ArrayList<>())
                                .add(variant);
                    }
                });
        Rows.read("name_variants.tsv", row -> other.put(row.at(0), row.list(1)));
        Rows.read("family_names.tsv", row -> familyNames.add(row.at(0)));
        Rows.read("female_names.tsv", row -> female.add(row.at(0)));
    }

    void add(Person person, String state, boolean recent) {
        Wording words = Wording.of(person.name());
        for (String variant : other.getOrDefault(person.name(), List.of())) {
            addFull(Wording.of(variant), person);
        }
        addFull(words, person);
        List<String> plain = plain(words);
        if (plain.size() < words.size()) {
            addFull(Wording.of(String.join(" ", plain)), person);
        }
        if (PATRONYMIC.contains(state)
                && plain.size() == 3
                && !PARTICLES.contains(fold(plain.get(1)))) {
            addFull(Wording.of(plain.get(0) + " " + plain.get(2)), person);
        }
        if (recent && plain.size() >= 3 && dropsMiddleNames(plain, state)) {
            addFull(Wording.of(plain.getFirst() + " " + plain.getLast()), person);
        }
        if (isDoubleSurname(state) && plain.size() >= 3) {
            addShortened(plain, person);
        }
        if (recent && plain.size() > 1) {
            String rest = String.join(" ", plain.subList(1, plain.size()));
            for (String variant : given.getOrDefault(fold(plain.get(0)), List.of())) {
                addFull(Wording.of(variant + " " + rest), person);
            }
            addArticles(plain, person);
        }
        if (state.equals("JPN") && plain.size() == 2) {
            addFull(Wording.of(plain.get(1) + " " + plain.get(0)), person);
        }
        addSurnames(person.name(), person, state);
        for (String variant : other.getOrDefault(person.name(), List.of())) {
            addSurnames(variant, person, state);
        }
    }

    private void addSurnames(String name, Person person, String state) {
        for (String surname : surnames(name, state)) {
            List<Person> here = surnames.computeIfAbsent(surname, _ -> new ArrayList<>(1));
            if (!here.contains(person)) {
                here.add(person);
            }
        }
    }

    /// "Bola Ahmed Adekunle Tinubu" is Bola Tinubu; but who is called Mohammed has his name from
    /// what follows.
    private static boolean dropsMiddleNames(List<String> plain, String state) {
        return !FAMILY_FIRST.contains(state)
                && !isDoubleSurname(state)
                && !COMPOUNDED.contains(fold(plain.getFirst()))
                && plain.subList(1, plain.size()).stream()
                        .map(NameTable::fold)
                        .noneMatch(PARTICLES::contains);
    }

    /// "José Pedro Castillo Terrones" is Pedro Castillo: one of the given names, the first surname.
    private void addShortened(List<String> plain, Person person) {
        int surname = plain.size() >= 4 ? plain.size() - 2 : plain.size() - 1;
        for (int i = 0; i < surname; i++) {
            addFull(Wording.of(plain.get(i) + " " + plain.get(surname)), person);
        }
        if (plain.size() == 3) {
            addFull(Wording.of(plain.get(0) + " " + plain.get(1)), person);
        } else {
            addFull(Wording.of(String.join(" ", plain.subList(0, surname + 1))), person);
        }
    }

    private void addFull(Wording words, Person person) {
        if (words.size() > 1 || (words.size() == 1 && words.folded(0).length() > 3)) {
            full.add(words, person);
        }
    }

    /// al-Sisi, el-Sisi, Sisi.
    private void addArticles(List<String> plain, Person person) {
        for (int i = 1; i + 1 < plain.size(); i++) {
            String word = fold(plain.get(i));
            if (word.equals("al") || word.equals("el")) {
                List<String> changed = new ArrayList<>(plain);
                changed.set(i, word.equals("al") ? "el" : "al");
                addFull(Wording.of(String.join(" ", changed)), person);
                changed.remove(i);
                addFull(Wording.of(String.join(" ", changed)), person);
            }
        }
    }

    private static List<String> plain(Wording words) {
        List<String> plain = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean initial = words.folded(i).length() == 1 && i > 0;
            if (!initial && !words.isMark(i) && !SUFFIXES.contains(words.folded(i))) {
                plain.add(words.text(i, i + 1));
            }
        }
        return plain;
    }

    private static String fold(String word) {
        return Folding.word(word);
    }

    /// The short forms by which a person is called once the full name is known, folded: usually
    /// one, the family name; "salman" and "bin salman" for Mohammed bin Salman.
    ///
    /// @param state code of the person's state, which tells the order of names; may be empty
    public List<String> surnames(String name, String state) {
        Wording words = Wording.of(name);
        List<String> parts = new ArrayList<>();
        for (String part : plain(words)) {
            String folded = fold(part);
            if (folded.equals("of") || folded.equals("the")) {
                // Salman of Saudi Arabia, Mary, Crown Princess of Denmark
                break;
            }
            parts.add(folded);
        }
        if (parts.isEmpty()) {
            return List.of();
        }
        if (parts.size() == 1) {
            return parts;
        }
        if (isFamilyFirst(parts, state)) {
            return List.of(parts.get(0));
        }
        List<String> found = new ArrayList<>();
        int last = parts.size() - 1;
        found.add(parts.get(last));
        int from = last;
        while (from > 1 && PARTICLES.contains(parts.get(from - 1))) {
            from--;
        }
        if (from < last) {
            found.add(String.join(" ", parts.subList(from, last + 1)));
        } else if (last >= 2 && parts.get(last - 1).length() > 2) {
            // López Obrador, Lula da Silva, Marcos Jr.
            found.add(parts.get(last - 1) + " " + parts.get(last));
        }
        if (parts.size() >= 3) {
            String second = parts.get(from < last ? from - 1 : last - 1);
            if (from < last && from > 1 && second.length() > 2) {
                found.add(second);
            } else if (from == last && isDoubleSurname(state)) {
                found.add(parts.get(last - 1));
            }
        }
        return found;
    }

    private static boolean isDoubleSurname(String state) {
        return DOUBLE_SURNAME.contains(state);
    }

    private boolean isFamilyFirst(List<String> parts, String state) {
        return (FAMILY_FIRST.contains(state) || (state.isEmpty() && parts.size() <= 3))
                && familyNames.contains(parts.get(0));
    }

    /// Whether a word is a family name that stands before the given name in its language.
    public boolean isFamilyNameFirst(String folded) {
        return familyNames.contains(folded);
    }

    /// Given names that tell that a woman is meant, folded.
    public Set<String> femaleGivenNames() {
        return Collections.unmodifiableSet(female);
    }

    public PhraseTable<Person> full() {
        return full;
    }

    /// The persons a whole text names in full.
    public List<Person> named(String name) {
        return full.whole(Wording.of(name));
    }

    /// The persons that may be called so by surname alone.
    public List<Person> bySurname(String folded) {
        return Collections.unmodifiableList(
                surnames.getOrDefault(folded.toLowerCase(Locale.ROOT), List.of()));
    }

    /// Whether a word is a common given name, of those that have other forms or tell the sex.
    public boolean isGivenName(String folded) {
        return given.containsKey(folded) || female.contains(folded);
    }

    /// Whether two given names are forms of one: Tony, Antony.
    public boolean isSameGivenName(String a, String b) {
        return a.equals(b)
                || given.getOrDefault(a, List.of()).stream().anyMatch(v -> fold(v).equals(b))
                || given.getOrDefault(b, List.of()).stream().anyMatch(v -> fold(v).equals(a));
    }
}
