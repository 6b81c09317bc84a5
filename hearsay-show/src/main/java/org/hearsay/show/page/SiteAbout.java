package org.hearsay.show.page;

import java.util.List;

/// What an archive holds, and how far its followers are.
///
/// @param refusals the newest first, a part of them
public record SiteAbout(List<Line> held, List<Line> behind, List<Refused> refusals, String program) {
  public SiteAbout {
    held = List.copyOf(held);
    behind = List.copyOf(behind);
    refusals = List.copyOf(refusals);
  }

  public record Line(String name, String value) {}

  /// Something that was not read.
  public record Refused(String from, String at, String reason, String detail, String remedy) {}
}
