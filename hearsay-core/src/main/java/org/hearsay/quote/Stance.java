package org.hearsay.quote;

/// What the cue makes of the content.
public enum Stance {
  ASSERTS,
  DENIES,
  ASKS,
  DEMANDS,
  PROMISES,
  BELIEVES,
  OTHER
}
