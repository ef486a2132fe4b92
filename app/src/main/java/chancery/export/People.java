package chancery.export;

import chancery.identify.Actor;
import chancery.ledger.Ledger;
import chancery.ledger.Query;
import chancery.merge.Engagement;
import chancery.reference.Edtf;
import chancery.reference.Person;
import chancery.reference.Reference;
import chancery.reference.Tenure;
import chancery.reference.TenureTable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The persons of a selection, each side of a person by itself, in the order of their names.
final class People {

    private static final Comparator<LocalDate> NATURAL = Comparator.naturalOrder();

    private final TreeMap<Key, Times> found = new TreeMap<>();

    private People() {}

    private record Key(String name, String qid, String state) implements Comparable<Key> {

        String id() {
            return qid.isEmpty() ? name : qid;
        }

        @Override
        public int compareTo(Key other) {
            int byName = name.compareTo(other.name);
            int byId = byName == 0 ? qid.compareTo(other.qid) : byName;
            return byId == 0 ? state.compareTo(other.state) : byId;
        }
    }

    private record Times(int engagements, Optional<LocalDate> first, Optional<LocalDate> last) {

        Times and(Times other) {
            return new Times(
                    engagements + other.engagements,
                    Stream.of(first, other.first).flatMap(Optional::stream).min(NATURAL),
                    Stream.of(last, other.last).flatMap(Optional::stream).max(NATURAL));
        }
    }

    static People of(Ledger ledger, Query query) {
        People people = new People();
        Selected.each(ledger, query, entry -> people.add(entry.engagement()));
        return people;
    }

    private void add(Engagement engagement) {
        Times once =
                new Times(
                        1,
                        engagement.date().map(Edtf::earliest),
                        engagement.date().map(Edtf::latest));
        engagement.parties().stream()
                .filter(Actor::isPerson)
                .map(actor ->
                        new Key(
                                actor.name().orElse(""),
                                actor.qid().orElse(""),
                                actor.state().orElse("")))
                .distinct()
                .forEach(key -> found.merge(key, once, Times::and));
    }

    void actors(Consumer<List<String>> reader) {
        found.forEach((key, times) ->
                reader.accept(
                        List.of(
                                key.id(),
                                key.name,
                                key.qid,
                                key.state,
                                Table.cow(key.state).orElse(""),
                                Integer.toString(times.engagements),
                                day(times.first),
                                day(times.last))));
    }

    /// What the reference tables know of their offices.
    void tenures(Consumer<List<String>> reader) {
        TenureTable table = Reference.load().tenures();
        found.keySet().stream()
                .filter(key -> !key.qid.isEmpty())
                .flatMap(key -> table.named(key.name).stream())
                .filter(person -> person.qid().isPresent())
                .distinct()
                .flatMap((Person person) -> table.of(person).stream())
                .forEach(tenure -> reader.accept(row(tenure)));
    }

    private static List<String> row(Tenure tenure) {
        return List.of(
                tenure.person().qid().orElse(""),
                tenure.person().name(),
                tenure.state(),
                tenure.title(),
                tenure.officeClass(),
                tenure.first().toString(),
                day(tenure.last()),
                day(tenure.asOf()),
                tenure.source());
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
