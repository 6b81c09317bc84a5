package org.hearsay.entity.speaker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.Mention;
import org.hearsay.entity.name.ArticleWords;
import org.hearsay.entity.name.Name;
import org.hearsay.entity.speaker.SpeakerResolver.Found;
import org.hearsay.quote.Quotation;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// Who is meant by a pronoun in direct speech that is said to have said something: `“I told him, ‘Go,’” Lee said`, `“She
/// told me, ‘Go,’” Lee said of the minister, Ada Renn`.
final class InnerSpeakers {
  private static final Set<String> FIRST = SpeakerLists.ENGLISH.words("inner-speakers.first");
  private static final Set<String> THIRD = SpeakerLists.ENGLISH.words("inner-speakers.third");
  private static final Set<String> THEY = SpeakerLists.ENGLISH.words("inner-speakers.they");
  private static final Set<String> ABOUT = SpeakerLists.ENGLISH.words("inner-speakers.about");
  private static final Set<String> HE = SpeakerLists.ENGLISH.words("inner-speakers.he");

  private final ArticleWords words;
  private final ArticleCast cast;
  private final Map<String, Quotation> byId = new HashMap<>();
  private final Map<String, Found> found;

  InnerSpeakers(ArticleWords words, ArticleCast cast, List<Quotation> quotations, Map<String, Found> found) {
    this.words = words;
    this.cast = cast;
    this.found = found;
    quotations.forEach(quotation -> byId.put(quotation.id(), quotation));
  }

  /// @return null where nothing better is known than what was found
  @Nullable Found speaker(Quotation inner) {
    Quotation outer = inner.within() == null ? null : byId.get(inner.within());
    if (outer == null || inner.source().isEmpty()) {
      return null;
    }
    String source = inner.source().getFirst().in(words.text).toLowerCase(java.util.Locale.ROOT);
    if (FIRST.contains(source)) {
      Found who = found.get(outer.id());
      return who == null ? null : new Found(who.draft(), ResolutionWay.PRONOUN);
    }
    Found known = found.get(inner.id());
    if (THEY.contains(source) && known == null) {
      return new Found(some(inner.source().getFirst()), ResolutionWay.UNNAMED);
    }
    Found speaks = found.get(outer.id());
    boolean himself = known != null && speaks != null && known.draft().last() == speaks.draft().last();
    if (himself && source.indexOf(' ') > 0 && OWN.contains(source.substring(0, source.indexOf(' ')))) {
      return new Found(relation(inner.source().getFirst()), ResolutionWay.UNNAMED); // "my doctor told me"
    }
    Found topic = THIRD.contains(source) && (known == null || himself) ? topic(outer, source, speaks) : null;
    // Whoever speaks does not call himself "he".
    return topic == null && himself && THIRD.contains(source)
        ? new Found(somebody(inner.source().getFirst(), false), ResolutionWay.UNNAMED)
        : topic;
  }

  private static final Set<String> OWN = SpeakerLists.ENGLISH.words("inner-speakers.own");

  /// Somebody whom direct speech names by what he is to the speaker.
  private DraftEntity relation(TextSpan source) {
    int begin = words.tokens.tokenAt(source.begin());
    int end = words.tokens.tokenAt(source.end() - 1) + 1;
    DraftEntity made = new DraftEntity(EntityKind.UNNAMED, cast.flat(begin, end));
    made.add(begin, end, Mention.Form.NOMINAL);
    cast.add(made);
    return made;
  }

  /// People whom direct speech does not name.
  private DraftEntity some(TextSpan source) {
    return somebody(source, true);
  }

  private DraftEntity somebody(TextSpan source, boolean plural) {
    int begin = words.tokens.tokenAt(source.begin());
    DraftEntity made = new DraftEntity(EntityKind.UNNAMED, cast.flat(begin, begin + 1));
    made.plural = plural;
    made.add(begin, begin + 1, Mention.Form.PRONOUN);
    cast.add(made);
    return made;
  }

  /// Whom somebody is said to speak of, right behind the cue.
  private @Nullable Found topic(Quotation outer, String pronoun, @Nullable Found speaks) {
    if (outer.cue().isEmpty()) {
      return null;
    }
    TextSpan cue = outer.cue().getLast();
    int at = words.tokens.tokenAt(cue.end());
    int end = words.tokens.sentenceEnd(words.sentence(words.tokens.tokenAt(cue.begin())));
    if (at >= end || !ABOUT.contains(words.lower(at))) {
      return null;
    }
    char gender = HE.contains(pronoun) ? 'm' : 'f';
    for (Name name : cast.inside(at, end)) {
      DraftEntity draft = cast.of(name).last();
      boolean other = speaks == null || speaks.draft().last() != draft;
      if (draft.isPerson() && other && !ArticleCast.surelyClashes(draft, gender)) {
        return new Found(draft, ResolutionWay.PRONOUN);
      }
    }
    return null;
  }
}
