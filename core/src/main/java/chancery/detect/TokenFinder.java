package chancery.detect;

import chancery.trace.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Words and marks in the manner of the Penn Treebank, on which the tagger was trained.
///
/// Differs from it where news of states needs it: "U.S.-China" and "EU-Japan" are three tokens, so
/// that both sides can be seen. Other hyphenated words are one. Text glued by a scraper
/// ("talks.The") is parted.
///
/// The library's tokeniser is not used: its model parts every hyphenated word, and runs at a
/// twentieth of the speed of this one pass.
final class TokenFinder {

    /// Nouns of what two have with each other.
    private static final Set<String> JOIN_TWO =
            Set.of(
                    "call",
                    "summit",
                    "meeting",
                    "meetings",
                    "talks",
                    "border",
                    "relations",
                    "ties",
                    "deal",
                    "peace",
                    "conflict",
                    "alliance",
                    "dialogue",
                    "forum",
                    "relationship",
                    "negotiations",
                    "conversation",
                    "phone",
                    "rivalry",
                    "partnership",
                    "trade",
                    "rapprochement",
                    "ceasefire",
                    "pact",
                    "agreement",
                    "encounter",
                    "bilateral",
                    "videoconference");

    private final SentenceWords words;

    TokenFinder(SentenceWords words) {
        this.words = words;
    }

    /// @param plain text without curly quotes and line breaks, see [PlainText]
    /// @param offset where it begins in the page text
    List<Token> find(String plain, int offset) {
        List<Token> tokens = new ArrayList<>(plain.length() / 5 + 1);
        int at = 0;
        while (at < plain.length()) {
            if (plain.charAt(at) == ' ') {
                at++;
                continue;
            }
            int end = isWord(plain, at) ? wordEnd(plain, at) : markEnd(plain, at);
            addParts(plain, at, end, offset, tokens);
            at = end;
        }
        return tokens;
    }

    private static boolean isWord(String s, int at) {
        if (at < 0 || at >= s.length()) {
            return false;
        }
        char c = s.charAt(at);
        if (c < 0x80) {
            return isAsciiLetter(c) || isDigit(c);
        }
        return Character.isLetterOrDigit(c)
                || (Character.isSurrogate(c) && Character.isLetterOrDigit(s.codePointAt(at)))
                || Character.getType(c) == Character.NON_SPACING_MARK
                || c == '\u00AD';
    }

    private static boolean isAsciiLetter(char c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isDigit(String s, int at) {
        return at >= 0 && at < s.length() && isDigit(s.charAt(at));
    }

    private static int markEnd(String s, int at) {
        char c = s.charAt(at);
        int end = at + Character.charCount(s.codePointAt(at));
        if (c == '\'') {
            int clitic = cliticEnd(s, at);
            return clitic > 0 && isWord(s, at - 1) ? clitic : end;
        }
        if (c == '.' || c == '-' || c == '!' || c == '?') {
            while (end < s.length() && s.charAt(end) == c) {
                end++;
            }
        }
        return end;
    }

    private int wordEnd(String s, int start) {
        int at = start;
        while (at < s.length()) {
            if (isWord(s, at)) {
                at += Character.charCount(s.codePointAt(at));
                continue;
            }
            switch (s.charAt(at)) {
                case '\'' -> {
                    if (!isWord(s, at + 1)) {
                        return at;
                    }
                    if (isNot(s, at)) {
                        return at - 1 == start ? at + 2 : at - 1;
                    }
                    if (cliticEnd(s, at) > 0) {
                        return at;
                    }
                    at++;
                }
                case '.' -> {
                    if (!isWord(s, at + 1)) {
                        return keepsFullStop(s, start, at) ? at + 1 : at;
                    }
                    if (!joinsOverFullStop(s, start, at)) {
                        return words.has(SentenceWords.Sort.NUMBERED, s.substring(start, at))
                                ? at + 1
                                : at;
                    }
                    at++;
                }
                default -> {
                    if (!joins(s, at)) {
                        return at;
                    }
                    at++;
                }
            }
        }
        return at;
    }

    /// Whether the apostrophe is that of "n't".
    private static boolean isNot(String s, int at) {
        return at > 0
                && (s.charAt(at - 1) | 0x20) == 'n'
                && (s.charAt(at + 1) | 0x20) == 't'
                && !isWord(s, at + 2);
    }

    /// Where 's, 're, 've, 'll, 'd, 'm ends; 0 if there is none at the apostrophe.
    private static int cliticEnd(String s, int at) {
        for (int length = 1; length <= 2; length++) {
            int end = at + 1 + length;
            if (isWord(s, end - 1) && !isWord(s, end)) {
                return switch (s.substring(at + 1, end)) {
                    case "s", "S", "d", "m", "re", "ve", "ll" -> end;
                    default -> 0;
                };
            }
        }
        return 0;
    }

    private static boolean joins(String s, int at) {
        if (!isWord(s, at - 1) || !isWord(s, at + 1)) {
            return false;
        }
        return switch (s.charAt(at)) {
            case '-' -> true;
            case ',' ->
                    isDigit(s, at - 1)
                            && isDigit(s, at + 1)
                            && isDigit(s, at + 2)
                            && isDigit(s, at + 3)
                            && !isDigit(s, at + 4);
            case ':', '/' -> isDigit(s, at - 1) && isDigit(s, at + 1);
            case '&' ->
                    Character.isUpperCase(s.charAt(at - 1))
                            && Character.isUpperCase(s.charAt(at + 1));
            default -> false;
        };
    }

    private static boolean joinsOverFullStop(String s, int start, int at) {
        if (isDigit(s, at - 1)) {
            return isDigit(s, at + 1);
        }
        if (isDigit(s, at + 1)) {
            return false;
        }
        boolean letter = at - start == 1 || s.charAt(at - 2) == '.' || s.charAt(at - 2) == '-';
        return letter || Character.isLowerCase(s.charAt(at + 1)) || at - start == 2;
    }

    private boolean keepsFullStop(String s, int start, int at) {
        String word = s.substring(start, at);
        if (at - start == 1) {
            return Character.isUpperCase(word.charAt(0)) && word.charAt(0) != 'I';
        }
        boolean acronym =
                word.charAt(word.length() - 2) == '.'
                        && Character.isLetter(word.charAt(word.length() - 1));
        return acronym || words.isAbbreviation(word) || numbered(s, word, at);
    }

    private boolean numbered(String s, String word, int at) {
        if (!words.has(SentenceWords.Sort.NUMBERED, word.substring(word.lastIndexOf('-') + 1))) {
            return false;
        }
        int next = at + 1;
        while (next < s.length() && s.charAt(next) == ' ') {
            next++;
        }
        return isDigit(s, next) || (word.length() > 2 && next < s.length() && !upper(s, next));
    }

    private static boolean upper(String s, int at) {
        return Character.isUpperCase(s.charAt(at));
    }

    private static void addParts(String s, int start, int end, int offset, List<Token> tokens) {
        int from = start;
        if (partsAtHyphens(s, start, end)) {
            for (int at = start; at < end; at++) {
                if (s.charAt(at) == '-') {
                    add(s, from, at, offset, tokens);
                    add(s, at, at + 1, offset, tokens);
                    from = at + 1;
                }
            }
        }
        add(s, from, end, offset, tokens);
    }

    private static void add(String s, int start, int end, int offset, List<Token> tokens) {
        if (end > start) {
            Span span = new Span(offset + start, offset + end);
            tokens.add(new Token(span, s.substring(start, end), ""));
        }
    }

    /// Whether the word joins names: one of them is an acronym ("US-China", but not "US-led",
    /// "COVID-19"), or what follows is had by two ("Biden-Xi call", "Armenia-Azerbaijan peace"); or
    /// a day and a month, as in "Nov. 30-Dec. 2".
    private static boolean partsAtHyphens(String s, int start, int end) {
        int hyphen = s.indexOf('-', start, end);
        if (hyphen <= start) {
            return false;
        }
        if (isDigit(s, start)) {
            return hyphen - start <= 2 && TimeWords.monthNamed(s.substring(hyphen + 1, end)) > 0;
        }
        boolean acronym = false;
        int from = start;
        for (int at = start; at <= end; at++) {
            if (at == end || s.charAt(at) == '-') {
                if (at == from || !upper(s, from)) {
                    return false;
                }
                acronym |= isAcronym(s, from, at);
                from = at + 1;
            }
        }
        return acronym || JOIN_TWO.contains(wordBehind(s, end));
    }

    /// The word after a space at `end`, in lower case.
    private static String wordBehind(String s, int end) {
        int from = end + 1;
        int to = from;
        while (to < s.length() && isWord(s, to)) {
            to++;
        }
        return from < s.length() && s.charAt(end) == ' '
                ? s.substring(from, to).toLowerCase(Locale.ROOT)
                : "";
    }

    private static boolean isAcronym(String s, int start, int end) {
        for (int at = start; at < end; at++) {
            if (!upper(s, at)) {
                return false;
            }
        }
        return end - start >= 2 && end - start <= 6;
    }
}
