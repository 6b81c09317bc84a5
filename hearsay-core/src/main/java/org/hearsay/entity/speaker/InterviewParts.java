package org.hearsay.entity.speaker;

import java.util.Locale;
import java.util.Set;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.Mention;
import org.hearsay.entity.name.ArticleWords;
import org.hearsay.entity.name.Name;
import org.hearsay.text.Outlet;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// Who asks and who answers where an interview names only the parts: `Q:`, `A:`, `HOST:`, `GUEST:`. The one who
/// answers is the person whom the article names most outside of the talk, else the first in it; the one who asks is the
/// outlet, else the newsroom that the article says it was.
final class InterviewParts {
  private static final Set<String> ASKING = SpeakerLists.ENGLISH.words("interview-parts.asking");
  private static final Set<String> ANSWERING = SpeakerLists.ENGLISH.words("interview-parts.answering");
  private static final Set<String> BEFORE_INTERVIEWER =
      SpeakerLists.ENGLISH.words("interview-parts.before-interviewer");

  private static final Set<String> SPEAKING = SpeakerLists.ENGLISH.words("interview-parts.speaking");
  private static final Set<String> TOWARDS = SpeakerLists.ENGLISH.words("interview-parts.towards");
  private static final Set<String> ARTICLES = SpeakerLists.ENGLISH.words("interview-parts.articles");

  private final ArticleWords words;
  private final ArticleCast cast;

  /// Words of direct speech.
  private final boolean[] quoted;

  private @Nullable DraftEntity outlet;

  InterviewParts(ArticleWords words, ArticleCast cast, boolean[] quoted) {
    this.words = words;
    this.cast = cast;
    this.quoted = quoted;
  }

  /// @param label of a turn
  /// @return null where the label is no part, or the article names nobody for it
  @Nullable DraftEntity speaker(TextSpan label) {
    String part = label.in(words.text).toLowerCase(Locale.ROOT);
    if (ANSWERING.contains(part)) {
      DraftEntity named = mostNamed();
      return named == null ? introduced() : named;
    }
    return ASKING.contains(part) ? asking(label) : null;
  }

  private @Nullable DraftEntity mostNamed() {
    DraftEntity best = null;
    long most = 0;
    for (Name name : cast.names()) {
      DraftEntity draft = cast.of(name).last();
      if (!draft.isPerson() || draft == best || quoted[name.begin()] || isInterviewer(name)) {
        continue;
      }
      long count = draft.places().stream().filter(place -> !quoted[place.begin()]).count();
      if (count > most) {
        best = draft;
        most = count;
      }
    }
    return best;
  }

  /// The first person named in the talk: "HOST: We talk to the writer Ann Lee."; absent where there is none.
  private @Nullable DraftEntity introduced() {
    for (Name name : cast.names()) {
      DraftEntity draft = cast.of(name).last();
      if (draft.isPerson()) {
        return draft;
      }
    }
    return null;
  }

  /// "By Lee", "spoke to the Echo's Lee".
  private boolean isInterviewer(Name name) {
    int before = name.begin() - 1;
    return before >= 0
        && (BEFORE_INTERVIEWER.contains(words.lower(before)) || words.isPossessive(before))
        && words.sentence(before) == words.sentence(name.begin());
  }

  /// "Lee spoke to the Bay Echo": the newsroom that the article says somebody spoke to; absent where it names none.
  private @Nullable DraftEntity spokenTo() {
    for (Name name : cast.names()) {
      DraftEntity draft = cast.of(name).last();
      boolean newsroom = draft.kind == EntityKind.OUTLET || draft.kind == EntityKind.ORGANIZATION;
      int before = name.begin() - 1;
      before = before >= 0 && ARTICLES.contains(words.lower(before)) ? before - 1 : before;
      boolean spoken =
          newsroom
              && before > 0
              && !quoted[name.begin()]
              && TOWARDS.contains(words.lower(before))
              && SPEAKING.contains(words.lower(before - 1));
      if (spoken) {
        return draft;
      }
    }
    return null;
  }

  private @Nullable DraftEntity asking(TextSpan label) {
    Outlet publisher = words.article.outlet();
    if (outlet == null && publisher != null) {
      outlet =
          cast.drafts().stream()
              .filter(draft -> draft.kind == EntityKind.OUTLET && draft.name.equals(publisher.name()))
              .findFirst()
              .map(DraftEntity::last)
              .orElse(null);
      if (outlet == null) {
        outlet = new DraftEntity(EntityKind.OUTLET, publisher.name());
        cast.add(outlet);
      }
    }
    outlet = outlet == null ? spokenTo() : outlet;
    DraftEntity made = outlet;
    if (made != null) {
      int at = words.tokens.tokenAt(label.begin());
      made.add(at, at + 1, Mention.Form.NOMINAL);
    }
    return made;
  }
}
