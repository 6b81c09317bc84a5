package org.hearsay.archive.wording;

import java.util.logging.Level;
import java.util.logging.Logger;

/// Keeps Lucene from telling users of a command line how Java could be started.
final class LuceneLogging {
  /// Held here, since the platform forgets a logger that nobody holds.
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private LuceneLogging() {}

  static void quiet() {
    LUCENE.setLevel(Level.SEVERE);
  }
}
