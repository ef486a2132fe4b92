package chancery.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.acquire.Document;
import chancery.pipeline.Pipeline;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {

    private static final Pipeline PIPELINE = Pipeline.standard();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # sentence: kind, status and states of what it tells; nothing where it tells no engagement
                    # people told as a number or a body of people
                    A delegation of senior officials from Japan met Philippine officials in Manila on Tuesday. | meeting held JPN+PHL
                    Dozens of lawmakers from Poland visited Vilnius on Monday. | visit held LTU+POL
                    A team of Indian negotiators is in London for a new round of trade talks. | visit held GBR+IND
                    # sides told behind the noun, or behind the comma
                    The summit, attended by the leaders of France, Germany and Poland, was held in Weimar on Monday. | meeting held DEU+FRA+POL
                    After their meeting in Astana, Kassym-Jomart Tokayev and Olaf Scholz pledged to expand energy trade. | meeting held DEU+KAZ
                    The call was the first between Ursula von der Leyen and Li Qiang. | call held CHN+EUU
                    Olaf Scholz previewed the talks that Annalena Baerbock will hold with Hakan Fidan next week. | meeting planned DEU+TUR
                    Josep Borrell praised the talks Olaf Scholz held with Xi Jinping in Beijing. | meeting held CHN+DEU
                    # behind "by"
                    The accord was signed in Muscat by the foreign ministers of Oman and Belgium. | meeting held BEL+OMN
                    Olaf Scholz and Fumio Kishida agreed in Berlin to deepen trade ties. | meeting held DEU+JPN
                    # how far it has come
                    A meeting between Ilham Aliyev and Nikol Pashinyan, planned for Thursday in Granada, was cancelled. | meeting cancelled ARM+AZE
                    The planned meeting between Olaf Scholz and Emmanuel Macron in Rome did not take place. | meeting cancelled DEU+FRA
                    No meeting between Emmanuel Macron and Olaf Scholz is planned. | ''
                    Ebrahim Raisi is due in Damascus on Thursday for talks with Bashar al-Assad. | meeting planned IRN+SYR; visit planned IRN+SYR
                    Ebrahim Raisi is to visit Ankara in November, weeks after talks with Recep Tayyip Erdogan in New York. | meeting held IRN+TUR; visit planned IRN+TUR
                    EU foreign policy chief Josep Borrell will chair a meeting of EU defence ministers in Toledo on Thursday. | conference planned EUU
                    Talks between Armenia and Azerbaijan in Granada fell through on Monday. | meeting cancelled ARM+AZE
                    The minister welcomed the visit to Israel later this week by Lloyd Austin. | visit planned ISR+USA
                    Nothing was said about a meeting of Olaf Scholz and Emmanuel Macron. | ''
                    The statement made no mention of talks between Olaf Scholz and Emmanuel Macron. | ''
                    # who sits in, and who attends what the sentence before has told
                    A summit of the Non-Aligned Movement opened in Baku on Thursday, with the presidents of Turkmenistan and Tajikistan in attendance. | conference held TJK+TKM
                    African leaders opened a climate summit in Nairobi on Monday. EU Commission chief Ursula von der Leyen also spoke at the gathering. | conference held AU+EUU
                    The EU-Western Balkans summit takes place in Tirana next week. Serbian President Aleksandar Vucic said he would attend. | conference planned EUU+SRB
                    # the verb has told the journey; somebody else made the earlier one
                    Fumio Kishida will travel to Seoul on Sunday, officials said, in a trip that both capitals have long wanted. | visit planned JPN+KOR
                    The last Japanese premier to make the journey to Kabul was Junichiro Koizumi. | visit held AFG+JPN
                    # their own carriage, and what is talked of
                    Sergei Lavrov's plane landed in Pyongyang on Wednesday. | visit held PRK+RUS
                    Talks on a free trade deal between India and Canada were postponed. | meeting postponed CAN+IND
                    After three hours of talks in Sochi, Vladimir Putin and Recep Tayyip Erdogan had no grain deal to announce. | meeting held RUS+TUR
                    # what is met is a thing
                    Germany is preparing to meet the challenge of competition with China. | ''
                    Joe Biden said Germany would meet its NATO commitments. | ''
                    # somebody or something else acts
                    Joe Biden recalled the years when his son was in Iraq. | ''
                    We see the Chinese government trying to step up its presence, Joe Biden said. | ''
                    # a frame of mind, a goal, people counted at a border
                    Olaf Scholz spoke of the readiness to engage in dialogue with Russia. | ''
                    Joe Biden and King Abdullah spoke of the path towards negotiations between Israel and the Palestinians. | ''
                    Patrols counted fewer encounters of people from Cuba, Haiti and Venezuela. | ''
                    # one holder of an office of a body, and a name without its middle names
                    ASEAN's secretary-general met Singapore's Lee Hsien Loong in Jakarta. | meeting held ASEAN+SGP
                    Bola Tinubu met William Ruto in Abuja. | meeting held KEN+NGA
                    """)
    void aSentenceTellsWhatItSaysAndNoMore(String sentence, String told) {
        Document page =
                Document.ofItem(
                        Optional.of("page"),
                        Document.Form.ITEM,
                        sentence,
                        Optional.empty(),
                        Optional.of("2023-09-20"),
                        Optional.of("News in brief"),
                        Optional.of("en"));
        List<String> reports =
                PIPELINE.read(page).reports().stream().map(SentencesTest::told).sorted().toList();
        assertThat(String.join("; ", reports)).isEqualTo(told);
    }

    private static String told(Report report) {
        TreeSet<String> states = new TreeSet<>();
        report.parties().forEach(p -> p.state().ifPresent(states::add));
        return "%s %s %s"
                .formatted(report.kind().id(), report.status().id(), String.join("+", states));
    }
}
