package chancery.interpret;

import chancery.identify.Actor;
import chancery.identify.ActorMention;
import chancery.reference.PhraseIndex;
import chancery.reference.Trigger;
import chancery.reference.TriggerTable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/// Finds the engagements that one sentence tells: a trigger, its frame, its parties, its status.
/// Stateless; may be shared.
final class EngagementFinder {

    private static final Set<String> VIRTUAL =
            Set.of(
                    "virtual",
                    "virtually",
                    "phone",
                    "telephone",
                    "video",
                    "videoconference",
                    "online",
                    "teleconference",
                    "video-link",
                    "videolink",
                    "call");
    private static final Set<String> FOR_ATTENDING =
            Set.of(
                    "attend",
                    "attends",
                    "attended",
                    "attending",
                    "address",
                    "addresses",
                    "addressed",
                    "addressing",
                    "join",
                    "joins",
                    "joined",
                    "joining",
                    "participate",
                    "participated",
                    "participates",
                    "host",
                    "hosts",
                    "hosted",
                    "hosting",
                    "skip",
                    "skips",
                    "skipped",
                    "skipping",
                    "miss",
                    "misses",
                    "speak",
                    "speaks",
                    "spoke",
                    "speaking",
                    "convene",
                    "convened",
                    "convenes",
                    "chair",
                    "chaired",
                    "chairs",
                    "open",
                    "opened",
                    "opens",
                    "told",
                    "boycott",
                    "gather",
                    "gathered",
                    "meet",
                    "met",
                    "meeting",
                    "co-host",
                    "hold",
                    "holds",
                    "held",
                    "arrive",
                    "arrived",
                    "arrives",
                    "travel",
                    "traveled",
                    "travelled",
                    "lead",
                    "led",
                    "urged",
                    "represent",
                    "represented",
                    "arriving",
                    "heads",
                    "headed",
                    "flew");

    private final TriggerTable triggers;
    private final StatusReader status;

    EngagementFinder(TriggerTable triggers, StatusReader status) {
        this.triggers = triggers;
        this.status = status;
    }

    /// The drafts of a sentence, in the order of their triggers.
    List<Draft> find(FoldedSentence sentence) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            Optional<PhraseIndex.Hit<Trigger>> hit = triggers.forms().at(sentence.words(), i);
            if (hit.isEmpty()) {
                continue;
            }
            int end = i + hit.get().length();
            int before = drafts.size();
            for (Trigger trigger : hit.get().values()) {
                if (drafts.size() == before
                        && TriggerSense.fits(
                                sentence, trigger, i, end, ambiguous(hit.get().values()))) {
                    read(sentence, trigger, i, end, drafts);
                }
            }
            i = end - 1;
        }
        return drafts;
    }

    /// Whether a form stands for a verb and for a noun.
    private static boolean ambiguous(List<Trigger> triggers) {
        return triggers.stream().map(Trigger::part).distinct().count() > 1;
    }

    /// What became of every word of the sentence that may be a trigger, a line each.
    List<String> explain(FoldedSentence sentence) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            Optional<PhraseIndex.Hit<Trigger>> hit = triggers.forms().at(sentence.words(), i);
            if (hit.isPresent()) {
                int end = i + hit.get().length();
                for (Trigger trigger : hit.get().values()) {
                    lines.add(explain(sentence, trigger, i, end, ambiguous(hit.get().values())));
                }
                i = end - 1;
            }
        }
        return lines;
    }

    private String explain(
            FoldedSentence sentence, Trigger trigger, int at, int end, boolean ambiguous) {
        String word =
                "\"%s\" as a %s (trigger.%s): "
                        .formatted(
                                String.join(" ", sentence.words().subList(at, end)),
                                trigger.part().name().toLowerCase(Locale.ROOT),
                                trigger.id());
        if (!TriggerSense.fits(sentence, trigger, at, end, ambiguous)) {
            return word + "not this part of speech here, or what must follow is missing";
        }
        List<Draft> drafts = new ArrayList<>();
        read(sentence, trigger, at, end, drafts);
        if (drafts.isEmpty()) {
            boolean told =
                    trigger.part() == Trigger.Part.NOUN || status.ofVerb(sentence, at).isPresent();
            return word
                    + (told
                            ? "fewer than two sides were found for it"
                            : "the clause denies it or does not tell that it takes place");
        }
        Draft draft = drafts.getFirst();
        return word
                + (draft.parties().isEmpty()
                        ? "goes on about an engagement told before"
                        : "%s, %s by rule %s, %s"
                                .formatted(
                                        draft.kind().id(),
                                        draft.status().id(),
                                        draft.told().rule(),
                                        draft.states()));
    }

    private void read(FoldedSentence sentence, Trigger trigger, int at, int end, List<Draft> into) {
        Clause clause = new Clause(sentence);
        if (trigger.part() == Trigger.Part.VERB) {
            status.ofVerb(sentence, at)
                    .ifPresent(told -> readVerb(clause, sentence, trigger, at, end, told, into));
        } else {
            readNoun(clause, sentence, trigger, at, end, into);
        }
    }

    // Verbs

    private void readVerb(
            Clause clause,
            FoldedSentence sentence,
            Trigger trigger,
            int at,
            int end,
            StatusReader.Told told,
            List<Draft> into) {
        VerbGroup group = VerbGroup.around(sentence, at);
        Clause.Group subject = clause.subject(group.start(), group.infinitive());
        switch (trigger.frame()) {
            case WITH -> withFrame(clause, sentence, trigger, at, end, told, subject, into);
            case HOST -> hostFrame(clause, sentence, trigger, at, end, told, subject, group, into);
            case JOINED ->
                    meeting(
                            sentence,
                            trigger,
                            at,
                            end,
                            told,
                            both(subject, clause.object(end, Set.of("by"), false)),
                            clause,
                            into);
            case SPEAK -> speakFrame(clause, sentence, trigger, at, end, told, subject, into);
            case OBJECT -> objectFrame(clause, sentence, trigger, at, end, told, subject, into);
            case DESTINATION ->
                    journey(
                            sentence,
                            trigger,
                            at,
                            end,
                            told,
                            subject.parties(),
                            clause.destinations(end, Set.of(), true),
                            into);
            case TO ->
                    journey(
                            sentence,
                            trigger,
                            at,
                            end,
                            told,
                            subject.parties(),
                            clause.destinations(
                                    end, Set.copyOf(trigger.after()), trigger.after().isEmpty()),
                            into);
            case LEFT -> leftFrame(clause, sentence, trigger, at, end, told, subject, into);
            case FOLLOWED ->
                    journey(
                            sentence,
                            trigger,
                            at,
                            end,
                            told,
                            clause.object(end, Set.of("by"), false).parties(),
                            clause.destinations(end, Set.of("to"), false),
                            into);
            case ATTEND, SKIP -> attendFrame(sentence, trigger, at, end, told, subject, into);
            case MEETING, WEAK, SUMMIT, VISIT, DELEGATION, CONFERENCE, ASSEMBLY -> {}
        }
    }

    private void withFrame(
            Clause clause,
            FoldedSentence sentence,
            Trigger trigger,
            int at,
            int end,
            StatusReader.Told told,
            Clause.Group subject,
            List<Draft> into) {
        boolean direct = trigger.after().isEmpty();
        Clause.Group object = clause.object(end, Set.of("with", "by"), direct);
        meeting(
                sentence,
                trigger,
                at,
                Math.max(end, object.end()),
                told,
                both(subject, object),
                clause,
                into);
    }

    private void hostFrame(
            Clause clause,
            FoldedSentence sentence,
            Trigger trigger,
            int at,
            int end,
            StatusReader.Told told,
            Clause.Group subject,
            VerbGroup group,
            List<Draft> into) {
        boolean passive = group.be() && !sentence.word(at).endsWith("ing");
        Clause.Group object =
                passive
                        ? clause.object(end, Set.of("by"), false)
                        : clause.object(end, Set.of(), true);
        boolean person =
                object.parties().stream()
                                .anyMatch(p -> p.actor().isPerson() || p.actor().role().isPresent())
                        || subject.parties().stream().anyMatch(p -> p.actor().isPerson())
                                && passive;
        boolean gathering =
                object.end() < sentence.size()
                        && !object.isEmpty()
                        && nounOfGathering(sentence, object.end());
        if (person && !gathering) {
            meeting(
                    sentence,
                    trigger,
                    at,
                    Math.max(end, object.end()),
                    told,
                    both(subject, object),
                    clause,
                    into);
        }
    }

    private boolean nounOfGathering(FoldedSentence sentence, int i) {
        return triggers.forms()
                .at(sentence.words(), i)
                .map(h -> h.values().getFirst().part() == Trigger.Part.NOUN)
                .orElse(false);
    }

    private void speakFrame(
            Clause clause,
            FoldedSentence sentence,
            Trigger trigger,
            int at,
            int end,
            StatusReader.Told told,
            Clause.Group subject,
            List<Draft> into) {
        Clause.Group object = clause.object(end, Set.of("with", "to"), false);
        boolean phone = virtual(sentence, at);
        boolean plural = subject.parties().size() > 1 && Draft.states(subject.parties()).size() > 1;
        List<Party> parties = both(subject, object);
        boolean persons =
                parties.stream()
                                .filter(p -> p.actor().isPerson() || p.actor().role().isPresent())
                                .count()
                        >= 2;
        if (sides(parties) >= 2
                && persons
                && (!object.isEmpty() || phone || plural && sentence.sentence().isHeadline())) {
            boolean with =
                    !object.isEmpty() && sentence.word(at + 1).equals("with")
                            || phone
                            || told.status() == Status.HELD && !object.isEmpty();
            if (with || plural) {
                into.add(
                        new Draft(
                                Kind.CALL,
                                told,
                                sentence,
                                at,
                                Math.max(end, object.end()),
                                parties,
                                Optional.empty(),
                                !phone,
                                trigger.id()));
            }
        }
    }

    private void objectFrame(
            Clause clause,
            FoldedSentence sentence,
            Trigger trigger,
            int at,
            int end,
            StatusReader.Told told,
            Clause.Group subject,
            List<Draft> into) {
        if (end >= sentence.size() || !sentence.unit(end).standsAsActor()) {
            return;
        }
        Clause.Group object = clause.groupFrom(end);
        boolean named =
                object.parties().stream()
                        .anyMatch(p -> p.actor().isPerson() || p.actor().role().isPresent());
        Optional<Unit> next =
                object.end() < sentence.size()
                        ? Optional.of(sentence.unit(object.end()))
                        : Optional.empty();
        boolean ends =
                next.isEmpty()
                        || next.get().time().isPresent()
                        || Set.of(
                                        ".", ",", "to", "on", "and", "from", "in", "by", "after",
                                        "for", "about")
                                .contains(next.get().word());
        List<Party> parties = both(subject, object);
        if (named && ends && sides(parties) >= 2) {
            into.add(
                    new Draft(
                            Kind.CALL,
                            told,
                            sentence,
                            at,
                            object.end(),
                            parties,
                            Optional.empty(),
                            false,
                            trigger.id()));
        }
    }

    /// "left Russia following a six-day visit": the visit had its end there.
    private void leftFrame(
            Clause clause,
            FoldedSentence sentence,
            Trigger trigger,
            int at,
            int end,
            StatusReader.Told told,
            Clause.Group subject,
            List<Draft> into) {
        boolean journeyTold = false;
        for (int i = end; i < sentence.size(); i++) {
            journeyTold |=
                    Set.of("visit", "trip", "tour", "talks", "stay", "meetings")
                            .contains(sentence.word(i));
        }
        if (journeyTold) {
            journey(
                    sentence,
                    trigger,
                    at,
                    end,
                    told,
                    subject.parties(),
                    clause.destinations(end, Set.of(), true),
                    into);
        }
    }

    private void attendFrame(
            FoldedSentence sentence,
            Trigger trigger,
            int at,
            int end,
            StatusReader.Told told,
            Clause.Group subject,
            List<Draft> into) {
        for (int i = end; i < Math.min(sentence.size(), end + 5); i++) {
            Unit unit = sentence.unit(i);
            if (unit.actor().isPresent() && isBody(unit) && !nounOfGathering(sentence, i + 1)) {
                List<Party> parties = new ArrayList<>(subject.parties());
                unit.actor().get().actors().forEach(a -> parties.add(new Party(a, unit.span())));
                if (!subject.isEmpty()) {
                    Status now =
                            trigger.frame() == Trigger.Frame.SKIP
                                    ? Status.CANCELLED
                                    : told.status();
                    into.add(
                            new Draft(
                                    Kind.CONFERENCE,
                                    new StatusReader.Told(now, told.span(), told.rule()),
                                    sentence,
                                    at,
                                    i + 1,
                                    parties,
                                    new Clause(sentence).place(i, i + 1),
                                    false,
                                    trigger.id()));
                }
                return;
            }
            if (!unit.isWord()
                    || !Words.DETERMINERS.contains(unit.word()) && !unit.tag().startsWith("JJ")) {
                return;
            }
        }
    }

    // Nouns

    private void readNoun(
            Clause clause,
            FoldedSentence sentence,
            Trigger trigger,
            int at,
            int end,
            List<Draft> into) {
        NounPhrase phrase = NounPhrase.around(sentence, at);
        switch (trigger.frame()) {
            case MEETING, WEAK, SUMMIT ->
                    gathering(clause, sentence, trigger, phrase, at, end, into);
            case CONFERENCE, ASSEMBLY ->
                    conference(clause, sentence, trigger, phrase, at, end, into);
            case VISIT -> visit(clause, sentence, trigger, phrase, at, end, into);
            case DELEGATION -> delegation(clause, sentence, trigger, phrase, at, end, into);
            case WITH,
                    HOST,
                    JOINED,
                    SPEAK,
                    OBJECT,
                    DESTINATION,
                    TO,
                    LEFT,
                    FOLLOWED,
                    ATTEND,
                    SKIP -> {}
        }
    }

    private void gathering(
            Clause clause,
            FoldedSentence sentence,
            Trigger trigger,
            NounPhrase phrase,
            int at,
            int end,
            List<Draft> into) {
        List<Party> compound = phrase.compound();
        if (Draft.states(compound).size() < 2
                && bodyOf(sentence, phrase, end).isPresent()
                && clause.between(end).isEmpty()
                && clause.object(end, Words.WITH, false).isEmpty()) {
            conference(clause, sentence, trigger, phrase, at, end, into);
            return;
        }
        Clause.Group between = clause.between(end);
        Clause.Group with = clause.object(end, Words.WITH, false);
        int wholeEnd = Math.max(end, Math.max(between.end(), with.isEmpty() ? end : with.end()));
        Optional<StatusReader.Told> told = status.ofNoun(sentence, phrase.start(), at, wholeEnd);
        if (told.isEmpty()) {
            return;
        }
        meeting(
                sentence,
                trigger,
                at,
                wholeEnd,
                told.get(),
                partiesOfGathering(clause, sentence, trigger, phrase, between, with),
                clause,
                into);
    }

    /// Both sides of a meeting that a noun tells: those between, or the possessor or subject and
    /// those behind "with".
    private List<Party> partiesOfGathering(
            Clause clause,
            FoldedSentence sentence,
            Trigger trigger,
            NounPhrase phrase,
            Clause.Group between,
            Clause.Group with) {
        if (Draft.states(between.parties()).size() >= 2) {
            return between.parties();
        }
        List<Party> near = new ArrayList<>(phrase.possessors());
        near.addAll(phrase.compound());
        if (Draft.states(near).size() >= 2 && with.isEmpty()) {
            return near;
        }
        if (phrase.possessors().isEmpty()) {
            Clause.Group subject = clause.subject(phrase.start(), false);
            boolean weak = trigger.frame() == Trigger.Frame.WEAK && with.isEmpty();
            if (!weak && (governed(sentence, phrase) || !with.isEmpty())) {
                near.addAll(subject.parties());
            }
        }
        near.addAll(between.parties());
        near.addAll(with.parties());
        return near;
    }

    /// Whether a verb has the phrase as its object or complement, so that its subject takes part.
    private static boolean governed(FoldedSentence sentence, NounPhrase phrase) {
        for (int i = phrase.start() - 1; i >= 0; i--) {
            Unit unit = sentence.unit(i);
            if (unit.isVerb() && Words.LIGHT.contains(unit.word())) {
                return true;
            }
            if (unit.isVerb() && !Words.BE.contains(unit.word())
                    || unit.is(".")
                    || unit.is(";")
                    || Words.SUBORDINATORS.contains(unit.word()) && !unit.is("during")) {
                return false;
            }
        }
        return false;
    }

    private void conference(
            Clause clause,
            FoldedSentence sentence,
            Trigger trigger,
            NounPhrase phrase,
            int at,
            int end,
            List<Draft> into) {
        Optional<Unit> body = bodyOf(sentence, phrase, end);
        boolean named = body.isPresent() || phrase.isName();
        if (!named || phrase.isSideline()) {
            return;
        }
        Optional<StatusReader.Told> told = status.ofNoun(sentence, phrase.start(), at, end);
        if (told.isEmpty()) {
            return;
        }
        List<Party> parties = new ArrayList<>(participants(clause, sentence, phrase));
        body.ifPresent(b ->
                b.actor().orElseThrow().actors().forEach(a -> parties.add(new Party(a, b.span()))));
        boolean lead = sentence.sentence().isHeadline() || sentence.sentence().paragraph() == 0;
        boolean attended =
                parties.stream()
                        .anyMatch(p -> p.actor().isPerson() || p.actor().role().isPresent());
        if (attended || lead && !parties.isEmpty()) {
            into.add(
                    new Draft(
                            Kind.CONFERENCE,
                            told.get(),
                            sentence,
                            at,
                            end,
                            parties,
                            clause.place(at, end),
                            false,
                            trigger.id()));
        }
    }

    /// Those who attend, address, host or join; nobody where the conference is only mentioned.
    private static List<Party> participants(
            Clause clause, FoldedSentence sentence, NounPhrase phrase) {
        for (int i = phrase.start() - 1; i >= 0; i--) {
            Unit unit = sentence.unit(i);
            if (unit.isVerb() && FOR_ATTENDING.contains(unit.word())) {
                VerbGroup group = VerbGroup.around(sentence, i);
                return clause.subject(group.start(), group.infinitive()).parties();
            }
            if (unit.isVerb() && !Words.BE.contains(unit.word()) || unit.is(".") || unit.is(";")) {
                break;
            }
        }
        return phrase.possessors();
    }

    /// The organisation that a gathering is of: "the G20 summit", "a summit of the African Union".
    private static Optional<Unit> bodyOf(FoldedSentence sentence, NounPhrase phrase, int end) {
        for (int i = phrase.start(); i < end; i++) {
            if (isBody(sentence.unit(i))) {
                return Optional.of(sentence.unit(i));
            }
        }
        for (int i = end; i < Math.min(sentence.size(), end + 4); i++) {
            if (isBody(sentence.unit(i)) && sentence.word(end).equals("of")) {
                return Optional.of(sentence.unit(i));
            }
        }
        return Optional.empty();
    }

    private static boolean isBody(Unit unit) {
        return unit.actor()
                .filter(a -> a.form() == ActorMention.Form.BODY && !a.actors().isEmpty())
                .isPresent();
    }

    private void visit(
            Clause clause,
            FoldedSentence sentence,
            Trigger trigger,
            NounPhrase phrase,
            int at,
            int end,
            List<Draft> into) {
        List<Clause.Where> to = clause.destinations(end, Set.of("to"), false);
        if (to.isEmpty()) {
            to = phrase.placeBefore().map(List::of).orElse(List.of());
        }
        Clause.Group by = clause.object(end, Set.of("by", "of"), false);
        Optional<StatusReader.Told> told =
                status.ofNoun(
                        sentence,
                        phrase.start(),
                        at,
                        Math.max(end, to.isEmpty() ? end : to.getLast().unit() + 1));
        if (told.isEmpty()) {
            return;
        }
        List<Party> visitors = new ArrayList<>(phrase.possessors());
        if (visitors.isEmpty()) {
            visitors.addAll(phrase.visitorBefore());
        }
        if (visitors.isEmpty()) {
            visitors.addAll(by.parties());
        }
        if (visitors.isEmpty()) {
            visitors.addAll(clause.subject(phrase.start(), false).parties());
        }
        journey(sentence, trigger, at, end, told.get(), visitors, to, into);
    }

    private void delegation(
            Clause clause,
            FoldedSentence sentence,
            Trigger trigger,
            NounPhrase phrase,
            int at,
            int end,
            List<Draft> into) {
        List<Clause.Where> to = clause.destinations(end, Set.of("to"), false);
        if (to.isEmpty()) {
            to = clause.place(end, end + 12).map(List::of).orElse(List.of());
        }
        List<Party> sender = new ArrayList<>(phrase.possessors());
        if (sender.isEmpty()) {
            sender.addAll(clause.subject(phrase.start(), false).parties());
        }
        Optional<StatusReader.Told> told = status.ofNoun(sentence, phrase.start(), at, end);
        SortedSet<String> from = Draft.states(sender);
        if (told.isEmpty() || from.size() != 1 || to.isEmpty()) {
            return;
        }
        Party delegation = new Party(Actor.ofState(from.first()), sentence.span(at, end));
        journey(sentence, trigger, at, end, told.get(), List.of(delegation), to, into);
    }

    // What all frames end in

    private void meeting(
            FoldedSentence sentence,
            Trigger trigger,
            int at,
            int end,
            StatusReader.Told told,
            List<Party> parties,
            Clause clause,
            List<Draft> into) {
        List<Party> distinct = distinct(parties);
        Kind kind = Kind.valueOf(trigger.kind().toUpperCase(Locale.ROOT));
        if (kind == Kind.MEETING && virtual(sentence, at)) {
            kind = Kind.CALL;
        }
        if (kind == Kind.MEETING && Draft.states(distinct).size() >= 4) {
            kind = Kind.CONFERENCE;
        }
        boolean reference =
                trigger.part() == Trigger.Part.NOUN && trigger.frame() != Trigger.Frame.WEAK;
        List<Party> used = sides(distinct) >= 2 ? distinct : List.of();
        if (!used.isEmpty() || reference) {
            into.add(
                    new Draft(
                            kind,
                            told,
                            sentence,
                            at,
                            end,
                            used,
                            clause.place(at, end),
                            false,
                            trigger.id()));
        }
    }

    private void journey(
            FoldedSentence sentence,
            Trigger trigger,
            int at,
            int end,
            StatusReader.Told told,
            List<Party> travellers,
            List<Clause.Where> to,
            List<Draft> into) {
        for (Clause.Where where : to) {
            Optional<String> host = where.place().state();
            if (host.isEmpty()) {
                continue;
            }
            List<Party> visitors =
                    travellers.stream()
                            .filter(p ->
                                    p.actor().state().isPresent()
                                            && !p.actor().state().equals(host))
                            .toList();
            boolean persons =
                    visitors.stream()
                                    .anyMatch(p ->
                                            p.actor().isPerson() || p.actor().role().isPresent())
                            || trigger.frame() == Trigger.Frame.DELEGATION
                            || trigger.part() == Trigger.Part.NOUN && !visitors.isEmpty();
            if (persons) {
                List<Party> parties = new ArrayList<>(distinct(visitors));
                parties.add(
                        new Party(Actor.ofState(host.get()), sentence.unit(where.unit()).span()));
                into.add(
                        new Draft(
                                Kind.VISIT,
                                told,
                                sentence,
                                at,
                                Math.max(end, where.unit() + 1),
                                parties,
                                Optional.of(where),
                                false,
                                trigger.id()));
            }
        }
        if (to.isEmpty() && trigger.part() == Trigger.Part.NOUN) {
            into.add(
                    new Draft(
                            Kind.VISIT,
                            told,
                            sentence,
                            at,
                            end,
                            List.of(),
                            Optional.empty(),
                            false,
                            trigger.id()));
        }
    }

    private static boolean virtual(FoldedSentence sentence, int at) {
        for (int i = Math.max(0, at - 4); i < Math.min(sentence.size(), at + 9); i++) {
            boolean other = i != at && VIRTUAL.contains(sentence.word(i));
            if (other
                    && !(sentence.word(i).equals("call")
                            && !sentence.word(i - 1).equals("video")
                            && !sentence.word(i - 1).equals("phone"))) {
                return true;
            }
        }
        return false;
    }

    private static List<Party> both(Clause.Group a, Clause.Group b) {
        List<Party> parties = new ArrayList<>(a.parties());
        parties.addAll(b.parties());
        return distinct(parties);
    }

    /// Leaves out who is named twice, and a bare state beside its own people.
    private static List<Party> distinct(List<Party> parties) {
        List<Party> kept = new ArrayList<>();
        Set<Actor> seen = new LinkedHashSet<>();
        for (Party party : parties) {
            if (seen.add(party.actor())) {
                kept.add(party);
            }
        }
        return kept;
    }

    /// How many states and bodies sit at the table.
    private static int sides(List<Party> parties) {
        return Draft.states(parties).size();
    }
}
