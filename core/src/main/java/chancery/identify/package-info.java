/// Stage 4: sentences in, [AnalysedSentence]s out: who ([Actor]) in which office on that day, and
/// where ([Place]).
///
/// A mention that cannot be resolved stays unresolved; nobody is guessed.
///
/// [Identifier] reads a page in two steps, because its short names need its full ones:
///
/// 1. What is named. Each sentence becomes a `Line` of words, with what the tables know of them
///    (`Pieces`). `ActorGrammar` folds each phrase into a `Draft`; a reader for each kind of phrase
///    (`OfficeReader`, `PersonReader`, `GroupReader`, `StateReader`, `AnaphorReader`) says where it
///    ends. `PlaceFinder` finds the places.
/// 2. Who is meant. `Resolver` goes through the drafts in page order; a resolver for each way of
///    naming (`NameResolver`, `OfficeResolver`, `CounterpartResolver`, `GroupResolver`,
///    `AnaphorResolver`) asks the page (`Register`, `Discourse`) and the tables (`People`,
///    `FamiliarSurnames`, `Incumbents`).
///
/// Dates are apart, because the stage after this one knows which way an engagement lies:
/// [TimeResolver] turns words of time into dates by the `Calendar`.
@NullMarked
package chancery.identify;

import org.jspecify.annotations.NullMarked;
