package org.hearsay.compare.difference;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.StoryEntity;
import org.hearsay.compare.statement.Assertion;
import org.hearsay.compare.statement.FindClaims;
import org.hearsay.compare.view.StoryView;
import org.hearsay.words.WordAlignment;

/// Finds claims that two reports give to different speakers, where it is the same statement: the claim is what the
/// story is about, or the two sentences are nearly one.
final class ClaimSpeakers implements DifferenceRule {
  /// Reports that must carry a claim before it can be what the story is about.
  private static final int SEVERAL = 3;

  /// Equal words of a sentence that two speakers do not say by chance.
  private static final int NEARLY_WORDS = 8;

  @Override
  public String name() {
    return "claim-speaker";
  }

  @Override
  public List<Difference> in(StoryView story) {
    List<Difference> found = new ArrayList<>();
    for (FindClaims.Group group : story.claims) {
      boolean central = isCentral(group.members(), story.reports.size());
      Map<String, BitSet> speaking = speaking(group.members());
      for (StoryView.Quoted pair : StoryView.quoted(group)) {
        if (bothSpeak(speaking, pair.left(), pair.right()) || !(central || nearlyOne(pair.left(), pair.right()))) {
          continue;
        }
        Difference difference = SpeakerSides.of(name(), pair.leftSaid(), pair.rightSaid(), group.claim().id(), null);
        if (difference != null) {
          found.add(difference);
        }
      }
    }
    return found;
  }

  /// Whether the story is about the claim: a headline says it, or most of the reports do.
  private static boolean isCentral(List<Assertion> members, int reports) {
    long carriers = members.stream().map(a -> a.report().index).distinct().count();
    return members.stream().anyMatch(Assertion::headline) || (carriers >= SEVERAL && carriers * 2 > reports);
  }

  /// Whether one report lets both make the claim: then the others do not differ, each has one of the two.
  private static boolean bothSpeak(Map<String, BitSet> speaking, Assertion a, Assertion b) {
    StoryEntity left = a.speaker();
    StoryEntity right = b.speaker();
    if (left == null || right == null || left.id().equals(right.id())) {
      return false;
    }
    BitSet mine = speaking.get(left.id());
    BitSet theirs = speaking.get(right.id());
    return mine != null && theirs != null && mine.intersects(theirs);
  }

  /// By speaker: the reports that let him or her make a claim.
  private static Map<String, BitSet> speaking(List<Assertion> members) {
    Map<String, BitSet> reports = new HashMap<>();
    for (Assertion member : members) {
      StoryEntity speaker = member.speaker();
      if (speaker != null) {
        reports.computeIfAbsent(speaker.id(), key -> new BitSet()).set(member.report().index);
      }
    }
    return reports;
  }

  /// Whether two reports give one sentence to their speakers, person and tense apart, with a number in it:
  /// more than two people would say alike of themselves.
  private static boolean nearlyOne(Assertion a, Assertion b) {
    WordAlignment shifted = WordAlignment.shifted(a.words(), 0, a.words().size(), b.words(), 0, b.words().size());
    int longer = Math.max(a.words().size(), b.words().size());
    return shifted.equal() >= NEARLY_WORDS && shifted.equal() * 10 >= longer * 8;
  }
}
