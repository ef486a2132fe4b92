package chancery.acquire;

/// Why a document, or a part of an input, is left out. The run prints the count of each.
public enum DropReason {
    /// Nothing in it.
    EMPTY("the input is empty"),
    /// Bytes that are no text: an image, a PDF, a program.
    BINARY("not a text or a web page"),
    /// Larger than what is read: 16 MB a page or a line, 200,000 tags a page.
    TOO_LARGE("larger than the limit"),
    /// A compressed stream that ends early or does not decompress.
    BROKEN_GZIP("the compressed data is damaged or cut short"),
    /// A WARC record that cannot be read.
    BROKEN_WARC("the WARC record is damaged"),
    /// A line of JSON Lines that is no JSON object, or has no text.
    BAD_JSON("the line is not a JSON document"),
    /// A feed that is no well-formed RSS or Atom.
    BAD_FEED("the feed cannot be read"),
    /// A file that cannot be opened or read.
    UNREADABLE("the file cannot be read"),
    /// A response in a WARC that is no page: an image, a script, a redirect.
    NOT_A_PAGE("the record is not a page"),
    /// An address that may not be asked, or gives nothing.
    NOT_FETCHED("the address was not fetched"),
    /// A page with no article in it.
    NO_BODY("no article was found on the page"),
    /// A teaser behind a paywall or a login.
    PAYWALL("only a paywall or login notice was found"),
    /// Pictures or a video with captions, and no article.
    GALLERY("the page is a gallery or a video"),
    /// An article in a language that is cleaned, dated and kept, but not read for engagements.
    LANGUAGE("the article is not in English"),
    /// A page that the run was told to leave out: another host, language or time.
    NOT_WANTED("the page is outside what was asked for"),
    /// The same content was already taken in.
    SAME_CONTENT("the same content was read before"),
    /// A fault of ours on this one page; the page is left out, the run goes on.
    INTERNAL("reading this page failed");

    private final String says;

    DropReason(String says) {
        this.says = says;
    }

    /// The reason in words for people.
    public String says() {
        return says;
    }
}
