package org.hearsay.compare.name;

import java.util.Set;
import org.hearsay.compare.report.ComparedQuotation;
import org.hearsay.compare.result.StoryEntity;
import org.hearsay.compare.result.StoryEntity.Member;
import org.hearsay.entity.EntityKind;
import org.hearsay.text.BlockKind;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// Whether two reports give the same words to two people, and it is unlikely that one of the two was read wrongly.
public final class DifferentSpeakers {
  /// First words of a source in which its name stands.
  private static final int SOURCE_HEAD = 5;

  /// Words of the longest source that is looked at: the name may stand behind a title.
  private static final int LONGEST = 24;

  /// Least confidence that something was said at all, before the program shows that two people said it.
  private static final double SURELY_SAID = 0.7;

  private static final double LIKELY_SAID = 0.6;

  /// Least confidence of a speaker.
  private static final double SURELY_HIS = 0.5;

  private DifferentSpeakers() {}

  public static boolean surely(ComparedQuotation a, ComparedQuotation b) {
    return differ(a, b, SURELY_SAID);
  }

  public static boolean likely(ComparedQuotation a, ComparedQuotation b) {
    return differ(a, b, LIKELY_SAID);
  }

  /// Whether the sources of both quotations name their speakers, and these are two people.
  public static boolean named(@Nullable ComparedQuotation a, @Nullable ComparedQuotation b) {
    if (a == null || b == null || !namedInSource(a, LONGEST) || !namedInSource(b, LONGEST)) {
      return false;
    }
    StoryEntity left = a.speaker();
    StoryEntity right = b.speaker();
    return left != null
        && right != null
        && !left.id().equals(right.id())
        && left.kind() == EntityKind.PERSON
        && right.kind() == EntityKind.PERSON
        && !sharePart(left, right);
  }

  private static boolean differ(ComparedQuotation a, ComparedQuotation b, double leastSaid) {
    StoryEntity left = a.speaker();
    StoryEntity right = b.speaker();
    return left != null
        && right != null
        && !left.id().equals(right.id())
        && named(left)
        && named(right)
        && a.report().index != b.report().index
        && Math.min(a.quotation().speaker().confidence(), b.quotation().speaker().confidence()) >= SURELY_HIS
        && Math.min(a.quotation().confidence(), b.quotation().confidence()) >= leastSaid
        && namedInSource(a, SOURCE_HEAD)
        && namedInSource(b, SOURCE_HEAD)
        && !sharePart(left, right)
        && !passedOn(a, right)
        && !passedOn(b, left);
  }

  private static boolean named(StoryEntity entity) {
    return entity.kind() == EntityKind.PERSON && NameParts.of(entity.name()).full();
  }

  /// Whether the words that name the source hold a part of the speaker's name: a pronoun may be misread.
  ///
  /// @param words first words of the source that are looked at
  private static boolean namedInSource(ComparedQuotation said, int words) {
    StoryEntity speaker = said.speaker();
    if (speaker == null) {
      return false;
    }
    Set<String> parts = NameParts.of(speaker.name()).partSet();
    for (TextSpan span : said.quotation().source()) {
      // What reaches over the end of a line was read wrongly, and a caption shows who is in the picture.
      if (span.end() <= said.report().text.length()
          && span.in(said.report().text).indexOf('\n') < 0
          && said.report().article.kindAt(span.begin()) != BlockKind.CAPTION
          && NameParts.words(span.in(said.report().text)).stream().limit(words).anyMatch(parts::contains)) {
        return true;
      }
    }
    return false;
  }

  /// Two names with a part in common may be one person's, read wrongly in one report.
  private static boolean sharePart(StoryEntity a, StoryEntity b) {
    return NameParts.of(a.name()).parts().stream().anyMatch(NameParts.of(b.name()).partSet()::contains);
  }

  /// Whether the chain of a quotation names this speaker as a hop.
  private static boolean passedOn(ComparedQuotation said, StoryEntity speaker) {
    return said.quotation().via().stream()
        .anyMatch(
            hop -> hop.entity() != null && speaker.members().contains(new Member(said.report().id(), hop.entity())));
  }
}
