package chancery.interpret;

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

    private static final int REACH = 14;
    private static final Set<String> ACCORDS =
            Set.of("deal", "agreement", "pact", "accord", "treaty");

    private final FoldedSentence sentence;
    private final ActorRows rows;
    private final SubjectFinder subjects;
    private final PlaceFinder places;

    Clause(FoldedSentence sentence) {
        this.sentence = sentence;
        rows = new ActorRows(sentence);
        subjects = new SubjectFinder(sentence, rows);
        places = new PlaceFinder(sentence, rows);
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

    /// A place of the clause, with the unit that names it.
    record Where(int unit, Place place) {}

    /// The row of actors whose last member is unit `last`. A comma alone joins only in a headline:
    /// in "In Nigeria, Finer met", Finer stands by himself.
    Group groupEndingAt(int last) {
        return rows.groupEndingAt(last);
    }

    /// The row of actors whose first member is unit `first`.
    Group groupFrom(int first) {
        return rows.groupFrom(first, false);
    }

    /// The actors a single unit stands for.
    List<Party> parties(int i) {
        return rows.parties(i);
    }

    /// The subject of the verb group that begins at `start`: the nearest row of actors on the left
    /// that no preposition leads in and that is not the object of a verb before it; for a
    /// participle that opens the sentence, the first actors behind it.
    Group subject(int start, boolean infinitive) {
        return subjects.of(start, infinitive);
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
        boolean copula = Words.BE.contains(sentence.word(from));
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
                    && !(copula && isComplement(i, from))
                    && !isAboutAccord(i, from)
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

    /// "talks on a free trade deal between A and B": an accord is talked of by those it binds.
    private boolean isAboutAccord(int i, int from) {
        int accord = from;
        while (accord < Math.min(sentence.size(), from + 8)
                && !ACCORDS.contains(sentence.word(accord))) {
            accord++;
        }
        Unit unit = sentence.unit(i);
        return Set.of("on", "over", "about").contains(sentence.word(from))
                && i <= accord
                && sentence.word(accord + 1).equals("between")
                && (unit.isNoun()
                        || unit.tag().startsWith("JJ")
                        || Words.DETERMINERS.contains(unit.word()));
    }

    /// "the call was the first in years", "talks were held in Doha": what stands between "was" and
    /// those between whom it was.
    private boolean isComplement(int i, int from) {
        String tag = sentence.unit(i).tag();
        return i == from || tag.startsWith("JJ") || tag.equals("VBN") || tag.equals("CD");
    }

    /// Those who hold what the noun before `end` tells, where a relative clause says so: "the talks
    /// (that) Blinken will hold with Wang".
    Group holders(int end) {
        int first = end + (Set.of("that", "which").contains(sentence.word(end)) ? 1 : 0);
        boolean acts = first < sentence.size() && sentence.unit(first).standsAsActor();
        Group group = acts ? groupFrom(first) : Group.none(end);
        return acts && Words.LIGHT.contains(sentence.word(verbBehind(group)))
                ? group
                : Group.none(end);
    }

    /// The verb that a row of actors is the subject of.
    int verbBehind(Group group) {
        int verb = group.end();
        while (verb + 1 < sentence.size()
                && (sentence.unit(verb).isAuxiliary() || sentence.unit(verb).isAdverb())) {
            verb++;
        }
        return verb;
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
                return rows.groupFrom(i, true);
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
        return places.thereAt(end);
    }

    /// The destinations led in by one of the prepositions, or standing directly behind the verb;
    /// several for a list.
    List<Where> destinations(int from, Set<String> prepositions, boolean direct) {
        return places.destinations(from, prepositions, direct);
    }

    /// The place where a trigger at `at` takes place: the nearest that "in", "at" or "near" leads
    /// in, right of it first.
    Optional<Where> place(int at, int end) {
        return places.place(at, end);
    }

    /// "at an Asia-Pacific conference in San Francisco": a part of the world places nothing.
    static boolean isSomewhere(Place place) {
        return place.city().isPresent() || place.state().isPresent();
    }
}
