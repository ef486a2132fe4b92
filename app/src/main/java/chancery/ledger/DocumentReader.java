package chancery.ledger;

import chancery.acquire.Document;
import chancery.pipeline.Reading;
import java.time.LocalDate;
import java.util.Optional;

/// Stages 2 to 5, as the ledger asks for them when other pages show that a stamp is false.
@FunctionalInterface
public interface DocumentReader {

    /// @param earlierCopy the day on which another page had the same text already
    Reading read(Document document, Optional<LocalDate> earlierCopy);
}
