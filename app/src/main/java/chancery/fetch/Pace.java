package chancery.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/// Keeps requests to one host apart, and leaves a host alone for as long as it asks to be.
final class Pace {

    /// Waits; tests only count.
    interface Sleeper {
        void sleep(Duration time) throws InterruptedException;
    }

    private final Duration apart;
    private final InstantSource clock;
    private final Sleeper sleeper;
    private final Map<String, Instant> next = new HashMap<>();

    Pace(Duration apart, InstantSource clock, Sleeper sleeper) {
        this.apart = apart;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /// Waits until the host may be asked again.
    void await(String host, Duration asked) throws InterruptedException {
        Duration wait;
        synchronized (next) {
            Instant now = clock.instant();
            Instant free = next.getOrDefault(host, now);
            Instant start = free.isAfter(now) ? free : now;
            next.put(host, start.plus(asked.compareTo(apart) > 0 ? asked : apart));
            wait = Duration.between(now, start);
        }
        if (wait.isPositive()) {
            sleeper.sleep(wait);
        }
    }

    /// How long the host wants to be left alone from now on.
    Duration left(String host) {
        synchronized (next) {
            Duration left =
                    Duration.between(clock.instant(), next.getOrDefault(host, clock.instant()));
            return left.isNegative() ? Duration.ZERO : left;
        }
    }

    void leaveAlone(String host, Duration time) {
        synchronized (next) {
            Instant until = clock.instant().plus(time);
            next.merge(host, until, (one, other) -> one.isAfter(other) ? one : other);
        }
    }
}
