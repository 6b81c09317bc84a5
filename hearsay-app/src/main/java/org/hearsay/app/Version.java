package org.hearsay.app;

/// Which version of the program this is.
final class Version {
  private Version() {}

  /// As the jar's manifest says; "development" for classes that are in no jar.
  static String text() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /// What `version` and `--version` print.
  static String line() {
    return "hearsay " + text() + " (Java " + Runtime.version() + ")\n";
  }
}
