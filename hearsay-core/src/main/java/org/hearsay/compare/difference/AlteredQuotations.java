package org.hearsay.compare.difference;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.compare.report.ComparedQuotation;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.result.ArticleSpan;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.Difference.Kind;
import org.hearsay.compare.result.Difference.Side;
import org.hearsay.compare.result.Edit;
import org.hearsay.compare.view.StoryView;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.Mention;
import org.hearsay.quantity.Measure;
import org.hearsay.quantity.MeasureReader;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// Finds edits that alter a quotation, as differences between the two reports.
final class AlteredQuotations implements DifferenceRule {
  private static final String NAME = "altered-quotation";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Difference> in(StoryView story) {
    List<Difference> found = new ArrayList<>();
    for (StoryView.Wording wording : story.wordings()) {
      for (Edit edit : wording.sameReport() ? List.<Edit>of() : wording.variant().edits()) {
        Difference difference = difference(wording, edit);
        if (difference != null) {
          found.add(difference);
        }
      }
    }
    return found;
  }

  private static @Nullable Difference difference(StoryView.Wording wording, Edit edit) {
    ComparedQuotation reference = wording.reference();
    ComparedQuotation variant = wording.other();
    Kind kind = kind(reference, variant, edit);
    if (kind == null || !edit.alters() || (kind == Kind.NUMBER && agree(reference, variant, edit))) {
      return null;
    }
    TextSpan from = edit.fromPlace() == null ? null : edit.fromPlace().span();
    return new Difference(
        kind,
        NAME,
        new Side(widened(reference, from, edit, true), edit.from()),
        new Side(widened(variant, edit.toSpan(), edit, false), edit.to()),
        null,
        wording.utterance().id(),
        phrase(edit.kind()));
  }

  private static @Nullable Kind kind(ComparedQuotation reference, ComparedQuotation variant, Edit edit) {
    return switch (edit.kind()) {
      case NUMBER -> Kind.NUMBER;
      case DATE -> Kind.DATE;
      case NAME -> named(reference, variant, edit);
      case POLARITY -> Kind.POLARITY;
      case INSERTION, ELISION, MODALITY, QUANTIFIER, TENSE, SYNONYM, ORDER, TRANSCRIPTION -> Kind.WORDING;
      case PUNCTUATION, SPELLING, TRUNCATION, TRANSLATION -> null;
    };
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
}
