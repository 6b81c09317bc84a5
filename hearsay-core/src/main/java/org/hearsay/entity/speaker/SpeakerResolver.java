package org.hearsay.entity.speaker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.Mention;
import org.hearsay.entity.name.ArticleWords;
import org.hearsay.entity.name.Gazetteer;
import org.hearsay.entity.name.Name;
import org.hearsay.entity.name.NameLists;
import org.hearsay.entity.name.Names;
import org.hearsay.entity.name.Nominal;
import org.hearsay.entity.speaker.CandidateChooser.Choice;
import org.hearsay.entity.speaker.CandidateChooser.Option;
import org.hearsay.entity.speaker.SpeakerCandidates.Said;
import org.hearsay.quote.Quotation;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// Says who speaks each quotation of an article: from the words of the source to an entity.
///
/// Names lead to their entity, descriptions to the compatible one that is in the reader's mind, pronouns to
/// the speaker or subject before. Where nothing fits, a description stays an unnamed speaker and a pronoun
/// stays unknown: the name that the article repeats most is never a reason.
final class SpeakerResolver {
  /// @param choice among whom; absent where the words left none
  /// @param rival who is about as likely; absent where there is none
  record Found(DraftEntity draft, ResolutionWay way, @Nullable Choice choice, @Nullable DraftEntity rival) {
    Found(DraftEntity draft, ResolutionWay way, @Nullable Choice choice) {
      this(draft, way, choice, null);
    }

    Found(DraftEntity draft, ResolutionWay way) {
      this(draft, way, null, null);
    }

    /// Speaks once more, known in another way.
    Found again(ResolutionWay other) {
      return new Found(draft, other, null, rival);
    }
  }

  /// Ends the name of the rule for turns of a talk.
  private static final String TURN = ":turn";

  /// The same for what somebody says in direct speech that another has said: nobody whom the report has speak.
  private static final String INNER = ":inner";

  private static final Set<String> HE = SpeakerLists.ENGLISH.words("speaker-resolver.he");
  private static final Set<String> SHE = SpeakerLists.ENGLISH.words("speaker-resolver.she");
  private static final Set<String> THEY = SpeakerLists.ENGLISH.words("speaker-resolver.they");
  private static final Set<String> IT = SpeakerLists.ENGLISH.words("speaker-resolver.it");
  private static final Set<String> FIRST = SpeakerLists.ENGLISH.words("speaker-resolver.first");
  private static final Set<String> POSSESSIVE = SpeakerLists.ENGLISH.words("speaker-resolver.possessive");

  private final ArticleWords words;
  private final ArticleCast cast;
  private final Salience salience;
  private final boolean[] quoted;
  private final SpeakerCandidates candidates;
  private final NominalResolver nominals;
  private final SourceHead heads;
  private final SeveralSpeakers several;
  private final DocumentResolver documents;
  private final Subjects subjects;
  private final InterviewParts interview;
  private final LetterParties letter;
  private final Map<String, Found> found = new HashMap<>();

  SpeakerResolver(ArticleWords words, ArticleCast cast, boolean[] quoted, boolean[] reported) {
    this.words = words;
    this.cast = cast;
    this.quoted = quoted;
    this.salience = new Salience(words, cast, quoted, reported);
    this.candidates = new SpeakerCandidates(cast, salience);
    this.nominals = new NominalResolver(words, cast, salience, candidates);
    this.heads = new SourceHead(words, cast);
    this.several = new SeveralSpeakers(words, cast);
    this.documents = new DocumentResolver(words, cast, candidates, heads, nominals);
    this.subjects = new Subjects(words, salience, quoted);
    this.interview = new InterviewParts(words, cast, quoted);
    this.letter = new LetterParties(words, cast, quoted);
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
        }
        if (who != null && !quotation.rule().endsWith(INNER)) {
          salience.add(at, who.draft(), true);
          nominals.spoke(who.draft(), at);
        }
      }
    }
    while (next < waiting.size()) {
      subject(waiting.get(next++));
    }
    InnerSpeakers inner = new InnerSpeakers(words, cast, quotations, found);
    for (Quotation quotation : quotations) {
      Found who = quotation.rule().endsWith(INNER) ? inner.speaker(quotation) : null;
      if (who != null) {
        found.put(quotation.id(), who);
      }
    }
    UnsourcedQuotations unsourced = new UnsourcedQuotations(words, cast, found);
    for (int i = 0; i < quotations.size(); i++) {
      Quotation quotation = quotations.get(i);
      if (quotation.source().isEmpty()) {
        Found who = unsourced.speaker(quotations, i);
        if (who != null) {
          found.put(quotation.id(), who);
        }
      }
    }
    return found;
  }

  /// Notes whom the report's own sentences are about, since a pronoun often means that person.
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
    DraftEntity who = choice.draft();
    if (who != null && choice.share() > SURE_SUBJECT) {
      salience.add(subject.at(), who, false);
    }
  }

  /// A subject that is a pronoun is noted only where its candidate has a larger share than this.
  private static final double SURE_SUBJECT = 0.6;

  private static int place(Quotation quotation) {
    TextSpan span = quotation.source().isEmpty() ? quotation.content().getFirst() : quotation.source().getFirst();
    return span.begin();
  }

  /// The entity that the words of a source stand for.
  private @Nullable Found source(Quotation quotation) {
    DraftEntity part = quotation.rule().endsWith(TURN) ? interview.speaker(quotation.source().getFirst()) : null;
    if (part != null) {
      return new Found(part, ResolutionWay.DESCRIPTION);
    }
    if (quotation.rule().endsWith(TURN)) {
      return turn(quotation);
    }
    DraftEntity party = letter.meant(quotation.source().getFirst());
    if (party != null && !quotation.rule().endsWith(INNER)) {
      return new Found(party, ResolutionWay.PRONOUN);
    }
    return sourced(quotation);
  }

  private @Nullable Found sourced(Quotation quotation) {
    Said said = said(quotation);
    Found best = answerer(quotation);
    if (best != null) {
      return best;
    }
    for (TextSpan span : quotation.source()) {
      int begin = words.tokens.tokenAt(span.begin());
      int end = begin;
      while (end < words.size() && words.tokens.begin(end) < span.end()) {
        end++;
      }
      Found who = begin < end ? words(begin, end, said) : null;
      if (who != null
          && (best == null || (best.draft().kind == EntityKind.UNNAMED && who.draft().kind != EntityKind.UNNAMED))) {
        best = who;
      }
    }
    return best;
  }

  /// Whoever has the label of a turn; equal labels are one speaker, and a full name that the article has nowhere else
  /// ("SELMA ROTH:") is a person.
  private @Nullable Found turn(Quotation quotation) {
    TextSpan label = quotation.source().getFirst();
    int begin = words.tokens.tokenAt(label.begin());
    int end = begin;
    boolean name = true;
    while (end < words.size() && words.tokens.begin(end) < label.end()) {
      name &= words.isWord(end) && words.isCapital(end) && Gazetteer.shared().role(words.lower(end)) == null;
      end++;
    }
    Found before = labels.get(words.lower(begin) + " " + words.key(begin, end));
    if (before != null) {
      before.draft().add(begin, end, Mention.Form.NAME);
      return before;
    }
    Found who = sourced(quotation);
    if (who == null && name && end - begin > 1 && end - begin <= LONGEST_NAME) {
      DraftEntity made = new DraftEntity(EntityKind.PERSON, cast.flat(begin, end));
      made.add(begin, end, Mention.Form.NAME);
      cast.add(made);
      who = new Found(made, ResolutionWay.NAME);
    }
    if (who != null && who.draft().places().size() == 1) {
      labels.put(words.lower(begin) + " " + words.key(begin, end), who); // nothing but the label names it
    }
    return who;
  }

  /// Speakers whom nothing but labels of turns names.
  private final Map<String, Found> labels = new HashMap<>();

  /// "This drew a sharp reply from Osei: “…”": whoever the reply is from.
  private @Nullable Found answerer(Quotation quotation) {
    int at = words.tokens.tokenAt(quotation.source().getFirst().begin());
    int end = words.tokens.tokenAt(quotation.content().getFirst().begin());
    boolean points = at < words.size() && POINTERS.contains(words.lower(at)) && !quoted[at];
    if (!points || end <= at || words.tokens.end(at) < quotation.source().getFirst().end()) {
      return null;
    }
    for (Name name : cast.inside(at, Math.min(end, at + ANSWER))) {
      if (salience.isAnswer(name.begin())) {
        return named(name, said(quotation));
      }
    }
    return null;
  }

  /// Words within which the name of whoever answers stands.
  private static final int ANSWER = 20;

  /// Who is named in the words said, and to whom they are said.
  private Said said(Quotation quotation) {
    Set<DraftEntity> content = new HashSet<>();
    List<Integer> said = new ArrayList<>();
    for (TextSpan span : quotation.content()) {
      addNames(span, content);
      said.add(words.tokens.tokenAt(span.begin()));
      said.add(words.tokens.tokenAt(span.end()));
    }
    Set<DraftEntity> addressed = new HashSet<>();
    if (quotation.addressee() != null) {
      TextSpan span = quotation.addressee().span();
      addNames(span, addressed);
      int begin = words.tokens.tokenAt(span.begin());
      Nominal nominal = addressed.isEmpty() ? Nominal.at(words, begin, words.tokens.tokenAt(span.end())) : null;
      DraftEntity likely = nominal == null ? null : nominals.likely(nominal);
      if (likely != null) {
        addressed.add(likely);
      }
    }
    return new Said(content, addressed, said);
  }

  private void addNames(TextSpan span, Set<DraftEntity> to) {
    for (Name name : cast.inside(words.tokens.tokenAt(span.begin()), words.tokens.tokenAt(span.end()))) {
      to.add(cast.of(name).last());
    }
  }

  /// The entity that a stretch of words stands for.
  @Nullable Found words(int from, int to, Said said) {
    int begin = from;
    while (begin < to && !words.isWord(begin)) {
      begin++;
    }
    if (begin >= to) {
      return null;
    }
    if (isPronoun(begin) && !isOwner(begin, to) && !isFamilyName(begin, to)) {
      return pronoun(begin, said);
    }
    int last = to - 1;
    while (last > begin && !words.isWord(last)) {
      last--;
    }
    if (last > begin && (words.lower(last).equals("he") || words.lower(last).equals("she")) && !isFunction(last - 1)) {
      return pronoun(last, said); // a caption's credit before it
    }
    if (isPartOf(begin, to)) {
      return other(begin, to);
    }
    if (isPartyMember(begin, last + 1)) {
      return partyMember(begin, last + 1, said);
    }
    if (several.is(begin, to)) {
      return severally(begin, last + 1);
    }
    int document = DocumentNouns.head(words, begin, to);
    if (document >= 0 && cast.inside(document, document + 1).isEmpty()) {
      return document(begin, document, to, said);
    }
    Nominal nominal = Nominal.at(words, begin, to);
    Name name = heads.name(begin, to, nominal);
    name = name != null || nominal == null ? name : heads.beside(begin, to, nominal);
    if (name != null) {
      DraftEntity office = nominal == null ? office(begin, last) : null;
      return office == null ? named(name, said) : new Found(office, ResolutionWay.NAME);
    }
    int unknown = nominal == null ? -1 : unknownName(nominal, last + 1);
    if (unknown >= 0) {
      return other(unknown, last + 1); // "planning manager Ann Lee", whom the name finder missed
    }
    if (nominal != null) {
      return nominals.resolve(nominal, to, said.named());
    }
    DraftEntity office = office(begin, last);
    Found headed = office == null && last == begin + 1 ? headed(last) : null;
    return office != null ? new Found(office, ResolutionWay.NAME) : headed != null ? headed : other(begin, to);
  }

  /// "The Northland Liberal": one member of a party, from a place, and no body that bears the name.
  private boolean isPartyMember(int begin, int end) {
    boolean one =
        end - begin >= 3
            && end - begin <= LONGEST_NAME
            && words.lower(begin).equals("the")
            && PARTISANS.contains(words.lower(end - 1));
    return one && NameLists.at(words, begin + 1, end - 1) != null;
  }

  /// Whoever spoke last, where that is a person near by.
  private @Nullable Found partyMember(int begin, int end, Said said) {
    DraftEntity who = salience.lastSpeaker(begin);
    if (who == null || !who.isPerson() || salience.distance(begin, who) > NEAR || said.content().contains(who)) {
      DraftEntity made = new DraftEntity(EntityKind.UNNAMED, cast.flat(begin, end));
      made.add(begin, end, Mention.Form.NOMINAL);
      cast.add(made);
      return new Found(made, ResolutionWay.SOUGHT);
    }
    who.add(begin, end, Mention.Form.NOMINAL);
    return new Found(who, ResolutionWay.DESCRIPTION);
  }

  /// Sentences back to the one whom such a description means.
  private static final int NEAR = 3;

  private static final Set<String> PARTISANS = SpeakerLists.ENGLISH.words("speaker-resolver.partisans");

  /// "The Gazette", which the name finder did not take for a name.
  private @Nullable Found headed(int at) {
    DraftEntity body = cast.headed(at, at + 1);
    if (body != null) {
      body.add(at, at + 1, Mention.Form.NOMINAL);
    }
    return body == null ? null : new Found(body, ResolutionWay.BODY);
  }

  /// "He Lin", a name that begins like a pronoun.
  private boolean isFamilyName(int begin, int to) {
    boolean next = begin + 1 < to && words.isWord(begin + 1) && words.isCapital(begin + 1) && words.isCapital(begin);
    return next && words.sentence(begin) == words.sentence(begin + 1) && !cast.inside(begin, begin + 2).isEmpty();
  }

  /// Where capitalized words begin that end a description of one person, right after its noun and in no name.
  ///
  /// @return -1 where there are none
  private int unknownName(Nominal nominal, int end) {
    int begin = nominal.end();
    boolean person =
        nominal.role().isPerson() && !nominal.isPlural() && end - begin >= 2 && end - begin <= LONGEST_NAME;
    if (!person || words.isTitled(words.sentence(begin)) || !cast.inside(begin, end).isEmpty()) {
      return -1;
    }
    for (int i = begin; i < end; i++) {
      if (!words.isWord(i)
          || !words.isCapital(i)
          || !words.is(i, ArticleWords.NOUN)
          || Gazetteer.shared().role(words.lower(i)) != null) {
        return -1;
      }
    }
    return begin;
  }

  private static final int LONGEST_NAME = 4;

  /// "The SP", of whom a superintendent of police was spoken before.
  private @Nullable DraftEntity office(int begin, int last) {
    String exact = words.exact(last);
    boolean letters = exact.length() > 1 && exact.length() < 5 && Names.isAllCapitals(exact);
    boolean the = words.lower(begin).equals("the");
    if (!the || !letters) {
      return null;
    }
    DraftEntity who = null;
    for (Name name : cast.inside(Math.max(0, begin - OFFICE), begin)) {
      DraftEntity draft = cast.of(name).last();
      who = draft.acronyms.contains(exact) ? draft : who;
    }
    if (who != null) {
      who.add(begin, last + 1, Mention.Form.NOMINAL);
    }
    return who;
  }

  /// Words back to the name of whose office letters are an abbreviation.
  private static final int OFFICE = 400;

  private boolean isFunction(int i) {
    return DocumentNouns.isPreposition(words, i) || words.lower(i).equals("than") || words.lower(i).equals("and");
  }

  /// Several who speak as one.
  private Found severally(int begin, int end) {
    DraftEntity made = new DraftEntity(EntityKind.GROUP, cast.flat(begin, end));
    made.plural = true;
    made.add(begin, end, Mention.Form.NOMINAL);
    cast.add(made);
    return new Found(made, ResolutionWay.SEVERAL);
  }

  /// "One of the ministers", "many of the council's members": somebody of them, not they.
  private boolean isPartOf(int begin, int to) {
    return begin + 2 < to && PEOPLE.contains(words.lower(begin)) && words.lower(begin + 1).equals("of");
  }

  /// A name is one entity, but a surname can be that of several people.
  private Found named(Name name, Said said) {
    DraftEntity draft = cast.of(name).last();
    if (!draft.isPerson()) {
      boolean unlisted = draft.kind == EntityKind.PLACE && NameLists.at(words, name.begin(), name.end()) == null;
      return new Found(draft, unlisted ? ResolutionWay.PLACE : ResolutionWay.BODY);
    }
    List<Option> sharers = candidates.namesakes(name, said);
    if (sharers.size() > 1) {
      Choice choice = CandidateChooser.choose(sharers);
      DraftEntity titled = titled(name, sharers);
      DraftEntity best = titled == null ? choice.draft() : titled;
      if (best != null && best != draft) {
        best.add(name.begin(), name.end(), Mention.Form.NAME);
        draft.remove(name.begin(), name.end());
        cast.move(name, best);
        return new Found(best, ResolutionWay.SHORT_NAME, choice, titled == null ? choice.rival() : null);
      }
      return new Found(draft, ResolutionWay.SHORT_NAME, choice, titled == null ? choice.rival() : null);
    }
    return new Found(draft, ResolutionWay.NAME);
  }

  /// The only one of several namesakes who is given the title elsewhere: "Mayor Ann Lee … Tom Lee … Mayor Lee".
  private @Nullable DraftEntity titled(Name name, List<Option> sharers) {
    String title = title(name.begin());
    DraftEntity found = null;
    for (Option option : title.isEmpty() ? List.<Option>of() : sharers) {
      DraftEntity draft = option.draft();
      boolean has =
          draft != null
              && draft.places().stream()
                  .anyMatch(place ->
                      place.form() == Mention.Form.NAME
                          && place.end() - place.begin() > 1
                          && title.equals(title(place.begin())));
      if (has && found != null) {
        return null;
      }
      found = has ? draft : found;
    }
    return found;
  }

  /// The office before a name, in lower case; empty where none stands there.
  private String title(int begin) {
    boolean before = begin > 0 && words.sentence(begin - 1) == words.sentence(begin) && words.isCapital(begin - 1);
    Gazetteer.Role role = before ? Gazetteer.shared().role(words.lower(begin - 1)) : null;
    return role != null && role.isPerson() ? words.lower(begin - 1) : "";
  }

  /// A statement, a letter, a report speaks for whoever made it.
  private @Nullable Found document(int begin, int head, int to, Said said) {
    if (isPronoun(begin)) {
      Found owner = pronoun(begin, said);
      if (owner == null) {
        return null;
      }
      documents.keep(head, owner.draft());
      return new Found(owner.draft(), ResolutionWay.DOCUMENT, owner.choice());
    }
    Found found = documents.resolve(begin, head, to, said.named());
    if (found != null) {
      return found;
    }
    Found itself = other(begin, to);
    if (itself != null) {
      documents.keep(head, itself.draft());
    }
    return itself;
  }

  /// The named entity that words stand for, for addressees and chains; nothing new is made.
  @Nullable Found named(int begin, int end) {
    if (isPronoun(begin)) {
      return null;
    }
    Nominal nominal = Nominal.at(words, begin, end);
    Name name = heads.name(begin, end, nominal);
    if (name != null) {
      return new Found(cast.of(name).last(), ResolutionWay.NAME);
    }
    boolean body =
        nominal != null
            && (nominal.role().kind() == Gazetteer.Role.Kind.BODY
                || nominal.role().kind() == Gazetteer.Role.Kind.PRESS);
    DraftEntity known = body && nominal != null ? nominals.knownBody(nominal, Said.NOTHING).draft() : null;
    if (known == null || nominal == null || known.kind == EntityKind.UNNAMED) {
      return null;
    }
    known.add(nominal.begin(), nominal.end(), Mention.Form.NOMINAL);
    return new Found(known, ResolutionWay.DESCRIPTION);
  }

  private boolean isPronoun(int i) {
    String lower = words.lower(i);
    if (Names.isAllCapitals(words.exact(i)) && !cast.inside(i, i + 1).isEmpty()) {
      return false; // "US", "WHO"
    }
    return HE.contains(lower)
        || SHE.contains(lower)
        || THEY.contains(lower)
        || IT.contains(lower)
        || FIRST.contains(lower)
        || lower.equals("who")
        || lower.equals("which");
  }

  /// "Her" in "her lawyer".
  private boolean isOwner(int i, int to) {
    return POSSESSIVE.contains(words.lower(i)) && i + 1 < to && words.isWord(i + 1);
  }

  private Choice person(int at, Said said) {
    char gender = HE.contains(words.lower(at)) ? 'm' : 'f';
    List<Option> options = candidates.before(at, said, gender, SpeakerCandidates::isOnePerson);
    int before = samePronoun(at);
    options.removeIf(option -> before >= 0 && isOwnerBehind(option, before));
    List<Option> others = options.stream().filter(option -> !isNamedInSpeech(option, said)).toList();
    if (others.stream().anyMatch(option -> isPerson(option.draft()))) {
      options = new ArrayList<>(others);
    }
    options.add(CandidateChooser.nobody(Clue.NOBODY_PRONOUN));
    return CandidateChooser.choose(options);
  }

  private static boolean isPerson(@Nullable DraftEntity draft) {
    return draft != null && draft.isPerson();
  }

  /// Whether direct speech names somebody as another: nobody says "Ann Lee is late" of herself, but "I am Ann Lee".
  private boolean isNamedInSpeech(Option option, Said said) {
    DraftEntity draft = option.draft();
    if (draft == null || !said.content().contains(draft)) {
      return false;
    }
    for (DraftEntity.Place place : draft.places()) {
      int at = place.begin();
      if (place.form() == Mention.Form.NAME && said.has(at) && quoted[at] && at > 0) {
        return !PRESENTS.contains(words.lower(at - 1));
      }
    }
    return false;
  }

  /// Before the name of whoever presents himself.
  private static final Set<String> PRESENTS = SpeakerLists.ENGLISH.words("speaker-resolver.presents");

  /// The first pronoun of this kind in the paragraph, outside direct speech, that a narrator has used before.
  ///
  /// @return -1 where there is none
  private int samePronoun(int at) {
    Set<String> same = HE.contains(words.lower(at)) ? HE : SHE;
    int first = -1;
    for (int i = at - 1; i >= 0 && at - i < PARAGRAPH && salience.sameParagraph(i, at); i--) {
      first = same.contains(words.lower(i)) && !quoted[i] ? i : first;
    }
    return first;
  }

  /// Words of a paragraph that are looked at.
  private static final int PARAGRAPH = 120;

  /// "What does she make of Tarr's plan? She": Tarr, who came up behind the first pronoun, and not for himself, is not
  /// meant by the next one.
  private boolean isOwnerBehind(Option option, int pronoun) {
    DraftEntity draft = option.draft();
    if (draft == null || draft.first() < pronoun) {
      return false;
    }
    int end = draft.places().getFirst().end();
    return end < words.size() && OWNS.contains(words.lower(end));
  }

  private static final Set<String> OWNS = Set.of("'s", "’s", "'");

  private @Nullable Found pronoun(int at, Said said) {
    String lower = words.lower(at);
    Choice choice;
    if (HE.contains(lower) || SHE.contains(lower)) {
      choice = person(at, said);
      DraftEntity draft = choice.draft();
      if (draft != null && draft.gender == '-') {
        draft.gender = HE.contains(lower) ? 'm' : 'f';
      }
    } else if (THEY.contains(lower)) {
      choice = thing(at, said, SpeakerCandidates::isMany, Clue.NOBODY_THEY);
    } else if (IT.contains(lower)) {
      choice = thing(at, said, SpeakerCandidates::isThing, Clue.NOBODY_IT);
    } else if (lower.equals("who") || lower.equals("which")) {
      DraftEntity draft = relative(at);
      draft = draft == null ? giver(at) : draft;
      if (draft == null) {
        return described(at, said);
      }
      draft.add(at, at + 1, Mention.Form.PRONOUN);
      return new Found(draft, ResolutionWay.NAME);
    } else {
      return null;
    }
    DraftEntity draft = choice.draft();
    if (draft == null) {
      return null;
    }
    if (choice.rival() == null) {
      draft.add(at, at + 1, Mention.Form.PRONOUN);
    }
    cast.addNew(draft);
    return new Found(draft, ResolutionWay.PRONOUN, choice, choice.rival());
  }

  /// The description before "who": "a witness who said so", "the ministry, which said so".
  private @Nullable Found described(int at, Said said) {
    int end = at > 0 && words.exact(at - 1).equals(",") ? at - 1 : at;
    int first = Math.max(words.tokens.sentenceBegin(words.sentence(at)), end - DESCRIPTION);
    for (int begin = first; begin < end; begin++) {
      boolean starts =
          begin == 0 || words.sentence(begin - 1) != words.sentence(begin) || !Nominal.isGroupWord(words, begin - 1);
      Nominal nominal = starts && words.isWord(begin) ? Nominal.at(words, begin, end) : null;
      if (nominal != null && nominal.end() == end) {
        return nominals.resolve(nominal, end, said.named());
      }
    }
    return null;
  }

  /// Words of a description before "who".
  private static final int DESCRIPTION = 6;

  /// "The club sent the Echo a letter, which read": whoever gave the document.
  private @Nullable DraftEntity giver(int at) {
    if (!words.lower(at).equals("which")) {
      return null;
    }
    int begin = words.tokens.sentenceBegin(words.sentence(at));
    boolean document = false;
    for (int i = Math.max(begin, at - DOCUMENT); i < at; i++) {
      document |= DocumentNouns.isDocument(words, i);
    }
    for (Name name : document ? cast.inside(begin, at) : List.<Name>of()) {
      return salience.isSubject(name.begin(), name.end()) ? cast.of(name).last() : null;
    }
    return null;
  }

  /// Words between a document and "which".
  private static final int DOCUMENT = 8;

  private Choice thing(int at, Said said, Predicate<DraftEntity> fits, Clue nobody) {
    List<Option> options = candidates.before(at, said, '-', fits);
    options.add(CandidateChooser.nobody(nobody));
    return CandidateChooser.choose(options);
  }

  /// The name before "who" and "which", a comma or a description between them.
  private @Nullable DraftEntity relative(int at) {
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

  private static final Set<String> PEOPLE = SpeakerLists.ENGLISH.words("speaker-resolver.people");

  /// A source without a listed noun: capitalized words are a person that the name finder missed, others
  /// stay as they are written.
  private @Nullable Found other(int begin, int to) {
    int end = to;
    while (end > begin && !words.isWord(end - 1)) {
      end--;
    }
    boolean noun = false;
    for (int i = begin; i < end; i++) {
      noun |=
          words.is(i, ArticleWords.NOUN)
              || words.is(i, ArticleWords.ADJECTIVE)
              || PEOPLE.contains(words.lower(i))
              || isCount(i, end);
    }
    if (isAccount(begin, end)) {
      DraftEntity account = new DraftEntity(EntityKind.OTHER, cast.flat(begin, end));
      account.add(begin, end, Mention.Form.NAME);
      cast.add(account);
      return new Found(account, ResolutionWay.NAME);
    }
    boolean letter = end == begin + 1 && words.exact(begin).length() == 1;
    boolean pointer = end == begin + 1 && POINTERS.contains(words.lower(begin));
    if (!noun || letter || pointer) {
      return null; // the Q of an interview says nothing about who asks
    }
    boolean capitals = end - begin <= 4 && !words.isTitled(words.sentence(begin));
    for (int i = begin; i < end; i++) {
      capitals &= words.isCapital(i) && !words.isAlsoSmall(i) && words.is(i, ArticleWords.NOUN);
    }
    DraftEntity draft = new DraftEntity(capitals ? EntityKind.PERSON : EntityKind.UNNAMED, cast.flat(begin, end));
    draft.plural = !capitals && isMany(begin, end);
    draft.body = !capitals && !draft.plural; // whom no noun tells to be a person is no "he"
    draft.add(begin, end, capitals ? Mention.Form.NAME : Mention.Form.NOMINAL);
    cast.add(draft);
    boolean definite = words.lower(begin).equals("the") || POSSESSIVE.contains(words.lower(begin));
    return new Found(draft, capitals ? ResolutionWay.NAME : definite ? ResolutionWay.SOUGHT : ResolutionWay.UNNAMED);
  }

  /// "@NessHarbour", which speaks for itself.
  private boolean isAccount(int begin, int end) {
    int at = words.tokens.begin(begin);
    return end == begin + 1 && at > 0 && words.text.charAt(at - 1) == '@';
  }

  /// Words that point at something that was told: "This brought an answer".
  private static final Set<String> POINTERS = SpeakerLists.ENGLISH.words("speaker-resolver.pointers");

  /// "90 percent", "polls": such a source stands for no person or body.
  private boolean isCount(int i, int end) {
    return Character.isDigit(words.exact(i).charAt(0))
        || (i == end - 1 && words.lower(i).endsWith("s") && words.lower(i).length() > SHORTEST);
  }

  private static final int SHORTEST = 3;

  /// Whether words without a listed noun are about several: by the ending of the noun before any preposition.
  private boolean isMany(int begin, int end) {
    int head = begin;
    for (int i = begin; i < end && !DocumentNouns.isPreposition(words, i) && !words.exact(i).equals(","); i++) {
      head = i;
      if (PEOPLE.contains(words.lower(i)) && !words.lower(i).equals("one")) {
        return true;
      }
    }
    boolean one = ONE.contains(words.lower(begin));
    return !one
        && (words.is(head, ArticleWords.PLURAL)
            || Character.isDigit(words.exact(head).charAt(0))
            || !words.is(head, ArticleWords.NOUN));
  }

  private static final Set<String> ONE = SpeakerLists.ENGLISH.words("speaker-resolver.one");
}
