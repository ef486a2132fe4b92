package chancery.identify;

import chancery.reference.NameTable;
import chancery.reference.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The full names that a page has been seen to give, so that its headline and its short forms can
/// be read. Used by one thread, for one page.
final class PageNames {

    private final NameTable names;
    private final Map<String, List<List<String>>> byFirst = new HashMap<>();
    private final Set<String> surnames = new HashSet<>();

    PageNames(NameTable names) {
        this.names = names;
    }

    void add(String name, String state) {
        Wording words = Wording.of(name);
        if (words.size() < 2) {
            return;
        }
        List<String> parts = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            parts.add(words.folded(i));
        }
        List<List<String>> here = byFirst.computeIfAbsent(parts.get(0), _ -> new ArrayList<>(1));
        if (!here.contains(parts)) {
            here.add(parts);
        }
        surnames.addAll(names.surnames(name, state));
    }

    boolean isSurname(String folded) {
        return surnames.contains(folded);
    }

    /// The word after the longest known name that begins at a word; the word itself if none does.
    int end(Line line, int at) {
        if (!line.isCapital(at)) {
            return at;
        }
        int end = at;
        for (List<String> parts : byFirst.getOrDefault(line.folded(at), List.of())) {
            boolean same = at + parts.size() <= line.size();
            for (int i = 0; same && i < parts.size(); i++) {
                same = line.is(at + i, parts.get(i));
            }
            end = same ? Math.max(end, at + parts.size()) : end;
        }
        return end;
    }
}
