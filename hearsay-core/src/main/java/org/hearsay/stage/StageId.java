package org.hearsay.stage;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/// Name and version of a stage, kept with what it makes.
///
/// @param version raised whenever the same input gives other output
public record StageId(String name, int version) implements Serializable {

  /// @param written as [#toString] writes it, such as "speakers@2"
  public static StageId parse(String written) {
    int at = written.lastIndexOf('@');
    if (at <= 0) {
      throw new IllegalArgumentException("a stage is written as name@version, got '" + written + "'");
    }
    return new StageId(written.substring(0, at), Integer.parseInt(written.substring(at + 1)));
  }

  /// Several in a row, with blanks between.
  public static String join(List<StageId> steps) {
    return steps.stream().map(StageId::toString).collect(Collectors.joining(" "));
  }

  @Override
  public String toString() {
    return name + "@" + version;
  }
}
