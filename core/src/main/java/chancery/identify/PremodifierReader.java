package chancery.identify;

import chancery.identify.Draft.Determiner;
import chancery.identify.Pieces.Piece;
import chancery.reference.Location;
import chancery.reference.LocationTable;
import chancery.reference.StateTable;
import chancery.reference.StateTable.Sense;
import java.util.Optional;
import java.util.Set;

/// Reads what stands before the noun of a phrase: its determiner, the words that only describe, and
/// the state, body or town whose office or people it is.
///
/// Each reading is given the word it begins at and gives the word behind it: the same word where
/// there is nothing to read.
final class PremodifierReader {

    /// "most Chinese officials", "the number of officials": no modifiers of an office.
    private static final Set<String> COUNTING = Set.of("most", "number");

    private final Line line;
    private final Pieces pieces;
    private final NameBounds names;

    PremodifierReader(Line line, Pieces pieces, NameBounds names) {
        this.line = line;
        this.pieces = pieces;
        this.names = names;
    }

    int determiner(Draft draft, int at) {
        int p = at;
        if (line.isOne(p, WordLists.ARTICLES)) {
            draft.determiner = article(p);
            p++;
        } else if (line.isOne(p, WordLists.POSSESSIVE_PRONOUNS)) {
            draft.determiner =
                    switch (line.folded(p)) {
                        case "her" -> Determiner.HER;
                        case "his" -> Determiner.HIS;
                        default -> Determiner.THEIR;
                    };
            p++;
        }
        if (line.isOne(p, WordLists.NUMBERS)) {
            draft.count = line.is(p, "two") || line.is(p, "both") ? 2 : 3;
            p++;
        }
        return p;
    }

    private Determiner article(int at) {
        return switch (line.folded(at)) {
            case "the" -> Determiner.THE;
            case "a", "an" -> Determiner.A;
            default -> Determiner.THIS;
        };
    }

    int modifiers(Draft draft, int from) {
        int p = from;
        while (isModifier(p)) {
            draft.former |= line.isOne(p, WordLists.FORMER);
            p++;
        }
        boolean counts = p > from && line.isOne(p - 1, COUNTING) && pieces.role(p).isEmpty();
        return counts ? from : p;
    }

    private boolean isModifier(int at) {
        return line.isOne(at, WordLists.MODIFIERS)
                && pieces.role(at).isEmpty()
                && GroupWords.kind(line.folded(at)).isEmpty()
                && pieces.place(at).map(Piece::end).orElse(at) <= at + 1
                && (pieces.state(at).isEmpty() || !line.isCapital(at));
    }

    /// "Peru's ousted President", "Iran's hard-line president": a word that only describes.
    int description(int at) {
        String tag = line.tag(at);
        boolean participle =
                (tag.equals("VBN") || tag.equals("VBD")) && (at == 0 || line.isPossessive(at - 1));
        boolean describes =
                (tag.startsWith("JJ") || participle)
                        && !line.isCapital(at)
                        && pieces.role(at).isEmpty()
                        && pieces.state(at).isEmpty();
        boolean before =
                describes && pieces.role(at + 1).map(role -> !role.first().isVague()).orElse(false);
        return before ? at + 1 : at;
    }

    /// The state or body whose office or people it is: "Chinese", "China's", "the White House",
    /// "Beijing's", "California".
    int owner(Draft draft, int at) {
        Optional<Piece<StateTable.Word>> state = pieces.state(at);
        if (state.isPresent() && isInTitle(at, state.get().end())) {
            return at;
        }
        if (state.isPresent() && !names.isLonger(at, state.get().end())) {
            return state(draft, at, state.get());
        }
        return pieces.place(at).map(place -> town(draft, at, place)).orElse(at);
    }

    /// Whether the words begin the name of an office: "UN secretary-general", "NATO chief".
    private boolean isInTitle(int at, int end) {
        return pieces.role(at).map(role -> role.end() > end).orElse(false);
    }

    private int state(Draft draft, int at, Piece<StateTable.Word> piece) {
        int end = piece.end();
        boolean possessive = line.isPossessive(end);
        Optional<StateTable.Word> word =
                possessive
                        ? Pieces.preferred(piece, Sense.NAME, Sense.METONYM, Sense.ADJECTIVE)
                        : Pieces.preferred(piece, Sense.ADJECTIVE, Sense.NAME, Sense.METONYM);
        if (word.isEmpty() || (line.words().isJoinedToNext(end - 1) && !possessive)) {
            return at;
        }
        draft.belongTo(word.get());
        draft.metonym = word.get().sense() == Sense.METONYM;
        return institution(draft, abbreviation(possessive ? end + 1 : end));
    }

    /// "the Palestinian Authority (PA) prime minister".
    private int abbreviation(int at) {
        boolean brackets =
                line.is(at, "(")
                        && line.isCapital(at + 1)
                        && line.words().isUpper(at + 1)
                        && line.is(at + 2, ")")
                        && pieces.role(at + 3).isPresent();
        return brackets ? at + 3 : at;
    }

    /// A party or department inside the state: "the Chinese Communist Party's", "the U.S. Treasury
    /// Department's".
    private int institution(Draft draft, int at) {
        Optional<Piece<StateTable.Word>> inside =
                pieces.state(at).filter(piece -> isInstitutionOf(draft, piece));
        if (inside.isPresent()) {
            int end = inside.get().end();
            boolean possessive = line.isPossessive(end);
            if (possessive || pieces.role(end).isPresent()) {
                draft.metonym = true;
                return possessive ? end + 1 : end;
            }
        }
        return communistParty(at);
    }

    private static boolean isInstitutionOf(Draft draft, Piece<StateTable.Word> piece) {
        return piece.values().stream()
                .anyMatch(word ->
                        draft.state.filter(word.state().code()::equals).isPresent()
                                && word.sense() == Sense.METONYM);
    }

    private int communistParty(int at) {
        int party = line.is(at, "ruling") ? at + 1 : at;
        int end = party + 2;
        boolean owns =
                line.is(party, "communist")
                        && line.is(party + 1, "party")
                        && !line.is(end, "general")
                        && !line.is(end, "chief")
                        && pieces.role(at).isEmpty();
        if (!owns) {
            return at;
        }
        return line.isPossessive(end) ? end + 1 : end;
    }

    /// A capital that owns ("Beijing's"), or a town or province before an office.
    private int town(Draft draft, int at, Piece<Location> piece) {
        Location place = LocationTable.likeliest(piece.values());
        boolean possessive = line.isPossessive(piece.end());
        int next = possessive ? piece.end() + 1 : piece.end();
        boolean capital = place.rank() == Location.Rank.CAPITAL;
        boolean officeNext =
                pieces.role(next).isPresent()
                        || (line.isOne(next, WordLists.HONORIFICS) && line.isCapital(next));
        boolean owns =
                place.state().isPresent()
                        && ((capital && possessive) || (officeNext && !names.isPerson(at)));
        if (!owns) {
            return at;
        }
        draft.state = place.state();
        draft.ofPart = !capital;
        return next;
    }
}
