package org.hearsay.entity.speaker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.hearsay.entity.name.ArticleWords;
import org.hearsay.entity.name.Name;
import org.hearsay.text.BlockKind;
import org.jspecify.annotations.Nullable;

/// Who is in the reader's mind at a place: who was named, who was a subject, who spoke last.
final class Salience {
  /// How far back is looked, in mentions; keeps long articles linear.
  private static final int LOOK_BACK = 60;

  /// A mention as pronouns and descriptions see it.
  ///
  /// @param at first word
  private record Ref(int at, DraftEntity draft, boolean subject, boolean speaker, boolean quoted, boolean owner) {}

  /// What is remembered of somebody at a place.
  ///
  /// @param distance sentences of the narrator since the last mention outside speech, else since the last in it
  /// @param since sentences of the narrator since the last time as a subject or speaker; a large number for never
  /// @param sinceAt word where that was; -1 for never
  record Seen(
      DraftEntity draft,
      int at,
      int distance,
      boolean subject,
      boolean owner,
      boolean quoted,
      int since,
      int sinceAt) {}

  private final ArticleWords words;
  private final List<Ref> named = new ArrayList<>();
  private final List<Ref> spoke = new ArrayList<>();

  /// Sentences of the narrator up to each word; whole sentences of direct speech do not count.
  private final int[] told;

  private final int[] paragraphs;

  /// Words of lines between paragraphs, such as captions and crossheads: nobody reads on from them.
  private final boolean[] lines;

  /// @param quoted words of direct speech
  /// @param reported words of indirect speech: its subjects are not those of the narrator
  Salience(ArticleWords words, ArticleCast cast, boolean[] quoted, boolean[] reported) {
    this.words = words;
    told = new int[words.size()];
    paragraphs = paragraphs(words);
    lines = lines();
    int count = 0;
    for (int s = 0; s < words.tokens.sentences(); s++) {
      int begin = words.tokens.sentenceBegin(s);
      int end = words.tokens.sentenceEnd(s);
      boolean speech = end > begin && quoted[Math.min(begin + 1, end - 1)] && quoted[Math.max(begin, end - 2)];
      count += speech ? 0 : 1;
      for (int i = begin; i < end; i++) {
        told[i] = count;
      }
    }
    for (Name name : cast.names()) {
      if (isFurniture(name)) {
        continue;
      }
      boolean possessive = words.isPossessive(name.end());
      boolean speaks = (possessive && DocumentNouns.isSpeech(words.lower(name.end() + 1))) || isAnswer(name.begin());
      boolean owner = possessive && !speaks;
      named.add(
          new Ref(
              name.begin(),
              cast.of(name),
              speaks
                  || (!owner
                      && (!reported[name.begin()] || words.isInitial(name.begin()))
                      && isSubject(name.begin(), name.end())),
              false,
              quoted[name.begin()],
              owner));
    }
  }

  /// Whether speech comes from the one who is named here: "a sharp reply from Mayor Osei".
  boolean isAnswer(int begin) {
    int at = begin - 1;
    while (at > 0 && begin - at <= ANSWER_TITLES && words.isCapital(at) && !words.isInitial(at)) {
      at--;
    }
    return at > 0
        && words.sentence(at - 1) == words.sentence(begin)
        && (words.lower(at).equals("from") || words.lower(at).equals("by"))
        && DocumentNouns.isSpeech(words.lower(at - 1));
  }

  /// Words of a title before a name.
  private static final int ANSWER_TITLES = 3;

  /// Captions, credits, lines of links: a reader does not read on from them.
  private boolean isFurniture(Name name) {
    BlockKind kind = words.block(name.begin());
    boolean prose = kind == BlockKind.BODY || kind == BlockKind.HEADLINE || kind == BlockKind.DATELINE;
    int sentence = words.sentence(name.begin());
    return !prose || (kind == BlockKind.BODY && words.isTitled(sentence) && !isWhole(sentence));
  }

  /// Whether a sentence has a verb and ends with a stop: "Ann Lee met Dana Osei in Nessport." is no crosshead.
  private boolean isWhole(int sentence) {
    if (sentence != asked) {
      asked = sentence;
      whole = hasVerbAndStop(sentence);
    }
    return whole;
  }

  /// The sentence that was asked for last, and whether it is whole: one may hold very many names.
  private int asked = -1;

  private boolean whole;

  private boolean hasVerbAndStop(int sentence) {
    boolean verb = false;
    int last = words.tokens.sentenceEnd(sentence) - 1;
    for (int i = words.tokens.sentenceBegin(sentence); i < last; i++) {
      verb |= words.is(i, ArticleWords.VERB) && !words.isCapital(i);
    }
    return verb && words.exact(last).equals(".");
  }

  private static int[] paragraphs(ArticleWords words) {
    int[] paragraphs = new int[words.size()];
    int paragraph = 0;
    for (int i = 0; i < paragraphs.length; i++) {
      int from = i == 0 ? 0 : words.tokens.end(i - 1);
      for (int c = from; c < words.tokens.begin(i); c++) {
        if (words.text.charAt(c) == '\n') {
          paragraph++;
          break;
        }
      }
      paragraphs[i] = paragraph;
    }
    return paragraphs;
  }

  /// Paragraphs of the body that end without a stop, behind the first two of the article and before another.
  private boolean[] lines() {
    boolean[] found = new boolean[paragraphs.length];
    for (int from = 0, to; from < found.length; from = to) {
      to = from + 1;
      while (to < found.length && paragraphs[to] == paragraphs[from]) {
        to++;
      }
      int last = to - 1;
      while (last > from && CLOSING.indexOf(words.exact(last).charAt(0)) >= 0) {
        last--;
      }
      boolean stops = STOPS.indexOf(words.exact(last).charAt(words.exact(last).length() - 1)) >= 0;
      boolean line = !stops && to < found.length && paragraphs[from] > 1 && words.block(from) == BlockKind.BODY;
      Arrays.fill(found, from, to, line && to - from <= LONGEST_LINE);
    }
    return found;
  }

  private static final String CLOSING = "\"”’')";

  private static final String STOPS = ".!?:;,…-–—";

  /// Words of such a line.
  private static final int LONGEST_LINE = 30;

  boolean sameParagraph(int one, int other) {
    return paragraphs[one] == paragraphs[other];
  }

  /// Whether words are followed by a finite verb, an apposition between commas skipped.
  boolean isSubject(int begin, int end) {
    int limit = words.tokens.sentenceEnd(words.sentence(begin));
    if (begin > 0 && words.sentence(begin - 1) == words.sentence(begin)) {
      String before = words.lower(begin - 1);
      if (NO_SUBJECT.contains(before)) {
        return false;
      }
    }
    int at = end;
    if (at < limit && words.exact(at).equals(",") && !isVerb(at + 1, limit)) {
      int stop = Math.min(limit, at + APPOSITION);
      at++;
      while (at < stop && !words.exact(at).equals(",")) {
        at++;
      }
      at++;
    } else if (at < limit && words.exact(at).equals(",")) {
      at++;
    }
    return isVerb(at, limit);
  }

  private boolean isVerb(int from, int limit) {
    int at = from;
    if (at < limit && (words.lower(at).endsWith("ly") || words.lower(at).equals("also"))) {
      at++;
    }
    return at < limit && words.is(at, ArticleWords.VERB);
  }

  private static final Set<String> NO_SUBJECT = SpeakerLists.ENGLISH.words("salience.no-subject");

  private static final int APPOSITION = 25;

  /// Notes that somebody spoke or was the subject at a place. Places come in ascending order, nearly.
  void add(int at, DraftEntity draft, boolean speaker) {
    int index = spoke.size();
    while (index > 0 && spoke.get(index - 1).at() > at && spoke.size() - index < LOOK_BACK) {
      index--;
    }
    spoke.add(index, new Ref(at, draft, true, speaker, false, false));
  }

  /// Everybody who was mentioned before a place, the one mentioned last first.
  ///
  /// @param prose whether lines between paragraphs are left out
  /// @param said whether a word stands in what is said there: whoever is named in it is not in mind for that
  List<Seen> before(int at, boolean prose, IntPredicate said) {
    Map<DraftEntity, Seen> seen = new LinkedHashMap<>();
    List<Ref> inSaid = new ArrayList<>();
    int s = before(spoke, at);
    int n = before(named, at);
    for (int looked = 0; looked < 2 * LOOK_BACK && (s >= 0 || n >= 0); looked++) {
      boolean fromSpoke = n < 0 || (s >= 0 && spoke.get(s).at() >= named.get(n).at());
      Ref ref = fromSpoke ? spoke.get(s--) : named.get(n--);
      if (prose && lines[ref.at()] && !sameParagraph(ref.at(), at)) {
        continue;
      }
      if (!fromSpoke && said.test(ref.at())) {
        inSaid.add(ref);
      } else {
        seen.merge(ref.draft().last(), seen(ref, at), Salience::join);
      }
    }
    for (Ref ref : inSaid) {
      DraftEntity draft = ref.draft().last();
      seen.putIfAbsent(draft, new Seen(draft, ref.at(), ONLY_SAID, false, ref.owner(), true, Integer.MAX_VALUE, -1));
    }
    return List.copyOf(seen.values());
  }

  /// Sentences that somebody is taken to be away who is named in nothing but what is said.
  private static final int ONLY_SAID = 4;

  private Seen seen(Ref ref, int at) {
    int distance = told[at] - told[ref.at()];
    boolean acts = ref.subject() || ref.speaker();
    boolean counts = acts && !ref.quoted();
    return new Seen(
        ref.draft().last(),
        ref.at(),
        distance,
        acts,
        ref.owner(),
        ref.quoted(),
        counts ? distance : Integer.MAX_VALUE,
        counts ? ref.at() : -1);
  }

  /// A nearer mention with one that lies further back.
  private static Seen join(Seen near, Seen far) {
    Seen last = near.quoted() && !far.quoted() ? far : near;
    Seen acted = near.sinceAt() >= 0 ? near : far;
    return new Seen(
        last.draft(),
        last.at(),
        last.distance(),
        last.subject(),
        last.owner(),
        last.quoted(),
        acted.since(),
        acted.sinceAt());
  }

  private static int before(List<Ref> refs, int at) {
    int low = 0;
    int high = refs.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (refs.get(middle).at() < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /// Sentences since somebody was last in mind before a place; a large number for never.
  int distance(int at, DraftEntity draft) {
    int best = Integer.MAX_VALUE;
    for (List<Ref> refs : List.of(spoke, named)) {
      int looked = 0;
      for (int i = before(refs, at); i >= 0 && looked < LOOK_BACK; i--, looked++) {
        if (refs.get(i).draft().last() == draft && !refs.get(i).quoted()) {
          best = Math.min(best, told[at] - told[refs.get(i).at()]);
          break;
        }
      }
    }
    return best;
  }

  /// Whether two are named as a pair: "Ann Lee and Dana Osei", "the mayor, Ann Lee, and Dana Osei".
  boolean arePaired(Seen first, Seen second) {
    int and = second.at() - 1;
    while (and > first.at() && second.at() - and < TITLE && !words.lower(and).equals("and")) {
      and--;
    }
    int last = words.exact(Math.max(0, and - 1)).equals(",") ? and - 2 : and - 1;
    return and > first.at()
        && words.lower(and).equals("and")
        && words.sentence(first.at()) == words.sentence(second.at())
        && first.draft().places().stream().anyMatch(place -> place.begin() == first.at() && place.end() == last + 1);
  }

  /// Words between "and" and a name.
  private static final int TITLE = 5;

  /// Who spoke before a place, of the last ones.
  Set<DraftEntity> speakers(int at) {
    Set<DraftEntity> speakers = new LinkedHashSet<>();
    int looked = 0;
    for (int i = before(spoke, at); i >= 0 && looked < LOOK_BACK; i--, looked++) {
      if (spoke.get(i).speaker()) {
        speakers.add(spoke.get(i).draft().last());
      }
    }
    return speakers;
  }

  /// Sentences of the narrator between two words.
  int between(int from, int to) {
    return told[to] - told[from];
  }

  /// The one who spoke last before a place; null for none.
  @Nullable DraftEntity lastSpeaker(int at) {
    for (int i = before(spoke, at); i >= 0; i--) {
      if (spoke.get(i).speaker()) {
        return spoke.get(i).draft().last();
      }
    }
    return null;
  }
}
