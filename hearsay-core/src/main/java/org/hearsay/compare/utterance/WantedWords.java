package org.hearsay.compare.utterance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.compare.report.ComparedQuotation;
import org.hearsay.compare.report.Report;
import org.hearsay.entity.ReadArticle;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.QuotationKind;
import org.hearsay.quote.Stance;
import org.hearsay.text.TextSpan;
import org.hearsay.words.Commonness;
import org.hearsay.words.ComparedWords;

/// Words that are looked for, made ready to be compared.
///
/// @param all different words of them, in one spelling
/// @param content those of them that are not among the commonest
/// @param pieces word ranges [from, to) between which other words may stand: at an ellipsis, and between quoted parts
record WantedWords(
    AskedWords asked,
    ComparedQuotation said,
    JoinedWords joined,
    Set<String> all,
    Set<String> content,
    List<int[]> pieces) {

  static WantedWords of(AskedWords asked) {
    Quotation quotation =
        Quotation.unresolved(
            "wanted", QuotationKind.DIRECT, asked.content(), List.of(), List.of(), Stance.OTHER, 1, "search");
    Report report = new Report(0, new ReadArticle(asked.article(), List.of(quotation), List.of(), List.of()));
    ComparedQuotation said = ComparedQuotation.of(report, quotation, null);
    ComparedWords words = said.words();
    return new WantedWords(
        asked,
        said,
        JoinedWords.of(words),
        words.forms().stream().map(JoinedWords::spelled).collect(Collectors.toSet()),
        contentWords(words),
        pieces(asked.text(), asked.content(), words));
  }

  /// Whether a word, in its compared form, is among them in any spelling.
  boolean has(String form) {
    return all.contains(JoinedWords.spelled(form));
  }

  static Set<String> contentWords(ComparedWords words) {
    Set<String> content = new HashSet<>();
    for (String form : words.forms()) {
      if (!Commonness.stop(form)) {
        content.add(JoinedWords.spelled(form));
      }
    }
    return content;
  }

  private static List<int[]> pieces(String text, List<TextSpan> spans, ComparedWords words) {
    List<int[]> pieces = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < words.size(); i++) {
      if (i + 1 == words.size() || isGap(text, spans, words.end(i), words.begin(i + 1))) {
        pieces.add(new int[] {from, i + 1});
        from = i + 1;
      }
    }
    return pieces;
  }

  private static boolean isGap(String text, List<TextSpan> spans, int end, int begin) {
    String between = text.substring(end, begin);
    boolean apart = spans.stream().anyMatch(span -> span.begin() > end && span.begin() <= begin);
    return apart || between.contains("…") || between.contains("..") || between.contains(". . .");
  }

  /// Whether other words may stand before a word.
  boolean opensPiece(int word) {
    return pieces.stream().anyMatch(piece -> piece[0] == word);
  }
}
