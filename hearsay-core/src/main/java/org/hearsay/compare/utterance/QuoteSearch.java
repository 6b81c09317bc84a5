package org.hearsay.compare.utterance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.compare.report.ComparedQuotation;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.result.Edit;
import org.hearsay.entity.ReadArticle;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.QuotationKind;
import org.hearsay.quote.Speaker;
import org.hearsay.quote.Stance;
import org.hearsay.text.Article;
import org.hearsay.text.Published;
import org.hearsay.text.TextSpan;
import org.hearsay.words.Commonness;
import org.hearsay.words.ComparedWords;
import org.hearsay.words.WordAlignment;

/// Looks for given words among what articles quote: was this ever said, and in which form?
public final class QuoteSearch {
  /// A quotation that shares less than this of the words' weight is another quotation.
  private static final double LEAST_SHARE = 0.5;

  /// A paraphrase must keep more, because its words need not stand together.
  private static final double LEAST_PARAPHRASE = 0.6;

  private static final int LEAST_EQUAL = 2;

  private final ComparedQuotation wanted;
  private final Set<String> contentWords = new HashSet<>();

  private QuoteSearch(ComparedQuotation wanted) {
    this.wanted = wanted;
    for (String form : wanted.words().forms()) {
      if (!Commonness.stop(form)) {
        contentWords.add(form);
      }
    }
  }

  /// How a quotation relates to the words looked for.
  public enum Relation {
    /// All of the words, in their order; perhaps among others.
    VERBATIM,
    /// Other words in the place of some.
    ALTERED,
    /// A part of the words, unchanged.
    PARTIAL,
    /// Reported without quotation marks.
    PARAPHRASED
  }

  /// A quotation that holds the words in some form.
  ///
  /// @param share of the words looked for that it has, by weight, 0 to 1
  /// @param edits from the words looked for to the quotation's; their `fromPlace` means nothing here
  public record Match(Quotation quotation, Relation relation, double share, List<Edit> edits) {
    public Match {
      edits = List.copyOf(edits);
    }
  }

  /// @param words as a person would type them, with or without quotation marks around them
  /// @throws IllegalArgumentException when there is no word among them
  public static QuoteSearch of(String words) {
    String text = words.strip();
    if (ComparedWords.of(text).size() == 0) {
      throw new IllegalArgumentException("there is no word to look for in '" + words + "'");
    }
    Quotation quotation =
        new Quotation(
            "wanted",
            QuotationKind.DIRECT,
            List.of(new TextSpan(0, text.length())),
            List.of(),
            List.of(),
            Speaker.UNKNOWN,
            null,
            List.of(),
            Stance.OTHER,
            null,
            1,
            "search",
            null);
    Article article =
        new Article("wanted", "wanted", null, null, null, List.of(), "und", Published.UNKNOWN, text, List.of());
    Report report = new Report(0, new ReadArticle(article, List.of(quotation), List.of(), List.of()));
    return new QuoteSearch(ComparedQuotation.of(report, quotation, null));
  }

  /// The matches in many articles, in the order of [FoundQuotation#ORDER].
  public List<FoundQuotation> in(List<ReadArticle> articles) {
    return articles.stream()
        .flatMap(read -> in(read).stream().map(match -> new FoundQuotation(read.article(), match)))
        .sorted(FoundQuotation.ORDER)
        .toList();
  }

  /// @return in the order of the article's quotations
  public List<Match> in(ReadArticle read) {
    List<Match> matches = new ArrayList<>();
    if (read.quotations().isEmpty()) {
      return matches;
    }
    Report report = new Report(1, read);
    for (Quotation quotation : read.quotations()) {
      ComparedQuotation said = ComparedQuotation.of(report, quotation, null);
      double shared = sharedContent(said.words());
      if (shared >= LEAST_SHARE) {
        match(matches, said, shared);
      }
    }
    return matches;
  }

  private void match(List<Match> matches, ComparedQuotation said, double shared) {
    if (!said.quoted()) {
      if (shared >= LEAST_PARAPHRASE) {
        matches.add(new Match(said.quotation(), Relation.PARAPHRASED, shared, List.of()));
      }
      return;
    }
    ComparedWords words = wanted.words();
    WordAlignment alignment = WordAlignment.of(words, said.words());
    double all = WordAlignment.weight(words, 0, words.size());
    double share = all > 0 ? Math.min(1, alignment.equalWeight() / all) : 0;
    if (alignment.equal() < Math.min(LEAST_EQUAL, words.size()) || share < LEAST_SHARE) {
      return;
    }
    AlignedEnds ends =
        AlignedEnds.of(
            alignment, words, List.of(new int[] {0, words.size()}), said.words(), new int[] {0, said.words().size()});
    List<WordAlignment.Step> steps = new ArrayList<>(ends.head());
    steps.addAll(alignment.steps());
    steps.addAll(ends.tail());
    List<Edit> edits = VariantEdits.of(wanted, said, steps);
    boolean cut = steps.stream().filter(step -> step.left() >= 0).count() < words.size();
    boolean altered =
        edits.stream().anyMatch(edit -> edit.kind() != Edit.Kind.PUNCTUATION && edit.kind() != Edit.Kind.SPELLING);
    Relation relation = altered ? Relation.ALTERED : cut ? Relation.PARTIAL : Relation.VERBATIM;
    matches.add(new Match(said.quotation(), relation, share, edits));
  }

  /// The share of the wanted content words that stand among some words; 1 where all are common.
  private double sharedContent(ComparedWords words) {
    if (contentWords.isEmpty()) {
      return 1;
    }
    Set<String> there = new HashSet<>(words.forms());
    return (double) contentWords.stream().filter(there::contains).count() / contentWords.size();
  }
}
