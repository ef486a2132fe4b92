package chancery.identify;

import chancery.identify.Draft.Determiner;
import chancery.identify.Draft.Sort;
import chancery.reference.Location;
import chancery.reference.LocationTable;
import chancery.reference.Person;
import chancery.reference.Reference;
import chancery.reference.Role;
import chancery.reference.State;
import chancery.reference.StateGroupTable.StateGroup;
import chancery.reference.StateTable;
import chancery.reference.StateTable.Sense;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the phrases of a line that name or stand for an actor: state, demonym, office, honorific
/// and name in the orders that news uses, each folded into one [Draft].
///
/// Goes from left to right and takes the longest phrase at each word. Knows nothing of who is
/// meant.
final class ActorGrammar {

    /// Words ahead of a group's noun that may stand between it and the state: "Chinese trade and
    /// economic officials".
    private static final int GROUP_REACH = 4;

    private static final Set<String> TO_ROLES =
            Set.of("ambassador", "charge_daffaires", "special_envoy");
    private static final Set<String> NEED_MORE =
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

    /// Offices of a state that a part of it may also have: "Manitoba Premier".
    private static final Set<String> OF_WHOLE = Set.of("head_of_government", "head_of_state");

    private final Reference reference;
    private final GroupWords groups;
    private final Line line;
    private final Pieces pieces;
    private final PageNames known;

    ActorGrammar(
            Reference reference, GroupWords groups, Line line, Pieces pieces, PageNames known) {
        this.reference = reference;
        this.groups = groups;
        this.line = line;
        this.pieces = pieces;
        this.known = known;
    }

    List<Draft> read() {
        List<Draft> drafts = new ArrayList<>();
        int at = 0;
        while (at < line.size()) {
            Optional<Draft> draft = line.isMark(at) ? Optional.empty() : at(at);
            if (draft.isPresent()) {
                linkOwner(drafts, draft.get());
                linkNeighbour(drafts, draft.get());
                drafts.add(draft.get());
                at = Math.max(at + 1, draft.get().to);
            } else {
                at++;
            }
        }
        return drafts;
    }

    /// "Biden's national security adviser": the office is of the owner's state.
    private static void linkOwner(List<Draft> before, Draft draft) {
        if (before.isEmpty() || draft.determiner != Determiner.NONE) {
            return;
        }
        Draft last = before.getLast();
        if (last.possessive
                && last.to == draft.from
                && last.sort != Sort.PRONOUN
                && draft.state.isEmpty()) {
            draft.owner = Optional.of(last);
        }
    }

    /// "Israeli Foreign Minister Yair Lapid and National Security Adviser Eyal Hulata": the second
    /// may be of the first one's state.
    private void linkNeighbour(List<Draft> before, Draft draft) {
        if (before.isEmpty() || draft.role.isEmpty() || draft.state.isPresent()) {
            return;
        }
        Draft last = before.getLast();
        boolean list = last.role.isPresent() && last.person && last.to < draft.from;
        for (int i = last.to; list && i < draft.from; i++) {
            list = line.is(i, ",") || line.is(i, "and");
        }
        boolean otherOffice =
                list && !last.role.get().officeClass().equals(draft.role.get().officeClass());
        if (otherOffice) {
            draft.beside = Optional.of(last);
        }
    }

    private Optional<Draft> at(int at) {
        Optional<Draft> pair = pair(at);
        if (pair.isPresent()) {
            return pair;
        }
        Optional<Draft> phrase = phrase(at);
        if (phrase.isPresent()) {
            return phrase;
        }
        Optional<Draft> name = bareName(at);
        if (name.isPresent()) {
            return name;
        }
        Optional<Draft> pronoun = pronoun(at);
        return pronoun.isPresent() ? pronoun : state(at);
    }

    // "the two leaders", "both sides", "the pair"

    private Optional<Draft> pair(int at) {
        int p = at;
        boolean the = line.is(p, "the") || line.is(p, "these") || line.is(p, "those");
        boolean both = line.is(p, "both");
        if (!the && !both) {
            return Optional.empty();
        }
        p++;
        boolean number = line.is(p, "two") || line.is(p, "three") || line.is(p, "four");
        int count = line.is(p, "three") ? 3 : line.is(p, "four") ? 4 : 2;
        if (number) {
            p++;
        }
        for (int skip = 0; skip <= (number || both ? 2 : 0) && p + skip < line.size(); skip++) {
            String noun = line.folded(p + skip);
            boolean people = WordLists.PAIR_PEOPLE.contains(noun);
            boolean states = WordLists.PAIR_STATES.contains(noun);
            boolean shortForm =
                    the
                            && !number
                            && Set.of("sides", "leaders", "pair", "duo", "parties").contains(noun);
            if ((people || states)
                    && (number || both || shortForm)
                    && !followedByOf(p + skip + 1)) {
                return Optional.of(pairDraft(at, p + skip + 1, people, count));
            }
            if (line.isMark(p + skip)
                    || pieces.state(p + skip).isPresent()
                    || pieces.stateGroup(p + skip).isPresent()) {
                break;
            }
        }
        boolean bare = number && the && (line.isMark(p) || isVerb(p) || p >= line.size());
        return bare ? Optional.of(pairDraft(at, p, true, count)) : Optional.empty();
    }

    private boolean followedByOf(int at) {
        return line.is(at, "of") || line.is(at, "from");
    }

    private boolean isVerb(int at) {
        return line.tag(at).startsWith("VB") || line.tag(at).equals("MD");
    }

    private Draft pairDraft(int from, int to, boolean people, int count) {
        Draft draft = new Draft(line, from);
        draft.sort = Sort.PAIR;
        draft.person = people;
        draft.count = count;
        return closed(draft, to);
    }

    private Draft closed(Draft draft, int to) {
        draft.to = to;
        if (line.isPossessive(to)) {
            draft.possessive = true;
            draft.to = to + 1;
        } else if (draft.name.isPresent()) {
            draft.to = behindCaption(to);
        }
        return draft;
    }

    /// Steps over where someone stands in a picture: "Yoon Suk Yeol, left, and", "Tsai Ing-wen
    /// (C)".
    private int behindCaption(int to) {
        boolean brackets =
                line.is(to, "(")
                        && line.isOne(to + 1, WordLists.IN_PICTURE)
                        && line.is(to + 2, ")");
        if (brackets) {
            return to + 3;
        }
        boolean commas =
                line.is(to, ",")
                        && line.isOne(to + 1, WordLists.IN_PICTURE)
                        && (line.is(to + 2, ",") || line.is(to + 2, "and"));
        if (!commas) {
            return to;
        }
        return line.is(to + 2, ",") && !line.is(to + 3, "and") ? to + 3 : to + 2;
    }

    // he, his, they

    private Optional<Draft> pronoun(int at) {
        String word = line.folded(at);
        boolean possessive = WordLists.OF_PERSONS.contains(word);
        if (!possessive && !WordLists.PERSONAL.contains(word)) {
            return Optional.empty();
        }
        if (line.isCapital(at) && line.words().isUpper(at) && !line.isUpperCase()) {
            return Optional.empty();
        }
        Draft draft = new Draft(line, at);
        draft.sort = Sort.PRONOUN;
        draft.possessive = possessive && !(word.equals("her") && isObject(at));
        draft.male = word.startsWith("h") && !word.startsWith("her");
        draft.female = word.equals("she") || word.equals("her");
        draft.count = word.startsWith("the") ? 2 : 1;
        draft.to = at + 1;
        return Optional.of(draft);
    }

    private boolean isObject(int at) {
        return line.tag(at).equals("PRP");
    }

    // offices, names and groups

    private Optional<Draft> phrase(int at) {
        Draft draft = new Draft(line, at);
        int p = determiner(draft, at);
        p = modifiers(draft, p);
        p = owner(draft, p);
        if (draft.state.isPresent() && line.isPossessive(p - 1) && line.tag(p).equals("CD")) {
            p++; // "NATO's 31 leaders"
        }
        Optional<Draft> several = several(draft, p).or(() -> stateGroup(draft, at));
        if (several.isPresent()) {
            return several;
        }
        p = draft.state.isPresent() ? described(modifiers(draft, p)) : modifiers(draft, p);
        boolean deputy = false;
        if (line.isOne(p, Set.of("deputy", "vice"))
                && pieces.role(p).isEmpty()
                && pieces.role(p + 1).isPresent()) {
            deputy = true;
            p++;
        }
        if (pieces.role(p).isPresent() && isRoleHere(p)) {
            return office(draft, p, deputy);
        }
        if (draft.determiner == Determiner.NONE || draft.determiner == Determiner.THE) {
            Optional<Draft> titled = titled(draft, p);
            if (titled.isPresent()) {
                return titled;
            }
        }
        if (draft.state.isPresent()) {
            Optional<Draft> named = ownName(draft, p);
            if (named.isPresent()) {
                return named;
            }
        }
        return group(draft, p, GROUP_REACH);
    }

    /// "Russian and Chinese delegates", "the U.S., Japanese and South Korean foreign ministers".
    private Optional<Draft> several(Draft draft, int at) {
        if (draft.state.isEmpty()
                || !(line.is(at, "and") || line.is(at, ","))
                || isBehindTown(draft)) {
            return Optional.empty();
        }
        List<String> states = new ArrayList<>();
        int p = statesAhead(at, states, Sense.ADJECTIVE, Sense.NAME);
        if (states.isEmpty()) {
            return Optional.empty();
        }
        Draft whole = new Draft(line, draft.from);
        whole.determiner = draft.determiner;
        whole.state = draft.state;
        whole.moreStates = states;
        int next = modifiers(whole, line.isPossessive(p) ? p + 1 : p);
        Optional<Pieces.Piece<Role>> role = pieces.role(next);
        if (role.isPresent() && role.get().first().plural()) {
            whole.role = Optional.of(role.get().first());
            whole.roleText = role.get().first().phrase();
            whole.top = isTop(next, role.get().first());
            whole.sort = Sort.GROUP;
            whole.person = true;
            return Optional.of(closed(whole, role.get().end()));
        }
        return group(whole, next, GROUP_REACH)
                .filter(d -> d.sort == Sort.GROUP || line.folded(d.to - 1).endsWith("s"));
    }

    /// "top diplomat": in some states that is not the foreign minister.
    private boolean isTop(int at, Role role) {
        return line.isOne(at, WordLists.TOP) && role.phrase().contains("diplomat");
    }

    /// "in Hiroshima, Japan, G7 leaders": the state only says where the town lies.
    private boolean isBehindTown(Draft draft) {
        for (int at = draft.from - 2; at >= 0 && at >= draft.from - 4; at--) {
            boolean town =
                    line.is(draft.from - 1, ",")
                            && pieces.place(at)
                                    .filter(piece -> piece.end() == draft.from - 1)
                                    .filter(piece ->
                                            piece.values().stream()
                                                    .anyMatch(l -> l.state().equals(draft.state)))
                                    .isPresent();
            if (town) {
                return true;
            }
        }
        return false;
    }

    /// "Nordic prime ministers", "the three Baltic states", "the E3": several states by one name.
    private Optional<Draft> stateGroup(Draft draft, int at) {
        int p = line.isOne(at, WordLists.ARTICLES) ? at + 1 : at;
        p = line.isOne(p, WordLists.COUNTS) ? p + 1 : p;
        Optional<Pieces.Piece<StateGroup>> piece = pieces.stateGroup(p);
        if (draft.state.isPresent() || piece.isEmpty()) {
            return Optional.empty();
        }
        Draft whole = new Draft(line, draft.from);
        whole.determiner = draft.determiner;
        whole.sort = Sort.GROUP;
        whole.state = Optional.of(piece.get().first().states().getFirst());
        whole.moreStates = piece.get().first().states().subList(1, statesOf(piece.get()));
        int end = piece.get().end();
        int next = modifiers(whole, line.isPossessive(end) ? end + 1 : end);
        Optional<Pieces.Piece<Role>> role = pieces.role(next);
        if (role.isPresent() && role.get().first().plural()) {
            whole.role = Optional.of(role.get().first());
            whole.roleText = role.get().first().phrase();
            whole.person = true;
            return Optional.of(closed(whole, role.get().end()));
        }
        if (line.isOne(next, WordLists.PAIR_STATES) || line.is(next, "republics")) {
            return Optional.of(closed(whole, next + 1));
        }
        boolean bare = piece.get().first().bare();
        return group(whole, next, GROUP_REACH)
                .or(() -> bare ? Optional.of(closed(whole, end)) : Optional.empty());
    }

    private static int statesOf(Pieces.Piece<StateGroup> piece) {
        return piece.first().states().size();
    }

    /// The states of a list that goes on with a comma or "and"; where it ends.
    private int statesAhead(int from, List<String> states, Sense... senses) {
        int p = from;
        while (line.is(p, "and") || line.is(p, ",")) {
            int at = line.is(p, ",") && line.is(p + 1, "and") ? p + 2 : p + 1;
            at = line.is(at, "the") ? at + 1 : at;
            Optional<StateTable.Word> word = pieces.stateAs(at, senses);
            if (word.isEmpty()) {
                break;
            }
            states.add(word.get().state().code());
            p = pieces.state(at).orElseThrow().end();
        }
        return p;
    }

    private int determiner(Draft draft, int at) {
        int p = at;
        if (line.isOne(p, WordLists.ARTICLES)) {
            draft.determiner =
                    line.is(p, "the")
                            ? Determiner.THE
                            : line.is(p, "a") || line.is(p, "an") ? Determiner.A : Determiner.THIS;
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

    private int modifiers(Draft draft, int from) {
        int p = from;
        while (line.isOne(p, WordLists.MODIFIERS)
                && pieces.role(p).isEmpty()
                && groups.kind(line.folded(p)).isEmpty()
                && pieces.place(p).map(Pieces.Piece::end).orElse(p) <= p + 1
                && (pieces.state(p).isEmpty() || !line.isCapital(p))) {
            draft.former |= line.isOne(p, WordLists.FORMER);
            p++;
        }
        if (p > from && line.isOne(p - 1, Set.of("most", "number")) && pieces.role(p).isEmpty()) {
            return from;
        }
        return p;
    }

    /// The state or body whose office or people it is: "Chinese", "China's", "the White House",
    /// "Beijing's", "California".
    private int owner(Draft draft, int at) {
        int p = at;
        Optional<Pieces.Piece<StateTable.Word>> piece = pieces.state(p);
        if (isInRole(p)) {
            return p;
        }
        if (piece.isPresent() && !isPersonLonger(p, piece.get().end())) {
            int end = piece.get().end();
            boolean possessive = line.isPossessive(end);
            boolean hyphen = line.words().isJoinedToNext(end - 1) && !possessive;
            boolean second = hyphen && pieces.state(end).isPresent();
            Optional<StateTable.Word> word =
                    possessive
                            ? pick(piece.get(), Sense.NAME, Sense.METONYM, Sense.ADJECTIVE)
                            : pick(piece.get(), Sense.ADJECTIVE, Sense.NAME, Sense.METONYM);
            if (word.isEmpty() || hyphen || second) {
                return p;
            }
            draft.state = Optional.of(word.get().state().code());
            draft.stateIsBody = !word.get().state().isLand();
            draft.metonym = word.get().sense() == Sense.METONYM;
            p = possessive ? end + 1 : end;
            p = insideOwner(draft, behindAbbreviation(p));
            return p;
        }
        Optional<Pieces.Piece<Location>> place = pieces.place(p);
        if (place.isPresent()) {
            Location best = LocationTable.likeliest(place.get().values());
            int end = place.get().end();
            boolean possessive = line.isPossessive(end);
            boolean capital = best.rank() == Location.Rank.CAPITAL;
            int next = possessive ? end + 1 : end;
            boolean rolesNext =
                    pieces.role(next).isPresent()
                            || (line.isOne(next, WordLists.HONORIFICS) && line.isCapital(next));
            if (best.state().isPresent()
                    && ((capital && possessive) || (rolesNext && !isPerson(p)))) {
                draft.state = best.state();
                draft.ofPart = !capital;
                return possessive ? end + 1 : end;
            }
        }
        return p;
    }

    /// "the Palestinian Authority (PA) prime minister".
    private int behindAbbreviation(int at) {
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
    private int insideOwner(Draft draft, int at) {
        int p = at;
        Optional<Pieces.Piece<StateTable.Word>> inside = pieces.state(p);
        if (inside.isPresent()
                && inside.get().values().stream()
                        .anyMatch(w ->
                                w.state().code().equals(draft.state.orElse(""))
                                        && w.sense() == Sense.METONYM)) {
            int end = inside.get().end();
            boolean possessive = line.isPossessive(end);
            if (possessive || pieces.role(end).isPresent()) {
                draft.metonym = true;
                return possessive ? end + 1 : end;
            }
        }
        int party = line.is(p, "ruling") ? p + 1 : p;
        if (line.is(party, "communist")
                && line.is(party + 1, "party")
                && !line.is(party + 2, "general")
                && !line.is(party + 2, "chief")
                && pieces.role(p).isEmpty()) {
            return line.isPossessive(party + 2) ? party + 3 : party + 2;
        }
        return p;
    }

    private static Optional<StateTable.Word> pick(
            Pieces.Piece<StateTable.Word> piece, Sense... order) {
        for (Sense sense : order) {
            for (StateTable.Word word : piece.values()) {
                if (word.sense() == sense) {
                    return Optional.of(word);
                }
            }
        }
        return Optional.empty();
    }

    /// Whether the words begin the name of an office: "UN secretary-general", "NATO chief".
    private boolean isInRole(int at) {
        int end = pieces.state(at).map(Pieces.Piece::end).orElse(Integer.MAX_VALUE);
        return pieces.role(at).map(role -> role.end() > end).orElse(false);
    }

    private boolean isPersonLonger(int at, int end) {
        return pieces.person(at).map(person -> person.end() > end).orElse(false)
                || known.end(line, at) > end;
    }

    private boolean isPerson(int at) {
        return pieces.person(at).isPresent() || known.end(line, at) > at;
    }

    private boolean isRoleHere(int at) {
        Pieces.Piece<Role> piece = pieces.role(at).orElseThrow();
        // "the U.S. president" but not "to president over"; a role word that is a verb here is
        // none.
        boolean single = piece.end() == at + 1;
        if (!single) {
            return true;
        }
        String tag = line.tag(at);
        return !(tag.startsWith("VB") || tag.equals("JJ") || tag.equals("MD"))
                || line.isCapital(at)
                || !NEED_MORE.contains(piece.first().phrase());
    }

    private Optional<Draft> office(Draft draft, int at, boolean deputy) {
        Pieces.Piece<Role> piece = pieces.role(at).orElseThrow();
        Role role = piece.first();
        int roleStart = deputy ? at - 1 : at;
        int p = piece.end();
        draft.top = isTop(at, role);
        int second = secondOffice(p);
        if (second > p) {
            Role other = pieces.role(second).orElseThrow().first();
            Optional<String> state = role.state().or(other::state);
            role = higher(role, other);
            role = new Role(role.phrase(), role.officeClass(), state, role.plural());
            p = pieces.role(second).orElseThrow().end();
        }
        if (deputy) {
            role = role.deputy();
        }
        if (draft.ofPart && OF_WHOLE.contains(role.officeClass())) {
            role = new Role(role.phrase(), "other_official", role.state(), role.plural());
        }
        draft.role = Optional.of(role);
        int tail = tail(draft, role, p);
        draft.roleText = line.text(roleStart, tail);
        p = tail;
        if (role.officeClass().equals("counterpart")) {
            return counterpart(draft, role, p);
        }
        int nameStart = honorifics(draft, p);
        int nameEnd = nameEnd(nameStart, !role.plural());
        if (nameEnd > nameStart && draft.determiner != Determiner.A) {
            nameAt(draft, nameStart, nameEnd);
            return Optional.of(apposition(draft, nameEnd));
        }
        if (role.plural()) {
            return officers(draft, p);
        }
        if (role.isVague()
                || draft.determiner == Determiner.A
                || NEED_MORE.contains(role.phrase())) {
            boolean told =
                    draft.state.isPresent()
                            || draft.determiner == Determiner.HIS
                            || draft.determiner == Determiner.HER;
            if ((draft.determiner == Determiner.A && draft.state.isPresent())
                    || (role.isVague() && told)
                    || (role.isVague()
                            && draft.determiner == Determiner.A
                            && groups.isGroup(line.folded(p - 1)))) {
                if (!role.isVague()
                        || groups.isGroup(line.folded(p - 1))
                        || draft.determiner == Determiner.A) {
                    draft.sort = Sort.GROUP;
                    draft.person = true;
                    draft.count = 1;
                    return Optional.of(apposed(draft, closed(draft, p).to));
                }
            } else if (!told && draft.determiner != Determiner.THE) {
                return Optional.empty();
            } else if (role.isVague()) {
                return Optional.empty();
            }
        }
        draft.sort = Sort.OFFICE;
        draft.person = true;
        return Optional.of(apposed(draft, p));
    }

    /// "Peru's ousted President", "Iran's hard-line president": a word that only describes.
    private int described(int at) {
        String tag = line.tag(at);
        boolean describes =
                (tag.startsWith("JJ")
                                || (tag.equals("VBN") || tag.equals("VBD"))
                                        && (at == 0 || line.isPossessive(at - 1)))
                        && !line.isCapital(at)
                        && pieces.role(at).isEmpty()
                        && pieces.state(at).isEmpty();
        boolean before =
                describes && pieces.role(at + 1).map(role -> !role.first().isVague()).orElse(false);
        return before ? at + 1 : at;
    }

    private Optional<Draft> officers(Draft draft, int p) {
        if (draft.state.isEmpty()
                && draft.role.orElseThrow().isVague()
                && !groups.isGroup(line.folded(p - 1))) {
            return Optional.empty();
        }
        draft.sort = Sort.GROUP;
        draft.person = true;
        draft.count = Math.max(2, draft.count);
        if (!draft.moreStates.isEmpty()) {
            return Optional.of(closed(draft, p));
        }
        List<String> states = new ArrayList<>();
        int end =
                line.is(p - 1, "of") || line.is(p - 1, "from") || draft.state.isEmpty()
                        ? p
                        : statesAhead(p, states, Sense.NAME);
        boolean list = !states.isEmpty() && endsInState(p) && !line.isPossessive(end);
        draft.moreStates = list ? states : List.of();
        return Optional.of(closed(draft, list ? end : p));
    }

    /// Whether the phrase before ends in the name of a state: "the leaders of Russia".
    private boolean endsInState(int end) {
        for (int at = Math.max(0, end - 5); at < end; at++) {
            if (pieces.state(at).map(piece -> piece.end() == end).orElse(false)
                    && line.isCapital(at)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Draft> counterpart(Draft draft, Role role, int p) {
        boolean titleFollows =
                draft.state.isEmpty()
                        && pieces.stateAs(p, Sense.ADJECTIVE).isPresent()
                        && pieces.role(pieces.state(p).orElseThrow().end()).isPresent();
        if (titleFollows) {
            return Optional.empty(); // "his counterpart Italian President Sergio Mattarella"
        }
        draft.sort = role.plural() ? Sort.GROUP : Sort.COUNTERPART;
        draft.person = true;
        int nameStart = honorifics(draft, p);
        int nameEnd = nameEnd(nameStart, true);
        if (nameEnd > nameStart && !role.plural()) {
            nameAt(draft, nameStart, nameEnd);
            draft.sort = Sort.COUNTERPART;
            return Optional.of(closed(draft, nameEnd));
        }
        if (role.plural() && draft.state.isPresent() && endsInState(p)) {
            List<String> states = new ArrayList<>();
            int end = statesAhead(p, states, Sense.NAME);
            if (!states.isEmpty() && !line.isPossessive(end)) {
                draft.moreStates = states;
                return Optional.of(closed(draft, end));
            }
        }
        return Optional.of(apposed(draft, p));
    }

    /// "State Councilor and Foreign Minister Qin Gang", "Deputy Assistant to the President and
    /// Middle East Coordinator Brett McGurk": where the second office begins.
    private int secondOffice(int p) {
        if (!line.is(p, "and")) {
            return p;
        }
        for (int at = p + 1; at < Math.min(p + 6, line.size()); at++) {
            Optional<Pieces.Piece<Role>> second = pieces.role(at);
            if (second.isPresent() && !second.get().first().plural()) {
                int end = tail(new Draft(line, at), second.get().first(), second.get().end());
                return nameEnd(end, true) > end ? at : p;
            }
            boolean describes =
                    (line.isCapital(at) || line.is(at, "and"))
                            && !line.isMark(at)
                            && !isPerson(at)
                            && pieces.stateAs(at, Sense.ADJECTIVE).isEmpty();
            if (!describes) {
                return p;
            }
        }
        return p;
    }

    private Role higher(Role a, Role b) {
        var levels = reference.roles();
        int first = levels.level(a.officeClass()).map(Enum::ordinal).orElse(99);
        int other = levels.level(b.officeClass()).map(Enum::ordinal).orElse(99);
        return other < first || a.isVague() ? b : a;
    }

    /// What belongs to the office behind its name: "of Ukraine", "to the United Nations", "for East
    /// Asian and Pacific Affairs".
    private int tail(Draft draft, Role role, int from) {
        int p = from;
        for (int turn = 0; turn < 3; turn++) {
            int next = tailOnce(draft, role, p);
            if (next == p) {
                return p;
            }
            p = next;
        }
        return p;
    }

    private int tailOnce(Draft draft, Role role, int p) {
        boolean of = line.is(p, "of") || line.is(p, "from") && role.plural();
        boolean other = line.isOne(p, Set.of("for", "to", "on", "in", "at"));
        if (!of && !other) {
            return p;
        }
        int at = line.is(p + 1, "the") ? p + 2 : p + 1;
        Optional<Draft> named =
                of && role.plural() && draft.state.isEmpty()
                        ? stateGroup(new Draft(line, at), at)
                        : Optional.empty();
        if (named.isPresent()) {
            draft.state = named.get().state;
            draft.moreStates = named.get().moreStates;
            return named.get().to;
        }
        Optional<StateTable.Word> state = pieces.stateAs(at, Sense.NAME, Sense.METONYM);
        if (state.isPresent()) {
            int end = pieces.state(at).orElseThrow().end();
            boolean goesOn =
                    role.isVague()
                            && !role.phrase().contains(" to the ")
                            && line.isCapital(end)
                            && !line.isMark(end)
                            && !isPerson(end);
            if (of && !line.isPossessive(end) && !goesOn) {
                if (draft.state.isEmpty() || draft.stateIsBody && role.plural()) {
                    draft.state = Optional.of(state.get().state().code());
                    draft.stateIsBody = !state.get().state().isLand();
                }
                return end;
            }
            boolean accredited =
                    TO_ROLES.contains(role.officeClass())
                            || role.officeClass().equals("org_head_other");
            if (accredited && !line.is(p, "on") && !line.is(p, "at") && !line.isPossessive(end)) {
                return end;
            }
        }
        int people = of && draft.state.isEmpty() ? peopleOf(at) : -1;
        if (people > 0) {
            StateTable.Word word = pieces.stateAs(at, Sense.ADJECTIVE, Sense.NAME).orElseThrow();
            draft.state = Optional.of(word.state().code());
            draft.stateIsBody = !word.state().isLand();
            return people;
        }
        boolean long_ =
                of
                        || line.is(p, "for")
                        || (line.is(p, "to") && TO_ROLES.contains(role.officeClass()));
        boolean open = !Set.of("head_of_government", "counterpart").contains(role.officeClass());
        if (!long_ || !open || line.isTitleCase() || !line.isCapital(at) || isPerson(at)) {
            return p;
        }
        return capitalRun(draft, at, p);
    }

    /// The end of a run of capitals, its small words and possessives; a person's name ends it.
    private int capitalRun(Draft draft, int from, int none) {
        int p = from;
        int end = none;
        while (p < line.size() && p - from < 14) {
            if (line.isCapital(p) && !isPerson(p)) {
                Optional<StateTable.Word> state =
                        pieces.stateAs(p, Sense.NAME, Sense.ADJECTIVE, Sense.METONYM);
                // "for African Affairs" says what the office is for, not whose it is
                if (state.isPresent() && draft.state.isEmpty() && !line.is(none, "for")) {
                    draft.state = Optional.of(state.get().state().code());
                }
                p++;
                end = p;
            } else if (line.isPossessive(p) && line.isCapital(p + 1)) {
                p++;
            } else if (line.isOne(p, Set.of("and", "of", "the", "for", "'s")) && !isPerson(p + 1)) {
                p++;
            } else {
                break;
            }
        }
        return end;
    }

    private int honorifics(Draft draft, int from) {
        int p = from;
        while (line.isOne(p, WordLists.HONORIFICS) && line.isCapital(p) && !isPerson(p)) {
            draft.female |= line.isOne(p, WordLists.FEMALE_HONORIFICS);
            draft.male |= line.isOne(p, Set.of("mr", "sir", "lord", "king", "prince"));
            p++;
            if (line.is(p, ".")) {
                p++;
            }
        }
        return p;
    }

    /// "Mr. Xi", "Gen. Mark Milley", "Sen. Chuck Schumer".
    private Optional<Draft> titled(Draft draft, int at) {
        int nameStart = honorifics(draft, at);
        if (nameStart == at) {
            return Optional.empty();
        }
        int nameEnd = nameEnd(nameStart, true);
        if (nameEnd == nameStart) {
            return Optional.empty();
        }
        nameAt(draft, nameStart, nameEnd);
        return Optional.of(apposition(draft, nameEnd));
    }

    /// "China's Wang Yi", "Russia's Lavrov".
    private Optional<Draft> ownName(Draft draft, int at) {
        if (!line.isPossessive(at - 1) || !line.isCapital(at)) {
            return Optional.empty();
        }
        Optional<Pieces.Piece<Person>> person = pieces.person(at);
        int end = Math.max(person.map(Pieces.Piece::end).orElse(at), known.end(line, at));
        if (end == at && isSurnameOf(at, draft.state.orElse(""))) {
            end = at + 1;
        }
        if (end == at || (end == at + 1 && line.isCapital(end) && !line.isTitleCase())) {
            return Optional.empty();
        }
        nameAt(draft, at, end);
        return Optional.of(apposition(draft, end));
    }

    private boolean isSurnameOf(int at, String state) {
        return known.isSurname(line.folded(at))
                || reference.names().bySurname(line.folded(at)).stream()
                        .anyMatch(person ->
                                reference.tenures().of(person).stream()
                                        .anyMatch(t -> t.state().equals(state)));
    }

    private void nameAt(Draft draft, int from, int to) {
        draft.name = Optional.of(line.text(from, to));
        draft.persons =
                pieces.person(from)
                        .filter(piece -> piece.end() == to || isLonger(piece, from, to))
                        .map(Pieces.Piece::values)
                        .orElse(List.of());
        draft.sort = to - from == 1 && draft.persons.isEmpty() ? Sort.SURNAME : Sort.NAME;
        draft.person = true;
    }

    private boolean isLonger(Pieces.Piece<Person> piece, int from, int to) {
        return piece.end() - from >= 2 && to > piece.end() && longer(from, piece.end()) == to;
    }

    /// Where a name that begins here ends; the same word if none does.
    private int nameEnd(int at, boolean introduced) {
        if (line.isMark(at) || at >= line.size()) {
            return at;
        }
        boolean particle = line.isOne(at, WordLists.NAME_PARTICLES) && line.isCapital(at + 1);
        if (!line.isCapital(at) && !particle) {
            return at;
        }
        int table = pieces.person(at).map(Pieces.Piece::end).orElse(at);
        int page = known.end(line, at);
        int sure = Math.max(table, page);
        boolean goesOn =
                sure == at + 1
                        && introduced
                        && line.isCapital(sure)
                        && !line.isMark(sure)
                        && !line.isTitleCase()
                        && !line.isOne(sure, WordLists.NEVER_NAMES);
        if (sure > at && !goesOn) {
            return introduced ? longer(at, sure) : suffixes(sure);
        }
        if (!introduced || line.isOne(at, WordLists.NEVER_NAMES)) {
            return at;
        }
        return line.isTitleCase() ? titleCaseName(at) : run(at);
    }

    /// "Samia Suluhu Hassan" where the tables have Samia Suluhu: a name in full may go on.
    private int longer(int at, int sure) {
        if (sure - at < 2 || line.isTitleCase()) {
            return suffixes(sure);
        }
        int whole = run(at);
        boolean more =
                whole > sure
                        && whole - sure <= 2
                        && line.tag(sure).startsWith("NNP")
                        && pieces.state(sure).isEmpty()
                        && pieces.person(sure).isEmpty()
                        && pieces.role(sure).isEmpty();
        return suffixes(more ? whole : sure);
    }

    private int suffixes(int from) {
        int p = from;
        while (line.isOne(p, WordLists.NAME_SUFFIXES)) {
            p++;
        }
        if (!line.isTitleCase()
                && line.isOne(p, Set.of("al", "bin", "el"))
                && line.isCapital(p + 1)) {
            p += 2;
        }
        return p;
    }

    private int titleCaseName(int at) {
        if (pieces.state(at).isPresent() && !known.isSurname(line.folded(at))) {
            return at;
        }
        if (known.isSurname(line.folded(at))
                || !reference.names().bySurname(line.folded(at)).isEmpty()) {
            boolean more =
                    reference.names().isFamilyNameFirst(line.folded(at))
                            && line.tag(at + 1).startsWith("NNP")
                            && !line.isOne(at + 1, WordLists.NEVER_NAMES)
                            && !line.isMark(at + 1)
                            && !line.isUpperCase()
                            && pieces.state(at + 1).isEmpty();
            return more ? at + 2 : at + 1;
        }
        int p = at;
        while (p - at < 3
                && line.isCapital(p)
                && !line.isMark(p)
                && !line.isOne(p, WordLists.NEVER_NAMES)
                && line.tag(p).startsWith("NNP")
                && pieces.state(p).isEmpty()
                && pieces.role(p).isEmpty()) {
            p++;
        }
        return p;
    }

    private int run(int at) {
        int p = at;
        int end = at;
        while (p < line.size() && p - at < 6) {
            if (line.isMark(p) || line.isPossessive(p) || line.isOne(p, WordLists.NEVER_NAMES)) {
                break;
            }
            boolean capital = line.isCapital(p);
            boolean particle = line.isOne(p, WordLists.NAME_PARTICLES);
            if (!capital
                    && !(particle
                            && p + 1 < line.size()
                            && (line.isCapital(p + 1) || line.isCapital(p + 2)))) {
                break;
            }
            boolean other =
                    p > at
                            && (pieces.stateAs(p, Sense.ADJECTIVE, Sense.METONYM).isPresent()
                                    || isOffice(p));
            if (other
                    || (p == at
                            && pieces.stateAs(p, Sense.ADJECTIVE, Sense.NAME).isPresent()
                            && !line.isCapital(p + 1))) {
                break;
            }
            p++;
            end = capital ? p : end;
        }
        return end;
    }

    private boolean isOffice(int at) {
        return pieces.role(at)
                .map(piece -> piece.end() > at + 1 || !piece.first().isVague())
                .orElse(false);
    }

    /// "President Volodymyr Zelenskyy of Ukraine": the state behind the name.
    private int ofState(Draft draft, int nameEnd) {
        int at = line.is(nameEnd + 1, "the") ? nameEnd + 2 : nameEnd + 1;
        Optional<StateTable.Word> state = pieces.stateAs(at, Sense.NAME);
        boolean fits =
                line.is(nameEnd, "of")
                        && draft.state.isEmpty()
                        && state.isPresent()
                        && (draft.role.isPresent() || (draft.person && !draft.persons.isEmpty()));
        if (!fits) {
            return nameEnd;
        }
        draft.state = Optional.of(state.orElseThrow().state().code());
        draft.stateIsBody = !state.get().state().isLand();
        return pieces.state(at).orElseThrow().end();
    }

    /// "Antony Blinken, the US secretary of state,": the office behind the name.
    private Draft apposition(Draft draft, int nameEnd) {
        int p = ofState(draft, nameEnd);
        if (!line.is(p, ",") || draft.name.isEmpty()) {
            return closed(draft, p);
        }
        int start = p + 1;
        Draft office = new Draft(line, start);
        int at = determiner(office, start);
        if (office.determiner == Determiner.HIS || office.determiner == Determiner.HER) {
            return closed(draft, p);
        }
        at = modifiers(office, at);
        at = owner(office, at);
        at = modifiers(office, at);
        boolean deputy = false;
        if (line.isOne(at, Set.of("deputy", "vice"))
                && pieces.role(at).isEmpty()
                && pieces.role(at + 1).isPresent()) {
            deputy = true;
            at++;
        }
        Optional<Pieces.Piece<Role>> role = pieces.role(at);
        if (role.isEmpty()
                || role.get().first().plural()
                || role.get().first().officeClass().equals("counterpart")) {
            return closed(draft, p);
        }
        int roleStart = at;
        Role is = deputy ? role.get().first().deputy() : role.get().first();
        int end = tail(office, is, role.get().end());
        if (line.is(end, "and") && pieces.role(end + 1).isPresent()) {
            Role also = pieces.role(end + 1).orElseThrow().first();
            is = higher(is, also);
            end = tail(office, also, pieces.role(end + 1).orElseThrow().end());
        }
        boolean named = nameEnd(end, true) > end;
        boolean closes =
                end >= line.size()
                        || line.is(end, ",")
                        || line.is(end, ".")
                        || line.is(end, ";")
                        || line.is(end, ")")
                        || line.is(end, "—")
                        || line.is(end, "\"");
        if (named
                || !closes
                || (draft.role.isPresent()
                        && !office.state.equals(draft.state)
                        && office.state.isPresent())) {
            return closed(draft, p);
        }
        if (draft.role.isEmpty()) {
            draft.role = Optional.of(is);
            draft.roleText = line.text(roleStart, end);
        }
        if (draft.state.isEmpty()) {
            draft.state = office.state;
            draft.stateIsBody = office.stateIsBody;
        }
        draft.former |= office.former;
        draft.top |= isTop(roleStart, is);
        return closed(draft, end);
    }

    /// "China's top diplomat, Wang Yi,": the name behind the office.
    private Draft apposed(Draft draft, int officeEnd) {
        if (!line.is(officeEnd, ",")) {
            return closed(draft, officeEnd);
        }
        int nameStart = honorifics(draft, officeEnd + 1);
        if (pieces.stateAs(nameStart, Sense.NAME, Sense.ADJECTIVE).isPresent()
                && !isPerson(nameStart)) {
            return closed(draft, officeEnd);
        }
        int nameEnd = nameEnd(nameStart, true);
        boolean full = nameEnd - nameStart >= 2 || (nameEnd > nameStart && isPerson(nameStart));
        boolean closes =
                nameEnd >= line.size()
                        || line.is(nameEnd, ",")
                        || line.is(nameEnd, ".")
                        || line.is(nameEnd, ";")
                        || line.is(nameEnd, "—")
                        || line.is(nameEnd, "\"")
                        || line.is(nameEnd, "(");
        if (!full || !closes || (line.isTitleCase() && !isPerson(nameStart))) {
            return closed(draft, officeEnd);
        }
        Sort before = draft.sort;
        nameAt(draft, nameStart, nameEnd);
        if (before == Sort.COUNTERPART) {
            draft.sort = Sort.COUNTERPART;
        }
        return closed(draft, nameEnd);
    }

    /// "senior Chinese officials", "the Chinese government", "a US delegation".
    private Optional<Draft> group(Draft draft, int from, int reach) {
        for (int i = 0; i < reach && from + i < line.size(); i++) {
            int at = from + i;
            String word = line.folded(at);
            if (line.isMark(at)) {
                return Optional.empty();
            }
            Optional<GroupWords.Kind> kind = groups.kind(word);
            if (kind.isPresent() && !isVerb(at) && !goesOnAsGroup(at + 1)) {
                return groupOf(draft, kind.get(), at + 1);
            }
            if (draft.state.isEmpty() && i > 0) {
                return Optional.empty();
            }
            boolean passes =
                    !isVerb(at)
                            && (word.equals("and")
                                    || line.tag(at).startsWith("JJ")
                                    || line.tag(at).startsWith("NN"))
                            && pieces.state(at).isEmpty()
                            && !isPerson(at);
            if (!passes || (line.isCapital(at) && draft.state.isEmpty())) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean goesOnAsGroup(int at) {
        return groups.kind(line.folded(at)).isPresent() && !isVerb(at);
    }

    private Optional<Draft> groupOf(Draft draft, GroupWords.Kind kind, int end) {
        boolean states = kind == GroupWords.Kind.STATE;
        if (draft.state.isEmpty()) {
            int tail = line.is(end, "of") || line.is(end, "from") ? end + 1 : -1;
            tail = tail > 0 && line.is(tail, "the") ? tail + 1 : tail;
            tail = tail > 0 && line.is(tail, "senior") ? tail + 1 : tail;
            Optional<StateTable.Word> word =
                    tail > 0 ? pieces.stateAs(tail, Sense.NAME) : Optional.empty();
            int people = tail > 0 ? peopleOf(tail) : -1;
            if (people > 0) {
                word = pieces.stateAs(tail, Sense.ADJECTIVE, Sense.NAME);
                draft.state = Optional.of(word.orElseThrow().state().code());
                draft.stateIsBody = !word.get().state().isLand();
                end = people;
            } else if (word.isPresent() && pieces.state(tail).isPresent()) {
                draft.state = Optional.of(word.get().state().code());
                draft.stateIsBody = !word.get().state().isLand();
                end = pieces.state(tail).get().end();
            } else if (states || kind == GroupWords.Kind.FORCES) {
                return Optional.empty();
            }
        }
        draft.sort = states ? Sort.STATE : Sort.GROUP;
        draft.person = !states;
        return Optional.of(closed(draft, end));
    }

    /// "a delegation of the Cuban government", "leaders of Romania's new government", "a group of
    /// senior Norwegian lawmakers": where the people or institution of the state behind "of" end;
    /// -1 if there are none.
    private int peopleOf(int tail) {
        if (pieces.state(tail).isEmpty()) {
            return -1;
        }
        int end = pieces.state(tail).orElseThrow().end();
        boolean owns = line.isPossessive(end) && pieces.stateAs(tail, Sense.NAME).isPresent();
        if (!owns && pieces.stateAs(tail, Sense.ADJECTIVE).isEmpty()) {
            return -1;
        }
        end = owns ? end + 1 : end;
        for (int p = end; p < Math.min(end + 3, line.size()); p++) {
            if (groups.kind(line.folded(p)).isPresent()) {
                return p + 1;
            }
            if (line.isMark(p) || line.isCapital(p) || isVerb(p)) {
                return -1;
            }
        }
        return -1;
    }

    // names without an office

    private Optional<Draft> bareName(int at) {
        boolean particle = line.isOne(at, WordLists.NAME_PARTICLES);
        if (!line.isCapital(at) && !particle) {
            return Optional.empty();
        }
        Draft draft = new Draft(line, at);
        int sure =
                Math.max(pieces.person(at).map(Pieces.Piece::end).orElse(at), known.end(line, at));
        int stateEnd =
                Math.max(
                        pieces.state(at).map(Pieces.Piece::end).orElse(at),
                        pieces.place(at).map(Pieces.Piece::end).orElse(at));
        if (sure > at && (sure - at > 1 || sure > stateEnd) && sure >= stateEnd) {
            nameAt(draft, at, suffixes(sure));
            return Optional.of(apposition(draft, suffixes(sure)));
        }
        Optional<Draft> surname = surname(draft, at);
        if (surname.isPresent()) {
            return surname;
        }
        return unknownName(draft, at);
    }

    private Optional<Draft> surname(Draft draft, int at) {
        int least = 1 + pieces.state(at).map(piece -> piece.end() - at).orElse(0);
        for (int length = Math.min(4, line.size() - at); length >= least; length--) {
            String words = joined(at, length);
            if (words.isEmpty()) {
                continue;
            }
            boolean page = known.isSurname(words);
            boolean table = !page && !reference.names().bySurname(words).isEmpty();
            if ((page || table) && standsAlone(at, at + length, page)) {
                nameAt(draft, at, at + length);
                draft.sort = Sort.SURNAME;
                return Optional.of(closed(draft, at + length));
            }
        }
        return Optional.empty();
    }

    private String joined(int at, int length) {
        StringBuilder words = new StringBuilder();
        for (int i = at; i < at + length; i++) {
            boolean last = i == at + length - 1;
            if (line.isMark(i)
                    || line.isPossessive(i)
                    || (last && !line.isCapital(i))
                    || (!line.isCapital(i) && !line.isOne(i, WordLists.NAME_PARTICLES))) {
                return "";
            }
            words.append(words.isEmpty() ? "" : " ").append(line.folded(i));
        }
        return words.toString();
    }

    private boolean standsAlone(int from, int to, boolean page) {
        if (to - from == 1) {
            String word = line.folded(from);
            if (WordLists.NEVER_NAMES.contains(word) || (!page && word.length() < 2)) {
                return false;
            }
            boolean stateOrPlace =
                    pieces.state(from).isPresent()
                            || (!page
                                    && pieces.place(from).isPresent()
                                    && (isGoverned(from) || isCapital(from)));
            if (stateOrPlace || (page && pieces.place(from).isPresent() && isGoverned(from))) {
                return false;
            }
            boolean roleWord = pieces.role(from).isPresent() || groups.kind(word).isPresent();
            if (roleWord) {
                return false;
            }
            boolean joined =
                    line.words().isJoinedToNext(from)
                            || (from > 0 && line.words().isJoinedToNext(from - 1));
            if (!page
                    && !joined
                    && !line.tag(from).startsWith("NNP")
                    && !isOddTag(from)
                    && !line.isTitleCase()
                    && !line.tag(from).isEmpty()) {
                return false;
            }
        }
        if (line.isTitleCase()) {
            return true;
        }
        boolean before =
                from > 0
                        && line.isCapital(from - 1)
                        && !line.isMark(from - 1)
                        && !startsLine(from - 1)
                        && pieces.role(from - 1).isEmpty()
                        && !line.words().isJoinedToNext(from - 1);
        boolean after =
                to < line.size()
                        && line.isCapital(to)
                        && !line.isMark(to)
                        && !line.words().isJoinedToNext(to - 1)
                        && !line.isOne(to, WordLists.NEVER_NAMES);
        return !before && !after;
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
    private boolean isOddTag(int at) {
        String tag = line.tag(at);
        if (at > 0 && line.isCapital(at) && !line.isMark(at - 1)) {
            return true;
        }
        if (at > 0) {
            return false;
        }
        return tag.startsWith("NN")
                || tag.startsWith("JJ")
                || tag.equals("FW")
                || tag.equals("VBN")
                || tag.equals("VBG");
    }

    private boolean startsLine(int at) {
        return at == 0 && !line.tag(at).startsWith("NNP");
    }

    private boolean isGoverned(int at) {
        return at > 0 && line.isOne(at - 1, WordLists.PLACE_PREPOSITIONS);
    }

    /// A name that no table holds, told by the office behind it: "Liu Jianchao, the minister of
    /// ...".
    private Optional<Draft> unknownName(Draft draft, int at) {
        boolean startsLine = at == 0;
        if ((line.isTitleCase() && !startsLine)
                || line.isOne(at, WordLists.NEVER_NAMES)
                || !line.isCapital(at)
                || pieces.stateAs(at, Sense.ADJECTIVE, Sense.NAME, Sense.METONYM).isPresent()
                || pieces.role(at).isPresent()) {
            return Optional.empty();
        }
        int end = run(at);
        if (end - at < 2 || end - at > 5 || !line.is(end, ",")) {
            return Optional.empty();
        }
        nameAt(draft, at, end);
        Draft whole = apposition(draft, end);
        return whole.role.isPresent() ? Optional.of(whole) : Optional.empty();
    }

    // states and bodies

    private Optional<Draft> state(int at) {
        Optional<Pieces.Piece<StateTable.Word>> piece = pieces.state(at);
        if (piece.isEmpty()) {
            return capital(at);
        }
        int end = piece.get().end();
        int listed = adjectivesAhead(end);
        boolean nounAhead =
                (listed < line.size()
                                && !line.isMark(listed)
                                && line.tag(listed).startsWith("N")
                                && !line.isTitleCase())
                        || (line.words().isJoinedToNext(end - 1) && pieces.state(end).isEmpty());
        boolean possessive = line.isPossessive(end);
        Optional<StateTable.Word> word =
                pick(piece.get(), Sense.NAME, Sense.METONYM, Sense.NOUN, Sense.ADJECTIVE);
        boolean onlyAdjective =
                piece.get().values().stream()
                        .noneMatch(w -> w.sense() == Sense.NAME || w.sense() == Sense.METONYM);
        boolean alsoAdjective =
                piece.get().values().stream().anyMatch(w -> w.sense() == Sense.ADJECTIVE);
        Draft draft = new Draft(line, at);
        draft.sort = Sort.STATE;
        draft.state = Optional.of(word.orElseThrow().state().code());
        draft.stateIsBody = !word.get().state().isLand();
        draft.metonym = word.get().sense() == Sense.METONYM;
        boolean people =
                onlyAdjective
                        && piece.get().values().stream().anyMatch(w -> w.sense() == Sense.NOUN)
                        && !nounAhead
                        && !possessive;
        if (people) {
            draft.sort = Sort.GROUP;
            draft.count = 2;
        }
        boolean joinedStates =
                line.words().isJoinedToNext(end - 1) && pieces.state(end).isPresent();
        boolean compound = line.words().isJoinedToNext(end - 1) && !line.isCapital(end);
        draft.adjectival =
                !possessive
                        && !people
                        && (onlyAdjective
                                || compound
                                || (alsoAdjective && nounAhead && !joinedStates));
        return Optional.of(closed(draft, end));
    }

    /// "Italian and German vessels": where the qualifiers joined to the first one end.
    private int adjectivesAhead(int from) {
        int p = from;
        while (line.is(p, "and") && pieces.stateAs(p + 1, Sense.ADJECTIVE).isPresent()) {
            p = pieces.state(p + 1).orElseThrow().end();
        }
        return p;
    }

    /// A capital that may stand for its government.
    private Optional<Draft> capital(int at) {
        Optional<Pieces.Piece<Location>> place = pieces.place(at);
        if (place.isEmpty() || isGovernedPlace(at)) {
            return Optional.empty();
        }
        Location best = LocationTable.likeliest(place.get().values());
        int end = place.get().end();
        boolean partOfName = line.is(end, ",") && pieces.place(end + 1).isPresent();
        partOfName |=
                !line.isTitleCase()
                        && line.isCapital(end)
                        && !line.isMark(end)
                        && !line.words().isJoinedToNext(end - 1)
                        && pieces.person(end).isEmpty()
                        && !line.tag(end).startsWith("VB");
        if (best.rank() != Location.Rank.CAPITAL
                || best.kind() != Location.Kind.CITY
                || partOfName
                || best.state()
                                .flatMap(reference.states()::state)
                                .map(State::kind)
                                .orElse(State.Kind.BODY)
                        != State.Kind.STATE) {
            return Optional.empty();
        }
        Draft draft = new Draft(line, at);
        draft.sort = Sort.STATE;
        draft.metonym = true;
        draft.state = best.state();
        return Optional.of(closed(draft, end));
    }

    private boolean isGovernedPlace(int at) {
        int p = at - 1;
        while (p >= 0 && line.isOne(p, WordLists.BEFORE_PLACES) && at - p < 4) {
            p--;
        }
        return line.isOne(p, WordLists.PLACE_PREPOSITIONS);
    }
}
