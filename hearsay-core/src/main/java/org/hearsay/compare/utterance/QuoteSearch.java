package org.hearsay.compare.utterance;

import java.util.List;
import org.hearsay.compare.result.Edit;
import org.hearsay.entity.ReadArticle;
import org.hearsay.quote.Quotation;
import org.jspecify.annotations.Nullable;

/// Looks for given words among what articles quote: was this ever said, and in which form?
///
/// Many searches in the same articles are made through one [QuoteIndex].
public final class QuoteSearch {
  /// All of the words as given, and without an attribution around them; often the same.
  private final WantedWords whole;

  private final WantedWords said;

  private QuoteSearch(WantedWords whole, WantedWords said) {
    this.whole = whole;
    this.said = said;
  }

  /// How a quotation relates to the words looked for, the closest first.
  public enum Relation {
    /// All of the words, in their order; perhaps among others.
    VERBATIM,
    /// All of the words, with others between them where the words looked for leave some out.
    CUT,
    /// Other words in the place of some.
    ALTERED,
    /// Other words in the place of so many that it is another wording of the same.
    REWORDED,
    /// A part of the words; the rest is what somebody else said.
    SPLICED,
    /// A part of the words, unchanged.
    PARTIAL,
    /// Reported without quotation marks.
    PARAPHRASED,
    /// Reported without quotation marks, and one of the two is denied or has another number.
    DIFFERS
  }

  /// A quotation that holds the words in some form.
  ///
  /// @param share of the words looked for that it has, by weight, 0 to 1
  /// @param edits from the words looked for to the quotation's; their `fromPlace` means nothing here
  /// @param otherSpeaker whether the words looked for name somebody else as their speaker
  public record Match(Quotation quotation, Relation relation, double share, List<Edit> edits, boolean otherSpeaker) {
    public Match {
      edits = List.copyOf(edits);
    }

    Match as(Relation other) {
      return new Match(quotation, other, share, edits, otherSpeaker);
    }
  }

  /// @param words as a person would type or paste them, with or without quotation marks or an attribution around them
  /// @throws IllegalArgumentException when there is no word among them
  public static QuoteSearch of(String words) {
    return of(words, "");
  }

  /// @param speaker who is to have said them, goes before an attribution around the words; empty where nobody is named
  /// @throws IllegalArgumentException when there is no word among them
  public static QuoteSearch of(String words, String speaker) {
    AskedWords asked = AskedWords.whole(words);
    AskedWords said = asked.said();
    if (!speaker.isBlank()) {
      asked = asked.of(speaker);
      said = said.of(speaker);
    }
    WantedWords whole = WantedWords.of(asked);
    return new QuoteSearch(whole, said.equals(asked) ? whole : WantedWords.of(said));
  }

  /// Who is to have said the words, as they name him or her; empty where they name nobody.
  public String speaker() {
    return said.asked().speaker();
  }

  WantedWords whole() {
    return whole;
  }

  WantedWords said() {
    return said;
  }

  /// The words looked for, without an attribution around them, in their compared forms.
  public PlainWording wording() {
    return new PlainWording(said.said().words().forms());
  }

  /// The words looked for as they were given, in their compared forms; often the same as [#wording()].
  public PlainWording wholeWording() {
    return new PlainWording(whole.said().words().forms());
  }

  /// Compares the words with one wording, of which neither text nor speaker is known. It gives what the comparison with
  /// a quotation of that wording gives, but for what capitals and marks tell: kinds of edits, and so at times whether it
  /// is altered or reworded.
  ///
  /// @param quoted whether it stood in quotation marks
  /// @return absent where it is another statement
  public @Nullable WordingMatch in(PlainWording wording, boolean quoted) {
    return WordingMatch.of(this, wording, quoted);
  }

  /// The matches in many articles, in the order of [FoundQuotation#ORDER].
  public List<FoundQuotation> in(List<ReadArticle> articles) {
    QuoteIndex index = new QuoteIndex();
    articles.forEach(index::add);
    return index.find(this);
  }

  /// @return the closest first
  public List<Match> in(ReadArticle read) {
    return in(List.of(read)).stream().map(FoundQuotation::match).toList();
  }
}
