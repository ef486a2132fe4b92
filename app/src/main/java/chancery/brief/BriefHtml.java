package chancery.brief;

import chancery.export.XmlText;
import java.util.stream.Collectors;

/// A briefing as one HTML page that needs nothing else and prints on two sheets.
final class BriefHtml {

    private static final String STYLE =
            """
            :root { color-scheme: light dark; --ink: #1d1b17; --soft: #6b665c; --line: #d9d4c8; --paper: #fffdf8; }
            @media (prefers-color-scheme: dark) { :root { --ink: #ece8df; --soft: #a39d91; --line: #45413a; --paper: #1b1917; } }
            body { font: 15px/1.45 Georgia, "Times New Roman", serif; color: var(--ink); background: var(--paper); max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
            h1 { font-size: 1.6rem; margin: 0; } .sub { color: var(--soft); margin: .2rem 0 1.2rem; }
            h2 { font: 600 .78rem/1.3 system-ui, sans-serif; letter-spacing: .05em; text-transform: uppercase; border-top: 1px solid var(--line); padding-top: .6rem; margin: 1.1rem 0 .3rem; }
            ul { list-style: none; margin: 0; padding: 0; } li { margin: .25rem 0; }
            q { color: var(--soft); font-style: italic; } .none { color: var(--soft); }
            sup a { color: inherit; text-decoration: none; font-size: .7rem; padding: 0 .1em; }
            ol { font-size: .78rem; color: var(--soft); padding-left: 1.6rem; } ol li { margin: .15rem 0; }
            .foot { font-size: .78rem; color: var(--soft); border-top: 1px solid var(--line); padding-top: .6rem; overflow-wrap: anywhere; }
            @page { size: A4; margin: 16mm; } @media print { body { font-size: 10pt; margin: 0; max-width: none; background: none; color: #000; } h2, li { break-inside: avoid; } h2 { break-after: avoid; } }
            """;

    private BriefHtml() {}

    static String of(Brief brief) {
        StringBuilder page = new StringBuilder();
        page.append(
                """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <h1>%s</h1>
                <p class="sub">%s</p>
                """
                        .formatted(
                                safe(brief.title()),
                                STYLE,
                                safe(brief.title()),
                                safe(brief.subtitle())));
        for (Brief.Section section : brief.sections()) {
            page.append("<h2>").append(safe(section.heading())).append("</h2>\n<ul>\n");
            section.lines().forEach(line -> page.append(line(line)));
            page.append("</ul>\n");
        }
        page.append("<h2>Notes</h2>\n<ol>\n");
        brief.notes().forEach(note -> page.append(note(note)));
        page.append("</ol>\n<p class=\"foot\">").append(safe(brief.foot()));
        return page.append("</p>\n</body>\n</html>\n").toString();
    }

    private static String line(Brief.Line line) {
        String marks =
                line.notes().stream()
                        .map("<sup><a href=\"#n%1$d\">%1$d</a></sup>"::formatted)
                        .collect(Collectors.joining(" "));
        String quote =
                line.quote().isEmpty()
                        ? ""
                        : " <q>" + safe(Quotation.inside(line.quote())) + "</q>";
        return "<li%s>%s%s%s</li>\n"
                .formatted(line.found() ? "" : " class=\"none\"", safe(line.text()), quote, marks);
    }

    private static String note(Brief.Note note) {
        return "<li id=\"n%d\">%s%s</li>\n"
                .formatted(
                        note.number(),
                        safe(note.source()),
                        note.words().isEmpty() ? "" : ": <q>" + safe(note.words()) + "</q>");
    }

    private static String safe(String words) {
        return XmlText.legal(words)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
