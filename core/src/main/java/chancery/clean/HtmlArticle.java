package chancery.clean;

import chancery.trace.Span;
import java.util.Optional;
import java.util.Set;

/// An HTML page with its lines marked and its headline found.
record HtmlArticle(PageText page, Marks marks, Optional<Span> headline) {

    static HtmlArticle of(Markup markup, Set<HtmlBody.Rule> off) {
        PageText page = HtmlRendering.of(markup.page());
        Optional<Integer> title = Headline.inHtml(page, markup);
        Marks marks = HtmlBody.find(page, title, off);
        title.ifPresent(line -> marks.cut(line, "headline"));
        return new HtmlArticle(page, marks, title.map(line -> page.lines().get(line).span()));
    }

    String body() {
        StringBuilder body = new StringBuilder();
        for (Span paragraph : marks.paragraphs()) {
            body.append(paragraph.in(page.text())).append("\n\n");
        }
        return body.toString();
    }
}
