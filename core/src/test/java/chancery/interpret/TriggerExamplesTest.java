package chancery.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.acquire.Document;
import chancery.identify.Actor;
import chancery.pipeline.Pipeline;
import chancery.reference.Trigger;
import chancery.reference.TriggerTable;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/// Every row of `triggers.tsv` gives what it says it yields.
@Tag("slow")
class TriggerExamplesTest {

    private static final Pipeline PIPELINE = Pipeline.standard();

    @TestFactory
    Stream<DynamicTest> everyRowYieldsWhatItSays() {
        return TriggerTable.load().triggers().stream()
                .map(trigger ->
                        DynamicTest.dynamicTest(
                                trigger.id() + ": " + trigger.example(), () -> check(trigger)));
    }

    private static void check(Trigger trigger) {
        Document document =
                Document.ofItem(
                        Optional.of("example"),
                        Document.Form.ITEM,
                        trigger.example(),
                        Optional.empty(),
                        Optional.of("2023-06-15"),
                        Optional.of("News in brief"),
                        Optional.of("en"));
        List<String> told =
                PIPELINE.read(document).reports().stream().map(TriggerExamplesTest::told).toList();
        assertThat(told).contains(sorted(trigger.yields()));
    }

    private static String told(Report report) {
        TreeSet<String> states = new TreeSet<>();
        report.parties().stream().map(Actor::state).forEach(s -> s.ifPresent(states::add));
        return report.kind().id() + " " + report.status().id() + " " + String.join("+", states);
    }

    private static String sorted(String yields) {
        String[] words = yields.split(" ");
        return words[0]
                + " "
                + words[1]
                + " "
                + String.join("+", new TreeSet<>(List.of(words[2].split("\\+"))));
    }
}
