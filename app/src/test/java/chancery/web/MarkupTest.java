package chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarkupTest {

    @Test
    void wordsAreEscapedAndMarkupIsNot() {
        assertThat(
                        Markup.of(
                                        "<p title=\"{}\">{}{}</p>",
                                        "a\"b'",
                                        "<script>&",
                                        Markup.of("<b>x</b>"))
                                .toString())
                .isEqualTo("<p title=\"a&quot;b&#39;\">&lt;script&gt;&amp;<b>x</b></p>");
    }

    @Test
    void listsAndAbsentValuesFillAGap() {
        assertThat(Markup.of("{}{}", List.of(Markup.text("a"), "<"), Optional.empty()).toString())
                .isEqualTo("a&lt;");
    }

    @Test
    void marksThatTurnWritingAroundAreShownAsReplaced() {
        assertThat(Markup.text("a\u202eb\u0007").toString()).isEqualTo("a\ufffdb\ufffd");
    }
}
