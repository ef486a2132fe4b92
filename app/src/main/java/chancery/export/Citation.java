package chancery.export;

/// How an export is cited: CITATION.cff (1.2.0) with the ledger's fingerprint.
public final class Citation {

    private Citation() {}

    public static String of(Export export) {
        return """
        cff-version: 1.2.0
        title: %s
        message: Cite the fingerprint; whoever reads the same pages with the same version of Chancery gets the same one.
        type: dataset
        version: %s
        authors:
          - name: %s
        identifiers:
          - type: other
            value: %s
            description: Fingerprint of the whole ledger
        keywords:
          - diplomacy
          - event data
        references:
          - type: software
            title: Chancery
            authors:
              - name: The Chancery contributors
            license: Apache-2.0
        """
                .formatted(
                        quoted(export.title()),
                        quoted(export.fingerprint()),
                        quoted("The keeper of this ledger"),
                        quoted(export.fingerprint()));
    }

    /// A YAML string in double quotes.
    private static String quoted(String words) {
        StringBuilder safe = new StringBuilder("\"");
        words.codePoints()
                .forEach(point -> {
                    if (point == '"' || point == '\\') {
                        safe.append('\\').appendCodePoint(point);
                    } else if (Character.isISOControl(point)
                            || Character.getType(point) == Character.SURROGATE) {
                        safe.append(' ');
                    } else {
                        safe.appendCodePoint(point);
                    }
                });
        return safe.append('"').toString();
    }
}
