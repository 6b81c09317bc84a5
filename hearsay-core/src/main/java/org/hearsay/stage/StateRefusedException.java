package org.hearsay.stage;

/// Bytes were given for a saved state that are none, are damaged, or were made by another version. The message says
/// what was found, what was expected, and what to do.
public final class StateRefusedException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  StateRefusedException(String found, String expected) {
    super(
        "cannot restore the saved state: "
            + found
            + "; expected "
            + expected
            + ". Give bytes that this version saved, or begin with an empty state and add the articles again.");
  }
}
