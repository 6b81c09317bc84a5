package org.hearsay.compare.difference;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.compare.name.DifferentSpeakers;
import org.hearsay.compare.name.JoinNames;
import org.hearsay.compare.report.ComparedQuotation;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.result.ArticleSpan;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.Difference.Kind;
import org.hearsay.compare.result.Difference.Side;
import org.hearsay.compare.result.Edit;
import org.hearsay.compare.result.StoryEntity;
import org.hearsay.compare.result.Utterance;
import org.hearsay.compare.statement.Assertion;
import org.hearsay.compare.statement.FindClaims;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.Mention;
import org.hearsay.quantity.Measure;
import org.hearsay.quantity.MeasureReader;
import org.hearsay.quote.Quotation;
import org.hearsay.text.DateRange;
import org.hearsay.text.TextSpan;
import org.hearsay.words.Commonness;
import org.hearsay.words.ComparedWords;
import org.hearsay.words.WordAlignment;
import org.jspecify.annotations.Nullable;

/// Finds where reports differ on one thing. What may be read another way is not shown.
public final class FindDifferences {
  private final List<Report> reports;
  private final JoinNames.Cast cast;
  private final Map<String, ComparedQuotation> said = new HashMap<>();
  private final List<Difference> found = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  /// Words of a quotation of which a place or a listener is told.
  private static final int LEAST_WORDS = 5;

  private FindDifferences(List<Report> reports, JoinNames.Cast cast, List<ComparedQuotation> all) {
    this.reports = reports;
    this.cast = cast;
    for (ComparedQuotation one : all) {
      said.put(one.report().id() + ' ' + one.quotation().id(), one);
    }
  }

  public static List<Difference> in(
      List<Report> reports,
      JoinNames.Cast cast,
      List<ComparedQuotation> all,
      List<Utterance> utterances,
      List<FindClaims.Group> claims,
      SameTime times) {
    FindDifferences find = new FindDifferences(reports, cast, all);
    utterances.forEach(find::utterance);
    claims.forEach(find::claim);
    SubstitutedValues slots = new SubstitutedValues(times);
    claims.forEach(claim -> slots.in(claim).forEach(find::add));
    find.names();
    MatchedSentences.in(reports, cast, times).forEach(find::add);
    CountDifferences.in(reports, times).forEach(find::add);
    CasualtyCounts.in(reports, times).forEach(find::add);
    SimilarPlaceNames.in(reports).forEach(find::add);
    MoneySums.in(reports, times).forEach(find::add);
    find.found.sort(
        Comparator.comparing(Difference::kind)
            .thenComparingDouble(conflict -> -conflict.confidence())
            .thenComparing(conflict -> conflict.left().place())
            .thenComparing(conflict -> conflict.right().place()));
    return find.found;
  }

  private void add(Difference conflict) {
    List<Difference> between = byReports.computeIfAbsent(reports(conflict), pair -> new ArrayList<>());
    if (conflict.kind() != Kind.SPEAKER && between.stream().anyMatch(other -> covers(other, conflict))) {
      return;
    }
    between.add(conflict);
    String left = conflict.left().value().toLowerCase(Locale.ROOT);
    String right = conflict.right().value().toLowerCase(Locale.ROOT);
    String key = conflict.kind() + (left.compareTo(right) <= 0 ? left + '\0' + right : right + '\0' + left);
    if (seen.add(key + (conflict.kind() == Kind.SPEAKER ? conflict.claim() : ""))) {
      found.add(conflict);
    }
  }

  private final Map<String, List<Difference>> byReports = new HashMap<>();

  private static String reports(Difference conflict) {
    String left = conflict.left().place().article();
    String right = conflict.right().place().article();
    return conflict.kind() + (left.compareTo(right) <= 0 ? left + ' ' + right : right + ' ' + left);
  }

  /// Whether another difference of the same kind is about the same words.
  private static boolean covers(Difference one, Difference other) {
    return one.kind() == other.kind()
        && ((meet(one.left(), other.left()) && meet(one.right(), other.right()))
            || (meet(one.left(), other.right()) && meet(one.right(), other.left())));
  }

  private static boolean meet(Side one, Side other) {
    return one.place().article().equals(other.place().article()) && one.place().span().overlaps(other.place().span());
  }

  private @Nullable ComparedQuotation of(Utterance.Variant variant) {
    return said.get(variant.article() + ' ' + variant.quotation());
  }

  private void utterance(Utterance utterance) {
    ComparedQuotation reference = null;
    for (Utterance.Variant variant : utterance.variants()) {
      ComparedQuotation one = of(variant);
      if (one != null
          && one.report().id().equals(utterance.reference().article())
          && one.quotation().content().stream().anyMatch(s -> s.overlaps(utterance.reference().span()))) {
        reference = one;
      }
    }
    if (reference == null) {
      return;
    }
    for (Utterance.Variant variant : utterance.variants()) {
      ComparedQuotation other = of(variant);
      if (other == null || other.same(reference)) {
        continue;
      }
      speakers(
          reference,
          other,
          null,
          utterance.id(),
          Math.min(reference.words().size(), other.words().size()) < 8 ? 0.6 : 0.9);
      dates(reference, other, utterance.id());
      if (other.report().index != reference.report().index
          && other.words().size() >= LEAST_WORDS
          && reference.words().size() >= LEAST_WORDS) {
        SpeechOccasions.of(reference, other, null, utterance.id()).forEach(this::add);
      }
      for (Edit edit : other.report().index == reference.report().index ? List.<Edit>of() : variant.edits()) {
        edit(reference, other, edit, utterance.id());
      }
    }
  }

  private void speakers(
      ComparedQuotation a, ComparedQuotation b, @Nullable String claim, @Nullable String utterance, double confidence) {
    StoryEntity left = a.speaker();
    StoryEntity right = b.speaker();
    if (left == null || right == null || !DifferentSpeakers.surely(a, b)) {
      return;
    }
    add(
        new Difference(
            Kind.SPEAKER,
            new Side(a.report().place(speakerSpan(a)), left.name()),
            new Side(b.report().place(speakerSpan(b)), right.name()),
            claim,
            utterance,
            confidence,
            "attributed to different speakers"));
  }

  private static TextSpan speakerSpan(ComparedQuotation said) {
    Quotation quotation = said.quotation();
    return quotation.source().isEmpty() ? quotation.content().getFirst() : quotation.source().getFirst();
  }

  /// Days beyond which a day that is counted from a publication is in doubt: the report may have come out before.
  private static final int FAR = 7;

  /// Whether the day is told by that of the publication: "two days ago", "on Monday".
  private static boolean counted(ComparedQuotation said) {
    return said.quotation().when() != null && said.quotation().when().rule().contains("publication");
  }

  /// Words between a reporting verb and the day that is told of it.
  private static final int BESIDE = 6;

  /// Whether the day stands by the reporting verb: another one may be that of something else in the sentence.
  private static boolean besideCue(ComparedQuotation said) {
    if (said.quotation().when() == null || said.quotation().cue().isEmpty()) {
      return false;
    }
    int day = said.report().words.wordAt(said.quotation().when().span().begin());
    int cue = said.report().words.wordAt(said.quotation().cue().getFirst().begin());
    return Math.abs(day - cue) <= BESIDE
        && !otherClause(said.report().words, Math.min(day, cue) + 1, Math.max(day, cue));
  }

  /// "was criticized on Friday after declaring": the day is that of another verb.
  private static boolean otherClause(ComparedWords words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (CLAUSE_LINKS.contains(words.form(i))) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> CLAUSE_LINKS = DifferenceLists.ENGLISH.words("find-differences.clause-links");

  private void dates(ComparedQuotation a, ComparedQuotation b, String utterance) {
    DateRange left = a.quotation().when() == null ? null : a.quotation().when().range();
    DateRange right = b.quotation().when() == null ? null : b.quotation().when().range();
    if (left == null
        || right == null
        || a.quotation().when() == null
        || b.quotation().when() == null
        || !besideCue(a)
        || !besideCue(b)
        || !left.first().equals(left.last())
        || !right.first().equals(right.last())
        || Math.abs(left.first().toEpochDay() - right.first().toEpochDay()) < 2
        || (counted(a) != counted(b) && Math.abs(left.first().toEpochDay() - right.first().toEpochDay()) > FAR)) {
      return;
    }
    add(
        new Difference(
            Kind.DATE,
            new Side(a.report().place(a.quotation().when().span()), left.first().toString()),
            new Side(b.report().place(b.quotation().when().span()), right.first().toString()),
            null,
            utterance,
            0.6,
            "said on different days"));
  }

  private void edit(ComparedQuotation reference, ComparedQuotation variant, Edit edit, String utterance) {
    Kind kind =
        switch (edit.kind()) {
          case NUMBER -> Kind.NUMBER;
          case DATE -> Kind.DATE;
          case NAME -> named(reference, variant, edit);
          case POLARITY -> Kind.POLARITY;
          case INSERTION, ELISION, MODALITY, QUANTIFIER, TENSE, SYNONYM, ORDER, TRANSCRIPTION -> Kind.WORDING;
          case PUNCTUATION, SPELLING, TRUNCATION, TRANSLATION -> null;
        };
    if (kind == null || edit.confidence() < 0.55 || (kind == Kind.NUMBER && agree(reference, variant, edit))) {
      return;
    }
    Side left =
        new Side(
            widened(reference, edit.fromPlace() == null ? null : edit.fromPlace().span(), edit, true), edit.from());
    Side right = new Side(widened(variant, edit.toSpan(), edit, false), edit.to());
    add(new Difference(kind, left, right, null, utterance, edit.confidence(), phrase(edit.kind())));
  }

  /// Whether two numbers may be one: rounded, in another unit, or within each other's bounds.
  private static boolean agree(ComparedQuotation reference, ComparedQuotation variant, Edit edit) {
    if (edit.fromPlace() == null || edit.toSpan() == null) {
      return false;
    }
    Measure left = MeasureReader.over(reference.report().text, reference.words(), edit.fromPlace().span());
    Measure right = MeasureReader.over(variant.report().text, variant.words(), edit.toSpan());
    return left != null
        && right != null
        && switch (left.compare(right)) {
          case SAME, COMPATIBLE -> true;
          case DIFFERENT, NOT_COMPARABLE -> false;
        };
  }

  /// What sort of thing both names stand for, as the two reports' entities tell.
  private static Kind named(ComparedQuotation reference, ComparedQuotation variant, Edit edit) {
    EntityKind left = edit.fromPlace() == null ? null : kindAt(reference.report(), edit.fromPlace().span());
    EntityKind right = edit.toSpan() == null ? null : kindAt(variant.report(), edit.toSpan());
    if (isPlace(left) && isPlace(right)) {
      return Kind.PLACE;
    }
    boolean bodies =
        (left == EntityKind.ORGANIZATION || left == EntityKind.OUTLET)
            && (right == EntityKind.ORGANIZATION || right == EntityKind.OUTLET);
    return bodies ? Kind.ORGANIZATION : Kind.NAME;
  }

  private static boolean isPlace(@Nullable EntityKind kind) {
    return kind == EntityKind.PLACE || kind == EntityKind.COUNTRY;
  }

  private static @Nullable EntityKind kindAt(Report report, TextSpan span) {
    for (Entity entity : report.read.entities()) {
      for (Mention mention : entity.mentions()) {
        if (mention.span().overlaps(span)) {
          return entity.kind();
        }
      }
    }
    return null;
  }

  /// Where nothing stands on one side, the words of the quotation that hold the gap.
  private static ArticleSpan widened(ComparedQuotation said, @Nullable TextSpan span, Edit edit, boolean reference) {
    if (span != null) {
      return said.report().place(span);
    }
    List<TextSpan> quoted = said.report().quotedSpans(said.quotation());
    String other = reference ? edit.to() : edit.from();
    return said.report()
        .place(quoted.isEmpty() || other.isEmpty() ? said.quotation().content().getFirst() : quoted.getFirst());
  }

  private static String phrase(Edit.Kind kind) {
    return switch (kind) {
      case NUMBER -> "a different number in the same words";
      case DATE -> "a different date in the same words";
      case NAME -> "a different name in the same words";
      case POLARITY -> "a negation in one and not in the other";
      case INSERTION -> "words inside the quotation marks that the other does not have";
      case ELISION -> "words left out inside the quotation";
      case MODALITY -> "a different degree of certainty in the same words";
      case QUANTIFIER -> "a different quantity in the same words";
      case TENSE -> "a different tense in the same words";
      case ORDER -> "the same words in another order";
      case TRANSCRIPTION -> "a word that sounds or looks like the other";
      case SYNONYM, PUNCTUATION, SPELLING, TRUNCATION, TRANSLATION -> "other words in the same quotation";
    };
  }

  private void claim(FindClaims.Group group) {
    List<Assertion> members = group.members();
    // What the affair is about: a headline says it, or most of the reports do
    long carriers = members.stream().map(a -> a.report().index).distinct().count();
    boolean central =
        members.stream().anyMatch(Assertion::headline) || (carriers >= SEVERAL && carriers * 2 > reports.size());
    Map<String, BitSet> speaking = speaking(members);
    for (int i = 0; i < members.size(); i++) {
      int last = i < MOST_COMPARED ? members.size() - 1 : Math.min(members.size() - 1, i + MOST_COMPARED);
      for (int j = i + 1; j <= last; j++) {
        Assertion a = members.get(i);
        Assertion b = members.get(j);
        if (a.report().index == b.report().index || a.said() == null || b.said() == null) {
          continue;
        }
        boolean inOrder = a.report().index <= b.report().index;
        Assertion left = inOrder ? a : b;
        Assertion right = inOrder ? b : a;
        if (left.said() != null
            && right.said() != null
            && left.numbers().stream().anyMatch(right.numbers()::contains)) {
          boolean both = bothSpeak(speaking, left, right);
          if (!both && central) {
            speakers(left.said(), right.said(), group.claim().id(), null, 0.7);
          } else if (!both && nearlyOne(left, right)) {
            speakers(left.said(), right.said(), group.claim().id(), null, 0.75);
          }
          phrases(left.said(), right.said(), group.claim().id());
        }
      }
    }
  }

  /// Whether one report lets both make the claim: then the others do not differ, each has one of the two.
  private static boolean bothSpeak(Map<String, BitSet> speaking, Assertion a, Assertion b) {
    StoryEntity left = a.speaker();
    StoryEntity right = b.speaker();
    if (left == null || right == null || left.id().equals(right.id())) {
      return false;
    }
    BitSet mine = speaking.get(left.id());
    BitSet theirs = speaking.get(right.id());
    return mine != null && theirs != null && mine.intersects(theirs);
  }

  /// By speaker: the reports that let him or her make a claim.
  private static Map<String, BitSet> speaking(List<Assertion> members) {
    Map<String, BitSet> reports = new HashMap<>();
    for (Assertion member : members) {
      StoryEntity speaker = member.speaker();
      if (speaker != null) {
        reports.computeIfAbsent(speaker.id(), key -> new BitSet()).set(member.report().index);
      }
    }
    return reports;
  }

  /// Whether two reports give one sentence to their speakers, person and tense apart, with a number in it:
  /// more than two people would say alike of themselves.
  private static boolean nearlyOne(Assertion a, Assertion b) {
    WordAlignment shifted = WordAlignment.shifted(a.words(), 0, a.words().size(), b.words(), 0, b.words().size());
    int longer = Math.max(a.words().size(), b.words().size());
    return shifted.equal() >= NEARLY_WORDS && shifted.equal() * 10 >= longer * 8;
  }

  private static final int SEVERAL = 3;

  /// Of the statements of one claim, with how many first ones and how many just before it each is compared.
  private static final int MOST_COMPARED = 24;

  /// Equal words of a sentence that two speakers do not say by chance.
  private static final int NEARLY_WORDS = 8;

  /// Two quotations that make one claim and name one thing with different words: "the president" and "the U.S.
  /// president".
  private void phrases(ComparedQuotation a, ComparedQuotation b, String claim) {
    if (!a.quoted() || !b.quoted() || a.words().forms().equals(b.words().forms())) {
      return;
    }
    NounPhrases.Difference difference = NounPhrases.in(a, b);
    if (difference == null) {
      return;
    }
    add(
        new Difference(
            Kind.WORDING,
            new Side(a.report().place(difference.left()), difference.left().in(a.report().text)),
            new Side(b.report().place(difference.right()), difference.right().in(b.report().text)),
            claim,
            null,
            0.6,
            "the same claim names a different thing"));
  }

  /// A name that one report writes as no other does, for one person in one role.
  private void names() {
    for (StoryEntity entity : cast.entities()) {
      for (StoryEntity.NameVariant variant : entity.variants()) {
        if (variant.relation() != StoryEntity.Relation.MISSPELLING) {
          continue;
        }
        ArticleSpan right = place(variant.exact(), variant.articles());
        ArticleSpan left = place(entity.name(), reports.stream().map(Report::id).toList());
        if (left != null && right != null) {
          add(
              new Difference(
                  Kind.NAME,
                  new Side(left, entity.name()),
                  new Side(right, variant.exact()),
                  null,
                  null,
                  0.85,
                  "one person, the name written differently"));
        }
      }
    }
  }

  private @Nullable ArticleSpan place(String exact, List<String> articles) {
    for (Report report : reports) {
      if (!articles.contains(report.id())) {
        continue;
      }
      for (Entity entity : report.read.entities()) {
        for (Mention mention : entity.mentions()) {
          if (mention.span().end() <= report.text.length()
              && mention.span().in(report.text).replaceAll("\\s+", " ").equals(exact)) {
            return report.place(mention.span());
          }
        }
      }
    }
    return null;
  }

  static boolean content(String form) {
    return !Commonness.stop(form);
  }
}
