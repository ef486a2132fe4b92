package chancery.cli;

import java.util.regex.Pattern;

/// Words from pages, made fit for a terminal: on one line, without control characters, and without
/// the marks that the console reads as colours.
final class Plain {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    // Also the marks that turn the direction of writing: a page must not rearrange our output.
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cf}]");

    private Plain() {}

    static String text(String words) {
        String line = BLANKS.matcher(words).replaceAll(" ");
        return CONTROLS.matcher(line)
                .replaceAll("")
                .replace("@|", "@ |")
                .replace("|@", "| @")
                .strip();
    }

    /// Words that other words follow or precede: blanks at the edges stay.
    static String edge(String words) {
        String line = text(words);
        String before = words.isEmpty() || !Character.isWhitespace(words.charAt(0)) ? "" : " ";
        String behind =
                words.isEmpty() || !Character.isWhitespace(words.charAt(words.length() - 1))
                        ? ""
                        : " ";
        return line.isEmpty() ? before : before + line + behind;
    }

    static String shortened(String words, int length) {
        String line = text(words);
        if (line.length() <= length) {
            return line;
        }
        int cut = Character.isHighSurrogate(line.charAt(length - 2)) ? length - 2 : length - 1;
        return line.substring(0, cut).strip() + "…";
    }
}
