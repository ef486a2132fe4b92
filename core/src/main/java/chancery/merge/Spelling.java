package chancery.merge;

/// Spellings of one name: "Zelensky", "Zelenskyy", "Zelenskiy".
final class Spelling {

    // Among shorter words one letter makes another name: "Wang" and "Wan", "Kim" and "Kin".
    private static final int LONG = 6;

    private Spelling() {}

    /// Whether two long words differ by one letter: put in, left out or exchanged.
    static boolean near(String one, String other) {
        if (one.length() < LONG
                || other.length() < LONG
                || Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int same = 0;
        int shorter = Math.min(one.length(), other.length());
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        String rest = one.substring(same);
        String otherRest = other.substring(same);
        if (rest.length() == otherRest.length()) {
            return rest.isEmpty() || rest.substring(1).equals(otherRest.substring(1));
        }
        String longer = rest.length() > otherRest.length() ? rest : otherRest;
        return longer.substring(1).equals(longer.equals(rest) ? otherRest : rest);
    }
}
