package org.hearsay.show.page;

import java.util.List;

/// The sources that are watched, those that need a look on top.
///
/// @param form what every form of the page carries
/// @param line how many there are and how they are; empty where there is none
/// @param said what was done just now; empty where nothing was
/// @param hindrance why nothing is written now; empty where nothing hinders
/// @param folders whether a folder of this machine can be named
public record SiteSources(String form, String line, String said, String hindrance, boolean folders, List<Row> rows) {
  public SiteSources {
    rows = List.copyOf(rows);
  }

  /// A source.
  ///
  /// @param state one word, which is part of a class too: broken, silent, paused, new, good
  /// @param label the state in words
  /// @param reason what is wrong, in a sentence; empty where nothing is
  /// @param remedy what to do; may be empty
  /// @param facts when it was looked at and what came
  /// @param isPaused whether it can be taken up again, not paused
  public record Row(
      long id,
      String title,
      String address,
      String state,
      String label,
      String reason,
      String remedy,
      List<String> facts,
      boolean isPaused) {
    public Row {
      facts = List.copyOf(facts);
    }
  }

  /// One source with what came of the last requests.
  public record One(String form, Row row, List<Visit> visits) {
    public One {
      visits = List.copyOf(visits);
    }

    /// @param result one word, such as "new"
    /// @param reason empty where there is nothing to say
    public record Visit(String at, String address, String result, String reason, String took) {}
  }
}
