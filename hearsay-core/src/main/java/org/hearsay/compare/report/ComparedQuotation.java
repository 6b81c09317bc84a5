package org.hearsay.compare.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.compare.result.StoryEntity;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.QuotationKind;
import org.hearsay.text.TextSpan;
import org.hearsay.words.Commonness;
import org.hearsay.words.ComparedWords;
import org.jspecify.annotations.Nullable;

/// A quotation as it is compared: its words, and whose they are across the story.
///
/// @param speaker absent where no speaker is resolved
/// @param words of the quoted parts; of the whole content where nothing is quoted
/// @param pieces word ranges [from, to) that are compared each by itself: sentences or fragments
public record ComparedQuotation(
    Report report,
    Quotation quotation,
    @Nullable StoryEntity speaker,
    boolean quoted,
    ComparedWords words,
    List<int[]> pieces) {

  public static ComparedQuotation of(Report report, Quotation quotation, @Nullable StoryEntity speaker) {
    List<TextSpan> spans = report.quotedSpans(quotation);
    boolean quoted = !spans.isEmpty() && !isOnlyTerms(report, quotation, spans);
    if (!quoted) {
      spans = quotation.content().stream().filter(span -> span.end() <= report.text.length()).toList();
    }
    ComparedWords words = ComparedWords.of(report.text, spans);
    return new ComparedQuotation(report, quotation, speaker, quoted, words, pieces(report, spans, words));
  }

  /// Words of what something is called.
  private static final int LONGEST_TERM = 3;

  /// How much longer the content is at least than the terms in it.
  private static final int WITH_SENTENCE = 3;

  private static final Set<String> DETERMINERS = ReportLists.ENGLISH.words("compared-quotation.determiners");

  /// Whether quotation marks stand only around what something is called, in a sentence of the report's own to which the
  /// source is added: a "quiet mile" will be set up along the harbour, the city said. That is indirect speech. After "she
  /// said that" such words may be hers.
  private static boolean isOnlyTerms(Report report, Quotation quotation, List<TextSpan> spans) {
    int marked = spans.stream().mapToInt(TextSpan::length).sum();
    int all = quotation.content().stream().mapToInt(TextSpan::length).sum();
    return quotation.kind() == QuotationKind.MIXED
        && !quotation.cue().isEmpty()
        && quotation.content().getFirst().begin() < quotation.cue().getFirst().begin()
        && marked * WITH_SENTENCE < all
        && spans.stream().allMatch(span -> isTerm(report.text, span));
  }

  private static boolean isTerm(String text, TextSpan span) {
    int end = span.begin();
    while (end > 0 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    int begin = end;
    while (begin > 0 && !Character.isWhitespace(text.charAt(begin - 1))) {
      begin--;
    }
    return ComparedWords.of(text, span.begin(), span.end()).size() <= LONGEST_TERM
        && DETERMINERS.contains(text.substring(begin, end).toLowerCase(Locale.ROOT));
  }

  /// The same with all of the content, quoted or not.
  public static ComparedQuotation whole(
      Report report, Quotation quotation, @Nullable StoryEntity speaker, List<TextSpan> content) {
    ComparedWords words = ComparedWords.of(report.text, content);
    return new ComparedQuotation(report, quotation, speaker, false, words, pieces(report, content, words));
  }

  private static List<int[]> pieces(Report report, List<TextSpan> spans, ComparedWords words) {
    List<int[]> pieces = new ArrayList<>();
    int from = 0;
    int span = words.size() == 0 ? -1 : spanOf(spans, words.begin(0), 0);
    for (int i = 0; i < words.size(); i++) {
      boolean last = i + 1 == words.size();
      int next = last ? -1 : spanOf(spans, words.begin(i + 1), Math.max(0, span));
      if (last || sentenceEnds(report.text, words, i) || span != next) {
        pieces.add(new int[] {from, i + 1});
        from = i + 1;
      }
      span = next;
    }
    return pieces;
  }

  /// @param near where it is looked for first: words and spans come in one order
  private static int spanOf(List<TextSpan> spans, int position, int near) {
    for (int i = 0; i < spans.size(); i++) {
      int at = (near + i) % spans.size();
      if (spans.get(at).contains(position)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean sentenceEnds(String text, ComparedWords words, int word) {
    int end = words.end(word);
    int next = words.begin(word + 1);
    boolean mark = false;
    boolean space = false;
    for (int i = end; i < next; i++) {
      char c = text.charAt(i);
      mark |= c == '.' || c == '?' || c == '!';
      space |= Character.isWhitespace(c);
    }
    String exact = words.exact(word);
    return mark
        && space
        && words.capital(word + 1)
        && exact.length() > 1
        && exact.indexOf('.') < 0
        && !(text.charAt(end) == '.' && ABBREVIATIONS.contains(words.form(word)));
  }

  private static final Set<String> ABBREVIATIONS = ReportLists.ENGLISH.words("compared-quotation.abbreviations");

  /// Whether it is the same quotation of the same report.
  public boolean same(ComparedQuotation other) {
    return report.index == other.report.index && quotation.id().equals(other.quotation.id());
  }

  public boolean post() {
    return report.article.kindAt(quotation.content().getFirst().begin()) == org.hearsay.text.BlockKind.EMBED;
  }

  boolean indirect() {
    return quotation.kind() == QuotationKind.INDIRECT;
  }

  public static int contentWords(ComparedWords words, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      if (!Commonness.stop(words.form(i))) {
        count++;
      }
    }
    return count;
  }

  public boolean sameSpeaker(ComparedQuotation other) {
    return speaker != null && other.speaker != null && speaker.id().equals(other.speaker.id());
  }

  public boolean speakersDiffer(ComparedQuotation other) {
    return speaker != null && other.speaker != null && !speaker.id().equals(other.speaker.id());
  }
}
