package chancery.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Precision, recall and their mean, and how figures are written.
public record Figures(double precision, double recall) {

    static Figures of(long right, long reported, long annotated) {
        return new Figures(share(right, reported), share(right, annotated));
    }

    static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    public double f1() {
        double sum = precision + recall;
        return sum == 0 ? 0 : 2 * precision * recall / sum;
    }

    String line() {
        return "P %s  R %s  F1 %s".formatted(three(precision), three(recall), three(f1()));
    }

    // The exact value of the double, halves to even: other tools print the same digits.
    static String three(double value) {
        return new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
    }

    /// Four places at most, as JSON writes it: `0.75`, `1.0`.
    static String json(double value) {
        BigDecimal rounded =
                new BigDecimal(value).setScale(4, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.setScale(Math.max(1, rounded.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
