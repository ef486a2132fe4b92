package chancery.export;

/// A column of an exported table, as the codebook tells it.
///
/// @param meaning one sentence
/// @param example a value as it may stand there
public record Column(String name, String meaning, String example) {}
