package chancery.web;

import chancery.acquire.Document;
import chancery.ledger.Ledger;
import chancery.ledger.Query;
import chancery.pipeline.Pipeline;
import java.util.Optional;

/// Two ministries' accounts of one meeting.
final class Readouts {

    private Readouts() {}

    /// Takes the two pages in.
    ///
    /// @return the id of the engagement that they tell
    static String takeIn(Ledger ledger) {
        Pipeline pipeline = Pipeline.standard();
        page(
                ledger,
                pipeline,
                "https://www.gov.uk/government/news/london-talks",
                "LONDON - British Foreign Secretary David Cameron met Japanese Foreign Minister Yoko Kamikawa in London on Tuesday. The ministers discussed climate and fishing rights in northern waters, the ministry said after the talks in the old town.");
        page(
                ledger,
                pipeline,
                "https://www.mofa.go.jp/london-talks",
                "LONDON - Japanese Foreign Minister Yoko Kamikawa met British Foreign Secretary David Cameron in London on Tuesday. Both sides exchanged views about climate and North Korea over a dinner of two hours, according to a statement issued in Tokyo.");
        return ledger.ids(Query.parse("parties:JPN,GBR from:2024-01-09 to:2024-01-09 kind:meeting"))
                .getFirst();
    }

    private static void page(Ledger ledger, Pipeline pipeline, String address, String text) {
        ledger.ingest(
                pipeline.read(
                        Document.ofItem(
                                Optional.of(address),
                                Document.Form.ITEM,
                                text,
                                Optional.of(address),
                                Optional.of("2024-01-10"),
                                Optional.of("Ministers meet in London"),
                                Optional.empty())));
    }
}
