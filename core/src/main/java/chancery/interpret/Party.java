package chancery.interpret;

import chancery.identify.Actor;
import chancery.trace.Span;

/// An actor who takes part, with the words that name him here.
record Party(Actor actor, Span span) {}
