package org.hearsay.entity;

import org.hearsay.entity.Chooser.Choice;
import org.jspecify.annotations.Nullable;

/// How sure a speaker is, from the way it was found and from its share among those it was chosen from.
final class SpeakerConfidence {
  private SpeakerConfidence() {}

  static double of(Way way, @Nullable Choice choice) {
    return choice == null ? 0.95 : choice.share();
  }
}
