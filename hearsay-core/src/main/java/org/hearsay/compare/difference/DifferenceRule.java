package org.hearsay.compare.difference;

import java.util.List;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.view.StoryView;

/// Finds one kind of difference between the reports of a story. A rule keeps nothing between two stories.
///
/// A new one is a class, a line in [DifferenceRules#STANDARD], and a file of examples.
interface DifferenceRule {
  /// The name in every output, such as `casualty-count`; it never changes.
  String name();

  /// What the rule finds, in an order that depends on the story alone.
  List<Difference> in(StoryView story);
}
