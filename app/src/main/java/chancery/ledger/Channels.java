package chancery.ledger;

import chancery.identify.Actor;
import chancery.interpret.Outcome;
import chancery.interpret.Status;
import chancery.ledger.Channel.State;
import chancery.ledger.Channel.Step;
import chancery.merge.Engagement;
import chancery.merge.ToldReport;
import chancery.reference.Edtf;
import chancery.trace.Evidence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Finds standing lines in outcomes: a word that opens, suspends or resumes, and what it is done
/// to.
///
/// Only outcomes count: what was agreed, announced or refused, never what was hoped for.
final class Channels {

    private static final Map<String, State> VERBS =
            Map.ofEntries(
                    Map.entry("open", State.OPEN),
                    Map.entry("opened", State.OPEN),
                    Map.entry("create", State.OPEN),
                    Map.entry("created", State.OPEN),
                    Map.entry("establish", State.OPEN),
                    Map.entry("established", State.OPEN),
                    Map.entry("launch", State.OPEN),
                    Map.entry("launched", State.OPEN),
                    Map.entry("set", State.OPEN),
                    Map.entry("reopen", State.RESUMED),
                    Map.entry("reopened", State.RESUMED),
                    Map.entry("resume", State.RESUMED),
                    Map.entry("resumed", State.RESUMED),
                    Map.entry("restore", State.RESUMED),
                    Map.entry("restored", State.RESUMED),
                    Map.entry("restart", State.RESUMED),
                    Map.entry("suspend", State.SUSPENDED),
                    Map.entry("suspended", State.SUSPENDED),
                    Map.entry("halt", State.SUSPENDED),
                    Map.entry("halted", State.SUSPENDED),
                    Map.entry("sever", State.SUSPENDED),
                    Map.entry("severed", State.SUSPENDED));

    private static final Set<String> LINES =
            Set.of(
                    "channel",
                    "channels",
                    "commission",
                    "communication",
                    "communications",
                    "consultations",
                    "dialogue",
                    "dialogues",
                    "group",
                    "groups",
                    "hotline",
                    "mechanism",
                    "mechanisms",
                    "talks");

    private static final Set<String> NOT_NAMED = Set.of("a", "an", "its", "the", "their", "up");

    private Channels() {}

    static List<Channel> of(Collection<Engagement> engagements) {
        Map<String, List<Step>> histories = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        Map<String, List<String>> sides = new TreeMap<>();
        for (Engagement engagement : engagements) {
            if (engagement.status() == Status.HELD) {
                for (ToldReport told : engagement.reports()) {
                    steps(engagement, told, histories, names, sides);
                }
            }
        }
        List<Channel> channels = new ArrayList<>();
        histories.forEach((id, steps) ->
                channels.add(
                        new Channel(
                                id,
                                sides.getOrDefault(id, List.of()),
                                names.getOrDefault(id, ""),
                                inOrder(steps))));
        return channels;
    }

    private static void steps(
            Engagement engagement,
            ToldReport told,
            Map<String, List<Step>> histories,
            Map<String, String> names,
            Map<String, List<String>> sides) {
        List<Outcome> outcomes = told.report().outcomes();
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome outcome = outcomes.get(i);
            Optional<Line> line = line(outcome);
            if (line.isEmpty() || outcome.kind() == Outcome.Kind.REFUSED) {
                continue;
            }
            List<String> between = states(engagement);
            String id =
                    "H-"
                            + Hash.of(String.join("+", between) + " " + line.get().name)
                                    .substring(0, 16);
            String slot = "outcome:" + i;
            List<Evidence> evidence =
                    told.report().evidence().stream()
                            .filter(cell -> cell.slot().equals(slot))
                            .map(cell -> cell.evidence())
                            .toList();
            names.put(id, line.get().name);
            sides.put(id, between);
            histories
                    .computeIfAbsent(id, _ -> new ArrayList<>())
                    .add(new Step(line.get().state, engagement.date(), engagement.id(), evidence));
        }
    }

    private record Line(State state, String name) {}

    /// "agreed to resume high-level military talks" is the line "high level military talks".
    private static Optional<Line> line(Outcome outcome) {
        List<String> words = EngagementTable.wordsOf(outcome.text());
        for (int verb = 0; verb < words.size(); verb++) {
            State state = VERBS.get(words.get(verb));
            if (state == null) {
                continue;
            }
            for (int noun = verb + 1; noun < Math.min(words.size(), verb + 7); noun++) {
                if (LINES.contains(words.get(noun))) {
                    return Optional.of(new Line(state, name(words.subList(verb + 1, noun + 1))));
                }
            }
        }
        return Optional.empty();
    }

    /// "a military hotline", once opened, is suspended as "the military hotline".
    private static String name(List<String> words) {
        return String.join(" ", words.stream().filter(word -> !NOT_NAMED.contains(word)).toList());
    }

    /// One step for each change; what several pages tell alike is told once.
    private static List<Step> inOrder(List<Step> steps) {
        List<Step> sorted =
                steps.stream()
                        .sorted(
                                Comparator.<Step, java.time.LocalDate>comparing(step ->
                                                step.date()
                                                        .map(Edtf::latest)
                                                        .orElse(java.time.LocalDate.MAX))
                                        .thenComparing(Step::engagement)
                                        .thenComparing(Step::state))
                        .toList();
        List<Step> kept = new ArrayList<>();
        for (Step step : sorted) {
            if (kept.isEmpty() || kept.getLast().state() != step.state()) {
                kept.add(step);
            }
        }
        return kept;
    }

    private static List<String> states(Engagement engagement) {
        Set<String> states = new TreeSet<>();
        engagement.parties().stream()
                .map(Actor::state)
                .flatMap(Optional::stream)
                .forEach(states::add);
        return List.copyOf(states);
    }
}
