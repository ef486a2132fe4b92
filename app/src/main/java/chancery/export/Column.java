package chancery.export;

import java.util.Locale;
import java.util.Optional;

/// A column of an exported table, as the codebook tells it.
///
/// @param meaning one sentence
/// @param example a value as it may stand there
/// @param codes the code list that its values come from, where there is one: see [Codes]
public record Column(
        String name, String meaning, String example, Type type, Optional<String> codes) {

    /// What stands in the cells of a column; an empty cell is unknown in all of them.
    public enum Type {
        TEXT,
        INTEGER,
        /// A day as `2023-09-18`.
        DATE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Column text(String name, String meaning, String example) {
        return new Column(name, meaning, example, Type.TEXT, Optional.empty());
    }

    static Column number(String name, String meaning, String example) {
        return new Column(name, meaning, example, Type.INTEGER, Optional.empty());
    }

    static Column day(String name, String meaning, String example) {
        return new Column(name, meaning, example, Type.DATE, Optional.empty());
    }

    static Column coded(String name, String meaning, String example, String codes) {
        return new Column(name, meaning, example, Type.TEXT, Optional.of(codes));
    }
}
