package chancery.cli;

import chancery.ledger.Correction;

/// Says that a correction stands, and how to take it back.
final class CorrectionLine {

    private final Console console;

    CorrectionLine(Console console) {
        this.console = console;
    }

    void made(Correction correction) {
        console.say(
                "correction %d stands, signed %s; 'chancery undo %d' takes it back"
                        .formatted(
                                correction.number(),
                                Plain.text(correction.by()),
                                correction.number()));
    }
}
