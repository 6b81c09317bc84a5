package org.hearsay.compare.difference;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.view.StoryView;

/// Finds utterances that two reports give to different speakers.
final class UtteranceSpeakers implements DifferenceRule {
  /// Words of a quotation below which two people may well have said the same; these are counted by themselves.
  private static final int SHORT = 8;

  @Override
  public String name() {
    return "utterance-speaker";
  }

  @Override
  public List<Difference> in(StoryView story) {
    List<Difference> found = new ArrayList<>();
    for (StoryView.Wording wording : story.wordings()) {
      int words = Math.min(wording.reference().words().size(), wording.other().words().size());
      String rule = words < SHORT ? "short-utterance-speaker" : name();
      Difference difference =
          SpeakerSides.of(rule, wording.reference(), wording.other(), null, wording.utterance().id());
      if (difference != null) {
        found.add(difference);
      }
    }
    return found;
  }
}
