package org.hearsay.train;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.model.Labels;
import org.hearsay.model.Labels.Role;
import org.hearsay.model.Labels.Segment;
import org.hearsay.model.TokenizedText;

/// Exact F1 of segments, punctuation at their edges not counted, for a look during training.
final class SegmentScore {
  /// Contents further apart are not joined when the second claims to resume the first.
  private static final int FARTHEST_RESUME = 50;

  private final Map<Role, int[]> counts = new EnumMap<>(Role.class);

  SegmentScore() {
    for (Role role : Role.values()) {
      counts.put(role, new int[3]);
    }
  }

  void add(TokenizedText text, int[] found, int[] gold) {
    Set<Segment> expected = new HashSet<>(whole(text, gold));
    for (Segment segment : expected) {
      counts.get(segment.role())[2]++;
    }
    for (Segment segment : new HashSet<>(whole(text, found))) {
      counts.get(segment.role())[1]++;
      if (expected.contains(segment)) {
        counts.get(segment.role())[0]++;
      }
    }
  }

  double f1(Role role) {
    int[] count = counts.get(role);
    return 200.0 * count[0] / Math.max(1, count[1] + count[2]);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "source %.1f cue %.1f content %.1f", f1(Role.SOURCE), f1(Role.CUE), f1(Role.CONTENT));
  }

  private static List<Segment> whole(TokenizedText text, int[] labels) {
    List<Segment> joined = new ArrayList<>();
    int content = -1;
    for (Segment segment : Labels.segments(labels)) {
      boolean resumes =
          segment.resumes() && content >= 0 && segment.first() - joined.get(content).last() < FARTHEST_RESUME;
      if (resumes) {
        Segment before = joined.get(content);
        joined.set(content, new Segment(Role.CONTENT, before.first(), segment.last(), false));
        continue;
      }
      if (segment.role() == Role.CONTENT) {
        content = joined.size();
      }
      joined.add(new Segment(segment.role(), segment.first(), segment.last(), false));
    }
    joined.replaceAll(segment -> trimmed(text, segment));
    return joined;
  }

  private static Segment trimmed(TokenizedText text, Segment segment) {
    int first = segment.first();
    int last = segment.last();
    while (first < last && text.words()[first].isPunctuation()) {
      first++;
    }
    while (last > first && text.words()[last].isPunctuation()) {
      last--;
    }
    return new Segment(segment.role(), first, last, false);
  }
}
