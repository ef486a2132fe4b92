package chancery.identify;

import chancery.reference.Folding;
import chancery.reference.NameTable;
import chancery.reference.Wording;
import java.util.ArrayList;
import java.util.List;

/// The forms of a person's name: which of them a page is shown with, and whether two can be of one
/// person.
final class NameForms {

    private NameForms() {}

    /// The words as the tables fold them: "Erdoğan" and "Erdogan" are one.
    static String folded(String name) {
        Wording words = Wording.of(name);
        StringBuilder folded = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            folded.append(i == 0 ? "" : " ").append(Folding.word(words.folded(i)));
        }
        return folded.toString();
    }

    /// The page's own spelling of a name ("Sergei Lavrov"); the usual one where the page shortens a
    /// given name or adds initials and ranks ("Joseph R. Biden, Jr.").
    static String shown(String ofPage, String usual) {
        Wording here = Wording.of(ofPage);
        Wording tables = Wording.of(usual);
        String surname = tables.folded(tables.size() - 1);
        boolean sameSurname = here.size() < 2 || folded(ofPage).contains(surname);
        return sameSurname && !isSpelling(here, tables) ? usual : ofPage;
    }

    /// Whether two names differ in letters alone, not in words.
    private static boolean isSpelling(Wording a, Wording b) {
        boolean same = a.size() == b.size();
        for (int i = 0; same && i < a.size(); i++) {
            String here = a.folded(i);
            String there = b.folded(i);
            same =
                    here.charAt(0) == there.charAt(0)
                            && Math.abs(here.length() - there.length()) <= 1;
        }
        return same;
    }

    /// The usual full name with the surname spelt as the page spells it.
    static String withSurname(String usual, String surname) {
        Wording words = Wording.of(usual);
        String folded = folded(surname);
        int last = words.size() - 1;
        boolean other =
                last > 0 && Wording.of(surname).size() == 1 && !folded(usual).contains(folded);
        return other ? words.text(0, last) + " " + surname : usual;
    }

    /// Whether a name has a given name of another one, in this or another form of it.
    static boolean shareGivenName(NameTable names, Wording usual, Wording ofPage) {
        for (int i = 0; i < usual.size(); i++) {
            for (int k = 0; k < ofPage.size() - 1; k++) {
                if (ofPage.folded(k).length() > 1
                        && names.isSameGivenName(usual.folded(i), ofPage.folded(k))) {
                    return true;
                }
            }
        }
        return false;
    }

    /// George H. W. Bush is not George W. Bush: where both names have initials, they are the same.
    static boolean initialsAgree(Wording a, Wording b) {
        List<String> first = initials(a);
        List<String> second = initials(b);
        return first.isEmpty() || second.isEmpty() || first.equals(second);
    }

    private static List<String> initials(Wording name) {
        List<String> initials = new ArrayList<>();
        for (int i = 1; i < name.size() - 1; i++) {
            if (name.folded(i).length() == 1) {
                initials.add(name.folded(i));
            }
        }
        return initials;
    }
}
