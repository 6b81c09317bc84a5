package org.hearsay.app;

/// Entry of the command line.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.err.println("hearsay");
  }
}
