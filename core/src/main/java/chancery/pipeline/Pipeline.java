package chancery.pipeline;

import chancery.acquire.Document;
import chancery.acquire.Drop;
import chancery.acquire.DropReason;
import chancery.clean.Article;
import chancery.clean.Cleaned;
import chancery.clean.Cleaner;
import chancery.clean.Stamps;
import chancery.detect.Sentence;
import chancery.detect.SentenceFinder;
import chancery.detect.TimeExpression;
import chancery.detect.TimeFinder;
import chancery.identify.AnalysedArticle;
import chancery.identify.Identifier;
import chancery.identify.TenuresSeen;
import chancery.interpret.Claim;
import chancery.interpret.ClaimFinder;
import chancery.interpret.EngagementReader;
import chancery.interpret.Gate;
import chancery.interpret.Report;
import chancery.reference.Reference;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Stages 2 to 5 in a row, from one document to its reports.
///
/// The first one loads the models and tables, which takes about a second; it is then shared by all
/// threads. The same document gives the same reading on any of them.
public final class Pipeline {

    private static final String READ_LANGUAGE = "en";

    private final Cleaner cleaner;
    private final SentenceFinder sentences;
    private final TimeFinder times;
    private final Identifier identifier;
    private final Gate gate;
    private final EngagementReader reader;
    private final ClaimFinder claims;

    private Pipeline(
            Cleaner cleaner,
            SentenceFinder sentences,
            TimeFinder times,
            Identifier identifier,
            Gate gate,
            EngagementReader reader,
            ClaimFinder claims) {
        this.cleaner = cleaner;
        this.sentences = sentences;
        this.times = times;
        this.identifier = identifier;
        this.gate = gate;
        this.reader = reader;
        this.claims = claims;
    }

    private static final class Loaded {
        static final Pipeline STANDARD = load();
    }

    /// The pipeline with the product's own models and tables.
    public static Pipeline standard() {
        return Loaded.STANDARD;
    }

    // The tagger's model and the tables take most of the time to start and do not need each other,
    // so they are loaded side by side.
    private static Pipeline load() {
        CompletableFuture<SentenceFinder> sentences =
                CompletableFuture.supplyAsync(Pipeline::sentenceFinder);
        CompletableFuture<EngagementReader> reader =
                CompletableFuture.supplyAsync(EngagementReader::standard);
        Reference reference = Reference.load();
        return new Pipeline(
                new Cleaner(),
                sentences.join(),
                new TimeFinder(),
                new Identifier(reference),
                new Gate(reference),
                reader.join(),
                new ClaimFinder(reference));
    }

    /// The same pipeline with another trust in stamps.
    public Pipeline with(Stamps stamps) {
        return new Pipeline(
                new Cleaner(stamps), sentences, times, identifier, gate, reader, claims);
    }

    private static SentenceFinder sentenceFinder() {
        SentenceFinder finder = new SentenceFinder();
        finder.find("This loads the model.");
        return finder;
    }

    /// All that the stages say of a document. A fault of ours on one page is a drop of that page.
    public Reading read(Document document) {
        return read(document, Optional.empty(), Selection.all());
    }

    /// All that the stages say of a document of which another page had the text before.
    ///
    /// @param earlierCopy the day of that other page
    public Reading read(Document document, Optional<LocalDate> earlierCopy) {
        return read(document, earlierCopy, Selection.all());
    }

    /// All that the stages say of a document, if it is wanted; what is not is dropped before it
    /// costs anything more.
    public Reading read(Document document, Selection wanted) {
        return read(document, Optional.empty(), wanted);
    }

    private Reading read(Document document, Optional<LocalDate> earlierCopy, Selection wanted) {
        Optional<String> against = wanted.against(document);
        if (against.isPresent()) {
            return notWanted(document, against.get());
        }
        try {
            return switch (cleaner.clean(document, earlierCopy)) {
                case Cleaned.Dropped(Drop drop) ->
                        new Reading(document, Optional.empty(), Optional.of(drop), List.of());
                case Cleaned.Kept(Article article) ->
                        wanted.against(article)
                                .map(why -> notWanted(document, why))
                                .orElseGet(() -> read(article));
            };
        } catch (RuntimeException | StackOverflowError e) {
            Drop drop = Drop.whole(document.name(), DropReason.INTERNAL, e.toString());
            return new Reading(document, Optional.empty(), Optional.of(drop), List.of());
        }
    }

    private static Reading notWanted(Document document, String why) {
        Drop drop = Drop.whole(document.name(), DropReason.NOT_WANTED, why);
        return new Reading(document, Optional.empty(), Optional.of(drop), List.of());
    }

    /// Stages 3 to 5 alone: what an article says, gate included.
    public Reading read(Article article) {
        Document document = article.document();
        if (!article.language().equals(READ_LANGUAGE)) {
            Drop drop = Drop.whole(document.name(), DropReason.LANGUAGE, article.language());
            return new Reading(document, Optional.of(article), Optional.of(drop), List.of());
        }
        List<Sentence> split = sentences.split(article);
        if (!gate.opens(split, identifier.home(article))) {
            return new Reading(document, Optional.of(article), Optional.empty(), List.of());
        }
        AnalysedArticle analysed = analyse(article, split);
        return new Reading(
                document,
                Optional.of(article),
                Optional.empty(),
                reader.read(analysed),
                TenuresSeen.in(analysed),
                claims.find(analysed));
    }

    /// What the sentences of an article claim of the place of engagements among others.
    public List<Claim> claims(AnalysedArticle analysed) {
        return claims.find(analysed);
    }

    /// What the sentences of an article report.
    public List<Report> reports(AnalysedArticle analysed) {
        return reader.read(analysed);
    }

    /// Stages 3 and 4 alone: the sentences of an article with all that is named in them.
    public AnalysedArticle analyse(Article article) {
        return analyse(article, sentences.split(article));
    }

    private AnalysedArticle analyse(Article article, List<Sentence> split) {
        List<List<TimeExpression>> when = split.stream().map(times::find).toList();
        return identifier.identify(article, split.stream().map(sentences::tag).toList(), when);
    }
}
