package org.hearsay.quote;

import java.io.Serializable;
import java.util.List;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// Words or thoughts that an article attributes to somebody.
///
/// @param id unique in its article; a digest, so equal for equal input
/// @param content never empty, sorted; several spans where other words interrupt
/// @param cue words that make the attribution; empty where only layout does
/// @param source words that name the speaker; empty where the text names none
/// @param speaker [Speaker#UNKNOWN] until speakers are resolved, and where the evidence is thin
/// @param via the chain, from the article outwards
/// @param confidence probability, 0 to 1, that an annotator marks a quotation whose content overlaps
///     this one by half and whose cue and source touch its
/// @param rule what found it
/// @param within id of the quotation that this one stands in
/// @param statement whether these are somebody's words; false for a title, a slogan, a term in quotation marks, a
///     teaser, or words that nobody is named for
public record Quotation(
    String id,
    QuotationKind kind,
    List<TextSpan> content,
    List<TextSpan> cue,
    List<TextSpan> source,
    Speaker speaker,
    @Nullable Addressee addressee,
    List<Hop> via,
    Stance stance,
    @Nullable SaidWhen when,
    double confidence,
    String rule,
    @Nullable String within,
    boolean statement)
    implements Comparable<Quotation>, Serializable {

  public Quotation {
    content = content.stream().sorted().toList();
    cue = cue.stream().sorted().toList();
    source = source.stream().sorted().toList();
    via = List.copyOf(via);
    if (content.isEmpty()) {
      throw new IllegalArgumentException("a quotation needs content");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence is a probability, got " + confidence);
    }
  }

  /// Somebody's statement as it is before speaker, listener, chain and day are known.
  public static Quotation unresolved(
      String id,
      QuotationKind kind,
      List<TextSpan> content,
      List<TextSpan> cue,
      List<TextSpan> source,
      Stance stance,
      double confidence,
      String rule) {
    return new Quotation(
        id, kind, content, cue, source, Speaker.UNKNOWN, null, List.of(), stance, null, confidence, rule, null, true);
  }

  /// The same quotation with another confidence, and in another outer quotation or in none.
  public Quotation with(double newConfidence, @Nullable String outer) {
    return new Quotation(
        id, kind, content, cue, source, speaker, addressee, via, stance, when, newConfidence, rule, outer, statement);
  }

  /// The same words, which are nobody's statement.
  public Quotation asNobodysWords() {
    return new Quotation(
        id, kind, content, cue, source, speaker, addressee, via, stance, when, confidence, rule, within, false);
  }

  /// The same quotation of other words.
  public Quotation withContent(List<TextSpan> other) {
    return new Quotation(
        id, kind, other, cue, source, speaker, addressee, via, stance, when, confidence, rule, within, statement);
  }

  /// The same quotation with what the entity stage finds out.
  public Quotation resolved(Speaker who, @Nullable Addressee toWhom, List<Hop> chain, @Nullable SaidWhen time) {
    return new Quotation(
        id, kind, content, cue, source, who, toWhom, chain, stance, time, confidence, rule, within, statement);
  }

  @Override
  public int compareTo(Quotation other) {
    int byPlace = content.getFirst().compareTo(other.content.getFirst());
    return byPlace != 0 ? byPlace : id.compareTo(other.id);
  }
}
