package chancery.brief;

import static java.nio.charset.StandardCharsets.UTF_8;

import chancery.export.XmlText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A briefing as a Word document: paragraphs in the built-in styles, so that an office can give it
/// its own look.
final class BriefDocx {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String HEADER =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final FileTime NO_TIME = FileTime.from(Instant.parse("1980-01-01T00:00:00Z"));

    private static final String TYPES =
            HEADER
                    + """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Default Extension="xml" ContentType="application/xml"/>\
                    <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
                    <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>\
                    </Types>\
                    """;

    private static final String PACKAGE =
            HEADER
                    + """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                    <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>\
                    </Relationships>\
                    """;

    private static final String DOCUMENT =
            HEADER
                    + """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                    <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>\
                    </Relationships>\
                    """;

    private BriefDocx() {}

    static void write(Brief brief, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        part(zip, "[Content_Types].xml", TYPES);
        part(zip, "_rels/.rels", PACKAGE);
        part(zip, "word/_rels/document.xml.rels", DOCUMENT);
        part(zip, "word/styles.xml", styles());
        part(zip, "word/document.xml", body(brief));
        zip.finish();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content.getBytes(UTF_8));
        zip.closeEntry();
    }

    private static String styles() {
        return HEADER
                + "<w:styles xmlns:w=\"%s\">".formatted(W)
                + style("Normal", "Normal", "20", "", 60)
                + style("Title", "Title", "32", "<w:b/>", 40)
                + style("Subtitle", "Subtitle", "20", "<w:i/>", 160)
                + style("Heading1", "heading 1", "22", "<w:b/>", 60)
                + style("Note", "Note", "16", "", 20)
                + "</w:styles>";
    }

    private static String style(String id, String name, String size, String more, int after) {
        return """
        <w:style w:type="paragraph"%s w:styleId="%s"><w:name w:val="%s"/><w:pPr>%s<w:spacing w:before="%d" w:after="%d"/></w:pPr>\
        <w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/>%s<w:sz w:val="%s"/></w:rPr></w:style>\
        """
                .formatted(
                        id.equals("Normal") ? " w:default=\"1\"" : "",
                        id,
                        name,
                        id.equals("Heading1") ? "<w:keepNext/>" : "",
                        id.equals("Heading1") ? 160 : 0,
                        after,
                        more,
                        size);
    }

    private static String body(Brief brief) throws IOException {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("w:document");
            xml.writeAttribute("xmlns:w", W);
            xml.writeStartElement("w:body");
            paragraph(xml, "Title", brief.title());
            paragraph(xml, "Subtitle", brief.subtitle());
            for (Brief.Section section : brief.sections()) {
                paragraph(xml, "Heading1", section.heading());
                for (Brief.Line line : section.lines()) {
                    line(xml, line);
                }
            }
            paragraph(xml, "Heading1", "Notes");
            for (Brief.Note note : brief.notes()) {
                paragraph(xml, "Note", numbered(note));
            }
            paragraph(xml, "Note", brief.foot());
            page(xml);
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return out.toString();
    }

    private static String numbered(Brief.Note note) {
        String words = note.words().isEmpty() ? "" : ": " + Quotation.of(note.words());
        return note.number() + "  " + note.source() + words;
    }

    private static void line(XMLStreamWriter xml, Brief.Line line) throws XMLStreamException {
        start(xml, "Normal");
        run(xml, line.text(), line.found() ? "" : "w:i");
        if (!line.quote().isEmpty()) {
            run(xml, (line.text().endsWith(" ") ? "" : " ") + Quotation.of(line.quote()), "w:i");
        }
        List<String> numbers = line.notes().stream().map(number -> number.toString()).toList();
        if (!numbers.isEmpty()) {
            run(xml, " " + String.join(", ", numbers), "w:vertAlign");
        }
        xml.writeEndElement();
    }

    private static void paragraph(XMLStreamWriter xml, String style, String words)
            throws XMLStreamException {
        start(xml, style);
        run(xml, words, "");
        xml.writeEndElement();
    }

    private static void start(XMLStreamWriter xml, String style) throws XMLStreamException {
        xml.writeStartElement("w:p");
        xml.writeStartElement("w:pPr");
        xml.writeEmptyElement("w:pStyle");
        xml.writeAttribute("w:val", style);
        xml.writeEndElement();
    }

    /// @param look an empty element of the run's look; `w:vertAlign` is superscript
    private static void run(XMLStreamWriter xml, String words, String look)
            throws XMLStreamException {
        xml.writeStartElement("w:r");
        if (!look.isEmpty()) {
            xml.writeStartElement("w:rPr");
            xml.writeEmptyElement(look);
            if (look.equals("w:vertAlign")) {
                xml.writeAttribute("w:val", "superscript");
            }
            xml.writeEndElement();
        }
        xml.writeStartElement("w:t");
        xml.writeAttribute("xml:space", "preserve");
        xml.writeCharacters(XmlText.legal(words).replaceAll("\\s+", " "));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void page(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("w:sectPr");
        xml.writeEmptyElement("w:pgSz");
        xml.writeAttribute("w:w", "11906");
        xml.writeAttribute("w:h", "16838");
        xml.writeEmptyElement("w:pgMar");
        for (String side : List.of("top", "right", "bottom", "left")) {
            xml.writeAttribute("w:" + side, "1020");
        }
        xml.writeAttribute("w:header", "500");
        xml.writeAttribute("w:footer", "500");
        xml.writeAttribute("w:gutter", "0");
        xml.writeEndElement();
    }
}
