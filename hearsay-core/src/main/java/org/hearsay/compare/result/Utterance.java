package org.hearsay.compare.result;

import java.io.Serializable;
import java.util.List;
import org.hearsay.prov.Digest;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// One act of speech, with every form in which the reports give it.
///
/// @param speaker id of a story entity; absent where no report names one
/// @param consensus the wording that stands for all; always the words of one variant
/// @param reference the variant that `consensus` is taken from
public record Utterance(
    String id, @Nullable String speaker, String consensus, ArticleSpan reference, List<Variant> variants)
    implements Serializable {
  public Utterance {
    variants = List.copyOf(variants);
  }

  /// One report's form of an utterance.
  ///
  /// @param quotation id of a quotation of that article
  public record Variant(String article, String quotation, Relation relation, List<Edit> edits) implements Serializable {
    public Variant {
      edits = List.copyOf(edits);
    }

    /// Digest of what was changed and where, 16 hexadecimal digits.
    ///
    /// @param edit one of this variant's
    public String idOf(Edit edit) {
      ArticleSpan from = edit.fromPlace();
      TextSpan to = edit.toSpan();
      return Digest.of(
          "edit",
          article,
          quotation,
          edit.kind().name(),
          from == null ? edit.from() : from.key(),
          to == null ? edit.to() : to.begin() + "-" + to.end());
    }
  }

  /// How a form relates to the reference wording.
  public enum Relation {
    VERBATIM,
    TRUNCATED,
    EXPANDED,
    ALTERED,
    PARAPHRASED
  }
}
