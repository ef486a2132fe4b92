package chancery.clean;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.acquire.Acquired;
import chancery.acquire.Document;
import chancery.acquire.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Reposts made from the gold cases and, where it is there, the White House corpus: what is a copy
/// is found, and what only sounds alike is not.
final class CopiesTest {

    private static final Cleaner CLEANER = new Cleaner();
    private static final Path GOLD = Path.of("..", "gold");
    private static final int REPOSTS = 500;

    /// How a repost differs from what it repeats.
    private enum Edit {
        NEW_TITLE_AND_STAMP(true),
        MENUS_AROUND(true),
        CUT(false),
        REORDERED(false),
        LIGHTLY_EDITED(false),
        SPUN(false),
        CUT_AND_EDITED(false);

        private final boolean exact;

        Edit(boolean exact) {
            this.exact = exact;
        }
    }

    private record Original(Article article, TextPrint print) {}

    @Test
    void repostsAreFoundWhateverWasDoneToThem() throws IOException {
        List<Original> originals = new ArrayList<>(gold());
        List<Document> corpus = corpus();
        for (int i = 0; i < corpus.size(); i += Math.max(1, corpus.size() / 60)) {
            original(corpus.get(i)).ifPresent(originals::add);
        }
        TreeMap<Edit, List<String>> missed = new TreeMap<>();
        int made = 0;
        Random random = new Random(11);
        for (Original original : originals) {
            for (Edit edit : Edit.values()) {
                made++;
                if (!isFound(original, repost(original.article(), edit, random))) {
                    missed.computeIfAbsent(edit, _ -> new ArrayList<>())
                            .add(original.article().document().id());
                }
            }
        }
        assertThat(made).isGreaterThanOrEqualTo(corpus.isEmpty() ? 300 : REPOSTS);
        for (Edit edit : Edit.values()) {
            if (edit.exact) {
                assertThat(missed.getOrDefault(edit, List.of())).as(edit.name()).isEmpty();
            }
        }
        long edited = missed.values().stream().mapToLong(List::size).sum();
        assertThat(edited).as(missed.toString()).isLessThanOrEqualTo(made / 50);
    }

    @Test
    void differentReadoutsOfTheSamePeopleAreNoCopies() throws IOException {
        List<Original> all = new ArrayList<>(gold());
        corpus().stream()
                .filter(document -> document.title().orElse("").startsWith("Readout"))
                .flatMap(document -> original(document).stream())
                .forEach(all::add);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (Original other : all.subList(i + 1, all.size())) {
                if (all.get(i).print().repeats(other.print())
                        && !isPostedTwice(all.get(i), other)) {
                    wrong.add(title(all.get(i)) + " | " + title(other));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String title(Original original) {
        return original.article().document().title().orElse("");
    }

    /// Some readouts stand twice on the site, under nearly the same title.
    private static boolean isPostedTwice(Original one, Original other) {
        return title(one).equalsIgnoreCase(title(other))
                && (one.article().body().equals(other.article().body())
                        || one.article()
                                .document()
                                .stamp()
                                .equals(other.article().document().stamp()));
    }

    private static boolean isFound(Original original, Document repost) {
        if (!(CLEANER.clean(repost) instanceof Cleaned.Kept(Article article))) {
            return false;
        }
        Optional<TextPrint> print = TextPrint.of(article);
        return print.isPresent()
                && meet(original.print(), print.get())
                && original.print().repeats(print.get());
    }

    private static boolean meet(TextPrint one, TextPrint other) {
        Set<Long> keys = Arrays.stream(one.keys()).boxed().collect(Collectors.toSet());
        return Arrays.stream(other.keys()).anyMatch(keys::contains);
    }

    private static Document repost(Article article, Edit edit, Random random) {
        List<String> paragraphs = new ArrayList<>(List.of(article.body().split("\n+", -1)));
        String text =
                switch (edit) {
                    case NEW_TITLE_AND_STAMP, MENUS_AROUND -> article.body();
                    case CUT -> cut(paragraphs);
                    case REORDERED -> {
                        Collections.shuffle(paragraphs, random);
                        yield String.join("\n\n", paragraphs);
                    }
                    case LIGHTLY_EDITED -> replaced(article.body(), 25, random);
                    case SPUN -> replaced(article.body(), 10, random);
                    case CUT_AND_EDITED -> replaced(cut(paragraphs), 25, random);
                };
        return edit == Edit.MENUS_AROUND ? page(text) : item(text);
    }

    /// The first half of the paragraphs, at least some forty words.
    private static String cut(List<String> paragraphs) {
        StringBuilder kept = new StringBuilder();
        int wanted = paragraphs.stream().mapToInt(String::length).sum() / 2;
        for (String paragraph : paragraphs) {
            if (kept.length() < Math.max(wanted, 300)) {
                kept.append(paragraph).append("\n\n");
            }
        }
        return kept.toString();
    }

    /// About one word in so many, of those in small letters, becomes another.
    private static String replaced(String text, int every, Random random) {
        StringBuilder edited = new StringBuilder();
        for (String word : text.split("(?<=\\s)", -1)) {
            boolean small = !word.isBlank() && Character.isLowerCase(word.charAt(0));
            edited.append(small && random.nextInt(every) == 0 ? "otherwise " : word);
        }
        return edited.toString();
    }

    private static Document item(String text) {
        return Document.ofItem(
                Optional.of("repost"),
                Document.Form.ITEM,
                text,
                Optional.of("https://copies.example.org/x"),
                Optional.of("2025-11-30"),
                Optional.of("You will not believe what these two said to each other"),
                Optional.empty());
    }

    private static Document page(String text) {
        StringBuilder html =
                new StringBuilder("<html><head><title>Seen today</title></head><body>");
        html.append("<nav><ul><li><a href='/'>Home</a></li><li><a href='/w'>World</a></li></ul>");
        html.append("</nav><main><h1>Seen today</h1><div class='story'>");
        for (String paragraph : text.split("\n+", -1)) {
            html.append("<p>").append(escaped(paragraph)).append("</p>");
        }
        html.append("</div></main><div class='related-stories'><h3>Most read</h3><ul>");
        html.append("<li><a href='/1'>A goalkeeper speaks about his dog</a></li></ul></div>");
        html.append("<footer>All rights reserved</footer></body></html>");
        return Document.ofPage(
                Optional.of("repost"),
                Document.Form.HTML,
                chancery.acquire.Content.of(
                        html.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static List<Original> gold() throws IOException {
        List<Original> originals = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        try (Stream<Path> files = Files.walk(GOLD, 2)) {
            for (Path file :
                    files.filter(f -> f.getFileName().toString().startsWith("source."))
                            .sorted()
                            .toList()) {
                read(file).stream()
                        .flatMap(document -> original(document).stream())
                        .filter(one -> seen.add(one.article().body()))
                        .forEach(originals::add);
            }
        }
        return originals;
    }

    private static List<Document> corpus() {
        Path corpus = Shared.folder().resolve("corpus").resolve("whitehouse.docs.jsonl.gz");
        if (!Files.exists(corpus)) {
            System.getLogger(CopiesTest.class.getName())
                    .log(System.Logger.Level.INFO, "without the White House corpus");
            return List.of();
        }
        return read(corpus);
    }

    private static List<Document> read(Path file) {
        try (Stream<Acquired> input = Source.read(file)) {
            return input.filter(Acquired.Taken.class::isInstance)
                    .map(Acquired.Taken.class::cast)
                    .map(Acquired.Taken::document)
                    .toList();
        }
    }

    private static Optional<Original> original(Document document) {
        return CLEANER.clean(document) instanceof Cleaned.Kept(Article article)
                ? TextPrint.of(article).map(print -> new Original(article, print))
                : Optional.empty();
    }
}
