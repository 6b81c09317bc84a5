package org.hearsay.entity.speaker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.Mention;
import org.hearsay.entity.name.ArticleWords;
import org.hearsay.entity.name.Gazetteer;
import org.hearsay.entity.name.Name;
import org.hearsay.entity.name.Nominal;
import org.hearsay.entity.speaker.CandidateChooser.Choice;
import org.hearsay.entity.speaker.CandidateChooser.Option;
import org.hearsay.entity.speaker.SpeakerCandidates.Said;
import org.hearsay.entity.speaker.SpeakerResolver.Found;
import org.jspecify.annotations.Nullable;

/// Whom a document speaks for: whoever the article says has made it.
///
/// "The report" is the report that was spoken of before, and so its author's. A statement or a letter of nobody
/// in particular is of whoever spoke last, of a person only where people write such things; any other stays a
/// document that nobody is named for.
final class DocumentResolver {
  private static final String DOCUMENT = SpeakerLists.ENGLISH.word("document");

  private final ArticleWords words;
  private final ArticleCast cast;
  private final SpeakerCandidates candidates;
  private final SourceHead heads;
  private final NominalResolver nominals;

  /// Who was found last for each kind of document, by its noun.
  private final LinkedHashMap<String, DraftEntity> known = new LinkedHashMap<>();

  DocumentResolver(
      ArticleWords words, ArticleCast cast, SpeakerCandidates candidates, SourceHead heads, NominalResolver nominals) {
    this.words = words;
    this.cast = cast;
    this.candidates = candidates;
    this.heads = heads;
    this.nominals = nominals;
  }

  /// @param head the document
  /// @param limit one past the last word of the source
  /// @return null where nobody is known
  @Nullable Found resolve(int begin, int head, int limit, Said said) {
    Found found = author(begin, head, limit, said);
    if (found == null && DocumentNouns.authorship(words, head) < 0) {
      found = before(begin, head, said);
    }
    if (found != null) {
      keep(head, found.draft());
    }
    return found;
  }

  /// Notes whom a document speaks for that was resolved elsewhere: "his letter", "a letter".
  void keep(int head, DraftEntity author) {
    known.put(Nominal.singular(words.lower(head)), author);
  }

  private @Nullable Found author(int begin, int head, int limit, Said said) {
    for (Name name : cast.inside(begin, head).reversed()) {
      boolean owner =
          name.end() == head
              || words.isPossessive(name.end())
              || isPlatform(name.end(), head)
              || isDescribed(name.end(), head);
      if (owner && !DocumentNouns.isPlatform(cast.of(name).name)) {
        return new Found(cast.of(name).last(), ResolutionWay.DOCUMENT);
      }
    }
    int by = DocumentNouns.authorship(words, head);
    if (by < 0) {
      return bodys(begin, head, said);
    }
    int end = Math.max(limit, Math.min(words.tokens.sentenceEnd(words.sentence(by)), by + AUTHOR));
    int from = by + 1;
    if (DocumentNouns.isOwnPage(words, by)) {
      for (Name name : cast.inside(from, end)) {
        if (words.isPossessive(name.end())) {
          return new Found(cast.of(name).last(), ResolutionWay.DOCUMENT);
        }
      }
      return null;
    }
    for (Name name : cast.inside(from, from + 1)) {
      if (name.begin() == from && name.end() < end && ends(name.end())) {
        return new Found(cast.of(name).last(), ResolutionWay.DOCUMENT);
      }
    }
    Nominal nominal = Nominal.at(words, from, end);
    Name name = heads.name(from, end, nominal);
    boolean near = name != null && (name.begin() < limit || name.begin() <= by + 2);
    return near && name != null ? new Found(cast.of(name).last(), ResolutionWay.DOCUMENT) : null;
  }

  /// Whether what stands behind a name is no part of it: "by the Echo from …", "by Newsday, …".
  private boolean ends(int at) {
    return words.exact(at).equals(",")
        || DocumentNouns.isPreposition(words, at)
        || SourceHead.isNoNoun(words.lower(at));
  }

  /// "A court notice", of a court that was named.
  private @Nullable Found bodys(int begin, int head, Said said) {
    Gazetteer.Role role = head > begin ? Gazetteer.shared().role(words.lower(head - 1)) : null;
    if (role == null || role.plural() || role.kind() != Gazetteer.Role.Kind.BODY) {
      return null;
    }
    DraftEntity body =
        nominals
            .knownBody(new Nominal(head - 1, head, head - 1, role, true, false, false, Set.of(), Set.of()), said)
            .draft();
    return body == null || body.kind == EntityKind.UNNAMED ? null : new Found(body, ResolutionWay.DOCUMENT);
  }

  /// "The Coast Wire's latest climate report".
  private boolean isDescribed(int from, int head) {
    for (int i = from; i < head; i++) {
      if (!Nominal.isGroupWord(words, i)) {
        return false;
      }
    }
    return from < head && head - from < AUTHOR;
  }

  private boolean isPlatform(int at, int head) {
    return at + 1 == head && DocumentNouns.isPlatform(words.exact(at));
  }

  /// Words after a document within which its author stands.
  private static final int AUTHOR = 6;

  private boolean canWrite(DraftEntity draft, boolean personal, int at) {
    boolean place = draft.kind == EntityKind.PLACE || draft.kind == EntityKind.COUNTRY;
    return ArticleCast.isBody(draft.kind)
        || (personal && draft.isPerson())
        || (place && candidates.isLastSpeaker(draft, at));
  }

  /// "Osei left in an open letter. … The letter": the subject of the sentence in which the document came up.
  private @Nullable DraftEntity introduced(int head) {
    String noun = words.lower(head);
    for (int i = head - 1; i > 0 && head - i < INTRODUCED; i--) {
      boolean indefinite = false;
      for (int a = i - 1; a >= Math.max(0, i - ADJECTIVES); a--) {
        indefinite |= INDEFINITE.contains(words.lower(a)) && words.sentence(a) == words.sentence(i);
      }
      if (indefinite && words.lower(i).equals(noun) && words.sentence(i) != words.sentence(head)) {
        for (Name name : cast.inside(words.tokens.sentenceBegin(words.sentence(i)), i)) {
          if (candidates.isSubject(name)) {
            return cast.of(name).isPerson() ? cast.of(name).last() : null;
          }
        }
        return null;
      }
    }
    return null;
  }

  private static final Set<String> INDEFINITE = SpeakerLists.ENGLISH.words("document-resolver.indefinite");

  /// Words back to where a document came up, and between its article and its noun.
  private static final int INTRODUCED = 100;

  private static final int ADJECTIVES = 2;

  private @Nullable Found before(int begin, int head, Said said) {
    String noun = Nominal.singular(words.lower(head));
    boolean definite = words.lower(begin).equals("the") || words.lower(begin).equals("this");
    if (!definite && !DocumentNouns.isOwn(noun)) {
      return null;
    }
    DraftEntity same = known.get(noun);
    if (same == null && definite && noun.equals(DOCUMENT) && !known.isEmpty()) {
      same = known.lastEntry().getValue();
    }
    if (same != null && definite) {
      same.last().add(begin, head + 1, Mention.Form.NOMINAL);
      return new Found(same.last(), ResolutionWay.SAME_DOCUMENT);
    }
    DraftEntity giver = definite ? introduced(head) : null;
    if (giver != null) {
      giver.add(begin, head + 1, Mention.Form.NOMINAL);
      return new Found(giver, ResolutionWay.DOCUMENT);
    }
    boolean own = DocumentNouns.isOwn(noun);
    boolean personal = DocumentNouns.isPersonal(noun);
    List<Option> options =
        new ArrayList<>(candidates.before(begin, said, '-', draft -> canWrite(draft, personal, begin)));
    Option nobody = CandidateChooser.nobody(Clue.NOBODY_DOCUMENT);
    nobody.addIf(!own, Clue.NOBODY_REPORT);
    options.add(nobody);
    Choice choice = CandidateChooser.choose(options);
    DraftEntity draft = choice.draft();
    if (draft == null) {
      return null;
    }
    draft.add(begin, head + 1, Mention.Form.NOMINAL);
    return new Found(draft, ResolutionWay.DOCUMENT, choice);
  }
}
