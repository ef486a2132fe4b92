package chancery.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.acquire.Document;
import chancery.identify.Place;
import chancery.pipeline.Pipeline;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SceneTest {

    private static final Pipeline PIPELINE = Pipeline.standard();

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # kind: headline: text: places told for engagements of that kind
                    # the journey of the same sentence leads there
                    meeting | News in brief | Norwegian diplomats were welcomed in Sanaa for talks with the Houthi rebels. | Sanaa, YEM
                    meeting | News in brief | Japanese Foreign Minister Yoko Kamikawa flies to the Peruvian capital for talks with Javier González-Olaechea. | Lima, PER
                    meeting | News in brief | Japanese Foreign Minister Yoko Kamikawa travels to Beijing for talks with Wang Yi. | Beijing, CHN
                    # said of the meeting behind a comma
                    conference | News in brief | The meeting of leaders from Japan, France, India and Italy, which was due in Perth next week, will not go ahead. | Perth, AUS
                    # the headline sets the scene
                    meeting | Kamikawa meets with Chinese counterpart in Munich | Japanese Foreign Minister Yoko Kamikawa met Wang Yi of China on Saturday, an official said. | Munich, DEU
                    # it has a name
                    meeting | News in brief | Leaders spoke well of the Woodside Summit of Joe Biden and Xi Jinping. | Woodside, USA
                    meeting | News in brief | Japanese Foreign Minister Yoko Kamikawa met Wang Yi on the sidelines of the yearly Munich Security Conference. | Munich, DEU
                    # a house is entered
                    meeting | News in brief | President Joe Biden welcomed Prime Minister Fumio Kishida to the White House to discuss aid for farmers in Kenya. | Washington, USA
                    # a city behind what sort of place it is
                    meeting | News in brief | In a meeting in the southern port city of Guangzhou, Foreign Minister Wang Yi of China told his Japanese counterpart that time was short. | Guangzhou, CHN
                    # people spoke from afar, each at home
                    meeting | News in brief | Japanese Foreign Minister Yoko Kamikawa held virtual talks with Wang Yi. An aide read a statement in Tokyo. | ''
                    """)
    void thePageSaysWhereItTookPlace(String kind, String headline, String text, String places) {
        Document page =
                Document.ofItem(
                        Optional.of("page"),
                        Document.Form.ITEM,
                        text,
                        Optional.empty(),
                        Optional.of("2024-02-20"),
                        Optional.of(headline),
                        Optional.of("en"));
        List<Report> reports = PIPELINE.read(page).reports();
        assertThat(
                        reports.stream()
                                .filter(r -> r.kind().id().equals(kind))
                                .map(r -> r.place().map(SceneTest::told).orElse("nowhere"))
                                .collect(Collectors.joining("; ")))
                .isEqualTo(places);
    }

    private static String told(Place place) {
        return place.city().orElse("-") + ", " + place.state().orElse("-");
    }
}
