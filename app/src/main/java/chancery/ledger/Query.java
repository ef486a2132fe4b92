package chancery.ledger;

import chancery.interpret.Kind;
import chancery.interpret.Status;
import chancery.reference.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What engagements are asked for: `parties:USA,CHN kind:meeting status:held from:2023-02
/// text:taiwan`.
///
/// All conditions must hold; a list within one condition of `kind`, `status`, `topic` and `place`
/// means any of them, a list of `parties` means all of them.
///
/// @param parties codes of states and bodies that all take part
/// @param from first day; engagements without a date are left out where it is given
/// @param to last day
/// @param level the highest party stands at least so high
/// @param persons words of names that all take part
/// @param texts words that all occur in the evidence, names, topics or outcomes
/// @param limit how many at most
/// @param offset how many to pass over
public record Query(
        List<String> parties,
        List<Kind> kinds,
        List<Status> statuses,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<Level> level,
        List<String> persons,
        List<String> places,
        List<String> topics,
        List<String> texts,
        int limit,
        int offset) {

    // Longer than any that a person writes; the store refuses a hundred times as much.
    private static final int LONGEST = 10_000;
    private static final int SHOWN = 60;

    public Query {
        parties = List.copyOf(parties);
        kinds = List.copyOf(kinds);
        statuses = List.copyOf(statuses);
        persons = List.copyOf(persons);
        places = List.copyOf(places);
        topics = List.copyOf(topics);
        texts = List.copyOf(texts);
    }

    /// Everything there is.
    public static Query all() {
        return parse("");
    }

    /// Reads the query language.
    ///
    /// @throws QueryException with the place of the fault and what is allowed there
    public static Query parse(String text) {
        if (text.length() > LONGEST) {
            throw new QueryException(
                    text.substring(0, SHOWN),
                    SHOWN,
                    "the query is longer than %,d characters".formatted(LONGEST));
        }
        return new QueryReader(text).read();
    }

    /// The same query for engagements in which all of these take part.
    public Query of(List<String> codes) {
        return new Query(
                codes, kinds, statuses, from, to, level, persons, places, topics, texts, limit,
                offset);
    }

    /// The same query for engagements in which people of these names take part.
    public Query ofPersons(List<String> names) {
        return new Query(
                parties, kinds, statuses, from, to, level, names, places, topics, texts, limit,
                offset);
    }

    public Query limited(int most, int passedOver) {
        return new Query(
                parties,
                kinds,
                statuses,
                from,
                to,
                level,
                persons,
                places,
                topics,
                texts,
                most,
                passedOver);
    }
}
