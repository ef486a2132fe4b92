package chancery.trace;

/// The words of one document that a fact rests on.
///
/// @param document the sha256 of the document's content, in hexadecimal
/// @param span where the words stand in the document's page text
/// @param quote the words themselves; `quote.exact()` is exactly what stands at the span
public record Evidence(String document, Span span, Quote quote) {

    public static Evidence of(String document, String pageText, Span span) {
        return new Evidence(document, span, Quote.of(pageText, span));
    }
}
