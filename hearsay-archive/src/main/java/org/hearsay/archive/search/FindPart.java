package org.hearsay.archive.search;

import java.util.List;

/// A part of what somebody looks for.
///
/// @param shown as it was written
/// @param field where it is looked for
/// @param terms of that field; all must be there, those of a phrase one behind the other
/// @param isPhrase whether the order counts
record FindPart(String shown, String field, List<String> terms, boolean isPhrase) {
  FindPart {
    terms = List.copyOf(terms);
  }
}
