package chancery.acquire;

/// What a source yields: a document, or a part of the input that had to be left out.
public sealed interface Acquired {

    record Taken(Document document) implements Acquired {}

    record Refused(Drop drop) implements Acquired {}
}
