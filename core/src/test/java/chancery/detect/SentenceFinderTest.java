package chancery.detect;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.acquire.Content;
import chancery.acquire.Document;
import chancery.clean.Article;
import chancery.clean.PublicationDate;
import chancery.trace.Span;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceFinderTest {

    private static final SentenceFinder FINDER = new SentenceFinder();

    /// A bar stands where a sentence ends.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The ministers met on Monday.| They will meet again.",
                // abbreviations that never end a sentence
                "He met Gov. Ruiz in Lima.| Sen. Dole and Gen. Park came too.",
                "The Rev. Lee and Lt. Gov. Ames flew home.",
                "Talks with Dr. An Li Jr. were short.",
                "Amb. J. B. Smith hosted Mr. T. R. Rao of India v. others.",
                "They stayed at No. 10 Downing Street.| He said No.| She agreed.",
                "They met on Sept. 5 and on Nov. 16.| Both left.",
                // U.S. as part of a name, and at an end
                "He met U.S. Secretary of State Jane Roe.",
                "The envoy told the U.S. Congress has a say.",
                "The two sides differ over the U.S.| Blinken is to travel.",
                "He flew back to the U.S.| The talks go on.",
                "Ties with the U.S.| The Foreign Ministry said so.| They wait.",
                "Marcos Jr.| He left.",
                "President Marcos Jr. met Premier Li.",
                "Doe Inc. and Roe Corp. signed.| It was late.",
                "They spoke at 5 p.m. Tuesday by phone.",
                "They spoke at 5 p.m. Officials left.",
                "The U.S. Fire Board is new, and U.S. \"soft power\" is not.",
                "She praised the U.S.| \"They helped,\" she said.",
                // quotes
                "\"We will meet.\"| She left.",
                "\"Will they meet?\" the minister asked.",
                "\"Will they meet?\" Minister Roe asked.",
                "\"We met.| We agreed,\" he said.",
                "He said: “It is done.”| Then he left.",
                "'It is over.'| The envoy smiled.",
                "The summit runs Nov. 30-Dec. 2 in Accra.| It is full.",
                // ellipsis, numbers, marks
                "The talks ... went on.| They ended … late.",
                "Trade grew 3.5 percent to $1.2 billion.| It fell later.",
                "1. The sides agree.| 2. They meet again.",
                "What now?| Nobody knows!| Yet talks go on.",
                "Is it over?!| No.",
                // a full stop lost its space
                "They ended the talks.|The envoy left.",
                "He wrote to state.gov and left.",
                "See example.org/a!!Bc?Def for **all of it.**| The end.",
                // hard-wrapped
                "The minister\nflew home.| She\nrests.",
            })
    void partsParagraphsIntoSentences(String marked) {
        String text = marked.replace("|", "");
        List<String> sentences = FINDER.find(text).stream().map(s -> s.span().in(text)).toList();
        assertThat(sentences)
                .isEqualTo(Arrays.stream(marked.split("\\|")).map(String::strip).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Roe 's six-hour trip is n't over .",
                "U.S. - China talks",
                "EU - Japan and US-led and COVID-19 and Al-Amin",
                "the two leaders ' summit",
                "O'Brien and D'Arcy ca n't meet",
                "$ 1,200 for 3.5 % of 10:30 a.m. calls",
                "on 2023-09-18 or 9/18/2023",
                "( AP ) -- They met ... again",
                "Ph.D. and R&D and AT&T",
                "Zürich 's Škoda",
            })
    void partsSentencesIntoTokens(String tokens) {
        String text =
                tokens.replace(" 's", "'s")
                        .replace(" n't", "n't")
                        .replace(" '", "'")
                        .replace(" .", ".")
                        .replace("U.S. - China", "U.S.-China")
                        .replace("EU - Japan", "EU-Japan")
                        .replace("$ ", "$")
                        .replace(" %", "%")
                        .replace("( AP )", "(AP)");
        assertThat(FINDER.split(text).getFirst().tokens().stream().map(Token::text))
                .isEqualTo(List.of(tokens.split(" ")));
    }

    @Test
    void tagsAsTheTreebankDoes() {
        List<Token> tokens =
                FINDER.find("“Roe’s talks” with the envoy ended Monday.").getFirst().tokens();
        assertThat(tokens.stream().map(t -> t.text() + "/" + t.tag()))
                .containsExactly(
                        "\"/``",
                        "Roe/NNP",
                        "'s/POS",
                        "talks/NNS",
                        "\"/''",
                        "with/IN",
                        "the/DT",
                        "envoy/NN",
                        "ended/VBD",
                        "Monday/NNP",
                        "./.");
    }

    @Test
    void putsTheHeadlineFirstAndKeepsOffsetsInThePage() {
        String page = "Menu\n\nRoe flies to Lima\n\nShe left\non Monday. He’s home.\n\nThe end.";
        Article article =
                article(
                        page,
                        Optional.of(new Span(6, 23)),
                        List.of(new Span(25, 55), new Span(57, 65)));
        List<Sentence> sentences = FINDER.find(article);
        assertThat(sentences.stream().map(s -> s.index() + " " + s.paragraph() + " " + s.text()))
                .containsExactly(
                        "0 -1 Roe flies to Lima",
                        "1 0 She left on Monday.",
                        "2 0 He's home.",
                        "3 1 The end.");
        for (Sentence sentence : sentences) {
            for (Token token : sentence.tokens()) {
                assertThat(token.span().in(page).replace('’', '\'')).isEqualTo(token.text());
            }
        }
    }

    @Test
    void splitsWithoutTagsForTheGate() {
        Article article = article("They met. ", Optional.empty(), List.of(new Span(0, 10)));
        Sentence bare = FINDER.split(article).getFirst();
        assertThat(bare.isTagged()).isFalse();
        assertThat(FINDER.tag(bare).isTagged()).isTrue();
        assertThat(FINDER.tag(FINDER.tag(bare))).isEqualTo(FINDER.find(article).getFirst());
    }

    @Test
    void readsAnyTextWithoutFailing() {
        for (String text :
                List.of(
                        "",
                        " ",
                        "\n\n",
                        ".",
                        "'",
                        "''s",
                        "\uD83D",
                        "\uD83D\uDE00 ok",
                        "-.-",
                        "n't",
                        "U.S.",
                        "No.",
                        "a\u0301 b.",
                        "…",
                        "(",
                        "'s",
                        "...")) {
            for (Sentence s : FINDER.find(text)) {
                assertThat(s.text()).hasSize(s.span().length());
            }
        }
    }

    private static Article article(String page, Optional<Span> headline, List<Span> paragraphs) {
        Document document =
                Document.ofPage(
                        Optional.of("d"),
                        Document.Form.TEXT,
                        Content.of(page.getBytes(StandardCharsets.UTF_8)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return new Article(
                document,
                page,
                headline,
                paragraphs,
                List.of(),
                new PublicationDate.Unknown(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "en");
    }
}
