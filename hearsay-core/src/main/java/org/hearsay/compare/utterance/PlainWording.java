package org.hearsay.compare.utterance;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.compare.report.ComparedQuotation;
import org.hearsay.compare.report.Report;
import org.hearsay.entity.ReadArticle;
import org.hearsay.prov.Digest;
import org.hearsay.quote.Quotation;
import org.hearsay.words.ComparedWords;

/// The words of a quotation in their compared forms: lower case, without marks and possessive endings. Many prints of
/// one statement share one wording.
///
/// @param words of what stands in quotation marks; of the whole content where nothing does; empty where the content
///     holds no word
public record PlainWording(List<String> words) {
  public PlainWording {
    words = List.copyOf(words);
  }

  /// A quotation and its wording.
  ///
  /// @param quoted whether the words stood in quotation marks
  public record Said(Quotation quotation, PlainWording wording, boolean quoted) {}

  /// The quotations of an article in their order, each with its wording.
  public static List<Said> in(ReadArticle read) {
    List<Said> all = new ArrayList<>();
    if (read.quotations().isEmpty()) {
      return all;
    }
    Report report = new Report(1, read);
    for (Quotation quotation : read.quotations()) {
      ComparedQuotation said = ComparedQuotation.of(report, quotation, null);
      all.add(new Said(quotation, new PlainWording(said.words().forms()), said.quoted()));
    }
    return all;
  }

  /// @param text as somebody wrote it
  public static PlainWording of(String text) {
    return new PlainWording(ComparedWords.of(text).forms());
  }

  /// @param line what [#line()] gave
  public static PlainWording ofLine(String line) {
    return new PlainWording(line.isEmpty() ? List.of() : List.of(line.split(" ")));
  }

  /// The words with a space between them.
  public String line() {
    return String.join(" ", words);
  }

  /// Sixteen hexadecimal digits, equal for equal words alone.
  public String digest() {
    return Digest.of(line());
  }

  /// One spelling of each word, the same for "co-operate" and "cooperate" where each is one word, "won't" and "will
  /// not": for looking wordings up.
  public List<String> spelled() {
    return words.stream().map(JoinedWords::spelled).toList();
  }
}
