package chancery.interpret;

import chancery.clean.PublicationDate;
import chancery.detect.TimeExpression;
import chancery.identify.ResolvedTime;
import chancery.identify.TimeResolver;
import chancery.identify.TimeResolver.Direction;
import chancery.reference.Edtf;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// Finds the words that date a draft and resolves them against the page's anchor day: back for what
/// was held, forward for what is ahead.
///
/// Belongs to one reading of one page; not shared.
final class DateReader {

    private static final int REACH = 16;
    private static final Set<String> OF_AN_ENGAGEMENT =
            Set.of(
                    "held", "took", "takes", "began", "begins", "ended", "ends", "lasted", "starts",
                    "started", "met", "meets", "opens", "opened");

    private final TimeResolver resolver;
    private final PublicationDate published;

    DateReader(TimeResolver resolver, PublicationDate published) {
        this.resolver = resolver;
        this.published = published;
    }

    Optional<Dated> read(Draft draft) {
        FoldedSentence sentence = draft.sentence();
        if (draft.rule().equals("first-since")) {
            return sentence.unit(draft.at()).time().flatMap(this::bound);
        }
        Optional<Dated> right = rightOf(draft);
        return right.isPresent() ? right : leftOf(draft);
    }

    /// Whether a date lies so far before the page that what the page reports as news is not meant.
    boolean isLongPast(Dated date) {
        return published
                .anchor()
                .filter(day -> date.date().latest().isBefore(day.minusDays(ReportWriter.NEWS_DAYS)))
                .isPresent();
    }

    private Optional<Dated> rightOf(Draft draft) {
        FoldedSentence sentence = draft.sentence();
        for (int i = draft.at(); i < Math.min(sentence.size(), draft.end() + REACH); i++) {
            if (i >= draft.end() && (opensClause(sentence, i) || tellsOther(sentence.unit(i)))) {
                break;
            }
            Optional<Dated> date =
                    datesOther(sentence, i, draft) ? Optional.empty() : at(sentence.unit(i), draft);
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private Optional<Dated> leftOf(Draft draft) {
        FoldedSentence sentence = draft.sentence();
        for (int i = draft.at() - 1; i >= 0; i--) {
            if (sentence.word(i).equals(";") || opensClause(sentence, i)) {
                break;
            }
            Optional<Dated> date =
                    datesOther(sentence, i, draft) ? Optional.empty() : at(sentence.unit(i), draft);
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    /// A finite verb that tells something else: what follows it has its own time.
    private static boolean tellsOther(Unit unit) {
        boolean finite =
                unit.isVerb()
                        && (unit.tag().equals("VBD")
                                || unit.tag().equals("VBZ")
                                || unit.tag().equals("VBP"));
        return finite
                && !Words.BE.contains(unit.word())
                && !Words.HAVE.contains(unit.word())
                && !OF_AN_ENGAGEMENT.contains(unit.word());
    }

    private static boolean datesOther(FoldedSentence sentence, int i, Draft draft) {
        return datesSaying(sentence, i) || datesNoun(sentence, i, draft);
    }

    /// "today's call is about the meeting": the day of the call.
    private static boolean datesNoun(FoldedSentence sentence, int i, Draft draft) {
        int noun = i + 2;
        return sentence.unit(i).time().isPresent()
                && noun < sentence.size()
                && Set.of("'s", "’s").contains(sentence.word(i + 1))
                && sentence.unit(noun).isNoun()
                && noun < draft.at()
                && noun + 1 < sentence.size()
                && sentence.unit(noun + 1).isVerb();
    }

    /// "said on Sunday", "announced Monday": the day of the words, not of what they tell.
    private static boolean datesSaying(FoldedSentence sentence, int i) {
        boolean before =
                Words.SAYING.contains(sentence.word(i - 1))
                        || sentence.word(i - 1).equals("on")
                                && Words.SAYING.contains(sentence.word(i - 2));
        boolean statement =
                sentence.word(i - 1).equals("on")
                        && Set.of("statement", "tweet", "briefing", "interview")
                                .contains(sentence.word(i - 2));
        return before || statement;
    }

    private static boolean opensClause(FoldedSentence sentence, int i) {
        String word = sentence.word(i);
        boolean planned = Words.RELATIVES.contains(word) && Words.BE.contains(sentence.word(i + 1));
        if (planned) {
            return false;
        }
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

    /// Whether "arrives in Beijing on Sunday" stands on a page of that Sunday.
    boolean isToday(Draft draft, Optional<Dated> date) {
        return draft.told().rule().equals("status.present-weekday")
                && date.filter(this::isPageDay).isPresent();
    }

    boolean isPageDay(Dated date) {
        return published.anchor().filter(day -> date.date().equals(Edtf.day(day))).isPresent();
    }

    private Optional<Dated> at(Unit unit, Draft draft) {
        return unit.time().flatMap(time -> resolve(time, draft));
    }

    /// The date that "since October" counts from.
    private Optional<Dated> bound(TimeExpression time) {
        return resolver.resolve(time, published.anchor(), Direction.BACK)
                .flatMap(r -> r.date().map(date -> new Dated(date, time.span(), r.rule())));
    }

    private Optional<Dated> resolve(TimeExpression time, Draft draft) {
        Optional<Dated> date = dated(time, direction(draft));
        boolean off = draft.status() == Status.CANCELLED || draft.status() == Status.POSTPONED;
        boolean vague = date.filter(d -> d.date().days() > 27).isPresent();
        return off && vague && direction(draft) == Direction.NEAREST
                ? dated(time, Direction.BACK)
                : date;
    }

    /// The date of words of time; where only an interval is known for the page's day, one that both
    /// its ends give.
    private Optional<Dated> dated(TimeExpression time, Direction direction) {
        if (published instanceof PublicationDate.Interval interval) {
            Optional<Dated> first = dated(time, direction, Optional.of(interval.earliest()));
            return first.filter(d ->
                    d.equals(dated(time, direction, Optional.of(interval.latest())).orElse(null)));
        }
        return dated(time, direction, published.anchor());
    }

    private Optional<Dated> dated(
            TimeExpression time, Direction direction, Optional<LocalDate> anchor) {
        return resolver.resolve(time, anchor, direction)
                .filter(ResolvedTime::dates)
                .map(r -> new Dated(r.date().orElseThrow(), time.span(), r.rule()));
    }

    /// What was called off may have lain ahead or behind; what will not be lies ahead.
    private static Direction direction(Draft draft) {
        boolean denied =
                draft.told().rule().contains("not") && !draft.told().rule().contains("noun");
        return switch (draft.status()) {
            case HELD -> Direction.BACK;
            case PLANNED, POSSIBLE -> Direction.FORWARD;
            case POSTPONED, CANCELLED -> denied ? Direction.FORWARD : Direction.NEAREST;
        };
    }
}
