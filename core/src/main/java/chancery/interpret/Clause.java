package chancery.interpret;

import chancery.identify.Actor;
import chancery.identify.ActorMention;
import chancery.identify.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who stands where around a verb or a noun in one folded sentence: subjects, objects, lists of
/// actors, places led in by a preposition.
///
/// The rules look for arguments in the whole clause, not only beside the trigger. Stateless but for
/// the sentence.
final class Clause {

    private static final Set<String> LIST_JOINTS = Set.of(",", "and", "&", "or", "plus");
    private static final int REACH = 14;

    private final FoldedSentence sentence;

    Clause(FoldedSentence sentence) {
        this.sentence = sentence;
    }

    /// A row of actors joined by commas and "and".
    ///
    /// @param from first unit
    /// @param end unit behind the last
    record Group(int from, int end, List<Party> parties) {

        static Group none(int at) {
            return new Group(at, at, List.of());
        }

        boolean isEmpty() {
            return parties.isEmpty();
        }

        /// Those of this row, then those of the other.
        List<Party> and(Group other) {
            List<Party> both = new ArrayList<>(parties);
            both.addAll(other.parties);
            return both;
        }
    }

    /// The row of actors whose last member is unit `last`. A comma alone joins only in a headline:
    /// in "In Nigeria, Finer met", Finer stands by himself.
    Group groupEndingAt(int last) {
        int from = last;
        boolean anded = sentence.sentence().isHeadline();
        while (true) {
            int joint = from - 1;
            while (joint >= 0 && (isJoint(joint) || sentence.word(joint).equals("the"))) {
                anded |= !sentence.word(joint).equals(",");
                joint--;
            }
            boolean joined =
                    anded
                            && joint < from - 1
                            && joint >= 0
                            && sentence.unit(joint).standsAsActor()
                            && !(sentence.unit(joint).place().isPresent()
                                    && Words.PREPOSITIONS.contains(sentence.word(joint - 1)));
            if (!joined) {
                break;
            }
            from = joint;
        }
        return group(from, last + 1);
    }

    /// The row of actors whose first member is unit `first`.
    Group groupFrom(int first) {
        return groupFrom(first, false);
    }

    /// @param closed whether what follows the row has it as its subject: "talks between A and B
    ///   ended"
    private Group groupFrom(int first, boolean closed) {
        int end = first + 1;
        while (end < sentence.size()) {
            int next = end;
            while (next < sentence.size() && (isJoint(next) || listAdverb(next))) {
                next++;
            }
            boolean joined =
                    next > end
                            && next < sentence.size()
                            && sentence.unit(next).standsAsActor()
                            && (closed || !isSubjectOfNext(next));
            if (!joined) {
                break;
            }
            end = next + 1;
        }
        return group(first, end);
    }

    private boolean isJoint(int i) {
        String word = sentence.word(i);
        return LIST_JOINTS.contains(word)
                || word.equals("as") && sentence.word(i + 1).equals("well")
                || word.equals("well") && sentence.word(i - 1).equals("as")
                || word.equals("as") && sentence.word(i - 1).equals("well")
                || word.equals("along") && sentence.word(i + 1).equals("with")
                || word.equals("with") && sentence.word(i - 1).equals("along");
    }

    private boolean listAdverb(int i) {
        String word = sentence.word(i);
        return word.equals("the")
                || word.equals("separately")
                || word.equals("then")
                || word.equals("later")
                || word.equals("with") && LIST_JOINTS.contains(sentence.word(i - 1))
                || word.equals("other")
                || word.equals("visiting")
                || sentence.unit(i).isWord() && sentence.unit(i).tag().startsWith("JJ");
    }

    /// "met Wang, and Biden called Xi": Biden begins a new clause.
    private boolean isSubjectOfNext(int i) {
        if (i + 1 >= sentence.size()) {
            return false;
        }
        Unit next = sentence.unit(i + 1);
        return next.isWord()
                && (next.tag().equals("VBD")
                        || next.tag().equals("VBZ")
                        || next.tag().equals("VBP")
                        || next.tag().equals("MD"));
    }

    private Group group(int from, int end) {
        List<Party> parties = new ArrayList<>();
        for (int i = from; i < end; i++) {
            Unit unit = sentence.unit(i);
            if (unit.standsAsActor()) {
                add(parties, namedBefore(i).orElse(unit));
            }
        }
        return new Group(from, end, List.copyOf(parties));
    }

    /// "Blinken, the highest official to visit", "Blinken is the first minister to": the name that
    /// the words describe.
    private Optional<Unit> namedBefore(int i) {
        boolean unnamed =
                sentence.unit(i).actor().get().actors().stream().noneMatch(Actor::isPerson);
        boolean linked =
                i >= 2
                        && (sentence.word(i - 1).equals(",")
                                || Words.BE.contains(sentence.word(i - 1)));
        if (!unnamed || !linked || !sentence.unit(i - 2).standsAsActor()) {
            return Optional.empty();
        }
        Unit name = sentence.unit(i - 2);
        boolean same = Draft.states(parties(i)).equals(Draft.states(parties(i - 2)));
        boolean person = name.actor().get().actors().stream().allMatch(Actor::isPerson);
        return same && person && sentence.unit(i).actor().get().form() != ActorMention.Form.STATE
                ? Optional.of(name)
                : Optional.empty();
    }

    /// "held separate meetings with A and B", "met separately with A and B": each by himself.
    static boolean areApart(FoldedSentence sentence, int from, int end) {
        for (int i = Math.max(0, from - 3); i <= Math.min(end, sentence.size() - 1); i++) {
            String word = sentence.word(i);
            if (word.equals("separate")
                    || word.equals("separately")
                    || word.equals("individually")
                    || word.equals("respectively")) {
                return true;
            }
        }
        return false;
    }

    /// The actors a single unit stands for.
    List<Party> parties(int i) {
        List<Party> parties = new ArrayList<>();
        add(parties, sentence.unit(i));
        return parties;
    }

    private static void add(List<Party> parties, Unit unit) {
        ActorMention.Form form =
                unit.actor().map(ActorMention::form).orElse(ActorMention.Form.STATE);
        boolean inferred = form == ActorMention.Form.COUNTERPART;
        for (Actor actor : unit.actor().map(ActorMention::actors).orElse(List.of())) {
            parties.add(
                    new Party(
                            actor,
                            unit.span(),
                            form == ActorMention.Form.DEFINITE,
                            inferred && actor.isPerson()));
        }
    }

    /// The subject of the verb group that begins at `start`: the nearest row of actors on the left
    /// that no preposition leads in and that is not the object of a verb before it; for a
    /// participle that opens the sentence, the first actors behind it.
    Group subject(int start, boolean infinitive) {
        for (int i = start - 1; i >= 0; i--) {
            Unit unit = sentence.unit(i);
            if (endsClause(unit)) {
                break;
            }
            if (!unit.standsAsActor()) {
                continue;
            }
            Group group = groupEndingAt(i);
            if (mayBeSubject(group, start, infinitive)) {
                return group;
            }
            i = group.from();
        }
        Group opening = afterOpening(start);
        return opening.isEmpty() && infinitive ? possessor(start) : opening;
    }

    /// "his plans to visit": whose plans they are.
    private Group possessor(int start) {
        for (int i = start - 1; i >= 0; i--) {
            Unit unit = sentence.unit(i);
            boolean person =
                    unit.isPossessive()
                            && unit.actor().get().actors().stream()
                                    .anyMatch(a -> a.isPersonOrOffice());
            if (person) {
                return new Group(i, i + 1, parties(i));
            }
        }
        return Group.none(start);
    }

    private static boolean endsClause(Unit unit) {
        return unit.is(";") || unit.is(":") || unit.is("?") || unit.is("!") || unit.is("|");
    }

    private boolean mayBeSubject(Group group, int start, boolean infinitive) {
        String before = leadIn(group.from());
        String after = sentence.word(group.end());
        boolean relative =
                Words.RELATIVES.contains(after)
                        || after.equals(",")
                                && Words.RELATIVES.contains(sentence.word(group.end() + 1));
        if (relative
                && (onlyVerbGroupBetween(group.end(), start) || isOneClause(group.end(), start))) {
            return true;
        }
        if (before.equals("for") && infinitive && group.end() >= start - 1) {
            return true;
        }
        if (before.equals("with") && group.end() == start && sentence.word(start).endsWith("ing")) {
            return true;
        }
        if (Words.PREPOSITIONS.contains(before)
                && (!introducesClause(before) || actsBefore(group.end(), start))) {
            return false;
        }
        int verb = verbBefore(group.from());
        if (verb < 0
                || Words.SAYING.contains(sentence.word(verb))
                || Words.BE.contains(sentence.word(verb))) {
            return true;
        }
        return infinitive && Words.OBJECT_CONTROL.contains(sentence.word(verb));
    }

    /// "since Biden took office, Blinken ...": the actor has a verb of his own before the comma.
    private boolean actsBefore(int from, int start) {
        boolean acts = false;
        for (int i = from; i < start; i++) {
            Unit unit = sentence.unit(i);
            acts |= unit.isVerb() && !unit.tag().equals("VBN") && !unit.tag().equals("VBG");
            if (acts && unit.is(",")) {
                return true;
            }
        }
        return false;
    }

    /// "after Biden met", "as Blinken visited": here the word before the actor opens a clause, it
    /// leads in no argument.
    private static boolean introducesClause(String word) {
        return word.equals("after")
                || word.equals("before")
                || word.equals("as")
                || word.equals("since")
                || word.equals("until")
                || word.equals("than")
                || word.equals("like");
    }

    private boolean onlyVerbGroupBetween(int from, int start) {
        for (int i = from; i < start; i++) {
            Unit unit = sentence.unit(i);
            boolean light =
                    unit.is(",")
                            || Words.RELATIVES.contains(unit.word())
                            || unit.isAdverb()
                            || unit.time().isPresent();
            if (!light) {
                return false;
            }
        }
        return true;
    }

    /// "Fidan, who is in Doha on a visit": nobody but the antecedent acts between "who" and here.
    private boolean isOneClause(int from, int start) {
        int relative = sentence.word(from).equals(",") ? from + 1 : from;
        if (!sentence.word(relative).equals("who")) {
            return false;
        }
        for (int i = relative + 1; i < start; i++) {
            Unit unit = sentence.unit(i);
            if (unit.is(",")
                    || Words.RELATIVES.contains(unit.word())
                    || Words.SUBORDINATORS.contains(unit.word())) {
                return false;
            }
        }
        return true;
    }

    /// The word that leads a row of actors in, over determiners and qualifiers.
    private String leadIn(int from) {
        int i = from - 1;
        while (i >= 0 && qualifies(sentence.unit(i)) && !isProgressive(i)) {
            i--;
        }
        return sentence.word(i);
    }

    /// "is visiting Beijing": here the word is a verb.
    private boolean isProgressive(int i) {
        return sentence.unit(i).is("visiting") && Words.BE.contains(sentence.word(i - 1));
    }

    private static boolean qualifies(Unit unit) {
        return Words.DETERMINERS.contains(unit.word())
                || unit.isWord()
                        && (unit.tag().startsWith("JJ")
                                || unit.tag().equals("VBG") && unit.is("visiting"))
                || unit.isAdjectival()
                || unit.tag().equals("CD") && unit.isWord();
    }

    /// The verb that stands directly before a row of actors, or -1.
    private int verbBefore(int from) {
        int i = from - 1;
        while (i >= 0 && qualifies(sentence.unit(i)) && !isProgressive(i)) {
            i--;
        }
        boolean verb =
                i >= 0
                        && sentence.unit(i).isWord()
                        && (sentence.unit(i).isVerb() || sentence.word(i).equals("meeting"));
        return verb ? i : -1;
    }

    /// "Meeting in Rome, Sullivan and Yang ...": the subject of the main clause behind the comma.
    private Group afterOpening(int start) {
        boolean finite = false;
        for (int i = start - 1; i >= 0; i--) {
            finite |= sentence.unit(i).isVerb();
        }
        if (finite || hasSubject(start)) {
            return Group.none(start);
        }
        for (int i = start; i + 1 < sentence.size(); i++) {
            if (sentence.unit(i).is(",") && sentence.unit(i + 1).standsAsActor()) {
                Group group = groupFrom(i + 1);
                if (actsNext(group.end())) {
                    return group;
                }
                i = group.end() - 1;
            }
        }
        return Group.none(start);
    }

    /// "The first units of the force have arrived, the minister said": a noun that is nobody stands
    /// before the finite verb.
    private boolean hasSubject(int start) {
        if (start >= sentence.size()
                || !sentence.unit(start).isVerb()
                || sentence.unit(start).tag().equals("VBG")
                || sentence.unit(start).tag().equals("VBN")) {
            return false;
        }
        for (int i = 0; i < start; i++) {
            if (sentence.unit(i).isNoun() || sentence.unit(i).standsAsActor()) {
                return true;
            }
        }
        return false;
    }

    /// "launched", "also launched", "and his counterparts launched".
    private boolean actsNext(int from) {
        int i = from;
        boolean others =
                sentence.word(i).equals("and")
                        && i + 1 < sentence.size()
                        && sentence.unit(i + 1).tag().equals("PRP$");
        if (others) {
            i += 2;
            while (i < sentence.size() && sentence.unit(i).isNoun()) {
                i++;
            }
        }
        return i < sentence.size() && (sentence.unit(i).isVerb() || sentence.unit(i).isAdverb());
    }

    /// The first row of actors behind `from` that one of the prepositions leads in; with `direct`,
    /// also one with no preposition.
    ///
    /// Steps over places, times and adverbs; stops where the clause ends.
    Group object(int from, Set<String> prepositions, boolean direct) {
        boolean led = direct;
        boolean elsewhere = false;
        for (int i = from; i < Math.min(sentence.size(), from + REACH); i++) {
            Unit unit = sentence.unit(i);
            if (prepositions.contains(unit.word())) {
                led = true;
                elsewhere = false;
            } else if (unit.standsAsActor()) {
                if (led && !elsewhere) {
                    return groupFrom(i);
                }
                i = Math.max(i, elsewhere && unit.place().isPresent() ? i : groupFrom(i).end() - 1);
                elsewhere = false;
                led = false;
            } else if (unit.place().isPresent()
                    || unit.time().filter(t -> !TriggerSense.isPossessive(t)).isPresent()) {
                elsewhere = false;
            } else if (stopsObject(unit)) {
                return Group.none(from);
            } else if (Words.PREPOSITIONS.contains(unit.word())) {
                elsewhere = !unit.is("of");
                led = led && unit.is("of");
            } else if (unit.isNoun() && led && !Words.PEOPLE.contains(unit.word())) {
                led = nounBeforeActor(i);
            }
        }
        return Group.none(from);
    }

    /// "with US climate envoy ..." that was not folded, or "with a group of": the noun belongs to
    /// what follows.
    private boolean nounBeforeActor(int i) {
        return i + 1 < sentence.size()
                && (sentence.unit(i + 1).standsAsActor() || sentence.unit(i + 1).isNoun());
    }

    private static boolean stopsObject(Unit unit) {
        if (unit.is(".") || unit.is(";") || unit.is(":") || unit.is("?")) {
            return true;
        }
        if (Words.RELATIVES.contains(unit.word())
                || unit.is("while")
                || unit.is("when")
                || unit.is("but")
                || unit.is("because")) {
            return true;
        }
        if (unit.is("after")
                || unit.is("before")
                || unit.is("as")
                || unit.is("amid")
                || unit.is("ahead")
                || unit.is("since")) {
            return true;
        }
        return unit.isVerb()
                && !unit.is("visiting")
                && !unit.tag().equals("VBN")
                && !unit.tag().equals("VBG");
    }

    /// The actors behind "between", "among" or "of", directly behind a noun; "the summit planned
    /// between" is no more than "the summit between".
    Group between(int from) {
        for (int i = from; i < Math.min(sentence.size(), from + 8); i++) {
            Unit unit = sentence.unit(i);
            if (Words.MEDIATED.contains(unit.word()) && sentence.word(i + 1).equals("by")) {
                i = Math.max(i + 1, firstActors(i + 2, 3).end() - 1);
                continue;
            }
            if (unit.is("between") || unit.is("among") || unit.is("involving")) {
                return firstActors(i + 1, 4);
            }
            if (unit.is("of") && Draft.states(firstActors(i + 1, 3).parties()).size() >= 2) {
                return firstActors(i + 1, 3);
            }
            if (!unit.isAdverb()
                    && !(unit.isVerb() && sentence.word(i + 1).equals("between"))
                    && unit.place().isEmpty()
                    && unit.time().isEmpty()
                    && !besideTime(i)
                    && !Words.PREPOSITIONS.contains(unit.word())
                    && !unit.is("the")
                    && !unit.is("sidelines")) {
                break;
            }
        }
        return Group.none(from);
    }

    /// "hosted by", "chaired by": what follows receives the others.
    boolean isConvenedBy(int i) {
        return Words.CONVENING.contains(sentence.word(i)) && sentence.word(i + 1).equals("by");
    }

    /// The unit of the "with" that leads a row of actors in, or `from` where none does.
    int withBefore(Group group, int from) {
        int lead = group.from() - 1;
        while (lead > from && !Words.WITH.contains(sentence.word(lead))) {
            lead--;
        }
        return lead;
    }

    /// "on Tuesday, May 2, between": a comma that belongs to the day.
    private boolean besideTime(int i) {
        return sentence.unit(i).is(",") && i > 0 && sentence.unit(i - 1).time().isPresent();
    }

    /// The first row of actors within `reach` units.
    Group firstActors(int from, int reach) {
        for (int i = from; i < Math.min(sentence.size(), from + reach); i++) {
            if (sentence.unit(i).standsAsActor()) {
                return groupFrom(i, true);
            }
            if (sentence.unit(i).isVerb() || sentence.unit(i).is(".")) {
                break;
            }
        }
        return Group.none(from);
    }

    /// The nearest row of actors on the left, however it is led in.
    Group nearestGroup(int start) {
        for (int i = start - 1; i >= 0; i--) {
            if (sentence.unit(i).standsAsActor()) {
                return groupEndingAt(i);
            }
        }
        return Group.none(start);
    }

    /// A pair of states or people anywhere in the sentence that a dash or "and" joins:
    /// "Armenia-Azerbaijan", "Xi and Putin".
    Group pair() {
        for (int i = 0; i + 2 < sentence.size(); i++) {
            boolean joined = Set.of("-", "–", "and", "/", ",").contains(sentence.word(i + 1));
            if (joined
                    && sentence.unit(i).actor().isPresent()
                    && sentence.unit(i + 2).actor().isPresent()) {
                List<Party> parties = new ArrayList<>(parties(i));
                parties.addAll(parties(i + 2));
                if (Draft.states(parties).size() >= 2) {
                    return new Group(i, i + 3, parties);
                }
            }
        }
        return Group.none(0);
    }

    /// "a trip there", "a visit to the country": the place named last before it.
    Optional<Where> thereAt(int end) {
        boolean there =
                sentence.word(end).equals("there")
                        || sentence.word(end).equals("to")
                                && Set.of("country", "city", "capital", "island", "region")
                                        .contains(sentence.word(end + 2));
        for (int i = end - 1; there && i >= 0; i--) {
            if (sentence.unit(i).place().isPresent() && !sentence.unit(i).isAdjectival()) {
                return Optional.of(new Where(i, sentence.unit(i).place().get().place()));
            }
        }
        return Optional.empty();
    }

    /// A place of the clause, with the unit that names it.
    record Where(int unit, Place place) {}

    /// The destinations led in by one of the prepositions, or standing directly behind the verb;
    /// several for a list.
    List<Where> destinations(int from, Set<String> prepositions, boolean direct) {
        boolean led = direct;
        for (int i = from; i < Math.min(sentence.size(), from + 9); i++) {
            Unit unit = sentence.unit(i);
            if (prepositions.contains(unit.word())) {
                led = true;
            } else if (led && capitalOf(i).isPresent()) {
                return List.of(capitalOf(i).get());
            } else if (unit.place().isPresent()) {
                if (led) {
                    return listOfPlaces(i);
                }
                led = direct && led;
            } else if (unit.is(".")
                    || unit.is(";")
                    || unit.is(",") && !led && !closesAside(i, prepositions)
                    || Words.SUBORDINATORS.contains(unit.word())) {
                return List.of();
            } else if (direct && Words.PREPOSITIONS.contains(unit.word())) {
                led = false;
            } else if (unit.isVerb() && !unit.tag().equals("VBN") && !unit.tag().equals("VBG")) {
                return List.of();
            } else if (unit.standsAsActor() && led && direct) {
                return List.of();
            }
        }
        return List.of();
    }

    /// "a visit by Iran's president, X, to Y": the comma only closes what is said of the visitor.
    private boolean closesAside(int comma, Set<String> prepositions) {
        return comma > 0
                && sentence.unit(comma - 1).standsAsActor()
                && prepositions.contains(sentence.word(comma + 1));
    }

    /// "the Chinese capital": some place of that state.
    private Optional<Where> capitalOf(int i) {
        boolean capital =
                sentence.unit(i).isAdjectival()
                        && Set.of("capital", "city", "port", "island")
                                .contains(sentence.word(i + 1));
        return capital
                ? sentence.unit(i).actor().orElseThrow().actors().stream()
                        .flatMap(a -> a.state().stream())
                        .findFirst()
                        .map(state -> new Where(i, Place.ofState(state)))
                : Optional.empty();
    }

    private List<Where> listOfPlaces(int first) {
        List<Where> places = new ArrayList<>();
        int i = first;
        while (i < sentence.size() && sentence.unit(i).place().isPresent()) {
            Place place = sentence.unit(i).place().orElseThrow().place();
            boolean inside =
                    !places.isEmpty()
                            && places.getLast().place().city().isPresent()
                            && place.city().isEmpty()
                            && place.state().equals(places.getLast().place().state());
            if (!inside) {
                places.add(new Where(i, place));
            }
            int next = i + 1;
            while (next < sentence.size()
                    && (isJoint(next) || listAdverb(next) || sentence.word(next).equals("to"))) {
                next++;
            }
            if (next == i + 1 || next < sentence.size() && isSubjectOfNext(next)) {
                break;
            }
            i = next;
        }
        return places;
    }

    /// The place where a trigger at `at` takes place: the nearest that "in", "at" or "near" leads
    /// in, right of it first.
    Optional<Where> place(int at, int end) {
        for (int i = at; i < Math.min(sentence.size(), end + REACH); i++) {
            Unit unit = sentence.unit(i);
            if (unit.is(";")
                    || i >= end
                            && (Words.RELATIVES.contains(unit.word())
                                    || unit.is("while")
                                    || unit.is("after")
                                    || unit.is("before")
                                    || unit.is("as")
                                    || unit.is("following")
                                    || unit.is("amid"))) {
                break;
            }
            if (locates(i)) {
                return Optional.of(merged(i));
            }
        }
        for (int i = at - 1; i >= 0; i--) {
            Unit unit = sentence.unit(i);
            if (unit.is(";") || unit.is("while") || unit.is("after") || unit.is("before")) {
                break;
            }
            if (locates(i)) {
                return Optional.of(merged(i));
            }
        }
        return Optional.empty();
    }

    /// "at an Asia-Pacific conference in San Francisco": a part of the world places nothing.
    static boolean isSomewhere(Place place) {
        return place.city().isPresent() || place.state().isPresent();
    }

    private boolean locates(int i) {
        Unit unit = sentence.unit(i);
        return !isOfAffair(sentence, i)
                && unit.place().filter(p -> isSomewhere(p.place())).isPresent()
                && !unit.isAdjectival()
                && Set.of("in", "at", "near", "outside", "inside", "aboard")
                        .contains(unit.place().get().preposition())
                && unit.place().get().governed();
    }

    /// "the war in Ukraine": where what is spoken of goes on.
    static boolean isOfAffair(FoldedSentence sentence, int i) {
        int in = i - 1;
        while (in > 0 && Words.DETERMINERS.contains(sentence.word(in))) {
            in--;
        }
        return in > 0
                && sentence.word(in).equals("in")
                && Words.AFFAIRS.contains(sentence.word(in - 1));
    }

    /// Joins "at the Diaoyutai State Guesthouse in Beijing", "Bali, Indonesia" into one place.
    private Where merged(int i) {
        Place place = sentence.unit(i).place().orElseThrow().place();
        int next = i + 1;
        while (next < sentence.size()
                && (sentence.unit(next).is(",")
                        || sentence.unit(next).is("in")
                        || sentence.unit(next).is("the"))) {
            next++;
        }
        if (next > i + 1 && next < sentence.size() && sentence.unit(next).place().isPresent()) {
            Place wider = sentence.unit(next).place().orElseThrow().place();
            if (place.city().isEmpty()
                    || wider.state().equals(place.state())
                    || place.state().isEmpty()) {
                boolean sameState = place.state().isEmpty() || place.state().equals(wider.state());
                if (sameState) {
                    place =
                            new Place(
                                    place.city().or(wider::city),
                                    wider.state().or(place::state),
                                    place.venue().or(wider::venue),
                                    place.geonames().isPresent()
                                            ? place.geonames()
                                            : wider.geonames(),
                                    place.latitude().isPresent()
                                            ? place.latitude()
                                            : wider.latitude(),
                                    place.longitude().isPresent()
                                            ? place.longitude()
                                            : wider.longitude());
                }
            }
        }
        return new Where(i, place);
    }
}
