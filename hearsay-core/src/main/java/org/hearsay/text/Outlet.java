package org.hearsay.text;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// The publisher of a report. Never the person quoted: that is a source.
///
/// @param name as readers know it
/// @param family the group of outlets that shares its texts, absent where not known
/// @param basis how the name is known
public record Outlet(String name, @Nullable String family, Basis basis) implements Serializable {

  /// How an outlet is known.
  public enum Basis {
    METADATA,
    URL,
    TEXT
  }
}
