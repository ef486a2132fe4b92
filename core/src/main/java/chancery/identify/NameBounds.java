package chancery.identify;

import chancery.identify.Draft.Sort;
import chancery.identify.Pieces.Piece;
import chancery.reference.NameTable;
import chancery.reference.Reference;
import chancery.reference.StateTable.Sense;
import chancery.reference.TenureTable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where the names of people in a line end: by the tables and by what the page has named before,
/// else by capitals. Every end is the word behind the name; the word asked about where no name
/// begins there.
final class NameBounds {

    /// Words of a name, at most.
    private static final int LONGEST = 6;

    /// Words of a name in a headline that neither tables nor page know, at most.
    private static final int LONGEST_IN_TITLE = 3;

    private static final Set<String> MALE_HONORIFICS =
            Set.of("mr", "sir", "lord", "king", "prince");

    private static final Set<String> SECOND_PARTICLES = Set.of("al", "bin", "el");

    private final NameTable names;
    private final TenureTable tenures;
    private final Line line;
    private final Pieces pieces;
    private final PageNames known;

    NameBounds(Reference reference, Line line, Pieces pieces, PageNames known) {
        this.names = reference.names();
        this.tenures = reference.tenures();
        this.line = line;
        this.pieces = pieces;
        this.known = known;
    }

    boolean isPerson(int at) {
        return pieces.person(at).isPresent() || known.end(line, at) > at;
    }

    /// Whether a person's name begins at a word and goes beyond another one.
    boolean isLonger(int at, int end) {
        return sure(at) > end;
    }

    /// The end of the name that the tables or the page know.
    int sure(int at) {
        return Math.max(pieces.person(at).map(Piece::end).orElse(at), known.end(line, at));
    }

    boolean isSurnameOfPage(String folded) {
        return known.isSurname(folded);
    }

    boolean isSurnameOfTables(String folded) {
        return !names.bySurname(folded).isEmpty();
    }

    /// Whether a word is a surname of the page, or of someone who held an office of the state.
    boolean isSurnameOf(int at, String state) {
        return known.isSurname(line.folded(at))
                || names.bySurname(line.folded(at)).stream()
                        .anyMatch(person ->
                                tenures.of(person).stream().anyMatch(t -> t.state().equals(state)));
    }

    /// Puts the name between two words into a draft.
    void name(Draft draft, int from, int to) {
        draft.name = Optional.of(line.text(from, to));
        draft.persons =
                pieces.person(from)
                        .filter(piece -> piece.end() == to || goesOnTo(to, from, piece.end()))
                        .map(Piece::values)
                        .orElse(List.of());
        draft.sort = to - from == 1 && draft.persons.isEmpty() ? Sort.SURNAME : Sort.NAME;
        draft.person = true;
    }

    private boolean goesOnTo(int to, int from, int sure) {
        return sure - from >= 2 && to > sure && longer(from, sure) == to;
    }

    /// "Mr.", "Gen.", "His Excellency": the word behind what stands before a name.
    int honorifics(Draft draft, int from) {
        int p = from;
        while (line.isOne(p, WordLists.HONORIFICS) && line.isCapital(p) && !isPerson(p)) {
            draft.female |= line.isOne(p, WordLists.FEMALE_HONORIFICS);
            draft.male |= line.isOne(p, MALE_HONORIFICS);
            p++;
            if (line.is(p, ".")) {
                p++;
            }
        }
        return p;
    }

    /// @param introduced whether an office or an honorific stands before it, so that an unknown
    ///   name is one too
    int end(int at, boolean introduced) {
        boolean particle = line.isOne(at, WordLists.NAME_PARTICLES) && line.isCapital(at + 1);
        if (line.isMark(at) || (!line.isCapital(at) && !particle)) {
            return at;
        }
        int sure = sure(at);
        if (sure > at && !(introduced && isGivenNameAlone(at, sure))) {
            return introduced ? longer(at, sure) : suffixes(sure);
        }
        if (!introduced || line.isOne(at, WordLists.NEVER_NAMES)) {
            return at;
        }
        return line.isTitleCase() ? inTitle(at) : capitals(at);
    }

    /// One known word with more of the name behind it.
    private boolean isGivenNameAlone(int at, int sure) {
        return sure == at + 1
                && line.isCapital(sure)
                && !line.isMark(sure)
                && !line.isTitleCase()
                && !line.isOne(sure, WordLists.NEVER_NAMES);
    }

    /// "Samia Suluhu Hassan" where the tables have Samia Suluhu: a name in full may go on.
    private int longer(int at, int sure) {
        if (sure - at < 2 || line.isTitleCase()) {
            return suffixes(sure);
        }
        int whole = capitals(at);
        boolean more =
                whole > sure
                        && whole - sure <= 2
                        && line.tag(sure).startsWith("NNP")
                        && pieces.state(sure).isEmpty()
                        && pieces.person(sure).isEmpty()
                        && pieces.role(sure).isEmpty();
        return suffixes(more ? whole : sure);
    }

    /// "Jr.", "III", "bin Salman": what may follow a name that is whole.
    int suffixes(int from) {
        int p = from;
        while (line.isOne(p, WordLists.NAME_SUFFIXES)) {
            p++;
        }
        if (!line.isTitleCase() && line.isOne(p, SECOND_PARTICLES) && line.isCapital(p + 1)) {
            p += 2;
        }
        return p;
    }

    private int inTitle(int at) {
        String word = line.folded(at);
        if (pieces.state(at).isPresent() && !known.isSurname(word)) {
            return at;
        }
        if (known.isSurname(word) || isSurnameOfTables(word)) {
            return names.isFamilyNameFirst(word) && isGivenNameBehind(at + 1) ? at + 2 : at + 1;
        }
        int p = at;
        while (p - at < LONGEST_IN_TITLE
                && line.isCapital(p)
                && isNameInTitle(p)
                && pieces.role(p).isEmpty()) {
            p++;
        }
        return p;
    }

    private boolean isGivenNameBehind(int at) {
        return isNameInTitle(at) && !line.isUpperCase();
    }

    private boolean isNameInTitle(int at) {
        return line.tag(at).startsWith("NNP")
                && !line.isMark(at)
                && !line.isOne(at, WordLists.NEVER_NAMES)
                && pieces.state(at).isEmpty();
    }

    /// The end of a run of words in capitals that may be a name, with its particles.
    int capitals(int at) {
        int p = at;
        int end = at;
        while (p - at < LONGEST && mayBeOfName(p) && !isOtherPhrase(at, p)) {
            boolean capital = line.isCapital(p);
            p++;
            end = capital ? p : end;
        }
        return end;
    }

    private boolean mayBeOfName(int at) {
        if (line.isMark(at) || line.isPossessive(at) || line.isOne(at, WordLists.NEVER_NAMES)) {
            return false;
        }
        return line.isCapital(at)
                || (line.isOne(at, WordLists.NAME_PARTICLES)
                        && (line.isCapital(at + 1) || line.isCapital(at + 2)));
    }

    /// Whether a state or an office begins at a word of a name.
    private boolean isOtherPhrase(int first, int at) {
        return at > first
                ? pieces.stateAs(at, Sense.ADJECTIVE, Sense.METONYM).isPresent() || isOffice(at)
                : pieces.stateAs(at, Sense.ADJECTIVE, Sense.NAME).isPresent()
                        && !line.isCapital(at + 1);
    }

    private boolean isOffice(int at) {
        return pieces.role(at)
                .map(piece -> piece.end() > at + 1 || !piece.first().isVague())
                .orElse(false);
    }
}
