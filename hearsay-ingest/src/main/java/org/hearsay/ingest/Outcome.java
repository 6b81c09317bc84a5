package org.hearsay.ingest;

/// The result of reading one item: a value, or a refusal that says why.
public sealed interface Outcome<T> {

  /// It was read.
  record Ok<T>(T value) implements Outcome<T> {}

  /// It was refused, and the rest of the run goes on.
  ///
  /// @param item the path as given, and the line of a collection
  /// @param place where in the item, such as "line 3" or "byte 1024"; empty for the whole
  /// @param detail what was found and what was expected
  /// @param remedy what the user can do
  record Refused<T>(String item, Reason reason, String place, String detail, String remedy) implements Outcome<T> {}

  /// Why an item was refused.
  enum Reason {
    NOT_FOUND,
    UNREADABLE,
    EMPTY,
    BINARY,
    ENCODING,
    TOO_LARGE,
    MALFORMED,
    MISSING_FIELD,
    NO_TEXT,
    UNSUPPORTED,
    /// It must not be read: the site asks programs not to, or it is in a network that is not public.
    NOT_ALLOWED,
    /// It can be read another time.
    TRY_LATER
  }
}
