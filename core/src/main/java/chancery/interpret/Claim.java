package chancery.interpret;

import chancery.identify.Actor;
import chancery.trace.Evidence;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a sentence claims of the place of an engagement among others: "the highest-level American
/// official to visit China since 2018", "their first face-to-face meeting in a year", "his third
/// visit this year".
///
/// Kept with its sentence and held against the ledger; never taken for an engagement.
///
/// @param count which one it is said to be; 1 for [Measure#FIRST] and [Measure#HIGHEST]
/// @param kind what is counted; empty for any contact
/// @param inPerson whether only contacts in person are counted
/// @param parties who must take part: a person, any holder of an office (no name), or anyone of a
///   state (no office either)
/// @param host the state visited, for visits
/// @param about the person whose engagement it is, where the sentence names one
/// @param window which engagements it is compared with
/// @param evidence the sentence
public record Claim(
        Measure measure,
        int count,
        Optional<Kind> kind,
        boolean inPerson,
        List<Actor> parties,
        Optional<String> host,
        Optional<Actor> about,
        Window window,
        Evidence evidence) {

    /// What is claimed.
    public enum Measure {
        /// None like it before, in the window.
        FIRST,
        /// None of a higher level before, in the window.
        HIGHEST,
        /// So many with it, in the window.
        NTH;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// How far back it is said to hold.
    ///
    /// @param words the words that say so: "since November 2022"
    /// @param after the engagements compared with lie after this day; empty where the words name no
    ///   day that is known ("since the pandemic", "ever")
    public record Window(String words, Optional<LocalDate> after) {}

    public Claim {
        parties = List.copyOf(parties);
    }
}
