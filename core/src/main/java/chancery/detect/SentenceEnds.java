package chancery.detect;

import java.util.ArrayList;
import java.util.List;

/// Decides where the sentences of a paragraph end.
///
/// A full stop behind an abbreviation is the hard case. "over the U.S. Blinken is" has an end, "the
/// U.S. Treasury is" has none: what follows decides, by the lists of [SentenceWords].
///
/// The library's model is not used: on 213,000 ends in official texts and interviews it made 3,104
/// of its own, nearly all of them behind "Mr.", "Joseph R." and "p.m." (2026-11).
final class SentenceEnds {

    // Nobody writes longer ones; lists without a full stop are parted here, because what reads
    // sentences compares their words with each other.
    private static final int MOST_TOKENS = 300;

    private final SentenceWords words;

    SentenceEnds(SentenceWords words) {
        this.words = words;
    }

    /// The tokens parted into sentences.
    List<List<Token>> part(List<Token> tokens) {
        List<List<Token>> sentences = new ArrayList<>();
        int first = 0;
        int at = 0;
        while (at < tokens.size()) {
            int end = at + 1;
            if (mayEnd(tokens.get(at).text())) {
                end = behindClosers(tokens, end);
                if (end < tokens.size() && ends(tokens, first, at, end)) {
                    sentences.add(tokens.subList(first, end));
                    first = end;
                }
            }
            if (end - first >= MOST_TOKENS) {
                sentences.add(tokens.subList(first, end));
                first = end;
            }
            at = end;
        }
        if (first < tokens.size()) {
            sentences.add(tokens.subList(first, tokens.size()));
        }
        return sentences;
    }

    private static boolean mayEnd(String token) {
        char last = token.charAt(token.length() - 1);
        return last == '.' || last == '!' || last == '?' || last == '…';
    }

    /// The token behind the quotes and brackets that close with the sentence.
    private static int behindClosers(List<Token> tokens, int from) {
        int at = from;
        while (at < tokens.size() && glued(tokens, at) && closes(tokens.get(at).text())) {
            at++;
        }
        return at;
    }

    private static boolean glued(List<Token> tokens, int at) {
        return tokens.get(at - 1).span().end() == tokens.get(at).span().start();
    }

    private static boolean closes(String mark) {
        return switch (mark) {
            case "\"", "'", ")", "]", ".", "!", "?", "…", "*", "_" -> true;
            default -> false;
        };
    }

    /// @param at the token with the full stop
    /// @param next the token that would begin the next sentence
    private boolean ends(List<Token> tokens, int first, int at, int next) {
        String stop = tokens.get(at).text();
        String follows = tokens.get(next).text();
        char initial = follows.charAt(0);
        if (Character.isLowerCase(initial) || isInnerMark(initial)) {
            return false;
        }
        if (at == first + 1 && Character.isDigit(tokens.get(first).text().charAt(0))) {
            return false; // "1." leads in the item of a list
        }
        if (glued(tokens, next) && !(stop.equals(".") && Character.isLetter(initial))) {
            return false; // a web address, or markup
        }
        if (stop.equals(".")) {
            return true;
        }
        if (stop.startsWith("..") || stop.equals("…")) {
            return words.has(SentenceWords.Sort.STARTER, follows) || initial == '"';
        }
        if (stop.endsWith(".")) {
            return abbreviationEnds(tokens, at, next);
        }
        return next == at + 1 || !saidAround(tokens, next);
    }

    private static boolean isInnerMark(char mark) {
        return switch (mark) {
            case ',', ';', ':', ')', ']', '-', '–', '—', '.', '!', '?', '%', '/' -> true;
            default -> false;
        };
    }

    private boolean abbreviationEnds(List<Token> tokens, int at, int next) {
        String stop = tokens.get(at).text();
        String word = stop.substring(0, stop.length() - 1);
        String follows = tokens.get(next).text();
        if (words.has(SentenceWords.Sort.TITLE, word) || Character.isDigit(follows.charAt(0))) {
            return false;
        }
        if (words.has(SentenceWords.Sort.STARTER, follows)) {
            return !(isHour(word) && follows.endsWith("day"));
        }
        if (follows.equals("\"") || follows.equals("'")) {
            return next + 1 < tokens.size()
                    && words.has(SentenceWords.Sort.STARTER, tokens.get(next + 1).text());
        }
        boolean acronym = word.indexOf('.') > 0;
        return (acronym ? at > 0 && tokens.get(at - 1).text().equals("the") : word.length() > 1)
                && !words.has(SentenceWords.Sort.CONTINUES, follows)
                && isSubject(tokens, next);
    }

    private static boolean isHour(String word) {
        return word.equals("a.m") || word.equals("p.m");
    }

    /// Whether a finite verb comes right behind the name at the token.
    private boolean isSubject(List<Token> tokens, int name) {
        String word = tokens.get(name).text();
        return name + 1 < tokens.size()
                && Character.isUpperCase(word.charAt(0))
                && Character.isLowerCase(word.charAt(word.length() - 1))
                && words.has(SentenceWords.Sort.VERB, tokens.get(name + 1).text());
    }

    /// Whether the words behind a quoted question only tell who asked: `"What next?" Blinken said`.
    private static boolean saidAround(List<Token> tokens, int next) {
        int last = Math.min(tokens.size(), next + 4);
        for (int at = next + 1; at < last; at++) {
            switch (tokens.get(at).text()) {
                case "said", "asked", "says", "wrote", "added", "told", "asks" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }
}
