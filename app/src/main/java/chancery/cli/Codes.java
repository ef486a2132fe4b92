package chancery.cli;

import java.util.List;
import java.util.Locale;

/// Codes of states and bodies as typed: "usa, chn".
final class Codes {

    private Codes() {}

    static List<String> of(List<String> typed) {
        return typed.stream()
                .map(code -> code.strip().toUpperCase(Locale.ROOT))
                .filter(code -> !code.isEmpty())
                .toList();
    }
}
