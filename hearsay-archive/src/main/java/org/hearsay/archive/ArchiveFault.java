package org.hearsay.archive;

/// Why an archive cannot be opened or written: what was found, what was expected, and what to do.
public final class ArchiveFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ArchiveFault(String message) {
    super(message);
  }

  public ArchiveFault(String message, Throwable cause) {
    super(message, cause);
  }
}
