package chancery.cli;

import chancery.export.RecordJson;
import chancery.ledger.Channel;
import chancery.ledger.Ledger;
import chancery.reference.Edtf;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The standing lines between sides.
@Command(
        name = "channels",
        description =
                "List standing lines between sides (military talks, working groups, hotlines): open, suspended or resumed, with the engagements that tell it.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  chancery channels --between USA,CHN",
            "  chancery channels --format jsonl | grep suspended"
        })
final class ChannelsCommand implements Callable<Integer> {

    private final Session session;

    @Option(
            names = "--between",
            split = ",",
            paramLabel = "STATE",
            description = "Only between these states or bodies, by code or name: USA,CHN.")
    private List<String> between = new ArrayList<>();

    @Mixin private FormatOption format = new FormatOption();

    ChannelsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Console console = session.console();
        try (Ledger ledger = LedgerKeeping.existing(session)) {
            List<Channel> found = ledger.channels(Codes.of(between));
            for (Channel channel : found) {
                if (format.isTable(console)) {
                    table(channel);
                } else {
                    console.print(RecordJson.of(channel));
                }
            }
            console.say("%,d found".formatted(found.size()));
        }
        return ExitCode.DONE;
    }

    private void table(Channel channel) {
        Console console = session.console();
        console.printStyled(
                "@|bold %s|@ between %s"
                        .formatted(
                                Plain.text(channel.name()),
                                String.join(" and ", channel.between())));
        for (Channel.Step step : channel.history()) {
            console.print(
                    "  %-21s %-9s  %s"
                            .formatted(
                                    step.date().map(Edtf::text).orElse("-"),
                                    step.state().id(),
                                    step.engagement()));
        }
    }
}
