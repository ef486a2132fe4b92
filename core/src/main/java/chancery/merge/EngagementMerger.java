package chancery.merge;

import chancery.merge.KnownEngagements.Known;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Gathers reports into engagements, one step for each set of changed reports.
///
/// Reports with known days come first: they form components of linked reports, and each component
/// is parted into groups by itself. A vague report ("in November", "last year") then joins the one
/// group it fits best and never holds two groups together; vague reports that no dated one explains
/// form groups among themselves. Each of these steps is a function of the set of reports, and a
/// change is followed exactly as far as it can reach, so the result does not depend on the order of
/// arrival: see `docs/concepts/merging.md`.
public final class EngagementMerger {

    private EngagementMerger() {}

    /// Says which group each report that a change can touch now belongs to.
    ///
    /// @param added reports that are new; `known` already answers with them
    /// @param removed reports that are gone; `known` no longer answers with them
    /// @return the stem of its group for each report that may have moved, by key
    public static Map<String, String> merge(
            Collection<ToldReport> added,
            Collection<ToldReport> removed,
            KnownEngagements known,
            Rulings rulings) {
        return new Step(known, rulings).follow(added, removed);
    }

    /// One change, followed to its end. Belongs to one thread.
    private static final class Step {

        private final KnownEngagements known;
        private final Rulings rulings;
        private final Map<String, Profile> profiles = new HashMap<>();
        private final Map<String, String> oldStems = new HashMap<>();
        private final TreeMap<String, String> newStems = new TreeMap<>();
        private final Map<String, List<Profile>> regrouped = new HashMap<>();
        private final Map<String, List<Profile>> standing = new HashMap<>();

        Step(KnownEngagements known, Rulings rulings) {
            this.known = known;
            this.rulings = rulings;
        }

        Map<String, String> follow(Collection<ToldReport> added, Collection<ToldReport> removed) {
            List<Profile> arrived = added.stream().map(this::profile).toList();
            List<Profile> gone = removed.stream().map(Profile::new).toList();
            Set<Profile> dated = datedComponents(arrived, gone);
            Set<Profile> vague = vagueTouched(arrived, gone, dated);
            attach(vague);
            return newStems;
        }

        private Profile profile(ToldReport told) {
            return profiles.computeIfAbsent(told.key(), _ -> new Profile(told));
        }

        private Profile remember(Known found) {
            oldStems.putIfAbsent(found.report().key(), found.stem());
            return profile(found.report());
        }

        private List<Profile> near(Profile around, boolean anchored) {
            // 3 days: the widest gap that still links two dated reports.
            Reach reach = anchored ? around.reach.widened(3) : around.reach;
            return known.near(reach, anchored).stream()
                    .map(this::remember)
                    .filter(other -> !other.key().equals(around.key()))
                    .toList();
        }

        private List<Profile> linked(Profile dated) {
            return near(dated, true).stream()
                    .filter(other -> Likeness.anchoredScore(dated, other) >= Likeness.LINKED)
                    .toList();
        }

        /// All dated reports in the components that the change touches, parted into groups.
        private Set<Profile> datedComponents(List<Profile> arrived, List<Profile> gone) {
            Set<Profile> starts = new HashSet<>();
            arrived.stream().filter(Profile::anchored).forEach(starts::add);
            gone.stream().filter(Profile::anchored).forEach(p -> starts.addAll(linked(p)));
            Set<Profile> touched = new HashSet<>();
            for (Profile start : byKey(starts)) {
                if (!touched.contains(start)) {
                    List<Profile> component = component(start);
                    touched.addAll(component);
                    part(component);
                }
            }
            return touched;
        }

        private List<Profile> component(Profile start) {
            Set<Profile> seen = new HashSet<>(Set.of(start));
            Deque<Profile> open = new ArrayDeque<>(seen);
            while (!open.isEmpty()) {
                for (Profile next : linked(open.pop())) {
                    if (seen.add(next)) {
                        open.push(next);
                    }
                }
            }
            return byKey(seen);
        }

        private void part(List<Profile> component) {
            for (List<Profile> group :
                    Grouping.of(component, Likeness::anchoredScore, Likeness.LINKED, rulings)) {
                String stem = group.getFirst().key();
                regrouped.put(stem, group);
                group.forEach(member -> newStems.put(member.key(), stem));
            }
        }

        /// The vague reports whose place may change: those that arrived and those near a change.
        private Set<Profile> vagueTouched(
                List<Profile> arrived, List<Profile> gone, Set<Profile> dated) {
            Set<Profile> touched = new HashSet<>();
            arrived.stream().filter(p -> !p.anchored()).forEach(touched::add);
            for (Profile changed : concat(dated, gone)) {
                touched.addAll(near(changed, false));
            }
            return touched;
        }

        private static List<Profile> concat(Collection<Profile> some, Collection<Profile> others) {
            List<Profile> all = new ArrayList<>(some);
            all.addAll(others);
            return byKey(all);
        }

        private void attach(Set<Profile> touched) {
            Set<Profile> loose = new HashSet<>();
            for (Profile vague : byKey(touched)) {
                Optional<String> stem = bestGroup(vague);
                if (stem.isPresent()) {
                    newStems.put(vague.key(), stem.get());
                } else {
                    loose.add(vague);
                }
            }
            regroupLoose(touched, loose);
        }

        private record Fit(String stem, double score, long distance) {}

        /// The group of dated reports that a vague report fits best; none where several fit alike
        /// and the report does not say which.
        private Optional<String> bestGroup(Profile vague) {
            TreeSet<String> stems = new TreeSet<>();
            near(vague, true).forEach(dated -> stems.add(stemOf(dated)));
            List<Fit> fits = new ArrayList<>();
            for (String stem : stems) {
                fit(vague, stem).ifPresent(fits::add);
            }
            fits.sort(
                    Comparator.comparingDouble(Fit::score)
                            .reversed()
                            .thenComparingLong(Fit::distance)
                            .thenComparing(Fit::stem));
            if (fits.isEmpty()) {
                return Optional.empty();
            }
            boolean alone = fits.size() == 1 || fits.get(0).score > fits.get(1).score + 0.5;
            // 100 days: a report that says only "this year" and fits several meetings tells
            // nothing of which.
            return alone || vague.reach.days() <= 100
                    ? Optional.of(fits.getFirst().stem)
                    : Optional.empty();
        }

        private Optional<Fit> fit(Profile vague, String stem) {
            double best = Double.NEGATIVE_INFINITY;
            long distance = Long.MAX_VALUE;
            List<Profile> members = members(stem);
            if (Likeness.isOtherThanCalledOff(vague, members)) {
                return Optional.empty();
            }
            for (Profile member : members) {
                if (Conflict.between(vague, member)
                        || Likeness.isOtherThanHeld(vague, member)
                        || rulings.part(vague.key(), member.key())) {
                    return Optional.empty();
                }
                best = Math.max(best, Likeness.vagueScore(vague, member));
                distance = Math.min(distance, distance(vague, member));
            }
            return best >= Likeness.ATTACHED
                    ? Optional.of(new Fit(stem, best, distance))
                    : Optional.empty();
        }

        /// Days between the page that tells vaguely and the dated engagement.
        private static long distance(Profile vague, Profile dated) {
            long told =
                    vague.told
                            .published()
                            .map(day -> day.earliest().toEpochDay())
                            .orElse((vague.reach.first() + vague.reach.last()) / 2);
            return Math.abs(told - dated.reach.first());
        }

        private String stemOf(Profile report) {
            String stem = newStems.get(report.key());
            return stem != null ? stem : oldStems.getOrDefault(report.key(), report.key());
        }

        /// The dated members of a group, as it is after the change.
        private List<Profile> members(String stem) {
            List<Profile> now = regrouped.get(stem);
            return now != null
                    ? now
                    : standing.computeIfAbsent(
                            stem,
                            s ->
                                    known.group(s).stream()
                                            .map(this::profile)
                                            .filter(Profile::anchored)
                                            .toList());
        }

        /// Groups the vague reports that no dated one explains. Those beside a touched report are
        /// looked at again, and from there on as far as loose reports are linked.
        private void regroupLoose(Set<Profile> touched, Set<Profile> loose) {
            Map<Profile, List<Profile>> links = new HashMap<>();
            Set<Profile> all = new HashSet<>(loose);
            Deque<Profile> open = new ArrayDeque<>(byKey(touched));
            while (!open.isEmpty()) {
                Profile vague = open.pop();
                List<Profile> linked = looselyLinked(vague);
                links.put(vague, linked);
                for (Profile next : linked) {
                    if (!touched.contains(next) && isLoose(next) && all.add(next)) {
                        open.push(next);
                    }
                }
            }
            Set<Profile> done = new HashSet<>();
            for (Profile start : byKey(all)) {
                if (!done.contains(start)) {
                    List<Profile> component = looseComponent(start, all, links);
                    done.addAll(component);
                    partLoose(component);
                }
            }
        }

        private List<Profile> looselyLinked(Profile vague) {
            return near(vague, false).stream()
                    .filter(other -> Likeness.looseScore(vague, other) >= Likeness.LOOSELY_LINKED)
                    .toList();
        }

        /// Whether an untouched vague report stands outside all groups of dated ones.
        private boolean isLoose(Profile vague) {
            return members(stemOf(vague)).isEmpty();
        }

        private static List<Profile> looseComponent(
                Profile start, Set<Profile> all, Map<Profile, List<Profile>> links) {
            Set<Profile> seen = new HashSet<>(Set.of(start));
            Deque<Profile> open = new ArrayDeque<>(seen);
            while (!open.isEmpty()) {
                for (Profile next : links.getOrDefault(open.pop(), List.of())) {
                    if (all.contains(next) && seen.add(next)) {
                        open.push(next);
                    }
                }
            }
            return byKey(seen);
        }

        private void partLoose(List<Profile> component) {
            for (List<Profile> group :
                    Grouping.of(
                            component, Likeness::looseScore, Likeness.LOOSELY_LINKED, rulings)) {
                String stem = group.getFirst().key();
                group.forEach(member -> newStems.put(member.key(), stem));
            }
        }

        private static List<Profile> byKey(Collection<Profile> profiles) {
            return profiles.stream().sorted(Comparator.comparing(Profile::key)).toList();
        }
    }
}
