package org.hearsay.show;

import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.quote.PossibleSpeaker;
import org.hearsay.quote.Speaker;

/// What stands for a speaker who is not known.
public final class OpenSpeaker {
  private static final String UNKNOWN = "speaker not known";

  private OpenSpeaker() {}

  /// "speaker not known", and behind a colon the two who are about as likely, where there are two.
  public static String words(Speaker speaker) {
    List<PossibleSpeaker> two = speaker.candidates();
    return two.isEmpty()
        ? UNKNOWN
        : UNKNOWN + ": " + two.stream().map(one -> Around.oneLine(one.name())).collect(Collectors.joining(" or "));
  }
}
