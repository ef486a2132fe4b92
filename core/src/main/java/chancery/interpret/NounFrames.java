package chancery.interpret;

/// Finds the parties of a noun of engagement by its frame. Stateless; may be shared.
final class NounFrames {

    private final MeetingNouns meetings;
    private final ConferenceNouns conferences;
    private final JourneyNouns journeys;

    NounFrames(StatusReader status) {
        conferences = new ConferenceNouns(status);
        meetings = new MeetingNouns(status, conferences);
        journeys = new JourneyNouns(status);
    }

    void read(Match match, DraftMaker drafts) {
        NounPhrase phrase = NounPhrase.around(match.sentence(), match.at());
        switch (match.trigger().frame()) {
            case MEETING, WEAK, SUMMIT -> meetings.read(match, phrase, drafts);
            case CONFERENCE, ASSEMBLY -> conferences.read(match, phrase, drafts);
            case VISIT -> journeys.visit(match, phrase, drafts);
            case DELEGATION -> journeys.delegation(match, phrase, drafts);
            case WITH,
                    GATHER,
                    DISCUSS,
                    BESIDE,
                    ADDRESS,
                    INVITE,
                    HOST,
                    JOINED,
                    SPEAK,
                    OBJECT,
                    DESTINATION,
                    TO,
                    LEFT,
                    FOLLOWED,
                    SITTING,
                    BRINGING,
                    ATTEND,
                    SKIP -> {}
        }
    }
}
