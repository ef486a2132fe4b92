package chancery.export;

import chancery.identify.Actor;
import chancery.identify.Place;
import chancery.interpret.Kind;
import chancery.merge.Engagement;
import chancery.reference.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// An engagement in the codes of event data: PLOVER's event and mode, CAMEO's number.
///
/// Only what was held is a CONSULT. What is hoped for is left out, since nobody has said yes, and
/// so is what was put off, which is no act by itself.
final class Coding {

    private final Engagement engagement;
    private final Optional<String> host;

    private Coding(Engagement engagement) {
        this.engagement = engagement;
        Optional<String> land = engagement.place().flatMap(Place::state);
        List<String> states = Titles.states(engagement);
        this.host = land.filter(states::contains).filter(_ -> states.size() > 1);
    }

    // Event data knows days alone: "some day of 2022" coded as its first would be a guess.
    private static final int MOST_DAYS = 31;

    /// Empty where the engagement is no event, or its day is not known to a month.
    static Optional<Coding> of(Engagement engagement) {
        boolean coded =
                switch (engagement.status()) {
                    case HELD, PLANNED, CANCELLED -> true;
                    case POSSIBLE, POSTPONED -> false;
                };
        return coded && engagement.date().filter(date -> date.days() <= MOST_DAYS).isPresent()
                ? Optional.of(new Coding(engagement))
                : Optional.empty();
    }

    String event() {
        return switch (engagement.status()) {
            case HELD -> "CONSULT";
            case CANCELLED -> "REJECT";
            default -> "AGREE";
        };
    }

    Optional<String> mode() {
        return switch (engagement.status()) {
            case HELD -> consultMode();
            case CANCELLED -> Optional.of("meet");
            default -> Optional.empty();
        };
    }

    private Optional<String> consultMode() {
        return switch (engagement.kind()) {
            case CALL -> Optional.of("phone");
            case CONFERENCE -> Optional.of("multilateral");
            case VISIT -> Optional.of("visit");
            case MEETING ->
                    host.map(_ -> "visit")
                            .or(() ->
                                    engagement
                                            .place()
                                            .flatMap(Place::state)
                                            .map(_ -> "third-party"));
        };
    }

    /// Visitors; everybody, where nobody is at home.
    List<Actor> actors() {
        return engagement.parties().stream().filter(actor -> !isHost(actor)).toList();
    }

    /// Who is at home.
    List<Actor> recipients() {
        return engagement.parties().stream().filter(this::isHost).toList();
    }

    private boolean isHost(Actor actor) {
        return engagement.kind() != Kind.CALL && host.isPresent() && actor.state().equals(host);
    }

    /// One act: who, what, to whom.
    record Dyad(Actor source, String cameo, Actor target) {}

    /// Acts between the highest of each side, in the order of their codes; the visitor is the
    /// source where one side is at home.
    ///
    /// @param reciprocal whether each is also written from the other side
    List<Dyad> dyads(boolean reciprocal) {
        List<Actor> sides = highestOfEachSide();
        List<Dyad> dyads = new java.util.ArrayList<>();
        for (int i = 0; i < sides.size(); i++) {
            for (int j = i + 1; j < sides.size(); j++) {
                boolean secondTravels = isHost(sides.get(i));
                Actor source = sides.get(secondTravels ? j : i);
                Actor target = sides.get(secondTravels ? i : j);
                dyads.add(new Dyad(source, cameo(source, target), target));
                if (reciprocal) {
                    dyads.add(new Dyad(target, cameo(target, source), source));
                }
            }
        }
        return dyads;
    }

    private List<Actor> highestOfEachSide() {
        TreeMap<String, Actor> sides = new TreeMap<>();
        Comparator<Actor> byLevel =
                Comparator.comparing((Actor actor) -> actor.level().orElse(Level.OFFICIAL));
        for (Actor actor : engagement.parties()) {
            String side = actor.state().orElseGet(() -> "~" + actor.name().orElse(""));
            sides.merge(side, actor, (one, other) -> byLevel.compare(other, one) < 0 ? other : one);
        }
        return List.copyOf(sides.values());
    }

    private String cameo(Actor source, Actor target) {
        return switch (engagement.status()) {
            case PLANNED -> "036";
            case CANCELLED -> "125";
            default -> consult(source, target);
        };
    }

    private String consult(Actor source, Actor target) {
        if (engagement.kind() == Kind.CALL) {
            return "041";
        }
        if (engagement.kind() == Kind.CONFERENCE) {
            return "040";
        }
        if (isHost(target)) {
            return "042";
        }
        if (isHost(source)) {
            return "043";
        }
        return engagement.place().flatMap(Place::state).isPresent() ? "044" : "040";
    }

    /// The wording and the weight on Goldstein's scale that ICEWS gives a code.
    static String text(String cameo) {
        return switch (cameo) {
            case "036" -> "Express intent to meet or negotiate";
            case "041" -> "Discuss by telephone";
            case "042" -> "Make a visit";
            case "043" -> "Host a visit";
            case "044" -> "Meet at a 'third' location";
            case "125" -> "Reject proposal to meet, discuss, or negotiate";
            default -> "Consult";
        };
    }

    static String intensity(String cameo) {
        return switch (cameo) {
            case "036" -> "4.0";
            case "042" -> "1.9";
            case "043" -> "2.8";
            case "044" -> "2.5";
            case "125" -> "-5.0";
            default -> "1.0";
        };
    }
}
