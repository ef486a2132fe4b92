package chancery.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.acquire.Acquired;
import chancery.acquire.Content;
import chancery.acquire.Document;
import chancery.acquire.Source;
import chancery.clean.Article;
import chancery.interpret.Report;
import chancery.interpret.SlotEvidence;
import chancery.trace.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Pages made from the gold cases with tickers, teasers and lists of other stories that name other
/// meetings: nothing of these may be reported.
final class ClutterTest {

    private static final Pipeline PIPELINE = Pipeline.standard();
    private static final int PAGES = 300;

    // All states in it stand in no gold case.
    private static final List<String> OTHERS =
            List.of(
                    "Paraguayan president to meet Fijian prime minister in Suva next week",
                    "Foreign ministers of Botswana and Uruguay hold talks in Gaborone",
                    "Bhutan's king receives the president of Honduras",
                    "Prime minister of Fiji called the president of Paraguay on Tuesday",
                    "President of Uruguay visits Botswana");

    @Test
    void nothingOutsideTheBodyIsReported() throws IOException {
        int pages = 0;
        List<String> strays = new ArrayList<>();
        List<Article> sources = sources();
        for (int style = 0; pages < PAGES; style++) {
            for (Article source : sources) {
                if (pages++ < PAGES) {
                    Reading reading = PIPELINE.read(page(source, style));
                    reading.reports().stream()
                            .filter(report -> isStray(report, reading.article().orElseThrow()))
                            .forEach(report ->
                                    strays.add(source.document().id() + " " + report.parties()));
                }
            }
        }
        assertThat(pages).isGreaterThanOrEqualTo(PAGES);
        assertThat(strays).isEmpty();
    }

    private static boolean isStray(Report report, Article article) {
        List<Span> told =
                Stream.concat(article.paragraphs().stream(), article.headline().stream()).toList();
        boolean other =
                report.parties().stream()
                        .flatMap(party -> party.state().stream())
                        .anyMatch(List.of("PRY", "FJI", "BWA", "URY", "BTN", "HND")::contains);
        return other
                || report.evidence().stream()
                        .map(SlotEvidence::evidence)
                        .anyMatch(evidence -> told.stream().noneMatch(evidence.span()::overlaps));
    }

    private static Document page(Article source, int style) {
        String other = OTHERS.get(style % OTHERS.size());
        String next = OTHERS.get((style + 1) % OTHERS.size());
        String paragraphs =
                source.paragraphs().stream()
                        .map(span -> "<p>" + escaped(span.in(source.pageText())) + "</p>")
                        .collect(Collectors.joining("\n"));
        String html =
                """
                <html><head><title>The news of the day</title></head><body>
                <div class="breaking-ticker"><ul><li><a href="/1">%1$s</a></li><li><a href="/2">%2$s</a></li></ul></div>
                <nav><a href="/">Home</a><a href="/w">World</a></nav>
                <main><h1>The news of the day</h1>
                <article><div class="story-text">%3$s</div></article>
                <div class="read-next"><h3>Read next</h3><h4><a href="/3">%2$s</a></h4><p>%1$s, officials in both capitals said on Monday.</p></div>
                <aside class="most-read"><h3>Most read</h3><ol><li><a href="/4">%1$s</a></li></ol></aside>
                </main><footer>All rights reserved</footer></body></html>\
                """
                        .formatted(other, next, paragraphs);
        return Document.ofPage(
                Optional.of("page"),
                Document.Form.HTML,
                Content.of(html.getBytes(UTF_8)),
                Optional.empty(),
                Optional.empty(),
                Optional.of("2023-06-01"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static List<Article> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("..", "gold"), 2)) {
            return files.filter(file -> file.getFileName().toString().startsWith("source."))
                    .sorted()
                    .flatMap(file -> read(file).stream())
                    .toList();
        }
    }

    private static List<Article> read(Path file) {
        try (Stream<Acquired> input = Source.read(file)) {
            return input.filter(Acquired.Taken.class::isInstance)
                    .map(taken -> PIPELINE.read(((Acquired.Taken) taken).document()))
                    .flatMap(reading -> reading.article().stream())
                    .toList();
        }
    }
}
