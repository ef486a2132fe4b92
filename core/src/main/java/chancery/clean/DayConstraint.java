package chancery.clean;

/// What one statement of a text says of the day the page was published.
///
/// @param days the days it allows
/// @param lead whether it stands in the headline or the first paragraphs
/// @param about who or what it is about; two statements on one person count once
/// @param reason a sentence for people
record DayConstraint(DaySet days, Force force, boolean lead, String about, String reason) {

    /// How much it can do against a stamp, least first.
    enum Force {
        /// Nothing; it narrows down what is open.
        LOOSE,
        /// Someone named in an office, a summit that goes on: with others like it.
        FIRM,
        /// A day written in the text: alone.
        WRITTEN
    }

    boolean isFirm() {
        return force != Force.LOOSE;
    }

    boolean isWritten() {
        return force == Force.WRITTEN;
    }
}
