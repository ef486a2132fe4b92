package chancery.bench;

import chancery.acquire.Content;
import chancery.acquire.Document;
import chancery.clean.Article;
import chancery.clean.Cleaned;
import chancery.clean.Cleaner;
import chancery.detect.Sentence;
import chancery.detect.SentenceFinder;
import chancery.detect.TimeExpression;
import chancery.detect.TimeFinder;
import chancery.identify.AnalysedArticle;
import chancery.identify.Identifier;
import chancery.interpret.EngagementReader;
import chancery.interpret.Gate;
import chancery.merge.MergedAtOnce;
import chancery.merge.Tellings;
import chancery.merge.ToldReport;
import chancery.reference.Reference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Each stage alone, on what the stages before it made of the same generated pages. One operation
/// is all of the pages that the stage gets.
@State(Scope.Benchmark)
public class Stages {

    private static final int PAGES = 200;

    private final Cleaner cleaner = new Cleaner();
    private final SentenceFinder sentences = new SentenceFinder();
    private final TimeFinder times = new TimeFinder();
    private final Reference reference = Reference.load();
    private final Identifier identifier = new Identifier(reference);
    private final Gate gate = new Gate(reference);
    private final EngagementReader reader = EngagementReader.standard();

    private final List<Document> documents = new ArrayList<>();
    private final List<Article> articles = new ArrayList<>();
    private final List<List<Sentence>> split = new ArrayList<>();
    private final List<Article> open = new ArrayList<>();
    private final List<List<Sentence>> tagged = new ArrayList<>();
    private final List<List<List<TimeExpression>>> when = new ArrayList<>();
    private final List<AnalysedArticle> analysed = new ArrayList<>();
    private final List<ToldReport> reports = new ArrayList<>();

    /// What one operation of a stage works through.
    record Load(int count, String unit) {}

    @Setup
    public void read() {
        PageWriter pages = new PageWriter(new StoryWriter(1));
        for (int i = 0; i < PAGES; i++) {
            byte[] page = pages.page(i).getBytes(StandardCharsets.UTF_8);
            Document document =
                    Document.ofPage(
                            Optional.empty(),
                            Document.Form.HTML,
                            Content.of(page),
                            Optional.of(StandardCharsets.UTF_8),
                            Optional.of(WarcGenerator.address(i)),
                            Optional.empty());
            documents.add(document);
            if (cleaner.clean(document) instanceof Cleaned.Kept(Article article)) {
                read(article);
            }
        }
    }

    private void read(Article article) {
        List<Sentence> bare = sentences.split(article);
        articles.add(article);
        if (!gate.opens(bare)) {
            return;
        }
        split.add(bare);
        List<Sentence> tags = bare.stream().map(sentences::tag).toList();
        List<List<TimeExpression>> days = bare.stream().map(times::find).toList();
        AnalysedArticle page = identifier.identify(article, tags, days);
        open.add(article);
        tagged.add(tags);
        when.add(days);
        analysed.add(page);
        reports.addAll(
                Tellings.of(
                        article.document(),
                        article.published().date(),
                        Optional.empty(),
                        reader.read(page)));
    }

    Load load(String stage) {
        return switch (stage) {
            case "clean" -> new Load(documents.size(), "pages");
            case "gate" -> new Load(articles.size(), "pages");
            case "merge" -> new Load(reports.size(), "reports");
            default -> new Load(open.size(), "pages that the gate opens");
        };
    }

    @Benchmark
    public int clean() {
        int kept = 0;
        for (Document document : documents) {
            kept += cleaner.clean(document) instanceof Cleaned.Kept ? 1 : 0;
        }
        return kept;
    }

    /// With the sentences that it reads.
    @Benchmark
    public int gate() {
        int opened = 0;
        for (Article article : articles) {
            opened += gate.opens(sentences.split(article)) ? 1 : 0;
        }
        return opened;
    }

    /// Tags and time expressions; the sentences are there.
    @Benchmark
    public int detect() {
        int found = 0;
        for (List<Sentence> page : split) {
            for (Sentence sentence : page) {
                found += sentences.tag(sentence).tokens().size() + times.find(sentence).size();
            }
        }
        return found;
    }

    @Benchmark
    public int identify() {
        int found = 0;
        for (int i = 0; i < open.size(); i++) {
            found +=
                    identifier.identify(open.get(i), tagged.get(i), when.get(i)).sentences().size();
        }
        return found;
    }

    @Benchmark
    public int interpret() {
        int found = 0;
        for (AnalysedArticle page : analysed) {
            found += reader.read(page).size();
        }
        return found;
    }

    @Benchmark
    public int merge() {
        return MergedAtOnce.of(reports).size();
    }
}
