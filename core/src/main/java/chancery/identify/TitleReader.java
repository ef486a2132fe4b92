package chancery.identify;

import chancery.identify.Pieces.Piece;
import chancery.reference.Role;
import chancery.reference.RoleTable;
import chancery.reference.StateTable;
import chancery.reference.StateTable.Sense;
import java.util.Optional;
import java.util.Set;

/// Reads a title of office, from its first word to what belongs to it behind: "Deputy Minister of
/// Foreign Affairs of Ukraine", "Ambassador to the United Nations".
final class TitleReader {

    /// Titles that are common words: in small letters, and tagged as verb or adjective, they are
    /// none; without a state or a determiner they name nobody.
    private static final Set<String> COMMON_WORDS =
            Set.of(
                    "head",
                    "chair",
                    "general",
                    "chief",
                    "representative",
                    "commander",
                    "director",
                    "speaker",
                    "secretary",
                    "leader",
                    "minister",
                    "commissioner",
                    "prince",
                    "chairman",
                    "administrator",
                    "mayor",
                    "governor",
                    "cardinal",
                    "bishop",
                    "coordinator",
                    "consul",
                    "treasurer",
                    "monarch",
                    "sultan",
                    "strongman",
                    "dictator",
                    "ruler",
                    "commander in chief",
                    "MP",
                    "PM");

    private static final Set<String> DEPUTY = Set.of("deputy", "vice");

    /// Offices that may be "to" a state or body which is not their own.
    private static final Set<String> ACCREDITED =
            Set.of("ambassador", "charge_daffaires", "special_envoy");

    /// Offices with nothing but a state behind them.
    private static final Set<String> SHORT = Set.of("head_of_government", "counterpart");

    private static final Set<String> PREPOSITIONS = Set.of("for", "to", "on", "in", "at");
    private static final Set<String> SMALL_WORDS = Set.of("and", "of", "the", "for", "'s");

    /// Pieces behind a title, at most: "of State for East Asian Affairs of the United States".
    private static final int MOST_PIECES = 3;

    private static final int LONGEST_PIECE = 14;

    /// Words between two titles of one person.
    private static final int REACH = 6;

    /// Behind all levels: of an office whose level is not known.
    private static final int NO_LEVEL = 99;

    private final RoleTable roles;
    private final Line line;
    private final Pieces pieces;
    private final NameBounds names;
    private final GroupReader groups;
    private final StateListReader stateLists;

    TitleReader(
            RoleTable roles,
            Line line,
            Pieces pieces,
            NameBounds names,
            GroupReader groups,
            StateListReader stateLists) {
        this.roles = roles;
        this.line = line;
        this.pieces = pieces;
        this.names = names;
        this.groups = groups;
        this.stateLists = stateLists;
    }

    /// Whether a title begins at a word: "the U.S. president" but not "to head over".
    boolean isTitle(int at) {
        Optional<Piece<Role>> piece = pieces.role(at);
        if (piece.isEmpty()) {
            return false;
        }
        String tag = line.tag(at);
        boolean noNoun = tag.startsWith("VB") || tag.equals("JJ") || tag.equals("MD");
        return piece.get().end() > at + 1
                || !noNoun
                || line.isCapital(at)
                || !isCommonWord(piece.get().first());
    }

    static boolean isCommonWord(Role role) {
        return COMMON_WORDS.contains(role.phrase());
    }

    /// Whether a word makes a deputy of the office behind it.
    boolean isDeputy(int at) {
        return line.isOne(at, DEPUTY)
                && pieces.role(at).isEmpty()
                && pieces.role(at + 1).isPresent();
    }

    /// "top diplomat": in some states that is not the foreign minister.
    boolean isTop(int at, Role role) {
        return line.isOne(at, WordLists.TOP) && role.phrase().contains("diplomat");
    }

    /// Which of two offices of one person stands for both.
    Role higher(Role a, Role b) {
        return level(b) < level(a) || a.isVague() ? b : a;
    }

    private int level(Role role) {
        return roles.level(role.officeClass()).map(Enum::ordinal).orElse(NO_LEVEL);
    }

    /// "State Councilor and Foreign Minister Qin Gang", "Deputy Assistant to the President and
    /// Middle East Coordinator Brett McGurk": where the second office begins.
    int second(int end) {
        if (!line.is(end, "and")) {
            return end;
        }
        for (int at = end + 1; at < Math.min(end + REACH, line.size()); at++) {
            Optional<Piece<Role>> second = pieces.role(at);
            if (second.isPresent() && !second.get().first().plural()) {
                return isBeforeName(at, second.get()) ? at : end;
            }
            if (!describes(at)) {
                return end;
            }
        }
        return end;
    }

    private boolean isBeforeName(int at, Piece<Role> title) {
        int end = tail(new Draft(line, at), title.first(), title.end());
        return names.end(end, true) > end;
    }

    private boolean describes(int at) {
        return (line.isCapital(at) || line.is(at, "and"))
                && !line.isMark(at)
                && !names.isPerson(at)
                && pieces.stateAs(at, Sense.ADJECTIVE).isEmpty();
    }

    /// What belongs to the office behind its name: "of Ukraine", "to the United Nations", "for East
    /// Asian and Pacific Affairs". A state that owns the office is put into the draft.
    ///
    /// @param from the word behind the office
    /// @return the word behind the whole
    int tail(Draft draft, Role role, int from) {
        int p = from;
        for (int i = 0; i < MOST_PIECES; i++) {
            int next = piece(draft, role, p);
            if (next == p) {
                return p;
            }
            p = next;
        }
        return p;
    }

    private int piece(Draft draft, Role role, int p) {
        boolean of = isOf(role, p);
        if (!of && !line.isOne(p, PREPOSITIONS)) {
            return p;
        }
        int at = line.is(p + 1, "the") ? p + 2 : p + 1;
        int behind = of && draft.state.isEmpty() && role.plural() ? bloc(draft, at) : at;
        if (behind == at) {
            behind = state(draft, role, p, at);
        }
        if (behind == at && of && draft.state.isEmpty()) {
            behind = groups.people(draft, at);
        }
        if (behind > at) {
            return behind;
        }
        return isField(role, p, at) ? field(draft, p, at) : p;
    }

    private boolean isOf(Role role, int at) {
        return line.is(at, "of") || (line.is(at, "from") && role.plural());
    }

    private int bloc(Draft draft, int at) {
        Optional<Draft> bloc = stateLists.bloc(new Draft(line, at), at);
        if (bloc.isEmpty()) {
            return at;
        }
        draft.state = bloc.get().state;
        draft.moreStates = bloc.get().moreStates;
        return bloc.get().to;
    }

    /// @param p the preposition
    /// @param at the first word behind it and its article
    private int state(Draft draft, Role role, int p, int at) {
        Optional<StateTable.Word> state = pieces.stateAs(at, Sense.NAME, Sense.METONYM);
        if (state.isEmpty()) {
            return at;
        }
        int end = pieces.state(at).orElseThrow().end();
        if (line.isPossessive(end)) {
            return at;
        }
        if (isOf(role, p) && !goesOn(role, end)) {
            if (draft.state.isEmpty() || (draft.stateIsBody && role.plural())) {
                draft.belongTo(state.get());
            }
            return end;
        }
        boolean accredited =
                ACCREDITED.contains(role.officeClass())
                        || role.officeClass().equals("org_head_other");
        return accredited && !line.is(p, "on") && !line.is(p, "at") ? end : at;
    }

    /// "director of U.S. Strategic Command": the state only begins what the office is of.
    private boolean goesOn(Role role, int end) {
        return role.isVague()
                && !role.phrase().contains(" to the ")
                && line.isCapital(end)
                && !line.isMark(end)
                && !names.isPerson(end);
    }

    /// Whether a field of work may stand behind the preposition: "for African Affairs".
    private boolean isField(Role role, int p, int at) {
        boolean leads =
                isOf(role, p)
                        || line.is(p, "for")
                        || (line.is(p, "to") && ACCREDITED.contains(role.officeClass()));
        return leads
                && !SHORT.contains(role.officeClass())
                && !line.isTitleCase()
                && line.isCapital(at)
                && !names.isPerson(at);
    }

    /// The end of a run of capitals, its small words and possessives; a person's name ends it.
    private int field(Draft draft, int preposition, int from) {
        int p = from;
        int end = preposition;
        while (p < line.size() && p - from < LONGEST_PIECE) {
            if (line.isCapital(p) && !names.isPerson(p)) {
                // "for African Affairs" says what the office is for, not whose it is
                if (!line.is(preposition, "for")) {
                    ownedBy(draft, p);
                }
                p++;
                end = p;
            } else if (isSmallWord(p)) {
                p++;
            } else {
                break;
            }
        }
        return end;
    }

    private void ownedBy(Draft draft, int at) {
        if (draft.state.isEmpty()) {
            draft.state =
                    pieces.stateAs(at, Sense.NAME, Sense.ADJECTIVE, Sense.METONYM)
                            .map(word -> word.state().code());
        }
    }

    private boolean isSmallWord(int at) {
        return (line.isPossessive(at) && line.isCapital(at + 1))
                || (line.isOne(at, SMALL_WORDS) && !names.isPerson(at + 1));
    }
}
