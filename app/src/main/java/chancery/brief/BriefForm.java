package chancery.brief;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The forms of a briefing, told by the ending of a file's name.
public enum BriefForm {
    HTML("text/html; charset=utf-8"),
    MD("text/markdown; charset=utf-8"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf");

    private final String mediaType;

    BriefForm(String mediaType) {
        this.mediaType = mediaType;
    }

    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String mediaType() {
        return mediaType;
    }

    /// The form of a file's name, or an ending alone.
    public static Optional<BriefForm> of(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(form -> form.ending().equals(ending)).findFirst();
    }

    public static List<String> endings() {
        return Arrays.stream(values()).map(BriefForm::ending).toList();
    }

    /// Writes a briefing; the stream stays open. The same briefing gives the same bytes.
    public void write(Brief brief, OutputStream out) throws IOException {
        switch (this) {
            case HTML -> out.write(BriefHtml.of(brief).getBytes(UTF_8));
            case MD -> out.write(BriefMarkdown.of(brief).getBytes(UTF_8));
            case DOCX -> BriefDocx.write(brief, out);
            case PDF -> BriefPdf.write(brief, out);
        }
    }
}
