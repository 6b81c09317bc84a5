package org.hearsay.compare.result;

import java.io.Serializable;
import java.util.Locale;
import org.hearsay.prov.Digest;
import org.jspecify.annotations.Nullable;

/// Two reports that differ on one thing.
///
/// @param rule name of the rule that found it
/// @param claim id of the claim it belongs to, where there is one
/// @param utterance id of the utterance it belongs to, where there is one
/// @param because a fixed phrase of the program
public record Difference(
    Kind kind, String rule, Side left, Side right, @Nullable String claim, @Nullable String utterance, String because)
    implements Serializable {

  /// A difference that belongs to no claim and no utterance.
  public static Difference of(Kind kind, String rule, Side left, Side right, String because) {
    return new Difference(kind, rule, left, right, null, null, because);
  }

  /// How often differences of this rule are right.
  public RuleConfidence confidence() {
    return RuleConfidence.of(rule);
  }

  /// The same difference seen from the other report.
  @SuppressWarnings("ArgumentSelectionDefectChecker") // the two sides change places
  public Difference turned() {
    return new Difference(kind, rule, right, left, claim, utterance, because);
  }

  /// Digest of what differs and where, 16 hexadecimal digits. It does not depend on which side is the left one, nor on
  /// the rule that found it.
  public String id() {
    String one = side(left);
    String other = side(right);
    boolean inOrder = one.compareTo(other) <= 0;
    return Digest.of("difference", kind.name(), inOrder ? one : other, inOrder ? other : one);
  }

  private static String side(Side side) {
    return side.place().key() + " " + side.value();
  }

  /// What the reports differ on, from the worst to the least; every output shows them in this order. Who said it and
  /// whether it is so go before how much, that before the wording, and the wording before the spelling of a name.
  ///
  /// This is the one table of kinds: labels, the schema and the documents are made from it or checked against it.
  public enum Kind {
    SPEAKER("speaker", "who said it"),
    POLARITY("yes or no", "whether it is so"),
    NUMBER("number", "how many or how much"),
    AGE("age", "how old somebody is"),
    DATE("date", "when"),
    PLACE("place", "where"),
    ORGANIZATION("body", "which company, agency or other body"),
    ROLE("role", "what office somebody has"),
    ADDRESSEE("addressee", "to whom it was said"),
    WORDING("words", "the words inside the quotation marks"),
    NAME("name", "how a name is written");

    private final String label;
    private final String about;

    Kind(String label, String about) {
      this.label = label;
      this.about = about;
    }

    /// What readers see, such as "yes or no".
    public String label() {
      return label;
    }

    /// What the reports differ on, for the documents.
    public String about() {
      return about;
    }

    /// The value in JSON, such as `polarity`.
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What differs, on one line for people: "number: 14 / Forty".
  @Override
  public String toString() {
    return kind.label() + ": " + shown(left) + " / " + shown(right);
  }

  /// A side that lacks what the other has, such as a "not", has a dash.
  private static String shown(Side side) {
    return side.value().isEmpty() ? "–" : side.value();
  }

  /// One report's version.
  ///
  /// @param value what is compared, such as a speaker's name or a number
  public record Side(ArticleSpan place, String value) implements Serializable {}
}
