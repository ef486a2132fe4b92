package chancery.brief;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/// A briefing as a PDF on A4. The font, Liberation Sans, is embedded, so it prints alike
/// everywhere; of words in a script that it lacks, only the script is named, and the foot says so.
final class BriefPdf implements AutoCloseable {

    private static final String FONT =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float MARGIN = 48;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float LEADING = 1.28f;

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private PDPageContentStream page;
    private float y;
    private boolean lacking;

    private BriefPdf() throws IOException {
        try (InputStream in = PDDocument.class.getResourceAsStream(FONT)) {
            if (in == null) {
                throw new IOException("the library's font is missing");
            }
            font = PDType0Font.load(document, in, true);
        }
        page = nextPage();
    }

    static void write(Brief brief, OutputStream out) throws IOException {
        try (BriefPdf pdf = new BriefPdf()) {
            // The number that tells two files apart must not come from the clock.
            pdf.document.setDocumentId(
                    (long) (brief.title() + brief.subtitle() + brief.foot()).hashCode());
            pdf.document.getDocumentInformation().setTitle(brief.title());
            pdf.document.getDocumentCatalog().setLanguage("en");
            pdf.lay(brief);
            pdf.page.close();
            pdf.document.save(out);
        }
    }

    /// How a paragraph looks.
    private record Look(float size, boolean bold, float grey, float indent, float before) {}

    private static final Look TITLE = new Look(16, true, 0, 0, 0);
    private static final Look SUBTITLE = new Look(9.5f, false, 0.35f, 0, 2);
    private static final Look HEADING = new Look(9.5f, true, 0, 0, 9);
    private static final Look TEXT = new Look(9, false, 0, 0, 2.5f);
    private static final Look NONE = new Look(9, false, 0.45f, 0, 2.5f);
    private static final Look QUOTE = new Look(8.5f, false, 0.35f, 12, 1);
    private static final Look NOTE = new Look(7, false, 0.3f, 0, 1.2f);

    private void lay(Brief brief) throws IOException {
        paragraph(brief.title(), "", TITLE);
        paragraph(brief.subtitle(), "", SUBTITLE);
        for (Brief.Section section : brief.sections()) {
            keepTogether(4 * TEXT.size * LEADING);
            paragraph(section.heading(), "", HEADING);
            for (Brief.Line line : section.lines()) {
                line(line);
            }
        }
        keepTogether(3 * TEXT.size * LEADING);
        paragraph("Notes", "", HEADING);
        for (Brief.Note note : brief.notes()) {
            String words = note.words().isEmpty() ? "" : ": " + Quotation.of(note.words());
            paragraph(note.number() + "  " + note.source() + words, "", NOTE);
        }
        paragraph(brief.foot(), "", new Look(7, false, 0.3f, 0, 6));
        if (lacking) {
            paragraph(
                    "Words in scripts that this font lacks are named in square brackets; the HTML and"
                            + " Word forms of this page hold them.",
                    "",
                    NOTE);
        }
    }

    private void line(Brief.Line line) throws IOException {
        String marks = line.notes().stream().map(String::valueOf).collect(Collectors.joining(", "));
        boolean speaks = line.text().endsWith(": ");
        if (line.quote().isEmpty()) {
            paragraph(line.text(), marks, line.found() ? TEXT : NONE);
        } else if (speaks) {
            paragraph(line.text() + Quotation.of(line.quote()), marks, TEXT);
        } else {
            paragraph(line.text(), marks, TEXT);
            paragraph(Quotation.of(line.quote()), "", QUOTE);
        }
    }

    private void paragraph(String words, String marks, Look look) throws IOException {
        y -= look.before;
        List<String> lines = wrapped(drawable(words), look);
        for (int i = 0; i < lines.size(); i++) {
            if (y - look.size * LEADING < MARGIN) {
                page.close();
                page = nextPage();
            }
            y -= look.size * LEADING;
            text(lines.get(i), MARGIN + look.indent, y, look.size, look);
            if (i == lines.size() - 1 && !marks.isEmpty()) {
                float end = MARGIN + look.indent + width(lines.get(i), look.size) + 1.5f;
                text(marks, end, y + look.size * 0.35f, look.size * 0.62f, look);
            }
        }
    }

    private void text(String words, float x, float base, float size, Look look) throws IOException {
        page.beginText();
        page.setNonStrokingColor(look.grey);
        page.setStrokingColor(look.grey);
        page.setRenderingMode(look.bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        page.setLineWidth(size * 0.03f);
        page.setFont(font, size);
        page.newLineAtOffset(x, base);
        page.showText(words);
        page.endText();
    }

    private List<String> wrapped(String words, Look look) throws IOException {
        // The marks of a line stand behind its last word.
        float room = WIDTH - look.indent - 18;
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, look.size) > room && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
                longer = word;
            }
            line.setLength(0);
            line.append(longer);
            while (width(line.toString(), look.size) > room && line.length() > 1) {
                int fits = fitting(line.toString(), room, look.size);
                lines.add(line.substring(0, fits));
                line.delete(0, fits);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private int fitting(String word, float room, float size) throws IOException {
        int fits = word.length() - 1;
        while (fits > 1 && width(word.substring(0, fits), size) > room) {
            fits--;
        }
        return fits;
    }

    private float width(String words, float size) throws IOException {
        return font.getStringWidth(words) / 1000 * size;
    }

    /// What the font has stays; a run of signs that it lacks is told by its script, once.
    private String drawable(String words) {
        StringBuilder drawn = new StringBuilder();
        String missing = "";
        for (int point : words.replaceAll("\\s+", " ").codePoints().toArray()) {
            String one = Character.toString(point);
            if (canDraw(one)) {
                drawn.append(one);
                missing = point == ' ' ? missing : "";
            } else if (missing.isEmpty() || Character.isLetter(point)) {
                String script = named(point);
                drawn.append(script.equals(missing) ? "" : "[" + script + "]");
                missing = script;
            }
        }
        return drawn.toString().replaceAll(" {2,}", " ").strip();
    }

    private String named(int point) {
        lacking = true;
        return Character.isLetter(point)
                ? Character.UnicodeScript.of(point).toString().toLowerCase(Locale.ROOT) + " script"
                : "sign";
    }

    private boolean canDraw(String one) {
        try {
            font.encode(one);
            return true;
        } catch (IOException | IllegalArgumentException _) {
            return false;
        }
    }

    private void keepTogether(float height) throws IOException {
        if (y - height < MARGIN) {
            page.close();
            page = nextPage();
        }
    }

    private PDPageContentStream nextPage() throws IOException {
        PDPage fresh = new PDPage(PDRectangle.A4);
        document.addPage(fresh);
        y = PDRectangle.A4.getHeight() - MARGIN;
        return new PDPageContentStream(document, fresh);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
