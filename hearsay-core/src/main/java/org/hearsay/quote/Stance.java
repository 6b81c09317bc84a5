package org.hearsay.quote;

/// How the speaker puts the content, by the cue: as a fact, a denial, a question, …
public enum Stance {
  ASSERTS,
  DENIES,
  /// Says that it will not do, say or allow something.
  REFUSES,
  ASKS,
  DEMANDS,
  PROMISES,
  BELIEVES,
  OTHER
}
