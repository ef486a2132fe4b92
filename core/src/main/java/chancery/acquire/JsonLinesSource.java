package chancery.acquire;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Documents as JSON Lines: one object a line, with `text` or `html`, and what else is known of it.
final class JsonLinesSource implements Pieces {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final InputStream in;
    private final String source;
    private final LineReader lines;

    JsonLinesSource(InputStream in, String source) {
        this.in = in;
        this.source = source;
        this.lines = new LineReader(in);
    }

    @Override
    public Optional<Acquired> next() throws IOException {
        Optional<LineReader.Line> line = lines.next();
        while (line.isPresent() && line.get().whole() && isBlank(line.get().bytes())) {
            line = lines.next();
        }
        return line.map(this::read);
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    private Acquired read(LineReader.Line line) {
        if (!line.whole()) {
            return refused(line, DropReason.TOO_LARGE, "over 16 MB");
        }
        try {
            JsonNode node = JSON.readTree(line.bytes());
            return node == null || !node.isObject()
                    ? refused(line, DropReason.BAD_JSON, "not an object")
                    : item(line, node);
        } catch (JacksonException fault) {
            return refused(line, DropReason.BAD_JSON, fault.getOriginalMessage());
        } catch (StackOverflowError tooDeep) {
            return refused(line, DropReason.BAD_JSON, "nested too deep");
        }
    }

    private Acquired item(LineReader.Line line, JsonNode node) {
        Optional<String> html = string(node, "html");
        Optional<String> text = html.or(() -> string(node, "text"));
        if (text.isEmpty()) {
            return refused(line, DropReason.BAD_JSON, "neither text nor html");
        }
        return new Acquired.Taken(
                Document.ofItem(
                        string(node, "id").filter(id -> !id.isBlank()),
                        html.isPresent() ? Document.Form.HTML : Document.Form.ITEM,
                        text.get(),
                        string(node, "url"),
                        string(node, "stamp"),
                        string(node, "title"),
                        string(node, "language")));
    }

    private static Optional<String> string(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value == null || !(value.isString() || value.isNumber())
                ? Optional.empty()
                : Optional.of(value.asString());
    }

    private Acquired refused(LineReader.Line line, DropReason reason, String detail) {
        return new Acquired.Refused(Drop.at(source, line.number(), reason, detail));
    }

    @Override
    public long position() {
        return lines.number() + 1;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
