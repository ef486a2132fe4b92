package chancery.reference;

import java.util.Optional;

/// A human who holds or held an office.
///
/// @param name the usual English full name
public record Person(String name, Optional<String> qid) {}
