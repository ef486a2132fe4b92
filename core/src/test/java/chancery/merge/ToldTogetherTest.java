package chancery.merge;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.acquire.Document;
import chancery.pipeline.Pipeline;
import chancery.reference.Edtf;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Two pages, each with the day on which it was published, and how many engagements of the kind
/// they tell together.
class ToldTogetherTest {

    private static final Pipeline PIPELINE = Pipeline.standard();

    @ParameterizedTest(name = "{0}: {1} | {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # a land named beside a gathering is no other gathering of the same body
                    conference | 2023-07-11 NATO leaders opened their summit in Vilnius on Tuesday.                     | 2023-07-11 NATO leaders met for their summit on Tuesday in Lithuania.               | 1
                    conference | 2023-07-11 NATO leaders opened their summit in Vilnius on Tuesday.                     | 2023-09-13 NATO leaders opened their summit in Brussels on Wednesday.                | 2
                    # the office tells who it is
                    visit      | 2022-12-20 Penny Wong, the foreign minister of Australia, will visit China this week.  | 2022-12-20 It is the first visit by an Australian foreign minister to China since 2019. | 1
                    visit      | 2022-12-20 Penny Wong, the foreign minister of Australia, will visit China this week.  | 2022-12-20 It is the first visit by an Australian trade minister to China since 2019.   | 2
                    # what was called off, nobody says when, is not what was held, nor the other way about
                    visit      | 2023-08-18 James Cleverly on Friday cancelled his visit to Beijing on Sunday.       | 2023-10-20 James Cleverly visited Beijing this year.                                | 2
                    visit      | 2023-08-20 James Cleverly visited Beijing on Sunday.                                   | 2023-06-20 James Cleverly cancelled his visit to Beijing.                           | 2
                    """)
    void pagesOfOneEngagementComeTogether(String kind, String one, String other, int engagements) {
        List<ToldReport> told = Stream.of(one, other).flatMap(ToldTogetherTest::told).toList();
        Map<String, String> groups = MergedAtOnce.of(told);
        TreeSet<String> ofKind = new TreeSet<>();
        told.stream()
                .filter(report -> report.report().kind().id().equals(kind))
                .forEach(report -> ofKind.add(groups.get(report.key())));
        assertThat(ofKind).hasSize(engagements);
    }

    private static Stream<ToldReport> told(String page) {
        String day = page.substring(0, 10);
        Document document =
                Document.ofItem(
                        Optional.empty(),
                        Document.Form.TEXT,
                        page.substring(11),
                        Optional.empty(),
                        Optional.of(day),
                        Optional.empty(),
                        Optional.empty());
        return Tellings.of(
                document,
                Optional.of(Edtf.day(LocalDate.parse(day))),
                Optional.empty(),
                PIPELINE.read(document).reports())
                .stream();
    }
}
