package chancery.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The code lists of the exports: every code with its meaning and words that are coded so.
final class Codes {

    private final List<Code> codes;

    private Codes(List<Code> codes) {
        this.codes = List.copyOf(codes);
    }

    /// One code of a list.
    record Code(String list, String code, String meaning, String example) {}

    static Codes standard() {
        List<Code> codes = new ArrayList<>();
        try (InputStream in = Codes.class.getResourceAsStream("codes.tsv");
                BufferedReader lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        java.util.Objects.requireNonNull(in, "codes.tsv"),
                                        StandardCharsets.UTF_8))) {
            lines.lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> codes.add(new Code(cells[0], cells[1], cells[2], cells[3])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Codes(codes);
    }

    /// The codes of one list, in its order.
    List<Code> of(String list) {
        return codes.stream().filter(code -> code.list.equals(list)).toList();
    }

    List<Code> all() {
        return codes;
    }

    void rows(Consumer<List<String>> reader) {
        codes.forEach(
                code -> reader.accept(List.of(code.list, code.code, code.meaning, code.example)));
    }
}
