package chancery.acquire;

import java.util.List;
import java.util.Locale;

/// What a file's name says of it.
final class FileNames {

    private static final List<String> ENDINGS =
            List.of(
                    ".gz", ".html", ".htm", ".xhtml", ".txt", ".jsonl", ".ndjson", ".xml", ".rss",
                    ".atom", ".warc");

    private FileNames() {}

    /// The name without its endings: `a.html.gz` is `a`.
    static String withoutEndings(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String ending : ENDINGS) {
            if (lower.endsWith(ending) && name.length() > ending.length()) {
                return withoutEndings(name.substring(0, name.length() - ending.length()));
            }
        }
        return name;
    }

    /// What the endings promise; where they promise nothing the content decides.
    static java.util.Optional<Sniffed> promise(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String plain = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
        String ending = plain.substring(Math.max(0, plain.lastIndexOf('.')));
        return switch (ending) {
            case ".txt" -> java.util.Optional.of(Sniffed.TEXT);
            case ".html", ".htm", ".xhtml" -> java.util.Optional.of(Sniffed.HTML);
            case ".jsonl", ".ndjson" -> java.util.Optional.of(Sniffed.JSON_LINES);
            case ".rss", ".atom" -> java.util.Optional.of(Sniffed.FEED);
            case ".warc" -> java.util.Optional.of(Sniffed.WARC);
            default -> java.util.Optional.empty();
        };
    }
}
