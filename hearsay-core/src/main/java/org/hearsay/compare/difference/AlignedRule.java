package org.hearsay.compare.difference;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.view.SlotContext;
import org.hearsay.compare.view.StoryView;

/// A rule that looks at sentences of two reports that may be about one thing, one pair after the other.
abstract class AlignedRule implements DifferenceRule {
  private final String name;
  private final double least;

  /// @param least least log odds that the two sentences of a pair are about one thing
  AlignedRule(String name, double least) {
    this.name = name;
    this.least = least;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final List<Difference> in(StoryView story) {
    List<Difference> found = new ArrayList<>();
    story.aligned(least).forEach(pair -> compare(pair, found));
    return found;
  }

  /// Adds the differences between the two sentences of a pair.
  abstract void compare(SlotContext pair, List<Difference> found);
}
