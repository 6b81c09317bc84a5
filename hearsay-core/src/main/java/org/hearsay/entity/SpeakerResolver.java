package org.hearsay.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hearsay.entity.Candidates.Said;
import org.hearsay.entity.Chooser.Choice;
import org.hearsay.entity.Chooser.Option;
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
  /// @param choice among whom; absent where the words left none
  record Found(Draft draft, Way way, @Nullable Choice choice) {
    Found(Draft draft, Way way) {
      this(draft, way, null);
    }
  }

  private static final Set<String> HE = Set.of("he", "him", "his", "himself");
  private static final Set<String> SHE = Set.of("she", "her", "hers", "herself");
  private static final Set<String> THEY = Set.of("they", "them", "their");
  private static final Set<String> IT = Set.of("it", "its");
  private static final Set<String> FIRST = Set.of("i", "we", "you", "me", "us", "my", "our");
  private static final Set<String> POSSESSIVE = Set.of("his", "her", "their", "its", "my", "our");

  private final Words words;
  private final Cast cast;
  private final Salience salience;
  private final Candidates candidates;
  private final NominalResolver nominals;
  private final SourceHead heads;
  private final Subjects subjects;
  private final Map<String, Found> found = new HashMap<>();

  SpeakerResolver(Words words, Cast cast, boolean[] quoted) {
    this.words = words;
    this.cast = cast;
    this.salience = new Salience(words, cast, quoted);
    this.candidates = new Candidates(cast, salience);
    this.nominals = new NominalResolver(words, cast, salience, candidates);
    this.heads = new SourceHead(words, cast);
    this.subjects = new Subjects(words, salience, quoted);
  }

  /// @param quotations of the article, in order
  /// @return by id of quotation; none for a speaker that stays unknown
  Map<String, Found> resolve(List<Quotation> quotations) {
    List<Quotation> bySource = new ArrayList<>(quotations);
    bySource.sort((a, b) -> Integer.compare(place(a), place(b)));
    List<Subjects.Subject> waiting = subjects.read(bySource);
    int next = 0;
    for (Quotation quotation : bySource) {
      int at = words.tokens.tokenAt(place(quotation));
      while (next < waiting.size() && waiting.get(next).at() < at) {
        subject(waiting.get(next++));
      }
      if (!quotation.source().isEmpty()) {
        Found who = source(quotation);
        if (who != null) {
          found.put(quotation.id(), who);
          salience.add(at, who.draft(), true);
          nominals.spoke(who.draft(), at);
        }
      }
    }
    while (next < waiting.size()) {
      subject(waiting.get(next++));
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

  /// Keeps whom the narrator goes on about in mind.
  private void subject(Subjects.Subject subject) {
    Nominal nominal = subject.nominal();
    if (nominal != null && nominal.isPlural()) {
      salience.add(subject.at(), nominals.people(nominal), false);
      return;
    }
    if (nominal != null) {
      nominals.subject(nominal);
      return;
    }
    Choice choice = person(subject.at(), Said.NOTHING);
    Draft who = choice.draft();
    if (who != null && choice.share() > SURE_SUBJECT) {
      salience.add(subject.at(), who, false);
    }
  }

  /// Below this a pronoun that says nothing is left aside.
  private static final double SURE_SUBJECT = 0.6;

  private static int place(Quotation quotation) {
    TextSpan span =
        quotation.source().isEmpty() ? quotation.content().getFirst() : quotation.source().getFirst();
    return span.begin();
  }

  private BlockKind block(Quotation quotation) {
    return words.article.kindAt(quotation.content().getFirst().begin());
  }

  /// Whom the words of a source stand for.
  private @Nullable Found source(Quotation quotation) {
    Said said = said(quotation);
    Found best = null;
    for (TextSpan span : quotation.source()) {
      int begin = words.tokens.tokenAt(span.begin());
      int end = begin;
      while (end < words.size() && words.tokens.begin(end) < span.end()) {
        end++;
      }
      Found who = begin < end ? words(begin, end, said) : null;
      if (who != null && (best == null || (best.draft().kind == EntityKind.UNNAMED && who.draft().kind != EntityKind.UNNAMED))) {
        best = who;
      }
    }
    return best;
  }

  /// Whom the words that are said name, and to whom they are said.
  private Said said(Quotation quotation) {
    Set<Draft> content = new HashSet<>();
    for (TextSpan span : quotation.content()) {
      addNames(span, content);
    }
    Set<Draft> addressed = new HashSet<>();
    if (quotation.addressee() != null) {
      TextSpan span = quotation.addressee().span();
      addNames(span, addressed);
      int begin = words.tokens.tokenAt(span.begin());
      Nominal nominal = addressed.isEmpty() ? Nominal.at(words, begin, words.tokens.tokenAt(span.end())) : null;
      Draft likely = nominal == null ? null : nominals.likely(nominal);
      if (likely != null) {
        addressed.add(likely);
      }
    }
    return new Said(content, addressed);
  }

  private void addNames(TextSpan span, Set<Draft> to) {
    for (Name name : cast.inside(words.tokens.tokenAt(span.begin()), words.tokens.tokenAt(span.end()))) {
      to.add(cast.of(name).last());
    }
  }

  /// Whom a stretch of words stands for.
  @Nullable Found words(int from, int to, Said said) {
    int begin = from;
    while (begin < to && !words.isWord(begin)) {
      begin++;
    }
    if (begin >= to) {
      return null;
    }
    if (isPronoun(begin) && !isOwner(begin, to)) {
      return pronoun(begin, said);
    }
    if (isPartOf(begin, to)) {
      return other(begin, to);
    }
    int document = Documents.head(words, begin, to);
    if (document >= 0 && cast.inside(document, document + 1).isEmpty()) {
      return document(begin, document, to, said);
    }
    Nominal nominal = Nominal.at(words, begin, to);
    Name name = heads.name(begin, to, nominal);
    if (name != null) {
      return named(name, said);
    }
    if (nominal != null) {
      return nominals.resolve(nominal, to, said);
    }
    int last = to - 1;
    while (last > begin && !words.isWord(last)) {
      last--;
    }
    if (last > begin && (HE.contains(words.lower(last)) || SHE.contains(words.lower(last)))) {
      return pronoun(last, said);
    }
    return other(begin, to);
  }

  /// "One of the ministers", "many of the council's members": somebody of them, not they.
  private boolean isPartOf(int begin, int to) {
    return begin + 2 < to && PEOPLE.contains(words.lower(begin)) && words.lower(begin + 1).equals("of");
  }

  /// A name is one entity, but a surname can be that of several people.
  private Found named(Name name, Said said) {
    Draft draft = cast.of(name).last();
    if (!draft.isPerson()) {
      return new Found(draft, Way.BODY);
    }
    List<Option> sharers = candidates.namesakes(name, said);
    if (sharers.size() > 1) {
      Choice choice = Chooser.choose(sharers);
      Draft best = choice.draft();
      if (best != null && best != draft) {
        best.add(name.begin(), name.end(), Mention.Form.NAME);
        draft.remove(name.begin(), name.end());
        cast.move(name, best);
        return new Found(best, Way.SHORT_NAME, choice);
      }
      return new Found(draft, Way.SHORT_NAME, choice);
    }
    return new Found(draft, Way.NAME);
  }

  /// A statement, a letter, a report speaks for whoever made it.
  private @Nullable Found document(int begin, int head, int to, Said said) {
    for (Name name : cast.inside(begin, head).reversed()) {
      boolean owner = name.end() == head || words.isPossessive(name.end()) || isPlatform(name.end(), head);
      if (owner && !Documents.isPlatform(cast.of(name).name)) {
        return new Found(cast.of(name).last(), Way.DOCUMENT);
      }
    }
    if (isPronoun(begin)) {
      Found owner = pronoun(begin, said);
      return owner == null ? null : new Found(owner.draft(), Way.DOCUMENT, owner.choice());
    }
    int by = head + 1 < words.size() && words.exact(head + 1).equals(",") ? head + 2 : head + 1;
    if (by < words.size() && words.sentence(by) == words.sentence(head) && Documents.isAuthorship(words, by)) {
      int end = Math.max(to, Math.min(words.tokens.sentenceEnd(words.sentence(by)), by + AUTHOR / 2));
      Nominal nominal = Nominal.at(words, by + 1, end);
      Name author = heads.name(by + 1, end, nominal);
      if (author != null && (author.begin() < to || author.begin() <= by + 2)) {
        return new Found(cast.of(author).last(), Way.DOCUMENT);
      }
    }
    boolean definite = words.lower(begin).equals("the") || words.lower(begin).equals("this");
    if (definite || Documents.isOwn(words.lower(head))) {
      List<Option> options = new ArrayList<>(candidates.before(begin, said, '-', draft -> draft.kind != EntityKind.UNNAMED));
      options.add(Chooser.nobody(Clue.NOBODY_DOCUMENT));
      Choice choice = Chooser.choose(options);
      Draft draft = choice.draft();
      if (draft != null) {
        draft.add(begin, head + 1, Mention.Form.NOMINAL);
        return new Found(draft, Way.DOCUMENT, choice);
      }
    }
    return other(begin, to);
  }

  private boolean isPlatform(int at, int head) {
    return at + 1 == head && Documents.isPlatform(words.exact(at));
  }

  /// The named entity that words stand for, for addressees and chains; nothing new is made.
  @Nullable Found named(int begin, int end) {
    if (isPronoun(begin)) {
      return null;
    }
    Nominal nominal = Nominal.at(words, begin, end);
    Name name = heads.name(begin, end, nominal);
    if (name != null) {
      return new Found(cast.of(name).last(), Way.NAME);
    }
    boolean body =
        nominal != null
            && (nominal.role().kind() == Gazetteer.Role.Kind.BODY
                || nominal.role().kind() == Gazetteer.Role.Kind.PRESS);
    Draft known = body && nominal != null ? nominals.knownBody(nominal, Said.NOTHING).draft() : null;
    if (known == null || nominal == null || known.kind == EntityKind.UNNAMED) {
      return null;
    }
    known.add(nominal.begin(), nominal.end(), Mention.Form.NOMINAL);
    return new Found(known, Way.DESCRIPTION);
  }

  private boolean isPronoun(int i) {
    String lower = words.lower(i);
    if (Names.isAllCapitals(words.exact(i)) && !cast.inside(i, i + 1).isEmpty()) {
      return false; // "US", "WHO"
    }
    return HE.contains(lower) || SHE.contains(lower) || THEY.contains(lower) || IT.contains(lower)
        || FIRST.contains(lower) || lower.equals("who") || lower.equals("which");
  }

  /// "Her" in "her lawyer".
  private boolean isOwner(int i, int to) {
    return POSSESSIVE.contains(words.lower(i)) && i + 1 < to && words.isWord(i + 1);
  }

  private Choice person(int at, Said said) {
    char gender = HE.contains(words.lower(at)) ? 'm' : 'f';
    List<Option> options = candidates.before(at, said, gender, Candidates::isOnePerson);
    options.add(Chooser.nobody(Clue.NOBODY_PRONOUN));
    return Chooser.choose(options);
  }

  private @Nullable Found pronoun(int at, Said said) {
    String lower = words.lower(at);
    Choice choice;
    if (HE.contains(lower) || SHE.contains(lower)) {
      choice = person(at, said);
      Draft draft = choice.draft();
      if (draft != null && draft.gender == '-') {
        draft.gender = HE.contains(lower) ? 'm' : 'f';
      }
    } else if (THEY.contains(lower)) {
      choice = thing(at, said, Candidates::isMany, Clue.NOBODY_THEY);
    } else if (IT.contains(lower)) {
      choice = thing(at, said, Candidates::isThing, Clue.NOBODY_IT);
    } else if (lower.equals("who") || lower.equals("which")) {
      Draft draft = relative(at);
      if (draft != null) {
        draft.add(at, at + 1, Mention.Form.PRONOUN);
      }
      return draft == null ? null : new Found(draft, Way.NAME);
    } else {
      return null;
    }
    Draft draft = choice.draft();
    if (draft == null) {
      return null;
    }
    draft.add(at, at + 1, Mention.Form.PRONOUN);
    cast.addNew(draft);
    return new Found(draft, Way.PRONOUN, choice);
  }

  private Choice thing(int at, Said said, Predicate<Draft> fits, Clue nobody) {
    List<Option> options = candidates.before(at, said, '-', fits);
    options.add(Chooser.nobody(nobody));
    return Chooser.choose(options);
  }

  /// The name before "who" and "which", a comma or a description between them.
  private @Nullable Draft relative(int at) {
    Name before = null;
    for (Name name : cast.inside(Math.max(0, at - RELATIVE), at)) {
      boolean comma = name.end() == at || (name.end() + 1 == at && words.exact(name.end()).equals(","));
      boolean apposed = name.end() < at && words.exact(name.end()).equals(",") && words.exact(at - 1).equals(",");
      before = comma || (before == null && apposed) ? name : before;
    }
    return before == null || words.sentence(before.begin()) != words.sentence(at) ? null : cast.of(before).last();
  }

  /// Words between a name and "who".
  private static final int RELATIVE = 16;

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
    boolean definite = words.lower(begin).equals("the") || POSSESSIVE.contains(words.lower(begin));
    return new Found(draft, capitals ? Way.NAME : definite ? Way.SOUGHT : Way.UNNAMED);
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
