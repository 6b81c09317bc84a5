package org.hearsay.stage;

import java.io.Serializable;

/// Name and version of a stage, kept with what it makes.
public record StageId(String name, int version) implements Serializable {
  @Override
  public String toString() {
    return name + "@" + version;
  }
}
