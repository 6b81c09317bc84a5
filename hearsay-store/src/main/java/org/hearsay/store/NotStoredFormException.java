package org.hearsay.store;

/// Bytes that are not what they were stored as. The message says what was found, what was expected and what to do.
public final class NotStoredFormException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// Why the bytes cannot be read.
  public enum Reason {
    /// No JSON, or cut off.
    NOT_JSON,
    /// Something else than was asked for: an article where a story was expected.
    OTHER_TYPE,
    /// Written by a program whose form this one does not know.
    OTHER_FORM,
    /// Of this form, but a field is missing, unknown or of the wrong kind.
    DAMAGED,
    /// The story refers to an article that the caller does not have.
    NO_ARTICLE
  }

  private final Reason reason;

  NotStoredFormException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  NotStoredFormException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
