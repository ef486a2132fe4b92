package chancery.clean;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/// Of pages that repeat each other's text, which had it first.
///
/// A function of the set of pages: a page is a copy of the first of those it repeats; where that
/// one is a copy itself, of its origin. The ledger and the cluster job both ask here.
public final class Copies {

    // A page may be shown for some days after it was written; a copy with a later stamp is a
    // repost.
    private static final int SAME_NEWS = 7;

    /// Days known before days unknown, early before late; of one day the fuller text, which the
    /// others cut.
    private static final Comparator<Member> ORDER =
            Comparator.<Member, Boolean>comparing(member -> member.day.isEmpty())
                    .thenComparing(member -> member.day.orElse(LocalDate.MAX))
                    .thenComparingLong(member -> -member.size)
                    .thenComparing(Member::sha256);

    /// A page among its copies.
    ///
    /// @param text number of its text; pages with the same words share one
    /// @param day the day it gives for itself, before anything is known of its copies
    /// @param size of the text
    public record Member(String sha256, long text, Optional<LocalDate> day, long size) {

        /// Whether it had the text before another page.
        public boolean isBefore(Member other) {
            return ORDER.compare(this, other) < 0;
        }
    }

    /// What a page is among its copies.
    ///
    /// @param copyOf sha256 of its origin, where it is a copy
    /// @param earlier the day of its origin, where its own day is later or not known
    public record Standing(Optional<String> copyOf, Optional<LocalDate> earlier) {}

    private Copies() {}

    /// @param near the pages that a page repeats, itself among them
    public static Standing standing(
            Member member, Function<Member, ? extends Collection<Member>> near) {
        Member origin = member;
        Optional<Member> before = before(origin, near);
        while (before.isPresent()) {
            origin = before.get();
            before = before(origin, near);
        }
        if (origin.equals(member)) {
            return new Standing(Optional.empty(), Optional.empty());
        }
        Optional<LocalDate> earlier =
                origin.day.filter(day ->
                        member.day.map(own -> own.isAfter(day.plusDays(SAME_NEWS))).orElse(true));
        return new Standing(Optional.of(origin.sha256), earlier);
    }

    /// The first of those that a page repeats, where it is not the first itself.
    private static Optional<Member> before(
            Member member, Function<Member, ? extends Collection<Member>> near) {
        return near.apply(member).stream().min(ORDER).filter(first -> first.isBefore(member));
    }
}
