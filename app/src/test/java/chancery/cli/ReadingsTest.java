package chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.acquire.Acquired;
import chancery.acquire.Document;
import chancery.acquire.Drop;
import chancery.acquire.DropReason;
import chancery.pipeline.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingsTest {

    @ParameterizedTest(name = "on {0} threads")
    @ValueSource(ints = {1, 2, 16})
    void tellsInTheOrderOfTheInputWhateverTakesLong(int threads) {
        List<String> told = told(threads, 300, ReadingsTest::slowly);
        assertThat(told)
                .containsExactlyElementsOf(
                        IntStream.range(0, 300)
                                .mapToObj(i -> i % 10 == 3 ? "refused" : "d" + i)
                                .toList());
    }

    @ParameterizedTest(name = "on {0} threads")
    @ValueSource(ints = {1, 4})
    void aFaultOnOnePageIsADropOfThatPage(int threads) {
        List<String> told =
                told(
                        threads,
                        30,
                        document -> {
                            if (document.id().equals("d5")) {
                                throw new IllegalStateException("planted");
                            }
                            return slowly(document);
                        });
        assertThat(told).hasSize(30).contains("d5: INTERNAL", "d6");
    }

    private static List<String> told(
            int threads, int size, java.util.function.Function<Document, Reading> pipeline) {
        List<String> told = new ArrayList<>();
        new Readings(pipeline, threads)
                .of(
                        input(size),
                        new Readings.Listener() {
                            @Override
                            public boolean read(Reading reading) {
                                String drop =
                                        reading.dropped().map(d -> ": " + d.reason()).orElse("");
                                return told.add(reading.document().id() + drop);
                            }

                            @Override
                            public void refused(Drop drop) {
                                told.add("refused");
                            }
                        });
        return told;
    }

    private static Stream<Acquired> input(int size) {
        return IntStream.range(0, size)
                .mapToObj(i ->
                        i % 10 == 3
                                ? new Acquired.Refused(Drop.at("file", i, DropReason.BAD_JSON, ""))
                                : new Acquired.Taken(document("d" + i)));
    }

    private static Document document(String id) {
        return Document.ofItem(
                Optional.of(id),
                Document.Form.ITEM,
                id,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Reading slowly(Document document) {
        long until = System.nanoTime() + (document.id().hashCode() % 7) * 100_000L;
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        return new Reading(document, Optional.empty(), Optional.empty(), List.of());
    }
}
