package org.hearsay.archive.wording;

import java.util.logging.Level;
import java.util.logging.Logger;

/// Hides the advice of Lucene on how to start Java, which users of the command line cannot follow.
final class LuceneLogging {
  /// Kept in a field, since Java drops a logger that nothing refers to.
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private LuceneLogging() {}

  static void quiet() {
    LUCENE.setLevel(Level.SEVERE);
  }
}
