package chancery.acquire;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What came in, untouched.
///
/// @param id the name that output uses: given with the document, else the file's name, else the
///   sha256
/// @param sha256 identity inside the ledger, from what came in alone: see [#ofPage] and [#ofItem]
/// @param form how the content is to be read
/// @param content the bytes
/// @param charset the character set that came with the bytes, where one did (HTTP header; UTF-8 for
///   items)
/// @param url the address, as given; nothing is fetched from it
/// @param stamp the date on the item, as given; it may be false
/// @param title the title on the item; pages carry theirs inside
/// @param language the language on the item, as given
public record Document(
        String id,
        String sha256,
        Form form,
        Content content,
        Optional<Charset> charset,
        Optional<String> url,
        Optional<String> stamp,
        Optional<String> title,
        Optional<String> language) {

    /// How the content of a document is to be read.
    public enum Form {
        /// A page with markup.
        HTML,
        /// A plain-text dump of a whole page; line breaks mean what they mean on a screen.
        TEXT,
        /// The text of one item, without its page: title, a blank line, text; a blank line ends a
        /// paragraph.
        ITEM
    }

    /// What people know it by: the id, or the address where the id is but the hash.
    public String name() {
        return id.equals(sha256) ? url.orElse(id) : id;
    }

    /// A page from a file or an archive. Its identity is the hash of its bytes.
    public static Document ofPage(
            Optional<String> id,
            Form form,
            Content content,
            Optional<Charset> charset,
            Optional<String> url,
            Optional<String> stamp) {
        String sha256 = content.sha256();
        return new Document(
                id.orElse(sha256),
                sha256,
                form,
                content,
                charset,
                url,
                stamp,
                Optional.empty(),
                Optional.empty());
    }

    /// An item of a feed or a line of JSON Lines. Its identity is the hash of address, stamp, title
    /// and text, so that a repost under another address or stamp is another document.
    public static Document ofItem(
            Optional<String> id,
            Form form,
            String text,
            Optional<String> url,
            Optional<String> stamp,
            Optional<String> title,
            Optional<String> language) {
        Content content = Content.of(text.getBytes(StandardCharsets.UTF_8));
        String sha256 = content.sha256(url.orElse(""), stamp.orElse(""), title.orElse(""));
        return new Document(
                id.orElse(sha256),
                sha256,
                form,
                content,
                Optional.of(StandardCharsets.UTF_8),
                url,
                stamp,
                title,
                language);
    }
}
