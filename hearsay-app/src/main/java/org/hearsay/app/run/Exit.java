package org.hearsay.app.run;

import java.util.LinkedHashMap;
import java.util.Map;

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

  /// What each means, for the help of a command.
  public static Map<String, String> list() {
    Map<String, String> list = new LinkedHashMap<>();
    list.put(Integer.toString(DONE), "everything was read");
    list.put(Integer.toString(FAILED), "nothing could be done, or an internal fault");
    list.put(Integer.toString(USAGE), "wrong usage");
    list.put(Integer.toString(PARTLY), "some inputs were refused and the rest was done");
    return list;
  }
}
