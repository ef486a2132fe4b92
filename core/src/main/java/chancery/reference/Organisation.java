package chancery.reference;

import java.util.Optional;

/// A well-known organisation that is no party to engagements of its own: a party, an agency, an
/// armed group, a company.
///
/// @param sector PLOVER's code of what it is: `MIL`, `PTY`
public record Organisation(String name, Optional<String> state, String sector) {}
