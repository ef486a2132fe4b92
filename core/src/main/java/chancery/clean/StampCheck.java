package chancery.clean;

import chancery.acquire.Document;

/// Holds the stamps of many documents against their texts, to tell whether the collection they come
/// from stamps truly. What one short page cannot tell, its neighbours can. One thread.
public final class StampCheck {

    // Of 103, 80, 290 and 2,643 pages with true stamps, 1 in 80 at most is contradicted; with
    // stamps
    // moved by 19 months, 1 in 2 to 1 in 4.
    private static final int ONE_IN = 10;
    private static final int LEAST = 3;

    private final Cleaner cleaner = new Cleaner();
    private int stamped;
    private int contradicted;

    public void add(Document document) {
        if (document.stamp().isPresent()
                && cleaner.clean(document) instanceof Cleaned.Kept(Article article)) {
            stamped++;
            contradicted += isContradicted(article.published()) ? 1 : 0;
        }
    }

    private static boolean isContradicted(PublicationDate day) {
        return switch (day) {
            case PublicationDate.Known _, PublicationDate.Unknown _ -> false;
            case PublicationDate.Disputed _ -> true;
            case PublicationDate.Interval interval -> interval.pageSays().isPresent();
        };
    }

    /// How the stamps that no text speaks for are to be taken.
    public Stamps verdict() {
        return contradicted >= LEAST && contradicted * ONE_IN >= stamped
                ? Stamps.CHECKED
                : Stamps.BELIEVED;
    }

    /// Stamps that the texts contradict.
    public int contradicted() {
        return contradicted;
    }

    public int stamped() {
        return stamped;
    }
}
