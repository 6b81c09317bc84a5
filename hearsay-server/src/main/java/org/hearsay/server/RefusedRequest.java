package org.hearsay.server;

/// A request that gets no answer, with the reason and what to do.
final class RefusedRequest extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String title;
  private final String remedy;

  /// @param status of HTTP
  /// @param title a few words
  /// @param detail what was found and what was expected; says nothing of a key
  /// @param remedy what to do; may be empty
  RefusedRequest(int status, String title, String detail, String remedy) {
    super(detail, null, false, false);
    this.status = status;
    this.title = title;
    this.remedy = remedy;
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  String detail() {
    return String.valueOf(getMessage());
  }

  String remedy() {
    return remedy;
  }

  static RefusedRequest unknown(String what, String id, String remedy) {
    return new RefusedRequest(404, "Not found", "the archive has no " + what + " " + shown(id), remedy);
  }

  /// Letters, digits and a few signs: an answer repeats nothing else of what was asked.
  private static String shown(String id) {
    String plain = id.replaceAll("[^A-Za-z0-9_.-]", "?");
    return plain.length() > 60 ? plain.substring(0, 60) + "…" : plain;
  }
}
