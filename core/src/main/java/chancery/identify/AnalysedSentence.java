package chancery.identify;

import chancery.detect.Sentence;
import chancery.detect.TimeExpression;
import java.util.List;

/// A sentence with everything in it that is named: the seam between finding and reading.
///
/// Mentions of one kind do not overlap each other and stand in page order.
public record AnalysedSentence(
        Sentence sentence,
        List<ActorMention> actors,
        List<PlaceMention> places,
        List<TimeExpression> times) {

    public AnalysedSentence {
        actors = List.copyOf(actors);
        places = List.copyOf(places);
        times = List.copyOf(times);
    }
}
