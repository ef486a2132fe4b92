package chancery.identify;

import chancery.reference.Location;
import chancery.reference.LocationTable;
import chancery.reference.Reference;
import chancery.reference.State;
import chancery.reference.StateTable;
import chancery.reference.StateTable.Sense;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/// Finds the places of a line: venues, cities, regions, states, with what leads them in.
final class PlaceFinder {

    /// A town smaller than this is a place only if a preposition or its state goes with it: towns
    /// are called Of, Bath, Nice and Reading.
    private static final int WELL_KNOWN = 300_000;

    private static final Set<String> GENERIC_VENUES =
            Set.of(
                    "hotel",
                    "airport",
                    "embassy",
                    "palace",
                    "resort",
                    "consulate",
                    "mission",
                    "base",
                    "villa",
                    "guesthouse");

    /// "in the southern port city of Guangzhou"
    private static final Set<String> SORTS_OF_PLACES =
            Set.of("city", "town", "port", "capital", "resort", "island", "village");

    private static final Set<String> GATHERINGS =
            Set.of("conference", "dialogue", "forum", "meeting", "summit", "talks");

    private final Reference reference;

    PlaceFinder(Reference reference) {
        this.reference = reference;
    }

    List<PlaceMention> read(
            Line line, Pieces pieces, List<Draft> actors, Set<String> statesOfPage) {
        List<PlaceMention> found = new ArrayList<>();
        Set<Integer> names = namesOf(actors);
        int at = 0;
        while (at < line.size()) {
            Optional<PlaceMention> place =
                    line.isCapital(at) && !names.contains(at)
                            ? at(line, pieces, at, statesOfPage)
                            : Optional.empty();
            if (place.isPresent()) {
                found.add(place.get());
                at = end(line, place.get());
            } else {
                at++;
            }
        }
        return found;
    }

    private static Line line(Draft draft) {
        return draft.line;
    }

    private static int end(Line line, PlaceMention place) {
        int at = 0;
        while (at < line.size() && line.span(at, at + 1).start() < place.span().end()) {
            at++;
        }
        return at;
    }

    private static Set<Integer> namesOf(List<Draft> actors) {
        Set<Integer> names = new HashSet<>();
        for (Draft draft : actors) {
            boolean person = draft.person && draft.sort != Draft.Sort.PAIR;
            boolean capital = line(draft).is(draft.to, "capital");
            if (person || (draft.adjectival && !capital)) {
                for (int i = draft.from; i < draft.to; i++) {
                    names.add(i);
                }
            }
        }
        return names;
    }

    private Optional<PlaceMention> at(Line line, Pieces pieces, int at, Set<String> statesOfPage) {
        Optional<Pieces.Piece<Location>> places = pieces.place(at);
        Optional<Pieces.Piece<StateTable.Word>> states = pieces.state(at);
        int placeEnd = places.map(Pieces.Piece::end).orElse(at);
        int stateEnd = states.map(Pieces.Piece::end).orElse(at);
        Optional<StateTable.Word> land =
                states.flatMap(piece ->
                        piece.values().stream()
                                .filter(w -> w.sense() == Sense.NAME && w.state().isLand())
                                .findFirst());
        if (placeEnd > at
                && placeEnd >= stateEnd
                && !(land.isPresent() && placeEnd == stateEnd && !isCityState(land.get()))) {
            return location(line, pieces, at, places.orElseThrow(), statesOfPage);
        }
        Optional<PlaceMention> capital = capitalOf(line, pieces, at);
        if (capital.isPresent()) {
            return capital;
        }
        if (land.isPresent()) {
            return Optional.of(mention(line, at, stateEnd, ofState(land.get().state())));
        }
        boolean nations =
                states.map(p -> p.first().state().code().equals("UNO")).orElse(false)
                        && line.is(at - 1, "the")
                        && line.is(at - 2, "at");
        return nations
                ? Optional.of(mention(line, at, stateEnd, unitedNations(line.text(at, stateEnd))))
                : Optional.empty();
    }

    /// "the Yemeni capital", "Kenya's capital".
    private Optional<PlaceMention> capitalOf(Line line, Pieces pieces, int at) {
        Optional<StateTable.Word> state = pieces.stateAs(at, Sense.ADJECTIVE, Sense.NAME);
        if (state.isEmpty()) {
            return Optional.empty();
        }
        int end = pieces.state(at).orElseThrow().end();
        end = line.isPossessive(end) ? end + 1 : end;
        int word = end;
        boolean named = line.isCapital(word + 1) && pieces.place(word + 1).isPresent();
        return line.is(word, "capital") && !named
                ? reference
                        .locations()
                        .capital(state.get().state().code())
                        .map(city -> mention(line, at, word + 1, of(city)))
                : Optional.empty();
    }

    private static boolean isCityState(StateTable.Word word) {
        return Set.of("SGP", "HKG", "MAC", "MCO", "VAT", "DJI", "LUX", "MLT")
                .contains(word.state().code());
    }

    private static Place unitedNations(String words) {
        return new Place(
                Optional.of("New York"),
                Optional.of("USA"),
                Optional.of(words),
                OptionalInt.of(5128581),
                OptionalDouble.of(40.714),
                OptionalDouble.of(-74.006));
    }

    private Optional<PlaceMention> location(
            Line line,
            Pieces pieces,
            int at,
            Pieces.Piece<Location> piece,
            Set<String> statesOfPage) {
        int end = piece.end();
        Optional<Behind> behind = behind(line, pieces, end);
        Location best = best(piece.values(), behind, statesOfPage);
        boolean governed = preposition(line, at).isPresent();
        boolean sure =
                best.kind() != Location.Kind.CITY
                        || best.rank() == Location.Rank.CAPITAL
                        || best.rank() == Location.Rank.KNOWN
                        || best.population() >= WELL_KNOWN
                        || governed
                        || behind.map(b -> b.agrees(best)).orElse(false);
        boolean partOfName =
                !line.isTitleCase()
                        && best.kind() == Location.Kind.CITY
                        && !governed
                        && line.isCapital(end)
                        && !line.isMark(end)
                        && !line.words().isJoinedToNext(end - 1)
                        && best.rank() != Location.Rank.CAPITAL
                        && pieces.role(end).isEmpty()
                        && !namesGathering(line, end);
        if (!sure || partOfName || isOtherWord(line, at, end, best, governed)) {
            return Optional.empty();
        }
        int whole = behind.filter(b -> b.agrees(best)).map(Behind::end).orElse(end);
        if (best.kind() == Location.Kind.VENUE) {
            return Optional.of(venue(line, pieces, at, end, best));
        }
        return Optional.of(mention(line, at, whole, of(best)));
    }

    /// "the Woodside Summit", "the Munich Security Conference": known by the town it meets in.
    private static boolean namesGathering(Line line, int end) {
        for (int i = end; i < Math.min(end + 3, line.size()) && line.isCapital(i); i++) {
            if (line.isOne(i, GATHERINGS)) {
                return true;
            }
        }
        return false;
    }

    /// Words that are far more often something else than the town of that name.
    private static boolean isOtherWord(
            Line line, int at, int end, Location place, boolean governed) {
        if (end - at > 1
                || place.rank() == Location.Rank.CAPITAL
                || place.rank() == Location.Rank.KNOWN) {
            return false;
        }
        String word = line.folded(at);
        return word.length() <= 2
                || WordLists.NEVER_NAMES.contains(word)
                || WordLists.HONORIFICS.contains(word)
                || (!governed && line.isTitleCase());
    }

    /// The part of a country that stands behind a town: "Simi Valley, California".
    private record Behind(int end, Optional<String> state, String admin, boolean whole) {

        boolean agrees(Location place) {
            return state.equals(place.state()) && (whole || admin.equals(place.admin()));
        }
    }

    private Optional<Behind> behind(Line line, Pieces pieces, int end) {
        if (!line.is(end, ",")) {
            return Optional.empty();
        }
        int at = end + 1;
        Optional<Behind> region =
                pieces.place(at)
                        .flatMap(piece ->
                                piece.values().stream()
                                        .filter(l ->
                                                l.kind() == Location.Kind.REGION
                                                        && !l.admin().isEmpty())
                                        .findFirst()
                                        .map(l ->
                                                new Behind(
                                                        piece.end(), l.state(), l.admin(), false)));
        if (region.isPresent()) {
            return region;
        }
        return pieces.stateAs(at, Sense.NAME)
                .filter(w -> w.state().isLand())
                .map(w ->
                        new Behind(
                                pieces.state(at).orElseThrow().end(),
                                Optional.of(w.state().code()),
                                "",
                                true));
    }

    private static Location best(
            List<Location> places, Optional<Behind> behind, Set<String> statesOfPage) {
        Location best = places.get(0);
        double score = -1;
        for (Location place : places) {
            double s = LocationTable.prior(place);
            if (behind.map(b -> b.agrees(place)).orElse(false)) {
                s += 20;
            }
            if (place.state().map(statesOfPage::contains).orElse(false)) {
                s += 0.8;
            }
            if (s > score) {
                score = s;
                best = place;
            }
        }
        return best;
    }

    private PlaceMention venue(Line line, Pieces pieces, int at, int end, Location venue) {
        int p = line.is(end, "in") || line.is(end, ",") ? end + 1 : -1;
        Optional<Location> city =
                p < 0
                        ? Optional.empty()
                        : pieces.place(p)
                                .flatMap(piece ->
                                        piece.values().stream()
                                                .filter(l ->
                                                        l.kind() == Location.Kind.CITY
                                                                && l.state().equals(venue.state()))
                                                .findFirst());
        if (city.isPresent()) {
            Place place = of(city.get());
            Place whole =
                    new Place(
                            place.city(),
                            place.state(),
                            Optional.of(venue.name()),
                            place.geonames(),
                            place.latitude(),
                            place.longitude());
            int cityEnd = pieces.place(p).orElseThrow().end();
            int all =
                    behind(line, pieces, cityEnd)
                            .filter(b -> b.agrees(city.get()))
                            .map(Behind::end)
                            .orElse(cityEnd);
            return mention(line, at, all, whole);
        }
        return mention(line, at, end, of(venue));
    }

    private PlaceMention mention(Line line, int from, int to, Place place) {
        Optional<String> preposition = preposition(line, from);
        String word = preposition.orElse("");
        boolean governed = preposition.isPresent() && !word.equals("for") && !word.equals("of");
        return new PlaceMention(
                line.span(from, to),
                line.token(from),
                line.token(to - 1) + 1,
                place,
                governed,
                word);
    }

    private static Optional<String> preposition(Line line, int at) {
        int p = at - 1;
        while (p >= 0
                && at - p < 6
                && line.isOne(p, WordLists.BEFORE_PLACES)
                && (!line.is(p, "of") || line.isOne(p - 1, SORTS_OF_PLACES))) {
            p--;
        }
        boolean leads = line.isOne(p, WordLists.PLACE_PREPOSITIONS) || line.is(p, "for");
        return leads ? Optional.of(line.folded(p)) : Optional.empty();
    }

    static Place of(Location location) {
        boolean region = location.kind() == Location.Kind.REGION;
        boolean venue = location.kind() == Location.Kind.VENUE;
        Optional<String> city =
                venue
                        ? Optional.of(location.admin()).filter(c -> !c.isEmpty())
                        : region ? Optional.empty() : Optional.of(location.name());
        return new Place(
                city,
                location.state(),
                venue || region ? Optional.of(location.name()) : Optional.empty(),
                location.geonames(),
                coordinate(location.latitude()),
                coordinate(location.longitude()));
    }

    private static Place ofState(State state) {
        return new Place(
                Optional.empty(),
                Optional.of(state.code()),
                Optional.empty(),
                OptionalInt.empty(),
                coordinate(state.latitude()),
                coordinate(state.longitude()));
    }

    static OptionalDouble coordinate(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    static boolean isGenericVenue(String folded) {
        return GENERIC_VENUES.contains(folded);
    }
}
