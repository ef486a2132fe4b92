package chancery.clean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// The words that mark what is not the article, from `furniture.tsv`. Has no state but the table
/// and what it was asked before; shared by all threads.
final class Furniture {

    static final Furniture TABLE = load();

    private final Map<String, String> tags = new HashMap<>();
    private final Map<String, Pattern> names = new LinkedHashMap<>();
    private final Set<String> tails = new HashSet<>();
    private final Set<String> comments = new HashSet<>();
    private final NavigableMap<String, String> lines = new TreeMap<>();
    private final NavigableMap<String, String> openings = new TreeMap<>();
    private final NavigableMap<String, String> longs = new TreeMap<>();
    private final Map<String, String> tokens = new HashMap<>();
    private final Map<String, String> wholes = new HashMap<>();
    private final Map<String, String> notices = new LinkedHashMap<>();
    private final NavigableMap<String, String> buttons = new TreeMap<>();

    // The pages of an outlet name their blocks alike; so many names take some megabytes.
    private static final int REMEMBERED = 20_000;
    private final Map<String, Optional<String>> remembered = new ConcurrentHashMap<>();

    private Furniture() {}

    private static Furniture load() {
        InputStream table =
                Objects.requireNonNull(Furniture.class.getResourceAsStream("furniture.tsv"));
        Furniture furniture = new Furniture();
        try (BufferedReader rows =
                new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            rows.lines().filter(row -> !row.startsWith("#")).forEach(furniture::add);
        } catch (IOException fault) {
            throw new UncheckedIOException("furniture.tsv", fault);
        }
        return furniture;
    }

    private void add(String row) {
        String[] cells = row.split("\t", -1);
        String reason = cells[1];
        String words = cells[2];
        switch (cells[0]) {
            case "tag" -> Set.of(words.split(" ")).forEach(tag -> tags.put(tag, reason));
            case "name" -> names.put(reason, names(words));
            case "tail" -> tails.add(words);
            case "line" -> lines.put(words, reason);
            case "opening" -> openings.put(words, reason);
            case "comments" -> comments.add(words);
            case "long" -> longs.put(words, reason);
            case "token" -> Set.of(words.split(" ")).forEach(token -> tokens.put(token, reason));
            case "whole" -> wholes.put(words, reason);
            case "notice" -> notices.put(words, reason);
            case "button" -> buttons.put(words, reason);
            default -> throw new IllegalStateException("furniture.tsv: unknown kind " + cells[0]);
        }
    }

    private static Pattern names(String words) {
        StringBuilder any = new StringBuilder();
        for (String word : words.split(" ", -1)) {
            any.append(any.isEmpty() ? "" : "|");
            any.append(word.replace("-", "[-_]{1,2}").replace("*", "[a-z0-9]*"));
        }
        // The look ahead spares the many words a try wherever no word begins.
        return Pattern.compile("(?<![a-z0-9])(?=[a-z0-9])(?:" + any + ")(?![a-z0-9])");
    }

    Optional<String> ofTag(String tag) {
        return Optional.ofNullable(tags.get(tag));
    }

    /// The reason that the names of a block give for cutting it.
    Optional<String> ofNames(String names) {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> known = remembered.get(names);
        if (known != null) {
            return known;
        }
        Optional<String> reason = reasonOf(names);
        if (remembered.size() < REMEMBERED) {
            remembered.put(names, reason);
        }
        return reason;
    }

    private Optional<String> reasonOf(String names) {
        for (String name : names.strip().split(" +", -1)) {
            if (tokens.containsKey(name)) {
                return Optional.of(tokens.get(name));
            }
        }
        for (Map.Entry<String, Pattern> reason : this.names.entrySet()) {
            if (reason.getValue().matcher(names).find()) {
                return Optional.of(reason.getKey());
            }
        }
        return Optional.empty();
    }

    /// Whether a line opens a list of other stories.
    boolean opensTail(String line) {
        if (line.length() > 60) {
            return false;
        }
        String bare = bare(line);
        return tails.contains(bare)
                || (!Script.endsSentence(line) && prefix(openings, bare).isPresent());
    }

    /// Whether a line is the heading of the readers' comments: "Comments", "167 comments".
    boolean opensComments(String line) {
        if (line.length() > 40) {
            return false;
        }
        String bare = bare(line);
        int word = 0;
        while (word < bare.length() && !Character.isLetter(bare.charAt(word))) {
            word++;
        }
        return comments.contains(bare.substring(word));
    }

    /// The reason to cut a line of any length: legal notices, sources of a study.
    Optional<String> ofLongLine(String line) {
        return prefix(
                longs, line.substring(0, Math.min(60, line.length())).toLowerCase(Locale.ROOT));
    }

    Optional<String> ofLine(String line) {
        String lower = line.substring(0, Math.min(60, line.length())).toLowerCase(Locale.ROOT);
        return prefix(lines, lower).or(() -> Optional.ofNullable(wholes.get(bare(line))));
    }

    /// What a page says instead of its article: `paywall`, `server`.
    Optional<String> ofNotice(String line) {
        String lower = line.toLowerCase(Locale.ROOT).replace('’', '\'');
        return notices.entrySet().stream()
                .filter(notice -> lower.contains(notice.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    Optional<String> ofButton(String line) {
        return line.length() > 120 ? Optional.empty() : prefix(buttons, bare(line));
    }

    /// The row whose words the line begins with.
    private static Optional<String> prefix(NavigableMap<String, String> rows, String lower) {
        Map.Entry<String, String> row = rows.floorEntry(lower);
        while (row != null) {
            if (lower.startsWith(row.getKey())) {
                return Optional.of(row.getValue());
            }
            int shared = shared(row.getKey(), lower);
            if (shared == 0) {
                return Optional.empty();
            }
            row = rows.floorEntry(lower.substring(0, shared));
        }
        return Optional.empty();
    }

    private static int shared(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            if (one.charAt(i) != other.charAt(i)) {
                return i;
            }
        }
        return length;
    }

    /// Lower case, without marks at the ends.
    private static String bare(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && !isWord(line.charAt(from))) {
            from++;
        }
        while (to > from && !isWord(line.charAt(to - 1))) {
            to--;
        }
        return line.substring(from, to).toLowerCase(Locale.ROOT);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }
}
