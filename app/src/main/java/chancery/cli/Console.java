package chancery.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Help;

/// Where output goes: what programs read to one stream, what people read to the other, both UTF-8
/// whatever the locale says.
final class Console {

    private final PrintStream out;
    private final PrintStream err;
    private final boolean outIsTerminal;
    private final boolean errIsTerminal;
    private final boolean coloured;

    private Console(
            OutputStream out,
            OutputStream err,
            boolean outIsTerminal,
            boolean errIsTerminal,
            boolean coloured) {
        this.out = new PrintStream(new BufferedOutputStream(out, 1 << 16), false, UTF_8);
        this.err = new PrintStream(err, true, UTF_8);
        this.outIsTerminal = outIsTerminal;
        this.errIsTerminal = errIsTerminal;
        this.coloured = coloured;
    }

    /// The console of the process. The launcher says which streams are terminals; without it the
    /// process's own console is asked.
    static Console standard(Map<String, String> environment) {
        String terminals = System.getProperty("chancery.terminals", asked());
        boolean out = terminals.contains("out");
        boolean plain =
                !environment.getOrDefault("NO_COLOR", "").isEmpty()
                        || environment.getOrDefault("TERM", "").equals("dumb");
        return new Console(
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                out,
                terminals.contains("err"),
                out && !plain);
    }

    private static String asked() {
        return Optional.ofNullable(System.console())
                .filter(java.io.Console::isTerminal)
                .map(_ -> "out,err")
                .orElse("");
    }

    /// A console that writes to the given streams, neither of which is a terminal.
    static Console piped(OutputStream out, OutputStream err) {
        return new Console(out, err, false, false, false);
    }

    boolean outIsTerminal() {
        return outIsTerminal;
    }

    boolean errIsTerminal() {
        return errIsTerminal;
    }

    Help.ColorScheme colours() {
        return Help.defaultColorScheme(coloured ? Help.Ansi.ON : Help.Ansi.OFF);
    }

    /// A line of the answer.
    void print(String line) {
        out.print(line);
        out.print('\n');
        if (outIsTerminal) {
            out.flush();
        }
    }

    /// A line of the answer, with marks such as `@|bold words|@` shown where colours are.
    void printStyled(String line) {
        print(colours().ansi().string(line));
    }

    /// A line for people, beside the answer.
    void say(String line) {
        out.flush();
        err.print(line);
        err.print('\n');
    }

    /// Something that people should not miss.
    void warn(String sentence) {
        say("chancery: " + sentence);
    }

    /// Whether nobody reads the answer any more, as behind `| head`.
    boolean outIsClosed() {
        return out.checkError();
    }

    OutputStream outStream() {
        return out;
    }

    PrintStream errStream() {
        return err;
    }

    PrintWriter outWriter() {
        return new PrintWriter(out, true, UTF_8);
    }

    PrintWriter errWriter() {
        return new PrintWriter(err, true, UTF_8);
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
