package chancery.reference;

import java.util.List;

/// Numbers as English writes them in words.
public final class NumberWords {

    /// From one to twenty, in order: the number is the place in the list and one.
    public static final List<String> ONE_TO_TWENTY =
            List.of(
                    "one",
                    "two",
                    "three",
                    "four",
                    "five",
                    "six",
                    "seven",
                    "eight",
                    "nine",
                    "ten",
                    "eleven",
                    "twelve",
                    "thirteen",
                    "fourteen",
                    "fifteen",
                    "sixteen",
                    "seventeen",
                    "eighteen",
                    "nineteen",
                    "twenty");

    private NumberWords() {}
}
