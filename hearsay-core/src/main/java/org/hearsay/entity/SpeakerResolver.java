package org.hearsay.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.quote.Quotation;
import org.hearsay.text.BlockKind;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// Says who speaks each quotation of an article: from the words of the source to an entity.
///
/// Names lead to their entity, descriptions to the compatible one that is in the reader's mind, pronouns to
/// the speaker or subject before. Where nothing fits, a description stays an unnamed speaker and a pronoun
/// stays unknown: the name that the article repeats most is never a reason.
final class SpeakerResolver {
  /// How a speaker was found, with the share of right ones among 53 quotations of five reports.
  ///
  /// Shares are (right + 1) / (all + 2), so a way that was never seen there has 0.5. The sample is small:
  /// these are first estimates, to be replaced by a measurement on more articles.
  enum Way {
    /// 38 of 38.
    NAME(0.97),
    /// 3 of 3: countries, ministries, agencies.
    BODY(0.8),
    /// Descriptions and pronouns together: 7 of 7.
    DESCRIPTION(0.89),
    PRONOUN(0.89),
    /// 3 of 4.
    UNNAMED(0.67),
    /// 1 of 1.
    NAMED_NEXT(0.67),
    SAME_PARAGRAPH(0.5),
    SAME_SPEECH(0.5),
    EMBED(0.5);

    final double confidence;

    Way(double confidence) {
      this.confidence = confidence;
    }
  }

  record Found(Draft draft, Way way) {}

  private static final Set<String> HE = Set.of("he", "him", "his", "himself");
  private static final Set<String> SHE = Set.of("she", "her", "hers", "herself");
  private static final Set<String> THEY = Set.of("they", "them", "their");
  private static final Set<String> IT = Set.of("it", "its");
  private static final Set<String> FIRST = Set.of("i", "we", "you", "me", "us", "my", "our");

  private final Words words;
  private final Cast cast;
  private final Salience salience;
  private final NominalResolver nominals;
  private final Map<String, Found> found = new HashMap<>();

  SpeakerResolver(Words words, Cast cast, boolean[] quoted) {
    this.words = words;
    this.cast = cast;
    this.salience = new Salience(words, cast, quoted);
    this.nominals = new NominalResolver(words, cast, salience);
  }

  /// @param quotations of the article, in order
  /// @return by id of quotation; none for a speaker that stays unknown
  Map<String, Found> resolve(List<Quotation> quotations) {
    List<Quotation> bySource = new ArrayList<>(quotations);
    bySource.sort((a, b) -> Integer.compare(place(a), place(b)));
    nominals.readSubjects(bySource);
    int subject = 0;
    List<Nominal> subjects = nominals.subjects();
    for (Quotation quotation : bySource) {
      int at = words.tokens.tokenAt(place(quotation));
      while (subject < subjects.size() && subjects.get(subject).begin() < at) {
        nominals.subject(subjects.get(subject++));
      }
      if (!quotation.source().isEmpty()) {
        Found who = source(quotation.source());
        if (who != null) {
          found.put(quotation.id(), who);
          salience.add(at, who.draft(), true);
          nominals.spoke(who.draft(), at);
        }
      }
    }
    while (subject < subjects.size()) {
      nominals.subject(subjects.get(subject++));
    }
    for (int i = 0; i < quotations.size(); i++) {
      Quotation quotation = quotations.get(i);
      if (quotation.source().isEmpty()) {
        Found who = block(quotation) == BlockKind.EMBED ? author(quotation) : floating(quotations, i);
        if (who != null) {
          found.put(quotation.id(), who);
        }
      }
    }
    return found;
  }

  private static int place(Quotation quotation) {
    TextSpan span =
        quotation.source().isEmpty() ? quotation.content().getFirst() : quotation.source().getFirst();
    return span.begin();
  }

  private BlockKind block(Quotation quotation) {
    return words.article.kindAt(quotation.content().getFirst().begin());
  }

  /// Whom the words of a source stand for.
  private @Nullable Found source(List<TextSpan> spans) {
    Found best = null;
    for (TextSpan span : spans) {
      int begin = words.tokens.tokenAt(span.begin());
      int end = begin;
      while (end < words.size() && words.tokens.begin(end) < span.end()) {
        end++;
      }
      Found who = begin < end ? words(begin, end) : null;
      if (who != null && (best == null || (best.draft().kind == EntityKind.UNNAMED && who.draft().kind != EntityKind.UNNAMED))) {
        best = who;
      }
    }
    return best;
  }

  /// Whom a stretch of words stands for.
  @Nullable Found words(int from, int to) {
    int begin = from;
    while (begin < to && !words.isWord(begin)) {
      begin++;
    }
    if (begin >= to) {
      return null;
    }
    Found pronoun = to - begin <= 2 || words.is(begin, PRONOUN) ? pronoun(begin) : null;
    if (pronoun != null || isPronoun(begin)) {
      return pronoun;
    }
    Nominal nominal = Nominal.at(words, begin, to);
    Name name = headName(begin, to, nominal);
    if (name != null) {
      Draft draft = cast.of(name).last();
      return new Found(draft, draft.isPerson() ? Way.NAME : Way.BODY);
    }
    if (nominal != null) {
      return nominals.resolve(nominal, to);
    }
    return other(begin, to);
  }

  /// The named entity that words stand for, for addressees and chains; nothing new is made.
  @Nullable Found named(int begin, int end) {
    if (isPronoun(begin)) {
      return null;
    }
    Nominal nominal = Nominal.at(words, begin, end);
    Name name = headName(begin, end, nominal);
    if (name != null) {
      return new Found(cast.of(name).last(), Way.NAME);
    }
    boolean body =
        nominal != null
            && (nominal.role().kind() == Gazetteer.Role.Kind.BODY
                || nominal.role().kind() == Gazetteer.Role.Kind.PRESS);
    Draft known = body && nominal != null ? nominals.knownBody(nominal) : null;
    if (known == null || nominal == null) {
      return null;
    }
    known.add(nominal.begin(), nominal.end(), Mention.Form.NOMINAL);
    return new Found(known, Way.DESCRIPTION);
  }

  private static final Set<String> PRONOUN = Set.of("PRP", "WP");

  private boolean isPronoun(int i) {
    String lower = words.lower(i);
    return HE.contains(lower) || SHE.contains(lower) || THEY.contains(lower) || IT.contains(lower)
        || (FIRST.contains(lower) && !words.exact(i).equals("US")) || lower.equals("who");
  }

  /// The name that a source is about; null where it only stands beside the noun ("Lee's lawyer").
  private @Nullable Name headName(int begin, int end, @Nullable Nominal nominal) {
    Name first = null;
    for (Name name : cast.inside(begin, end)) {
      boolean owner = name.end() + 1 < end && words.isPossessive(name.end());
      if (owner) {
        continue;
      }
      if (nominal == null) {
        boolean apart = name.begin() > begin && isPreposition(name.begin() - 1);
        if (apart) {
          continue;
        }
        boolean touches = first != null && first.end() == name.begin();
        if (name.kind() == EntityKind.PERSON && (first == null || touches)) {
          return name; // "Coast Wire's Ann Lee" and "Coast Wire Ann Lee" are Ann Lee
        }
        first = first == null ? name : first;
        continue;
      }
      if (name.end() <= nominal.head() && name.begin() < nominal.head()) {
        boolean inGroup = sameGroup(name.end(), nominal.head());
        if (inGroup && isNamedAfter(name, nominal)) {
          return name; // "the Coast Wire news agency"
        }
        if (inGroup) {
          continue; // "Lee administration official"
        }
        return name; // "Ann Lee, chairwoman of the council"
      }
      if (name.begin() <= nominal.head() && nominal.head() < name.end()) {
        return name; // "State Department"
      }
      boolean touches = name.begin() == nominal.end() || titlesOnly(nominal.end(), name.begin());
      boolean apposition =
          name.begin() > nominal.end()
              && words.exact(nominal.end()).equals(",")
              && (name.begin() == nominal.end() + 1 || titlesOnly(nominal.end() + 1, name.begin()));
      if (name.kind() == EntityKind.PERSON && (touches || apposition)) {
        return name;
      }
    }
    return nominal == null ? first : null;
  }

  private static boolean isNamedAfter(Name name, Nominal nominal) {
    return (name.kind() == EntityKind.OUTLET && nominal.role().kind() == Gazetteer.Role.Kind.PRESS)
        || (name.kind() == EntityKind.ORGANIZATION
            && name.end() == nominal.head()
            && nominal.role().kind() == Gazetteer.Role.Kind.BODY);
  }

  private boolean sameGroup(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Nominal.isGroupWord(words, i)) {
        return false;
      }
    }
    return true;
  }

  private boolean titlesOnly(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Titles.shared().get(words.lower(i)) == null && !words.isCapital(i)) {
        return false;
      }
    }
    return from < to && to - from < 6;
  }

  private boolean isPreposition(int i) {
    return switch (words.lower(i)) {
      case "of", "for", "from", "to", "in", "at", "by", "with", "on", "against", "near", "about" -> true;
      default -> false;
    };
  }

  private @Nullable Found pronoun(int at) {
    String lower = words.lower(at);
    Draft draft;
    if (HE.contains(lower) || SHE.contains(lower)) {
      char gender = HE.contains(lower) ? 'm' : 'f';
      draft = salience.best(at, who -> isOnePerson(who) && (who.gender == '-' || who.gender == gender));
      if (draft != null && draft.gender == '-') {
        draft.gender = gender;
      }
    } else if (THEY.contains(lower)) {
      draft = salience.best(at, who -> who.plural || who.kind == EntityKind.GROUP || who.kind == EntityKind.ORGANIZATION);
    } else if (IT.contains(lower)) {
      draft = salience.best(at, who -> who.kind != EntityKind.PERSON && who.kind != EntityKind.UNNAMED && !who.plural);
    } else if (lower.equals("who")) {
      Name before = null;
      for (Name name : cast.inside(Math.max(0, at - 12), at)) {
        boolean comma = name.end() == at || (name.end() + 1 == at && words.exact(name.end()).equals(","));
        before = comma ? name : before;
      }
      draft = before == null || words.sentence(before.begin()) != words.sentence(at) ? null : cast.of(before).last();
    } else {
      return null;
    }
    if (draft == null) {
      return null;
    }
    draft.add(at, at + 1, Mention.Form.PRONOUN);
    return new Found(draft, Way.PRONOUN);
  }

  private static boolean isOnePerson(Draft who) {
    return !who.plural && (who.isPerson() || who.kind == EntityKind.UNNAMED);
  }

  private static final Set<String> PEOPLE =
      Set.of("some", "many", "others", "most", "several", "both", "few", "those", "one", "all", "everyone", "someone", "somebody", "nobody", "everybody");

  /// A source without a listed noun: capitalised words are a person that the name finder missed, others
  /// stay as they are written.
  private @Nullable Found other(int begin, int to) {
    int end = to;
    while (end > begin && !words.isWord(end - 1)) {
      end--;
    }
    boolean noun = false;
    for (int i = begin; i < end; i++) {
      noun |= words.is(i, Words.NOUN) || words.is(i, Words.ADJECTIVE) || PEOPLE.contains(words.lower(i));
    }
    if (!noun) {
      return null;
    }
    boolean capitals = end - begin <= 4 && !words.isTitled(words.sentence(begin));
    for (int i = begin; i < end; i++) {
      capitals &= words.isCapital(i) && !words.isAlsoSmall(i) && words.is(i, Words.NOUN);
    }
    Draft draft = new Draft(capitals ? EntityKind.PERSON : EntityKind.UNNAMED, cast.flat(begin, end));
    draft.plural = !capitals;
    draft.add(begin, end, capitals ? Mention.Form.NAME : Mention.Form.NOMINAL);
    cast.add(draft);
    return new Found(draft, capitals ? Way.NAME : Way.UNNAMED);
  }

  /// The author of a post: the first name after the last dash of its block.
  private @Nullable Found author(Quotation quotation) {
    int at = words.tokens.tokenAt(quotation.content().getLast().end());
    for (Name name : cast.inside(at, Math.min(words.size(), at + AUTHOR))) {
      if (words.block(name.begin()) == BlockKind.EMBED) {
        return new Found(cast.of(name).last(), Way.EMBED);
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
        return new Found(who.draft(), Way.SAME_PARAGRAPH);
      }
      return breaks == 1 && onlyMarks(there.end(), here.begin())
          ? new Found(who.draft(), Way.SAME_SPEECH)
          : after(quotation, all, index);
    }
    return after(quotation, all, index);
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
    return who != null && same ? new Found(who.draft(), Way.SAME_PARAGRAPH) : null;
  }

  private int paragraphs(int from, int to) {
    int breaks = 0;
    boolean blank = false;
    for (int i = from; i < to; i++) {
      char c = words.text.charAt(i);
      if (c == '\n') {
        breaks += blank ? 0 : 1;
        blank = true;
      } else if (!Names.isSpace(c)) {
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
