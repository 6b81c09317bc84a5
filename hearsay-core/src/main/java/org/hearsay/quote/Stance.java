package org.hearsay.quote;

/// What the cue makes of the content.
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
