package chancery.backfill;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/// One iterator after the other, each opened only when its turn has come.
final class Chain<A, B> implements Iterator<B> {

    private final Iterator<A> sources;
    private final Function<A, Iterator<B>> opener;
    private Iterator<B> open = Collections.emptyIterator();

    Chain(Iterator<A> sources, Function<A, Iterator<B>> opener) {
        this.sources = sources;
        this.opener = opener;
    }

    @Override
    public boolean hasNext() {
        while (!open.hasNext() && sources.hasNext()) {
            open = opener.apply(sources.next());
        }
        return open.hasNext();
    }

    @Override
    public B next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return open.next();
    }
}
