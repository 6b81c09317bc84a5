package org.hearsay.entity.speaker;

import java.util.List;
import java.util.Map;
import org.hearsay.entity.name.ArticleWords;
import org.hearsay.entity.name.Name;
import org.hearsay.entity.speaker.SpeakerResolver.Found;
import org.hearsay.quote.Quotation;
import org.hearsay.text.BlockKind;
import org.hearsay.text.Spaces;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// Who speaks a quotation beside which nobody is named: the author of a post, or the speaker of the words around.
final class UnsourcedQuotations {
  /// Ends the name of the rule for speech behind a topic.
  private static final String LABEL = ":speech-label";

  private final ArticleWords words;
  private final ArticleCast cast;
  private final Map<String, Found> found;

  /// @param found speakers of the quotations that name theirs, by id
  UnsourcedQuotations(ArticleWords words, ArticleCast cast, Map<String, Found> found) {
    this.words = words;
    this.cast = cast;
    this.found = found;
  }

  @Nullable Found speaker(List<Quotation> quotations, int index) {
    Quotation quotation = quotations.get(index);
    if (quotation.rule().endsWith(LABEL)) {
      Found who = index == 0 ? null : found.get(quotations.get(index - 1).id());
      return who == null ? null : who.again(ResolutionWay.SAME_SPEECH); // `On the ferry: “…”`
    }
    boolean post = words.article.kindAt(quotation.content().getFirst().begin()) == BlockKind.EMBED;
    return post ? author(quotation) : floating(quotations, index);
  }

  /// The author of a post: the first name after the last dash of its block.
  private @Nullable Found author(Quotation quotation) {
    int at = words.tokens.tokenAt(quotation.content().getLast().end());
    for (Name name : cast.inside(at, Math.min(words.size(), at + AUTHOR))) {
      if (words.block(name.begin()) == BlockKind.EMBED) {
        return new Found(cast.of(name).last(), ResolutionWay.EMBED);
      }
    }
    return null;
  }

  /// Words after a post within which its author stands.
  private static final int AUTHOR = 12;

  /// A quotation that names nobody goes with the nearest one of its paragraph; and, when it opens a
  /// paragraph, with a speech that ends the paragraph before.
  private @Nullable Found floating(List<Quotation> all, int index) {
    Quotation quotation = all.get(index);
    TextSpan here = quotation.content().getFirst();
    for (int i = index - 1; i >= 0 && i >= index - 6; i--) {
      TextSpan there = all.get(i).content().getLast();
      Found who = found.get(all.get(i).id());
      if (who == null || there.end() > here.begin()) {
        continue;
      }
      int breaks = paragraphs(there.end(), here.begin());
      if (breaks == 0) {
        return who.again(ResolutionWay.SAME_PARAGRAPH);
      }
      boolean between = breaks == 1 && goesOn(who, quotation, all, index);
      return between || (breaks == 1 && onlyMarks(there.end(), here.begin()))
          ? who.again(ResolutionWay.SAME_SPEECH)
          : after(quotation, all, index);
    }
    return after(quotation, all, index);
  }

  /// Whether a paragraph that is all speech stands between two in which one person speaks: "…, said Ann Lee, a baker. /
  /// “…” / Lee added that …".
  private boolean goesOn(Found before, Quotation quotation, List<Quotation> all, int index) {
    TextSpan last = quotation.content().getLast();
    int begin = quotation.content().getFirst().begin();
    while (begin > 0
        && words.text.charAt(begin - 1) != '\n'
        && !Character.isLetterOrDigit(words.text.charAt(begin - 1))) {
      begin--;
    }
    boolean opens = begin == 0 || words.text.charAt(begin - 1) == '\n';
    Quotation next = opens && index + 1 < all.size() ? all.get(index + 1) : null;
    Found who = next == null ? null : found.get(next.id());
    if (next == null || who == null || next.source().isEmpty()) {
      return false;
    }
    int there = Math.min(next.source().getFirst().begin(), next.content().getFirst().begin());
    return there >= last.end() && paragraphs(last.end(), there) == 1 && who.draft().last() == before.draft().last();
  }

  private @Nullable Found after(Quotation quotation, List<Quotation> all, int index) {
    if (index + 1 >= all.size()) {
      return null;
    }
    Quotation next = all.get(index + 1);
    Found who = found.get(next.id());
    TextSpan here = quotation.content().getLast();
    TextSpan there = next.content().getFirst();
    boolean same = there.begin() >= here.end() && paragraphs(here.end(), there.begin()) == 0;
    return who != null && same ? who.again(ResolutionWay.SAME_PARAGRAPH) : null;
  }

  private int paragraphs(int from, int to) {
    int breaks = 0;
    boolean blank = false;
    for (int i = from; i < to; i++) {
      char c = words.text.charAt(i);
      if (c == '\n') {
        breaks += blank ? 0 : 1;
        blank = true;
      } else if (!Spaces.isSpace(c)) {
        blank = false;
      }
    }
    return breaks;
  }

  private boolean onlyMarks(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isLetterOrDigit(words.text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
