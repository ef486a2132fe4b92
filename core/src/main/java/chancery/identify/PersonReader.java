package chancery.identify;

import chancery.identify.Draft.Sort;
import chancery.identify.Pieces.Piece;
import chancery.reference.Location;
import chancery.reference.LocationTable;
import chancery.reference.StateTable.Sense;
import java.util.Optional;

/// Reads people told by name without an office before it: behind an honorific, behind their state,
/// or by the name alone.
///
/// A name alone is taken for a person only if the tables or the page know it, or an office stands
/// behind it: capitals alone say too little.
final class PersonReader {

    /// Words of a surname, at most.
    private static final int LONGEST_SURNAME = 4;

    /// Words of a name that only the office behind it tells, at most.
    private static final int LONGEST_UNKNOWN = 5;

    private final Line line;
    private final Pieces pieces;
    private final NameBounds names;
    private final AppositionReader appositions;

    PersonReader(Line line, Pieces pieces, NameBounds names, AppositionReader appositions) {
        this.line = line;
        this.pieces = pieces;
        this.names = names;
        this.appositions = appositions;
    }

    /// "Mr. Xi", "Gen. Mark Milley", "Sen. Chuck Schumer".
    Optional<Draft> titled(Draft draft, int at) {
        int from = names.honorifics(draft, at);
        int to = from == at ? from : names.end(from, true);
        return to == from ? Optional.empty() : Optional.of(named(draft, from, to));
    }

    private Draft named(Draft draft, int from, int to) {
        names.name(draft, from, to);
        return appositions.behindName(draft, to);
    }

    /// "China's Wang Yi", "Russia's Lavrov".
    Optional<Draft> ofState(Draft draft, int at) {
        if (!line.isPossessive(at - 1) || !line.isCapital(at)) {
            return Optional.empty();
        }
        int end = names.sure(at);
        if (end == at && names.isSurnameOf(at, draft.state.orElse(""))) {
            end = at + 1;
        }
        boolean cut = end == at + 1 && line.isCapital(end) && !line.isTitleCase();
        return end == at || cut ? Optional.empty() : Optional.of(named(draft, at, end));
    }

    /// A name alone.
    Optional<Draft> bare(int at) {
        if (!line.isCapital(at) && !line.isOne(at, WordLists.NAME_PARTICLES)) {
            return Optional.empty();
        }
        Draft draft = new Draft(line, at);
        int sure = names.sure(at);
        int stateEnd =
                Math.max(
                        pieces.state(at).map(Piece::end).orElse(at),
                        pieces.place(at).map(Piece::end).orElse(at));
        if (sure > at && (sure - at > 1 || sure > stateEnd) && sure >= stateEnd) {
            return Optional.of(named(draft, at, names.suffixes(sure)));
        }
        return surname(draft, at).or(() -> unknown(draft, at));
    }

    private Optional<Draft> surname(Draft draft, int at) {
        int least = 1 + pieces.state(at).map(piece -> piece.end() - at).orElse(0);
        for (int end = Math.min(at + LONGEST_SURNAME, line.size()); end >= at + least; end--) {
            String words = joined(at, end);
            boolean page = !words.isEmpty() && names.isSurnameOfPage(words);
            boolean table = !words.isEmpty() && !page && names.isSurnameOfTables(words);
            if ((page || table) && standsAlone(at, end, page)) {
                names.name(draft, at, end);
                draft.sort = Sort.SURNAME;
                return Optional.of(draft.endingAt(end));
            }
        }
        return Optional.empty();
    }

    /// The words as the tables spell a surname; empty if they cannot be one.
    private String joined(int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            boolean particle = i < to - 1 && line.isOne(i, WordLists.NAME_PARTICLES);
            if (line.isMark(i) || line.isPossessive(i) || (!line.isCapital(i) && !particle)) {
                return "";
            }
            words.append(words.isEmpty() ? "" : " ").append(line.folded(i));
        }
        return words.toString();
    }

    /// Whether a surname is no other word and no piece of a longer name.
    ///
    /// @param page whether the page has named someone of this surname
    private boolean standsAlone(int from, int to, boolean page) {
        if (to - from == 1 && isOtherWord(from, page)) {
            return false;
        }
        return line.isTitleCase() || !(isNameBefore(from) || isNameBehind(to));
    }

    private boolean isOtherWord(int at, boolean page) {
        String word = line.folded(at);
        return WordLists.NEVER_NAMES.contains(word)
                || (!page && word.length() < 2)
                || isStateOrPlace(at, page)
                || pieces.role(at).isPresent()
                || GroupWords.kind(word).isPresent()
                || (!page && !mayBeName(at));
    }

    private boolean isStateOrPlace(int at, boolean page) {
        return pieces.state(at).isPresent()
                || (pieces.place(at).isPresent() && (isGoverned(at) || (!page && isCapital(at))));
    }

    private boolean isGoverned(int at) {
        return at > 0 && line.isOne(at - 1, WordLists.PLACE_PREPOSITIONS);
    }

    /// "visited Paris": somebody of that name would have been named in full.
    private boolean isCapital(int at) {
        return pieces.place(at)
                .map(piece -> LocationTable.likeliest(piece.values()))
                .filter(place -> place.rank() == Location.Rank.CAPITAL)
                .isPresent();
    }

    /// A rare surname may be tagged as something else: whatever stands in capitals within a
    /// sentence is a name all the same; of a first word the capital says nothing, and only a noun,
    /// an adjective or a participle may be one.
    private boolean mayBeName(int at) {
        String tag = line.tag(at);
        if (tag.isEmpty() || tag.startsWith("NNP") || line.isTitleCase() || isJoined(at)) {
            return true;
        }
        if (at > 0) {
            return line.isCapital(at) && !line.isMark(at - 1);
        }
        return tag.startsWith("NN")
                || tag.startsWith("JJ")
                || tag.equals("FW")
                || tag.equals("VBN")
                || tag.equals("VBG");
    }

    private boolean isJoined(int at) {
        return line.words().isJoinedToNext(at) || (at > 0 && line.words().isJoinedToNext(at - 1));
    }

    private boolean isNameBefore(int from) {
        int at = from - 1;
        boolean startsLine = at == 0 && !line.tag(at).startsWith("NNP");
        return at >= 0
                && line.isCapital(at)
                && !line.isMark(at)
                && !startsLine
                && pieces.role(at).isEmpty()
                && !line.words().isJoinedToNext(at);
    }

    private boolean isNameBehind(int to) {
        return line.isCapital(to)
                && !line.isMark(to)
                && !line.words().isJoinedToNext(to - 1)
                && !line.isOne(to, WordLists.NEVER_NAMES);
    }

    /// A name that no table holds, told by the office behind it: "Liu Jianchao, the minister of
    /// ...".
    private Optional<Draft> unknown(Draft draft, int at) {
        if ((line.isTitleCase() && at > 0)
                || line.isOne(at, WordLists.NEVER_NAMES)
                || !line.isCapital(at)
                || pieces.stateAs(at, Sense.ADJECTIVE, Sense.NAME, Sense.METONYM).isPresent()
                || pieces.role(at).isPresent()) {
            return Optional.empty();
        }
        int end = names.capitals(at);
        return end - at < 2 || end - at > LONGEST_UNKNOWN || !line.is(end, ",")
                ? Optional.empty()
                : Optional.of(named(draft, at, end)).filter(whole -> whole.role.isPresent());
    }
}
