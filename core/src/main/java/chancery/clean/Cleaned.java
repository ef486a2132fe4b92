package chancery.clean;

import chancery.acquire.Drop;

/// What cleaning yields: an article, or the reason why there is none.
public sealed interface Cleaned {

    record Kept(Article article) implements Cleaned {}

    record Dropped(Drop drop) implements Cleaned {}
}
