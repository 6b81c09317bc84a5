package org.hearsay.entity.speaker;

import java.util.Set;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.name.ArticleWords;
import org.hearsay.entity.name.Name;
import org.hearsay.entity.name.Nominal;
import org.hearsay.entity.name.Titles;
import org.jspecify.annotations.Nullable;

/// Tells sources that are several speakers at once: "Ann Lee and Dana Osei", "Northland and Southland", "the mayor and
/// two councillors". Nobody of them is the speaker alone.
final class SeveralSpeakers {
  private static final String INCLUDING = SpeakerLists.ENGLISH.word("including");

  private static final Set<String> DETERMINERS = SpeakerLists.ENGLISH.words("several-speakers.determiners");

  private final ArticleWords words;
  private final ArticleCast cast;

  SeveralSpeakers(ArticleWords words, ArticleCast cast) {
    this.words = words;
    this.cast = cast;
  }

  /// @param begin first word of the source
  boolean is(int begin, int end) {
    for (int i = begin + 1; i + 1 < end; i++) {
      boolean and = words.lower(i).equals("and") || words.exact(i).equals("&");
      if (and && cast.inside(i, i + 1).isEmpty()) {
        return isBetween(begin, i, end);
      }
      if (!canStandBefore(i)) {
        return false;
      }
    }
    return false;
  }

  /// A list or a noun group; an aside, a clause or a phrase with a preposition can hold an "and" of its own.
  private boolean canStandBefore(int i) {
    if (words.lower(i).equals(INCLUDING)) {
      return false;
    }
    boolean inName = !cast.inside(i, i + 1).isEmpty();
    return inName
        || words.exact(i).equals(",")
        || DETERMINERS.contains(words.lower(i))
        || (Nominal.isGroupWord(words, i) && !words.isPossessive(i) && !words.is(i, ArticleWords.VERB));
  }

  private boolean isBetween(int begin, int and, int end) {
    Name left = null;
    for (Name name : cast.inside(begin, and)) {
      left = name.end() == and || (name.end() == and - 1 && words.exact(and - 1).equals(",")) ? name : left;
    }
    Name right = right(and + 1, end);
    if (left != null && right != null) {
      return (left.kind() == EntityKind.PERSON) == (right.kind() == EntityKind.PERSON);
    }
    if (left == null && right != null) {
      return false; // "the founder and president Ann Lee"
    }
    Nominal described = left == null ? Nominal.at(words, begin, and) : null;
    boolean leftNoun = left != null || (described != null && !described.isPlural());
    boolean rightNoun = isGroup(and + 1, end);
    return leftNoun && rightNoun;
  }

  /// The name that the words after "and" are about: "her colleague, Dana Osei".
  private @Nullable Name right(int from, int end) {
    for (Name name : cast.inside(from, end)) {
      for (int i = from; i < name.begin(); i++) {
        boolean comma = words.exact(i).equals(",");
        if (!comma
            && !Nominal.isGroupWord(words, i)
            && !DETERMINERS.contains(words.lower(i))
            && Titles.shared().get(words.lower(i)) == null) {
          return null;
        }
      }
      boolean owner = name.end() < end && words.isPossessive(name.end());
      boolean modifier = name.end() < end && words.is(name.end(), ArticleWords.NOUN) && !words.isCapital(name.end());
      return owner || modifier ? null : name;
    }
    return null;
  }

  /// "And the mayor", "and other leaders": with an article of its own, or several; "manager and brother" can be one.
  private boolean isGroup(int from, int end) {
    Nominal nominal = Nominal.at(words, from, end);
    return nominal != null && (nominal.isPlural() || DETERMINERS.contains(words.lower(from)));
  }
}
