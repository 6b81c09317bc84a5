package org.hearsay.app.run;

/// Exit status of every command.
public final class Exit {
  /// Everything was read.
  public static final int DONE = 0;

  /// Nothing could be done, or an internal fault.
  public static final int FAILED = 1;

  /// Wrong usage.
  public static final int USAGE = 2;

  /// Some inputs were refused and the rest was done.
  public static final int PARTLY = 3;

  private Exit() {}
}
