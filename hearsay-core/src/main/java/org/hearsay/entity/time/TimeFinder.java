package org.hearsay.entity.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.entity.TimeExpression;
import org.hearsay.entity.name.ArticleWords;

/// Finds the expressions of time in an article.
public final class TimeFinder {
  /// Words that turn a clause to the future.
  private static final Set<String> FUTURE = TimeLists.ENGLISH.words("time-finder.future");

  /// How far before an expression such a word counts, in words.
  private static final int LOOK_BACK = 9;

  private TimeFinder() {}

  public static List<TimeExpression> find(ArticleWords words) {
    TimeResolver resolver = new TimeResolver(words, TimeResolver.anchor(words));
    List<TimeExpression> times = new ArrayList<>();
    for (int s = 0; s < words.tokens.sentences(); s++) {
      int begin = words.tokens.sentenceBegin(s);
      int end = words.tokens.sentenceEnd(s);
      for (int i = begin; i < end; i++) {
        TimeResolver.Found found = resolver.at(i, end, isFuture(words, begin, i));
        if (found != null) {
          times.add(new TimeExpression(words.span(found.begin(), found.end()), found.type(), found.value()));
          i = found.end() - 1;
        }
      }
    }
    return times;
  }

  private static boolean isFuture(ArticleWords words, int begin, int at) {
    for (int i = at - 1; i >= begin && i >= at - LOOK_BACK; i--) {
      if (FUTURE.contains(words.lower(i))) {
        return true;
      }
      if (words.is(i, ArticleWords.VERB) && !words.lower(i).equals("is") && !words.lower(i).equals("are")) {
        return false;
      }
    }
    return false;
  }
}
