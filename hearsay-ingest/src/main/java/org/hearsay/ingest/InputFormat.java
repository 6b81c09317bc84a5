package org.hearsay.ingest;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// The formats that can be read. All may stand inside gzip.
public enum InputFormat {
  TEXT("text"),
  HTML("html"),
  NEWS_PLEASE("news-please"),
  NINJS("ninjs"),
  /// One JSON object with `text` a line.
  JSONL("jsonl");

  private final String option;

  InputFormat(String option) {
    this.option = option;
  }

  /// The name on the command line.
  public String option() {
    return option;
  }

  /// @throws IllegalArgumentException naming the known formats
  public static InputFormat of(String option) {
    String wanted = option.toLowerCase(Locale.ROOT);
    for (InputFormat format : values()) {
      if (format.option.equals(wanted)) {
        return format;
      }
    }
    throw new IllegalArgumentException("unknown input format '" + option + "'; known formats: " + names());
  }

  public static String names() {
    return Arrays.stream(values()).map(InputFormat::option).collect(Collectors.joining(", "));
  }
}
