package chancery.backfill;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/// What hangs together through any number of ties.
///
/// Turns the ties into stars in a few rounds, as many as the logarithm of the longest chain: each
/// round hangs the larger neighbours of a number on its smallest one (large star), then the smaller
/// ones (small star).
final class Components {

    private Components() {}

    /// @param ties pairs of numbers
    /// @return for each number in a tie that is not the smallest of its component: that smallest
    static JavaPairRDD<Long, Long> of(JavaRDD<Tuple2<Long, Long>> ties) {
        JavaRDD<Tuple2<Long, Long>> now = ties.filter(tie -> !tie._1().equals(tie._2())).distinct();
        long before = 0;
        Sum sum = sum(now);
        while (sum.mixed != before) {
            before = sum.mixed;
            JavaRDD<Tuple2<Long, Long>> next =
                    smallStar(largeStar(now)).persist(StorageLevel.MEMORY_AND_DISK());
            sum = sum(next);
            now.unpersist();
            now = next;
        }
        return now.mapToPair(tie -> tie);
    }

    /// A sum over all ties, the same in whatever order they come.
    private record Sum(long mixed) {}

    private static Sum sum(JavaRDD<Tuple2<Long, Long>> ties) {
        return new Sum(
                ties.map(tie -> 1 + mixed(tie._1() * 0x9E3779B97F4A7C15L + tie._2()))
                        .fold(0L, Long::sum));
    }

    private static long mixed(long number) {
        long z = number;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private static JavaRDD<Tuple2<Long, Long>> largeStar(JavaRDD<Tuple2<Long, Long>> ties) {
        return ties.flatMapToPair(tie -> List.of(tie, tie.swap()).iterator())
                .groupByKey()
                .flatMap(star -> {
                    long least = Math.min(star._1(), least(star._2()));
                    List<Tuple2<Long, Long>> hung = new ArrayList<>();
                    for (long other : star._2()) {
                        if (other > star._1()) {
                            hung.add(new Tuple2<>(other, least));
                        }
                    }
                    return hung.iterator();
                })
                .distinct();
    }

    private static JavaRDD<Tuple2<Long, Long>> smallStar(JavaRDD<Tuple2<Long, Long>> ties) {
        return ties.mapToPair(tie -> tie._1() > tie._2() ? tie : tie.swap())
                .groupByKey()
                .flatMap(star -> {
                    long least = least(star._2());
                    List<Tuple2<Long, Long>> hung = new ArrayList<>();
                    hung.add(new Tuple2<>(star._1(), least));
                    for (long other : star._2()) {
                        if (other != least) {
                            hung.add(new Tuple2<>(other, least));
                        }
                    }
                    return hung.iterator();
                })
                .distinct();
    }

    private static long least(Iterable<Long> numbers) {
        long least = Long.MAX_VALUE;
        for (long number : numbers) {
            least = Math.min(least, number);
        }
        return least;
    }
}
