package chancery.brief;

import java.util.stream.Collectors;

/// A briefing as Markdown with footnotes.
public final class BriefMarkdown {

    private BriefMarkdown() {}

    public static String of(Brief brief) {
        StringBuilder page = new StringBuilder();
        page.append("# ").append(safe(brief.title())).append("\n\n");
        page.append(safe(brief.subtitle())).append('\n');
        for (Brief.Section section : brief.sections()) {
            page.append("\n## ").append(safe(section.heading())).append("\n\n");
            section.lines().forEach(line -> page.append(line(line)).append('\n'));
        }
        page.append("\n---\n\n").append(safe(brief.foot())).append("\n\n");
        for (Brief.Note note : brief.notes()) {
            page.append("[^%d]: %s%s\n".formatted(note.number(), safe(note.source()), words(note)));
        }
        return page.toString();
    }

    private static String line(Brief.Line line) {
        String marks =
                line.notes().stream()
                        .map(number -> "[^" + number + "]")
                        .collect(Collectors.joining());
        String text = line.found() ? safe(line.text()) : "*" + safe(line.text()) + "*";
        return "- " + text + quoted(line, text) + marks;
    }

    private static String quoted(Brief.Line line, String before) {
        if (line.quote().isEmpty()) {
            return "";
        }
        return (before.endsWith(" ") ? "" : " ") + safe(Quotation.of(line.quote()));
    }

    private static String words(Brief.Note note) {
        return note.words().isEmpty() ? "." : ": " + safe(Quotation.of(note.words()));
    }

    // Words of a page must not become markup of ours.
    private static String safe(String words) {
        return words.replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>|#])", "\\\\$1");
    }
}
