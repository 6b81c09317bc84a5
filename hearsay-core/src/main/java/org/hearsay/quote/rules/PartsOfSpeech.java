package org.hearsay.quote.rules;

import java.util.Set;
import org.hearsay.tag.Tagger;
import org.hearsay.text.Tokens;

/// Parts of speech of an article's tokens as Universal Dependencies name them, from the program's own
/// tagger. Worked out when first asked for: many articles have no sentence that needs them.
final class PartsOfSpeech {
  private static final Set<String> SUBORDINATORS = QuotationRuleLists.ENGLISH.words("parts-of-speech.subordinators");
  private static final Set<String> AUXILIARIES = QuotationRuleLists.ENGLISH.words("parts-of-speech.auxiliaries");

  /// Words of a closed class, which needs no tagger.
  private static final Set<String> PRONOUNS = QuotationRuleLists.ENGLISH.words("parts-of-speech.pronouns");

  private final String text;
  private final Tokens tokens;
  private byte @org.jspecify.annotations.Nullable [] tags;

  PartsOfSpeech(String text, Tokens tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /// @param lower the token's text in lower case
  String of(int token, String lower) {
    byte[] known = tags;
    if (known == null) {
      known = Tagger.english().tags(text, tokens);
      tags = known;
    }
    String penn = Tagger.english().tags().get(known[token]);
    return switch (penn) {
      case "NN", "NNS" -> "NOUN";
      case "NNP", "NNPS" -> "PROPN";
      case "PRP", "PRP$", "WP", "WP$", "WDT", "EX" -> PRONOUNS.contains(lower) ? "PRON" : "NOUN";
      case "DT", "PDT" -> "DET";
      case "IN" -> SUBORDINATORS.contains(lower) ? "SCONJ" : "ADP";
      case "RP" -> "ADP";
      case "TO" -> "PART";
      case "POS" -> "PART";
      case "MD" -> "AUX";
      case "CC" -> "CCONJ";
      case "CD" -> "NUM";
      case "RB", "RBR", "RBS", "WRB" ->
          lower.equals("n't") || lower.equals("not") || lower.equals("n’t") ? "PART" : "ADV";
      case "JJ", "JJR", "JJS", "AFX" -> "ADJ";
      case "VB", "VBD", "VBG", "VBN", "VBP", "VBZ" -> AUXILIARIES.contains(lower) ? "AUX" : "VERB";
      case "SYM", "$", "#" -> "SYM";
      case "UH" -> "INTJ";
      case "FW" -> "X";
      default -> "PUNCT";
    };
  }
}
