package chancery.interpret;

import chancery.identify.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the places that a clause names: where something takes place, and where a journey goes.
/// Stateless but for the sentence.
final class PlaceFinder {

    private static final int REACH = 14;

    private final FoldedSentence sentence;
    private final ActorRows rows;

    PlaceFinder(FoldedSentence sentence, ActorRows rows) {
        this.sentence = sentence;
        this.rows = rows;
    }

    /// The place where a trigger at `at` takes place: the nearest that "in", "at" or "near" leads
    /// in, right of it first.
    Optional<Clause.Where> place(int at, int end) {
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

    private boolean locates(int i) {
        Unit unit = sentence.unit(i);
        return !isOfAffair(sentence, i)
                && unit.place().filter(p -> Clause.isSomewhere(p.place())).isPresent()
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
    private Clause.Where merged(int i) {
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
        return new Clause.Where(i, place);
    }

    /// The destinations led in by one of the prepositions, or standing directly behind the verb;
    /// several for a list.
    List<Clause.Where> destinations(int from, Set<String> prepositions, boolean direct) {
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
    private Optional<Clause.Where> capitalOf(int i) {
        boolean capital =
                sentence.unit(i).isAdjectival()
                        && Set.of("capital", "city", "port", "island")
                                .contains(sentence.word(i + 1));
        return capital
                ? sentence.unit(i).actor().orElseThrow().actors().stream()
                        .flatMap(a -> a.state().stream())
                        .findFirst()
                        .map(state -> new Clause.Where(i, Place.ofState(state)))
                : Optional.empty();
    }

    private List<Clause.Where> listOfPlaces(int first) {
        List<Clause.Where> places = new ArrayList<>();
        int i = first;
        while (i < sentence.size() && sentence.unit(i).place().isPresent()) {
            Place place = sentence.unit(i).place().orElseThrow().place();
            boolean inside =
                    !places.isEmpty()
                            && places.getLast().place().city().isPresent()
                            && place.city().isEmpty()
                            && place.state().equals(places.getLast().place().state());
            if (!inside) {
                places.add(new Clause.Where(i, place));
            }
            int next = i + 1;
            while (next < sentence.size()
                    && (rows.isJoint(next)
                            || rows.listAdverb(next)
                            || sentence.word(next).equals("to"))) {
                next++;
            }
            if (next == i + 1 || next < sentence.size() && rows.isSubjectOfNext(next)) {
                break;
            }
            i = next;
        }
        return places;
    }

    /// "a trip there", "a visit to the country": the place named last before it.
    Optional<Clause.Where> thereAt(int end) {
        boolean there =
                sentence.word(end).equals("there")
                        || sentence.word(end).equals("to")
                                && Set.of("country", "city", "capital", "island", "region")
                                        .contains(sentence.word(end + 2));
        for (int i = end - 1; there && i >= 0; i--) {
            if (sentence.unit(i).place().isPresent() && !sentence.unit(i).isAdjectival()) {
                return Optional.of(new Clause.Where(i, sentence.unit(i).place().get().place()));
            }
        }
        return Optional.empty();
    }
}
