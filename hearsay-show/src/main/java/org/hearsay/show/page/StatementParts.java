package org.hearsay.show.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.compare.result.Comparison;
import org.hearsay.compare.result.Edit;
import org.hearsay.compare.result.StoryEntity;
import org.hearsay.compare.result.Utterance;
import org.hearsay.entity.ReadArticle;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.QuotationKind;
import org.hearsay.quote.Speaker;
import org.hearsay.quote.marks.QuotedText;
import org.hearsay.show.Around;
import org.hearsay.show.OpenSpeaker;
import org.hearsay.show.WordDiff;
import org.hearsay.show.Wording;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// Who is reported to have said what, by speaker. Quotations that no utterance holds stand as
/// utterances of one report, so that nothing quoted is missing.
final class StatementParts {
  private static final int SPEAKERS = 12;
  private static final int STATEMENTS = 5;

  /// Longer wordings are cut, with an ellipsis; the link leads to all of it.
  private static final int LIMIT = 700;

  /// Of more missing words in a row than this, only the first and last are shown.
  private static final int MISSING = 14;

  private static final int ENDS = 4;

  private static final Pattern WORD = Pattern.compile("\\S+");

  private final String story;
  private final Places places;
  private final Comparison comparison;
  private final OriginIndex index;
  private final Map<String, StoryEntity> entities = new HashMap<>();
  private final Map<String, String> entityOf = new HashMap<>();
  private final Map<String, Quotation> quotations = new HashMap<>();

  /// @param story its address on the page
  StatementParts(String story, Places places, Comparison comparison, OriginIndex index) {
    this.story = story;
    this.index = index;
    this.places = places;
    this.comparison = comparison;
    for (StoryEntity entity : comparison.entities()) {
      entities.put(entity.id(), entity);
      for (StoryEntity.Member member : entity.members()) {
        entityOf.putIfAbsent(member.article() + " " + member.entity(), entity.id());
      }
    }
    for (ReadArticle read : comparison.story().articles()) {
      for (Quotation quotation : read.quotations()) {
        quotations.put(key(read.article().id(), quotation.id()), quotation);
      }
    }
  }

  private static String key(String article, String quotation) {
    return article + " " + quotation;
  }

  /// Statements of one speaker.
  private static final class Pile {
    final @Nullable StoryEntity entity;
    final Speaker speaker;
    final Set<String> articles = new TreeSet<>();
    final List<Views.Said> said = new ArrayList<>();
    final List<Integer> weights = new ArrayList<>();

    Pile(@Nullable StoryEntity entity, Speaker speaker) {
      this.entity = entity;
      this.speaker = speaker;
    }

    boolean isNamed() {
      return entity != null || speaker.kind() != Speaker.Kind.UNKNOWN;
    }
  }

  Views.Statements view() {
    Map<String, Pile> piles = new LinkedHashMap<>();
    Set<String> covered = new HashSet<>();
    for (Utterance utterance : comparison.utterances()) {
      utterance.variants().forEach(v -> covered.add(key(v.article(), v.quotation())));
      Speaker speaker = speakerOf(utterance);
      add(pile(piles, utterance.speaker(), speaker), utterance);
    }
    addUncovered(piles, covered);
    List<Pile> sorted = new ArrayList<>(piles.values());
    sorted.sort(
        Comparator.comparing((Pile pile) -> !pile.isNamed())
            .thenComparingInt(pile -> -pile.articles.size())
            .thenComparingInt(pile -> -pile.said.size()));
    List<Views.SpeakerPart> parts = new ArrayList<>();
    sorted.forEach(pile -> parts.add(part(pile, parts.size() + 1)));
    int open = Math.min(SPEAKERS, parts.size());
    int left = parts.size() - open;
    return new Views.Statements(
        parts.subList(0, open),
        parts.subList(open, parts.size()),
        left == 0 ? "" : Shown.count(left, "more speaker", "more speakers"));
  }

  /// A quotation and where it stands.
  private record InReport(ReadArticle read, Quotation quotation) {}

  private void addUncovered(Map<String, Pile> piles, Set<String> covered) {
    Map<Pile, Map<String, List<InReport>>> alone = new LinkedHashMap<>();
    for (ReadArticle read : comparison.story().articles()) {
      String id = read.article().id();
      for (Quotation quotation : read.quotations()) {
        if (quotation.statement() && !covered.contains(key(id, quotation.id()))) {
          String entity = entityOf.get(id + " " + quotation.speaker().entity());
          String words = Statement.words(read.article().text(), quotation);
          alone
              .computeIfAbsent(pile(piles, entity, quotation.speaker()), made -> new LinkedHashMap<>())
              .computeIfAbsent(
                  quotation.kind() + " " + quotation.stance() + " " + WordDiff.key(words), made -> new ArrayList<>())
              .add(new InReport(read, quotation));
        }
      }
    }
    alone.forEach((pile, said) -> said.values().forEach(equal -> addAlone(pile, equal)));
  }

  private Pile pile(Map<String, Pile> piles, @Nullable String entity, Speaker speaker) {
    StoryEntity known = entity == null ? null : entities.get(entity);
    String key =
        known != null
            ? "e " + known.id()
            : speaker.kind() == Speaker.Kind.UNKNOWN
                ? OpenSpeaker.words(speaker)
                : "n " + Around.oneLine(speaker.name()).toLowerCase(Locale.ROOT);
    return piles.computeIfAbsent(key, made -> new Pile(known, speaker));
  }

  private Speaker speakerOf(Utterance utterance) {
    Speaker open = Speaker.UNKNOWN;
    for (Utterance.Variant variant : utterance.variants()) {
      Quotation quotation = quotations.get(key(variant.article(), variant.quotation()));
      if (quotation != null && quotation.speaker().kind() != Speaker.Kind.UNKNOWN) {
        return quotation.speaker();
      }
      open = quotation != null && open.candidates().isEmpty() ? quotation.speaker() : open;
    }
    return open;
  }

  /// Quotations of one speaker in equal words stand once, with all their reports.
  private void addAlone(Pile pile, List<InReport> equal) {
    List<Views.Link> verbatim = new ArrayList<>();
    List<Views.Variant> through = new ArrayList<>();
    Set<String> reports = new TreeSet<>();
    for (InReport one : equal) {
      String id = one.read().article().id();
      Views.Link place = places.link(id, one.quotation().content().getFirst());
      int before = through.size();
      chainOnly(place, id, one.quotation(), name(pile), through);
      if (through.size() == before) {
        verbatim.add(place);
      }
      reports.add(id);
      pile.articles.add(id);
    }
    InReport first = equal.getFirst();
    String article = first.read().article().id();
    String wording =
        wording(first.read(), first.quotation(), Statement.words(first.read().article().text(), first.quotation()));
    Views.Link place = places.link(article, first.quotation().content().getFirst());
    pile.weights.add(reports.size());
    pile.said.add(
        new Views.Said(
            handle("a" + places.number(article) + "-" + first.quotation().id(), wording, pile, place, reports),
            wording,
            first.quotation().kind() == QuotationKind.DIRECT,
            place,
            facts(equal.stream().map(InReport::quotation).toList()),
            reports(reports.size()),
            verbatim,
            through));
  }

  /// A mixed quotation stands in its sentence, with its marks.
  private static String wording(@Nullable ReadArticle read, @Nullable Quotation quotation, String words) {
    return read != null && quotation != null && quotation.kind() == QuotationKind.MIXED
        ? Shown.line(Wording.inSentence(read, quotation), LIMIT)
        : Statement.wording(words, LIMIT);
  }

  private Views.Handle handle(String id, String wording, Pile pile, Views.Link place, Collection<String> reports) {
    return new Views.Handle(
        story + "-q-" + id, name(pile) + ": " + Statement.copied(wording, List.of(place)), places.numbers(reports));
  }

  private static Views.Link reports(int number) {
    return new Views.Link(Shown.count(number, "report", "reports"), null, "");
  }

  private void chainOnly(
      Views.Link place, String article, Quotation quotation, String speaker, List<Views.Variant> into) {
    List<String> chain = Statement.chain(places.outlet(article), quotation, speaker);
    if (!chain.isEmpty()) {
      into.add(new Views.Variant(place, "in these words", List.of(), List.of(), chain));
    }
  }

  private void add(Pile pile, Utterance utterance) {
    List<Views.Link> verbatim = new ArrayList<>();
    List<Views.Variant> variants = new ArrayList<>();
    List<Quotation> all = new ArrayList<>();
    boolean quoted = false;
    Quotation reference = null;
    for (Utterance.Variant variant : utterance.variants()) {
      Quotation quotation = quotations.get(key(variant.article(), variant.quotation()));
      if (quotation == null) {
        continue;
      }
      all.add(quotation);
      pile.articles.add(variant.article());
      Views.Link place = places.link(variant.article(), quotation.content().getFirst());
      if (variant.article().equals(utterance.reference().article())
          && variant.relation() == Utterance.Relation.VERBATIM) {
        quoted = quotation.kind() == QuotationKind.DIRECT;
        reference = quotation;
      }
      if (variant.relation() == Utterance.Relation.VERBATIM && quotation.via().isEmpty()) {
        verbatim.add(place);
      } else if (variant.relation() == Utterance.Relation.VERBATIM) {
        chainOnly(place, variant.article(), quotation, name(pile), variants);
      } else {
        variants.add(variant(utterance, variant, quotation, place, name(pile)));
      }
    }
    if (!all.isEmpty()) {
      pile.weights.add(utterance.variants().size());
      Set<String> articles = utterance.variants().stream().map(Utterance.Variant::article).collect(Collectors.toSet());
      int reports = articles.size();
      String wording = wording(places.find(utterance.reference().article()), reference, utterance.consensus());
      Views.Link place = places.link(utterance.reference().article(), utterance.reference().span());
      pile.said.add(
          new Views.Said(
              handle(utterance.id(), wording, pile, place, articles),
              wording,
              quoted,
              place,
              facts(all),
              reports > 1 && index.of(utterance.id()) != null ? index.counts(utterance.id()) : reports(reports),
              verbatim,
              variants));
    }
  }

  private Views.Variant variant(
      Utterance utterance, Utterance.Variant variant, Quotation quotation, Views.Link place, String speaker) {
    ReadArticle read = places.find(variant.article());
    String words = read == null ? "" : Statement.words(read.article().text(), quotation);
    boolean own = variant.relation() == Utterance.Relation.PARAPHRASED;
    List<Views.Run> runs =
        own || read == null
            ? List.of(new Views.Run(Shown.line(words, LIMIT), "", ""))
            : diff(utterance.consensus(), words, unquoted(read, quotation));
    return new Views.Variant(
        place,
        relation(variant.relation()),
        runs,
        variant.edits().stream().map(StatementParts::label).distinct().toList(),
        Statement.chain(places.outlet(variant.article()), quotation, speaker));
  }

  /// @param unquoted by word, in its order, whether it stands outside quotation marks: such words are the report's own and
  /// no alteration
  private static List<Views.Run> diff(String consensus, String words, BitSet unquoted) {
    List<Views.Run> runs = new ArrayList<>();
    int at = 0;
    for (WordDiff.Run run : WordDiff.of(consensus, words)) {
      switch (run.kind()) {
        case LEFT -> runs.add(new Views.Run(brief(Shown.line(run.text(), LIMIT)), "del", "without: "));
        case SAME -> {
          runs.add(new Views.Run(Shown.line(run.text(), LIMIT), "", ""));
          at += run.text().split(" ").length;
        }
        case RIGHT -> at = added(run.text().split(" "), at, unquoted, runs);
      }
    }
    return runs;
  }

  /// Words that the other wording has not: those inside quotation marks were added, those outside are the report's own.
  ///
  /// @param at the place of the first among all words
  /// @return the place after the last
  private static int added(String[] words, int at, BitSet unquoted, List<Views.Run> runs) {
    for (int from = 0; from < words.length; ) {
      int to = from + 1;
      while (to < words.length && unquoted.get(at + to) == unquoted.get(at + from)) {
        to++;
      }
      String text = Shown.line(String.join(" ", List.of(words).subList(from, to)), LIMIT);
      runs.add(
          unquoted.get(at + from)
              ? new Views.Run(text, "own", "in its own words: ")
              : new Views.Run(text, "ins", "with: "));
      from = to;
    }
    return at + words.length;
  }

  /// Of the words of a quotation as [Statement#words] has them: those outside quotation marks, where some are inside.
  private static BitSet unquoted(ReadArticle read, Quotation quotation) {
    BitSet unquoted = new BitSet();
    if (quotation.kind() != QuotationKind.MIXED) {
      return unquoted;
    }
    QuotedText quoted = QuotedText.of(read.text());
    String text = read.article().text();
    int word = 0;
    for (TextSpan span : quotation.content()) {
      List<TextSpan> inside = quoted.within(span);
      Matcher words = WORD.matcher(text).region(span.begin(), Math.min(span.end(), text.length()));
      for (; words.find(); word++) {
        TextSpan at = new TextSpan(words.start(), words.end());
        unquoted.set(word, inside.stream().noneMatch(at::overlaps));
      }
      word++; // the ellipsis between two pieces
    }
    return unquoted;
  }

  /// The first and last of the missing words; all of them stand in the wording above.
  private static String brief(String missing) {
    String[] words = missing.split(" ");
    return words.length <= MISSING
        ? missing
        : String.join(" ", List.of(words).subList(0, ENDS))
            + " … "
            + String.join(" ", List.of(words).subList(words.length - ENDS, words.length));
  }

  private static String relation(Utterance.Relation relation) {
    return switch (relation) {
      case VERBATIM -> "in these words";
      case TRUNCATED -> "cut";
      case EXPANDED -> "longer";
      case ALTERED -> "altered";
      case PARAPHRASED -> "in other words";
    };
  }

  static String label(Edit edit) {
    String kind =
        switch (edit.kind()) {
          case PUNCTUATION -> "punctuation";
          case SPELLING -> "spelling";
          case ELISION -> "words left out";
          case INSERTION -> "words added";
          case TRUNCATION -> "cut short";
          case NUMBER -> "number";
          case DATE -> "date";
          case NAME -> "name";
          case POLARITY -> edit.to().length() < edit.from().length() ? "not dropped" : "not added";
          case MODALITY -> "may, must or will";
          case QUANTIFIER -> "how many";
          case TENSE -> "tense";
          case SYNONYM -> "other word";
          case ORDER -> "word order";
          case TRANSCRIPTION -> "misheard or mistyped";
          case TRANSLATION -> "other translation";
        };
    return kind + words(edit) + " (" + Shown.confidence(edit.confidence()) + ")";
  }

  /// The words of an edit, so that its kind is told apart from those of others in one variant.
  private static String words(Edit edit) {
    String from = brief(Shown.line(edit.from(), LIMIT));
    String to = brief(Shown.line(edit.to(), LIMIT));
    if (from.isBlank() || to.isBlank()) {
      return from.isBlank() && to.isBlank() ? "" : " “" + from + to + "”";
    }
    return " “" + from + "” → “" + to + "”";
  }

  private static List<String> facts(List<Quotation> quotations) {
    List<String> facts = new ArrayList<>();
    for (Quotation quotation : quotations) {
      if (quotation.addressee() != null) {
        facts.add("to " + Shown.line(quotation.addressee().name(), 60));
        break;
      }
    }
    for (Quotation quotation : quotations) {
      if (quotation.when() != null && quotation.when().range() != null) {
        facts.add("said " + Shown.days(quotation.when().range()));
        break;
      }
    }
    String stance = Statement.stance(quotations.getFirst());
    if (!stance.isEmpty()) {
      facts.add(stance);
    }
    if (quotations.stream().allMatch(quotation -> quotation.kind() == QuotationKind.INDIRECT)) {
      facts.add("in indirect speech");
    }
    return facts;
  }

  private static String name(Pile pile) {
    return pile.entity != null ? Shown.line(pile.entity.name(), 80) : Statement.speakerName(pile.speaker);
  }

  /// @param number of the speaker within the story, from 1
  private Views.SpeakerPart part(Pile pile, int number) {
    List<Integer> order = new ArrayList<>();
    for (int at = 0; at < pile.said.size(); at++) {
      order.add(at);
    }
    order.sort(Comparator.comparingInt(at -> -pile.weights.get(at)));
    List<Views.Said> said = order.stream().map(pile.said::get).toList();
    int open = Math.min(STATEMENTS, said.size());
    int left = said.size() - open;
    return new Views.SpeakerPart(
        Integer.toString(number),
        name(pile),
        pile.entity != null ? Shown.word(pile.entity.kind()) : Shown.word(pile.speaker.kind()),
        role(pile),
        variants(pile.entity),
        said.subList(0, open),
        said.subList(open, said.size()),
        left == 0 ? "" : Shown.count(left, "more statement", "more statements"));
  }

  private static String role(Pile pile) {
    if (pile.entity != null && !pile.entity.roles().isEmpty()) {
      return pile.entity.roles().stream().limit(3).map(role -> Shown.line(role, 80)).collect(Collectors.joining("; "));
    }
    String role = pile.speaker.role();
    return role == null ? "" : Shown.line(role, 80);
  }

  /// Names that an outlet may have got wrong come marked; short forms and titles plain.
  private List<Views.Run> variants(@Nullable StoryEntity entity) {
    if (entity == null) {
      return List.of();
    }
    List<Views.Run> runs = new ArrayList<>();
    for (StoryEntity.NameVariant variant : entity.variants()) {
      boolean odd =
          switch (variant.relation()) {
            case MISSPELLING, SPELLING, TRANSLITERATION -> true;
            case SHORT, TITLE -> false;
          };
      String where =
          odd
              ? " ("
                  + Shown.word(variant.relation())
                  + "; "
                  + variant.articles().stream().map(places::outlet).collect(Collectors.joining(", "))
                  + ")"
              : "";
      runs.add(new Views.Run(Shown.line(variant.exact(), 80) + where, odd ? "odd" : "", ""));
    }
    return runs;
  }
}
