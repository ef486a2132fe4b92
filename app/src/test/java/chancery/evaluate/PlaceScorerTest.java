package chancery.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chancery.identify.ToponymReader;
import chancery.reference.Reference;
import org.junit.jupiter.api.Test;

class PlaceScorerTest {

    private final PlaceScorer scorer = new PlaceScorer(new ToponymReader(Reference.load()));

    @Test
    void aNameIsRightWithinAHundredMilesAndCountsOnlyWhereItHasAPoint() {
        scorer.text(
                """
                {"text": "She flew from Paris to Zzyzxgrad over Vienna and Nowhere.", "toponyms": [\
                {"start": 14, "end": 19, "lat": "48.85", "lon": "2.35", "geonameid": "2988507"},\
                {"start": 23, "end": 32, "lat": "10", "lon": "10", "geonameid": null},\
                {"start": 38, "end": 44, "lat": 38.9, "lon": -77.3, "geonameid": "4791160"},\
                {"start": 49, "end": 56, "lat": null, "lon": null},\
                {"start": 49, "end": 56, "lat": "1", "lon": "1", "unanchored": true}]}\
                """);
        assertThat(scorer.lines())
                .contains(
                        "within 161 km     0.333  1 of 3 names", "GeoNames id       0.500  1 of 2");
        assertThat(scorer.remarks())
                .containsExactly(
                        "1 x Vienna: read as Vienna, AUT, 7141 km off", "1 x Zzyzxgrad: not known");
    }

    @Test
    void theDistanceIsThatOfTheGreatCircle() {
        // Paris to New York
        assertThat(PlaceScorer.kilometres(48.8566, 2.3522, 40.7128, -74.0060))
                .isCloseTo(5837, within(3.0));
        assertThat(PlaceScorer.kilometres(0, 179.5, 0, -179.5)).isCloseTo(111.2, within(0.1));
    }
}
