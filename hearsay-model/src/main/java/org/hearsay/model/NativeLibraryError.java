package org.hearsay.model;

/// The native library that runs the network cannot be loaded: no article can be read with it, so that this is no fault of
/// one article.
public final class NativeLibraryError extends LinkageError {
  private static final long serialVersionUID = 1L;

  NativeLibraryError(String message, Throwable cause) {
    super(message, cause);
  }
}
