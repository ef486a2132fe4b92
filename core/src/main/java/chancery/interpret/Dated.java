package chancery.interpret;

import chancery.reference.Edtf;
import chancery.trace.Span;

/// A date read for one draft, with the words it was read from.
record Dated(Edtf date, Span span, String rule) {}
