package chancery.backfill;

import chancery.identify.Actor;
import chancery.identify.Place;
import chancery.interpret.Kind;
import chancery.interpret.Status;
import chancery.merge.Engagement;
import chancery.merge.Parts;
import chancery.reference.Edtf;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What deciding on parts needs of an engagement; travels between workers.
///
/// @param parties state, name and Wikidata id of each
record Outline(
        String id,
        String kind,
        @Nullable String date,
        @Nullable String city,
        @Nullable String state,
        List<Party> parties)
        implements Serializable {

    // A part lies within its journey, which lasts 21 days at most, give or take a day.
    private static final int DAYS = 32;

    record Party(@Nullable String state, @Nullable String name, @Nullable String qid)
            implements Serializable {}

    static Outline of(Engagement made) {
        ArrayList<Party> parties = new ArrayList<>();
        for (Actor actor : made.parties()) {
            parties.add(
                    new Party(
                            actor.state().orElse(null),
                            actor.name().orElse(null),
                            actor.qid().orElse(null)));
        }
        return new Outline(
                made.id(),
                made.kind().id(),
                made.date().map(Edtf::text).orElse(null),
                made.place().flatMap(Place::city).orElse(null),
                made.place().flatMap(Place::state).orElse(null),
                parties);
    }

    /// Where a part and its whole meet: a state or a city, and a stretch of days.
    List<String> cells() {
        Optional<Edtf> days = Optional.ofNullable(date).flatMap(Edtf::parse);
        if (days.isEmpty() || days.get().days() > DAYS || kind.equals(Kind.CALL.id())) {
            return List.of();
        }
        TreeSet<String> where = new TreeSet<>();
        parties.stream()
                .flatMap(party -> Optional.ofNullable(party.state).stream())
                .forEach(code -> where.add("state " + code));
        Optional.ofNullable(city).ifPresent(name -> where.add("city " + name));
        long first = Math.floorDiv(days.get().earliest().toEpochDay() - 1, DAYS);
        long last = Math.floorDiv(days.get().latest().toEpochDay() + 1, DAYS);
        List<String> cells = new ArrayList<>();
        for (String one : where) {
            for (long stretch = first; stretch <= last; stretch++) {
                cells.add(one + " " + stretch);
            }
        }
        return cells;
    }

    /// A part and the journey or conference that it belongs to, by id.
    record Belonging(String part, String whole) implements Serializable {}

    /// Which of these are parts of which.
    static List<Belonging> parts(Iterable<Outline> cell) {
        List<Engagement> meetings = new ArrayList<>();
        List<Engagement> wholes = new ArrayList<>();
        for (Outline outline : cell) {
            Engagement light = outline.engagement();
            (light.kind() == Kind.MEETING ? meetings : wholes).add(light);
        }
        List<Belonging> found = new ArrayList<>();
        for (Engagement whole : wholes) {
            for (Engagement meeting : meetings) {
                if (Parts.isPartOf(meeting, whole)) {
                    found.add(new Belonging(meeting.id(), whole.id()));
                }
            }
        }
        return found;
    }

    private Engagement engagement() {
        List<Actor> actors =
                parties.stream()
                        .map(party ->
                                new Actor(
                                        Optional.ofNullable(party.name),
                                        Optional.ofNullable(party.qid),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.ofNullable(party.state),
                                        Optional.empty()))
                        .toList();
        Place place =
                new Place(
                        Optional.ofNullable(city),
                        Optional.ofNullable(state),
                        Optional.empty(),
                        OptionalInt.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty());
        return new Engagement(
                id,
                Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                Status.HELD,
                actors,
                Optional.of(place),
                Optional.ofNullable(date).flatMap(Edtf::parse),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
