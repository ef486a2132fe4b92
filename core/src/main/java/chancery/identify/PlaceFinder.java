package chancery.identify;

import chancery.identify.Draft.Sort;
import chancery.identify.Pieces.Piece;
import chancery.reference.Location;
import chancery.reference.LocationTable;
import chancery.reference.StateTable;
import chancery.reference.StateTable.Sense;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/// Finds the places of a line: venues, cities, regions, states, with what leads them in. Used by
/// one thread, for one line.
final class PlaceFinder {

    /// A town smaller than this is a place only if a preposition or its state goes with it: towns
    /// are called Of, Bath, Nice and Reading.
    private static final int WELL_KNOWN = 300_000;

    /// What a place gains by standing before its own state or region, and by lying in a state that
    /// the page names; its prior is a power of ten of inhabitants.
    private static final double BEFORE_STATE = 20;

    private static final double STATE_OF_PAGE = 0.8;

    /// "in the southern port city of Guangzhou"
    private static final Set<String> SORTS_OF_PLACES =
            Set.of("city", "town", "port", "capital", "resort", "island", "village");

    private static final Set<String> GATHERINGS =
            Set.of("conference", "dialogue", "forum", "meeting", "summit", "talks");

    private static final Set<String> CITY_STATES =
            Set.of("SGP", "HKG", "MAC", "MCO", "VAT", "DJI", "LUX", "MLT");

    private final LocationTable locations;
    private final Line line;
    private final Pieces pieces;
    private final Set<String> statesOfPage;

    /// @param statesOfPage codes of the states that the page names
    PlaceFinder(LocationTable locations, Line line, Pieces pieces, Set<String> statesOfPage) {
        this.locations = locations;
        this.line = line;
        this.pieces = pieces;
        this.statesOfPage = statesOfPage;
    }

    /// The places of the line, in its order.
    ///
    /// @param actors the drafts of the line, whose names are no places
    List<PlaceMention> find(List<Draft> actors) {
        List<PlaceMention> found = new ArrayList<>();
        Set<Integer> names = namesOf(actors);
        int at = 0;
        while (at < line.size()) {
            Optional<PlaceMention> place =
                    line.isCapital(at) && !names.contains(at) ? at(at) : Optional.empty();
            if (place.isPresent()) {
                found.add(place.get());
                at = end(place.get());
            } else {
                at++;
            }
        }
        return found;
    }

    private int end(PlaceMention place) {
        int at = 0;
        while (at < line.size() && line.span(at, at + 1).start() < place.span().end()) {
            at++;
        }
        return at;
    }

    private Set<Integer> namesOf(List<Draft> actors) {
        Set<Integer> names = new HashSet<>();
        for (Draft draft : actors) {
            boolean person = draft.person && draft.sort != Sort.PAIR;
            boolean capital = line.is(draft.to, "capital");
            if (person || (draft.adjectival && !capital)) {
                for (int i = draft.from; i < draft.to; i++) {
                    names.add(i);
                }
            }
        }
        return names;
    }

    private Optional<PlaceMention> at(int at) {
        Optional<Piece<Location>> place = pieces.place(at);
        int stateEnd = pieces.state(at).map(Piece::end).orElse(at);
        Optional<StateTable.Word> land = land(at);
        if (place.isPresent() && isRatherThanState(place.get(), land, stateEnd)) {
            return location(at, place.get());
        }
        Optional<PlaceMention> capital = capitalOf(at);
        if (capital.isPresent()) {
            return capital;
        }
        if (land.isPresent()) {
            return Optional.of(mention(at, stateEnd, Place.of(land.get().state())));
        }
        return isUnitedNations(at)
                ? Optional.of(mention(at, stateEnd, unitedNations(line.text(at, stateEnd))))
                : Optional.empty();
    }

    private Optional<StateTable.Word> land(int at) {
        return pieces.state(at)
                .flatMap(piece ->
                        piece.values().stream()
                                .filter(w -> w.sense() == Sense.NAME && w.state().isLand())
                                .findFirst());
    }

    private static boolean isRatherThanState(
            Piece<Location> place, Optional<StateTable.Word> land, int stateEnd) {
        return place.end() > stateEnd
                || (place.end() == stateEnd && land.map(PlaceFinder::isCityState).orElse(true));
    }

    private static boolean isCityState(StateTable.Word word) {
        return CITY_STATES.contains(word.state().code());
    }

    /// "the Yemeni capital", "Kenya's capital".
    private Optional<PlaceMention> capitalOf(int at) {
        Optional<StateTable.Word> state = pieces.stateAs(at, Sense.ADJECTIVE, Sense.NAME);
        if (state.isEmpty()) {
            return Optional.empty();
        }
        int end = pieces.state(at).orElseThrow().end();
        int word = line.isPossessive(end) ? end + 1 : end;
        boolean named = line.isCapital(word + 1) && pieces.place(word + 1).isPresent();
        return line.is(word, "capital") && !named
                ? locations
                        .capital(state.get().state().code())
                        .map(city -> mention(at, word + 1, Place.of(city)))
                : Optional.empty();
    }

    /// "at the United Nations", which is a place in New York.
    private boolean isUnitedNations(int at) {
        return pieces.state(at).filter(p -> p.first().state().code().equals("UNO")).isPresent()
                && line.is(at - 1, "the")
                && line.is(at - 2, "at");
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

    private Optional<PlaceMention> location(int at, Piece<Location> piece) {
        int end = piece.end();
        Optional<Behind> behind = behind(end);
        Location best = best(piece.values(), behind);
        Optional<Behind> agreeing = behind.filter(b -> b.agrees(best));
        boolean governed = preposition(at).isPresent();
        boolean told = governed || agreeing.isPresent();
        if (!(told || isWellKnown(best))
                || (!governed && isPartOfName(end, best))
                || isOtherWord(at, end, best, governed)) {
            return Optional.empty();
        }
        return Optional.of(
                best.kind() == Location.Kind.VENUE
                        ? venue(at, end, best)
                        : mention(at, agreeing.map(Behind::end).orElse(end), Place.of(best)));
    }

    private static boolean isWellKnown(Location place) {
        return place.kind() != Location.Kind.CITY
                || isRanked(place)
                || place.population() >= WELL_KNOWN;
    }

    private static boolean isRanked(Location place) {
        return place.rank() == Location.Rank.CAPITAL || place.rank() == Location.Rank.KNOWN;
    }

    /// "Lancaster House": the town's name begins that of something else.
    private boolean isPartOfName(int end, Location place) {
        return !line.isTitleCase()
                && place.kind() == Location.Kind.CITY
                && line.isCapital(end)
                && !line.isMark(end)
                && !line.words().isJoinedToNext(end - 1)
                && place.rank() != Location.Rank.CAPITAL
                && pieces.role(end).isEmpty()
                && !namesGathering(end);
    }

    /// "the Woodside Summit", "the Munich Security Conference": known by the town it meets in.
    private boolean namesGathering(int end) {
        for (int i = end; i < Math.min(end + 3, line.size()) && line.isCapital(i); i++) {
            if (line.isOne(i, GATHERINGS)) {
                return true;
            }
        }
        return false;
    }

    /// Words that are far more often something else than the town of that name.
    private boolean isOtherWord(int at, int end, Location place, boolean governed) {
        if (end - at > 1 || isRanked(place)) {
            return false;
        }
        String word = line.folded(at);
        return word.length() <= 2
                || WordLists.NEVER_NAMES.contains(word)
                || WordLists.HONORIFICS.contains(word)
                || (!governed && line.isTitleCase());
    }

    /// The state or the part of one that stands behind a town: "Munich, Germany", "Simi Valley,
    /// California".
    ///
    /// @param whole whether it is a state
    private record Behind(int end, Optional<String> state, String admin, boolean whole) {

        boolean agrees(Location place) {
            return state.equals(place.state()) && (whole || admin.equals(place.admin()));
        }
    }

    private Optional<Behind> behind(int end) {
        return line.is(end, ",") ? region(end + 1).or(() -> state(end + 1)) : Optional.empty();
    }

    private Optional<Behind> region(int at) {
        return pieces.place(at)
                .flatMap(piece ->
                        piece.values().stream()
                                .filter(l ->
                                        l.kind() == Location.Kind.REGION && !l.admin().isEmpty())
                                .findFirst()
                                .map(l -> new Behind(piece.end(), l.state(), l.admin(), false)));
    }

    private Optional<Behind> state(int at) {
        return pieces.stateAs(at, Sense.NAME)
                .filter(w -> w.state().isLand())
                .map(w ->
                        new Behind(
                                pieces.state(at).orElseThrow().end(),
                                Optional.of(w.state().code()),
                                "",
                                true));
    }

    private Location best(List<Location> places, Optional<Behind> behind) {
        Location best = places.getFirst();
        double score = -1;
        for (Location place : places) {
            double s = LocationTable.prior(place);
            if (behind.filter(b -> b.agrees(place)).isPresent()) {
                s += BEFORE_STATE;
            }
            if (place.state().filter(statesOfPage::contains).isPresent()) {
                s += STATE_OF_PAGE;
            }
            if (s > score) {
                score = s;
                best = place;
            }
        }
        return best;
    }

    /// A venue with the town behind it: "Lancaster House in London".
    private PlaceMention venue(int at, int end, Location venue) {
        boolean joined = line.is(end, "in") || line.is(end, ",");
        Optional<Piece<Location>> next = joined ? pieces.place(end + 1) : Optional.empty();
        Optional<Location> town = next.flatMap(piece -> townOf(venue, piece));
        if (town.isEmpty()) {
            return mention(at, end, Place.of(venue));
        }
        int townEnd = next.orElseThrow().end();
        int whole =
                behind(townEnd).filter(b -> b.agrees(town.get())).map(Behind::end).orElse(townEnd);
        return mention(at, whole, Place.of(town.get()).at(venue.name()));
    }

    private static Optional<Location> townOf(Location venue, Piece<Location> piece) {
        return piece.values().stream()
                .filter(l -> l.kind() == Location.Kind.CITY && l.state().equals(venue.state()))
                .findFirst();
    }

    private PlaceMention mention(int from, int to, Place place) {
        Optional<String> preposition = preposition(from);
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

    private Optional<String> preposition(int at) {
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
}
