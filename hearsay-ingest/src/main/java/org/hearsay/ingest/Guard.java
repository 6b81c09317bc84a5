package org.hearsay.ingest;

/// Keeps a fault of one item to that item: what it asks of memory or of the parsers must not end the run.
final class Guard {
  private Guard() {}

  /// Reads one item, or a part of it.
  interface Reader<T> {
    T read() throws RefusalException;
  }

  /// @throws RefusalException as the reader does, and for all that breaks it
  static <T> T read(Reader<T> reader) throws RefusalException {
    try {
      return reader.read();
    } catch (OutOfMemoryError e) {
      throw new RefusalException(
          Outcome.Reason.TOO_LARGE,
          "to read it takes more memory than the %d MB that there are".formatted(memory()),
          "give Java more (HEARSAY_JAVA_OPTS=-Xmx8g), or leave it out");
    } catch (StackOverflowError e) {
      throw new RefusalException(
          Outcome.Reason.MALFORMED, "nested deeper than can be read", "save it anew from a browser, or as text");
    } catch (RuntimeException e) {
      throw new RefusalException(
          Outcome.Reason.UNREADABLE,
          "a fault of Hearsay in reading it: " + e.getClass().getSimpleName(),
          "save it as text and read that; please report the fault");
    }
  }

  private static long memory() {
    return Runtime.getRuntime().maxMemory() / 1_000_000;
  }
}
