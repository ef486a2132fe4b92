package chancery.interpret;

import chancery.detect.TimeExpression;
import chancery.identify.ResolvedTime;
import chancery.identify.TimeResolver;
import chancery.identify.TimeResolver.Direction;
import java.time.LocalDate;
import java.util.Optional;

/// Finds the words that date a draft and resolves them against the page's anchor day: back for what
/// was held, forward for what is ahead.
///
/// Belongs to one reading of one page; not shared.
final class DateReader {

    private static final int REACH = 16;

    private final TimeResolver resolver;
    private final Optional<LocalDate> anchor;

    DateReader(TimeResolver resolver, Optional<LocalDate> anchor) {
        this.resolver = resolver;
        this.anchor = anchor;
    }

    Optional<Dated> read(Draft draft) {
        FoldedSentence sentence = draft.sentence();
        for (int i = draft.at(); i < Math.min(sentence.size(), draft.end() + REACH); i++) {
            Unit unit = sentence.unit(i);
            if (i > draft.end() && opensClause(sentence, i)) {
                break;
            }
            Optional<Dated> date = at(unit, draft);
            if (date.isPresent()) {
                return date;
            }
        }
        for (int i = draft.at() - 1; i >= 0; i--) {
            Unit unit = sentence.unit(i);
            if (unit.is(";") || opensClause(sentence, i)) {
                break;
            }
            Optional<Dated> date = at(unit, draft);
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private static boolean opensClause(FoldedSentence sentence, int i) {
        String word = sentence.word(i);
        boolean opens =
                word.equals("after")
                        || word.equals("while")
                        || word.equals("when")
                        || word.equals("before")
                        || word.equals("following")
                        || word.equals("since")
                        || word.equals("as")
                        || word.equals("ahead")
                        || Words.RELATIVES.contains(word);
        return opens && !(i + 1 < sentence.size() && sentence.unit(i + 1).time().isPresent());
    }

    private Optional<Dated> at(Unit unit, Draft draft) {
        return unit.time().flatMap(time -> resolve(time, draft));
    }

    private Optional<Dated> resolve(TimeExpression time, Draft draft) {
        return resolver.resolve(time, anchor, direction(draft.status()))
                .filter(ResolvedTime::dates)
                .map(r -> new Dated(r.date().orElseThrow(), time.span(), r.rule()));
    }

    private static Direction direction(Status status) {
        return switch (status) {
            case HELD -> Direction.BACK;
            case PLANNED, POSSIBLE -> Direction.FORWARD;
            case POSTPONED, CANCELLED -> Direction.NEAREST;
        };
    }
}
