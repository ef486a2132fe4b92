package chancery.reference;

import java.util.List;

/// The words that say how far an engagement has come.
public final class StatusCues {

    private final PhraseIndex<String> infinitive = new PhraseIndex<>();
    private final PhraseIndex<String> noun = new PhraseIndex<>();

    private StatusCues() {}

    public static StatusCues load() {
        StatusCues cues = new StatusCues();
        Rows.read(
                "status_cues.tsv",
                row -> {
                    PhraseIndex<String> use =
                            row.at(1).equals("noun") ? cues.noun : cues.infinitive;
                    use.add(List.of(row.at(0).split("_")), row.at(2));
                });
        return cues;
    }

    /// Words that govern "to meet"; the value is a status, or `none` where no engagement is told.
    public PhraseIndex<String> beforeInfinitive() {
        return infinitive;
    }

    /// Words that govern or qualify "the visit".
    public PhraseIndex<String> aroundNoun() {
        return noun;
    }
}
