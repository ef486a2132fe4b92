package chancery.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One command as a user runs it, with what it printed.
record Run(int code, String out, String err) {

    static final Path PAGES = Path.of("..", "examples", "pages");
    static final Path DAMAGED = Path.of("..", "examples", "damaged");

    static Run of(String... words) {
        return in(Map.of(), words);
    }

    static Run in(Map<String, String> environment, String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        Console console = Console.piped(out, err);
        int code = Chancery.run(console, new HashMap<>(environment), words);
        console.flush();
        return new Run(code, out.toString(UTF_8), err.toString(UTF_8));
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
