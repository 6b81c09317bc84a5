package org.hearsay.ingest.container;

/// Why a file, or one article in it, cannot be read.
public final class ContainerException extends Exception {
  private static final long serialVersionUID = 1L;

  /// What is wrong, as refusals name it.
  public enum Fault {
    MALFORMED,
    MISSING_FIELD,
    NO_TEXT,
    TOO_LARGE,
    UNSUPPORTED
  }

  private final Fault fault;
  private final String place;
  private final String detail;
  private final String remedy;

  /// @param place where in the file, such as "line 3"; empty for the whole
  /// @param detail what was found and what was expected
  /// @param remedy what the user can do
  public ContainerException(Fault fault, String place, String detail, String remedy) {
    super(detail, null, false, false);
    this.fault = fault;
    this.place = place;
    this.detail = detail;
    this.remedy = remedy;
  }

  static ContainerException unsupported(String detail, String remedy) {
    return new ContainerException(Fault.UNSUPPORTED, "", detail, remedy);
  }

  static ContainerException malformed(String place, String detail, String remedy) {
    return new ContainerException(Fault.MALFORMED, place, detail, remedy);
  }

  public Fault fault() {
    return fault;
  }

  public String place() {
    return place;
  }

  public String detail() {
    return detail;
  }

  public String remedy() {
    return remedy;
  }
}
