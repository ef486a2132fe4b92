package chancery.pipeline;

import chancery.acquire.Document;
import chancery.clean.Article;
import chancery.reference.Edtf;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which pages of an archive are wanted: by host, language and day of publication. What is not
/// asked for does not select.
///
/// A page whose day is not known is left out where days are asked for.
///
/// @param hosts `example.org` is also `www.example.org`
/// @param languages ISO 639-1 codes
/// @param from first day of publication
/// @param to last day of publication
public record Selection(
        List<String> hosts,
        List<String> languages,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {

    public Selection {
        hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
        languages = languages.stream().map(code -> code.toLowerCase(Locale.ROOT)).toList();
    }

    /// Everything.
    public static Selection all() {
        return new Selection(List.of(), List.of(), Optional.empty(), Optional.empty());
    }

    public boolean isAll() {
        return hosts.isEmpty() && languages.isEmpty() && from.isEmpty() && to.isEmpty();
    }

    /// What speaks against a document, before any work is done on it.
    public Optional<String> against(Document document) {
        if (hosts.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> host = document.url().flatMap(Selection::host);
        boolean wanted =
                host.isPresent()
                        && hosts.stream()
                                .anyMatch(one ->
                                        host.get().equals(one) || host.get().endsWith("." + one));
        return wanted ? Optional.empty() : Optional.of("host " + host.orElse("not known"));
    }

    private static Optional<String> host(String url) {
        try {
            return Optional.ofNullable(URI.create(url).getHost())
                    .map(host -> host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /// What speaks against an article, before its sentences are looked at.
    public Optional<String> against(Article article) {
        if (!languages.isEmpty() && !languages.contains(article.language())) {
            return Optional.of("language " + article.language());
        }
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        Optional<Edtf> day = article.published().date();
        boolean wanted =
                day.isPresent()
                        && from.map(first -> !day.get().latest().isBefore(first)).orElse(true)
                        && to.map(last -> !day.get().earliest().isAfter(last)).orElse(true);
        return wanted
                ? Optional.empty()
                : Optional.of("published " + day.map(Edtf::text).orElse("on a day not known"));
    }
}
