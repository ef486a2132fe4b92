package chancery.web;

import chancery.ledger.Query;
import chancery.reference.Reference;
import chancery.reference.Tenure;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// People as the engagements name them: in which offices, and whom they met.
final class PeopleApi implements Api.Part {

    private final Lines lines;

    PeopleApi(Lines lines) {
        this.lines = lines;
    }

    record All(List<Person> people) {}

    /// @param key the name, under which the person is asked for
    /// @param met people of other sides in held engagements, most often met first
    record Person(
            String key,
            String name,
            Optional<String> id,
            List<String> states,
            List<Office> roles,
            List<Met> met,
            int engagements,
            Optional<String> first,
            Optional<String> last) {}

    /// An office as pages tell it, with the engagements that prove it.
    record Office(
            String role,
            Optional<String> state,
            Optional<String> first,
            Optional<String> last,
            List<String> engagements) {}

    record Met(String name, Optional<String> state, int times) {}

    /// A tenure of the reference tables.
    record Held(
            String office,
            String state,
            LocalDate first,
            Optional<LocalDate> last,
            Optional<LocalDate> asOf,
            String source) {

        static Held of(Tenure tenure) {
            return new Held(
                    tenure.title(),
                    tenure.state(),
                    tenure.first(),
                    tenure.last(),
                    tenure.asOf(),
                    tenure.source());
        }
    }

    record Whole(@JsonUnwrapped Person person, List<Held> tenures) {}

    @Override
    public void register(JavalinDefaultRoutingApi routes) {
        routes.get(
                Api.BASE + "/people", context -> Api.json(context, new All(people(lines.all()))));
        routes.get(Api.BASE + "/people/{name}", this::one);
    }

    private void one(Context context) {
        String name = context.pathParam("name");
        Person person =
                people(named(name)).stream()
                        .filter(one -> one.name.equals(name))
                        .findFirst()
                        .orElseThrow(() ->
                                Problem.notFound(
                                        "No engagement of this ledger names \"%s\"."
                                                .formatted(name)));
        Reference reference = Reference.load();
        List<Held> tenures =
                reference.tenures().named(name).stream()
                        .filter(one -> person.id.isEmpty() || one.qid().equals(person.id))
                        .flatMap(one -> reference.tenures().of(one).stream())
                        .map(Held::of)
                        .toList();
        Api.json(context, new Whole(person, tenures));
    }

    // Names have letters that the query language gives a meaning to, so the words are given as
    // such.
    private List<Line> named(String name) {
        return lines.lines(Query.all().ofPersons(List.of(name)));
    }

    private static List<Person> people(List<Line> lines) {
        Map<String, Gathered> gathered = new TreeMap<>();
        for (Line line : lines) {
            for (Line.Party party : line.parties()) {
                party.name()
                        .ifPresent(name ->
                                gathered.computeIfAbsent(name, Gathered::new).add(line, party));
            }
        }
        return gathered.values().stream()
                .map(Gathered::person)
                .sorted(
                        Comparator.comparingInt(Person::engagements)
                                .reversed()
                                .thenComparing(Person::name))
                .toList();
    }

    /// What the lines tell of one person.
    private static final class Gathered {

        private final String name;
        private final TreeSet<String> states = new TreeSet<>();
        private final TreeSet<String> engagements = new TreeSet<>();
        private final Map<String, List<Line>> roles = new LinkedHashMap<>();
        private final Map<String, Line.Party> asTold = new LinkedHashMap<>();
        private final Map<String, Met> met = new TreeMap<>();
        private final List<Line> lines = new ArrayList<>();
        private Optional<String> id = Optional.empty();

        Gathered(String name) {
            this.name = name;
        }

        void add(Line line, Line.Party party) {
            party.state().ifPresent(states::add);
            id = id.or(party::id);
            lines.add(line);
            party.role()
                    .ifPresent(role -> {
                        String key = role + "|" + party.state().orElse("");
                        asTold.putIfAbsent(key, party);
                        roles.computeIfAbsent(key, _ -> new ArrayList<>()).add(line);
                    });
            if (engagements.add(line.id()) && line.isHeld()) {
                line.parties().stream()
                        .filter(other ->
                                other.name().isPresent() && !other.state().equals(party.state()))
                        .forEach(other ->
                                met.merge(
                                        other.name().orElseThrow(),
                                        new Met(other.name().orElseThrow(), other.state(), 1),
                                        (a, _) -> new Met(a.name, a.state, a.times + 1)));
            }
        }

        Person person() {
            List<Met> others =
                    met.values().stream()
                            .sorted(
                                    Comparator.comparingInt(Met::times)
                                            .reversed()
                                            .thenComparing(Met::name))
                            .toList();
            List<Office> offices =
                    roles.entrySet().stream()
                            .sorted(
                                    Comparator.comparingInt((Map.Entry<String, List<Line>> one) ->
                                                    one.getValue().size())
                                            .reversed()
                                            .thenComparing(Map.Entry::getKey))
                            .map(one -> office(one.getKey(), one.getValue()))
                            .toList();
            return new Person(
                    name,
                    name,
                    id,
                    List.copyOf(states),
                    offices,
                    others,
                    engagements.size(),
                    first(lines),
                    last(lines));
        }

        private Office office(String key, List<Line> proof) {
            Line.Party party = Optional.ofNullable(asTold.get(key)).orElseThrow();
            return new Office(
                    party.role().orElse(""),
                    party.state(),
                    first(proof),
                    last(proof),
                    proof.stream().map(Line::id).distinct().toList());
        }

        // Dates as exactly as they are known: "about 2023" is not the first of January.
        private static Optional<String> first(List<Line> lines) {
            return dated(lines)
                    .min(Comparator.comparing(line -> line.dateEarliest().orElseThrow()))
                    .flatMap(Line::date);
        }

        private static Optional<String> last(List<Line> lines) {
            return dated(lines)
                    .max(Comparator.comparing(line -> line.dateEarliest().orElseThrow()))
                    .flatMap(Line::date);
        }

        private static Stream<Line> dated(List<Line> lines) {
            return lines.stream().filter(line -> line.dateEarliest().isPresent());
        }
    }
}
