package chancery.fetch;

import chancery.acquire.Content;
import java.net.URI;
import java.util.Optional;

/// What came of asking for an address.
public sealed interface Fetched {

    /// A page or a feed.
    ///
    /// @param address where it was in the end, after redirects
    /// @param mediaType in lower case, without parameters: `text/html`
    /// @param charset as the server names it
    /// @param visit what to say when asking again
    record Page(
            URI address,
            Content content,
            String mediaType,
            Optional<String> charset,
            Visits.Visit visit)
            implements Fetched {}

    /// The same as when it was last asked for.
    record Unchanged(URI address) implements Fetched {}

    /// Nothing.
    ///
    /// @param why in words for people
    /// @param forNow whether asking again later may help
    record Refused(String address, String why, boolean forNow) implements Fetched {}
}
