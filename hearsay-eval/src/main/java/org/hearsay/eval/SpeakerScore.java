package org.hearsay.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearsay.entity.Entity;
import org.hearsay.entity.Mention;
import org.hearsay.entity.ReadArticle;
import org.hearsay.eval.Metric.Better;
import org.hearsay.eval.SpeakerLabels.Labelled;
import org.hearsay.eval.train.Reliability;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.Speaker;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// Compares the speakers that were resolved with the labelled ones.
///
/// A labelled quotation is found when a quotation overlaps half of its content, or lies in it by half, and has the
/// same source. What is not found does not count: that is the finder's affair, and measured elsewhere.
///
/// A named speaker is right when a mention of the resolved entity touches a place that names the labelled one, and
/// none touches only a place that names somebody else. A speaker that the article does not name is right when what
/// was resolved has no name either and shares a mention with the label.
final class SpeakerScore {
  private static final Set<Speaker.Kind> NAMELESS =
      Set.of(Speaker.Kind.UNNAMED, Speaker.Kind.GROUP, Speaker.Kind.UNKNOWN);

  private record Count(int right, int all) {
    Count plus(boolean more) {
      return new Count(right + (more ? 1 : 0), all + 1);
    }
  }

  private final Map<String, Count> counts = new TreeMap<>();
  private final Reliability calibration = new Reliability();
  private final Reliability withUnknown = new Reliability();
  private final List<String> misses = new ArrayList<>();
  private int labelled;
  private int unresolved;

  void add(Labelled article, ReadArticle read, String part) {
    Map<String, Entity> entities =
        read.entities().stream().collect(Collectors.toMap(Entity::id, entity -> entity, (a, b) -> a));
    for (SpeakerLabels label : article.labels()) {
      if (!part.isEmpty() && !label.part().equals(part)) {
        continue;
      }
      labelled++;
      Quotation found = found(label, read.quotations());
      if (found == null) {
        continue;
      }
      Entity entity = found.speaker().entity() == null ? null : entities.get(found.speaker().entity());
      boolean right = right(label, article.labels(), found.speaker(), entity);
      count("all", right);
      count(label.type(), right);
      boolean answered = found.speaker().kind() != Speaker.Kind.UNKNOWN;
      unresolved += answered ? 0 : 1;
      withUnknown.add(found.speaker().confidence(), right);
      if (answered) {
        calibration.add(found.speaker().confidence(), right);
      }
      if (!right) {
        misses.add(miss(article, label, found));
      }
    }
  }

  private static String miss(Labelled article, SpeakerLabels label, Quotation found) {
    return "%s %s: %s [%s] is %s, got %s %s %.2f"
        .formatted(
            article.path(),
            label.type(),
            label.content().in(article.text()).replace('\n', ' '),
            label.source() == null ? "" : label.source().in(article.text()),
            label.named().isEmpty() ? label.kind() : label.named().getFirst().in(article.text()),
            found.speaker().kind(),
            found.speaker().name(),
            found.speaker().confidence());
  }

  private void count(String name, boolean right) {
    counts.put(name, counts.getOrDefault(name, new Count(0, 0)).plus(right));
  }

  /// The quotation of the same source that covers most of the labelled content; null for none.
  static @Nullable Quotation found(SpeakerLabels label, List<Quotation> quotations) {
    return quotations.stream()
        .filter(quotation -> sameSource(label, quotation) && shares(label, quotation))
        .max(
            Comparator.comparingInt((Quotation quotation) -> common(label, quotation))
                .thenComparing(Comparator.<Quotation>naturalOrder().reversed()))
        .orElse(null);
  }

  private static boolean sameSource(SpeakerLabels label, Quotation quotation) {
    TextSpan source = label.source();
    return source == null ? quotation.source().isEmpty() : quotation.source().stream().anyMatch(source::overlaps);
  }

  private static boolean shares(SpeakerLabels label, Quotation quotation) {
    int length = quotation.content().stream().mapToInt(TextSpan::length).sum();
    return 2 * common(label, quotation) >= Math.min(label.content().length(), length);
  }

  private static int common(SpeakerLabels label, Quotation quotation) {
    TextSpan wanted = label.content();
    return quotation.content().stream()
        .mapToInt(span -> Math.max(0, Math.min(span.end(), wanted.end()) - Math.max(span.begin(), wanted.begin())))
        .sum();
  }

  static boolean right(SpeakerLabels label, List<SpeakerLabels> all, Speaker speaker, @Nullable Entity entity) {
    if (label.isNamed()) {
      return entity != null
          && touches(entity, label.named())
          && all.stream().noneMatch(other -> isOther(label, other) && touchesName(entity, other.named()));
    }
    boolean nameless =
        NAMELESS.contains(speaker.kind())
            || (entity != null && entity.mentions().stream().noneMatch(mention -> mention.form() == Mention.Form.NAME));
    if (label.kind().equals("unknown")) {
      return nameless;
    }
    return nameless && entity != null && touches(entity, label.named());
  }

  private static boolean isOther(SpeakerLabels one, SpeakerLabels other) {
    return other.isNamed() && other.named().stream().noneMatch(place -> one.named().stream().anyMatch(place::overlaps));
  }

  private static boolean touches(Entity entity, List<TextSpan> places) {
    return entity.mentions().stream().anyMatch(mention -> places.stream().anyMatch(mention.span()::overlaps));
  }

  private static boolean touchesName(Entity entity, List<TextSpan> places) {
    return entity.mentions().stream()
        .filter(mention -> mention.form() == Mention.Form.NAME)
        .anyMatch(mention -> places.stream().anyMatch(mention.span()::overlaps));
  }

  /// Percentages with one decimal for shares, numbers for counts.
  List<Metric> metrics(String name) {
    List<Metric> out = new ArrayList<>();
    Count all = counts.getOrDefault("all", new Count(0, 0));
    out.add(new Metric(name + " found", all.all(), labelled, 0, Better.HIGHER));
    counts.forEach((type, count) ->
        out.add(
            new Metric(
                name + (type.equals("all") ? " right" : " right " + type),
                count.right(),
                count.all(),
                0,
                Better.HIGHER)));
    out.add(new Metric(name + " unresolved", unresolved, null, 0, Better.NEITHER));
    out.add(
        new Metric(name + " right at 80 % coverage", percent(withUnknown.precision(0.8)), null, 0.05, Better.HIGHER));
    out.add(new Metric(name + " calibration error", percent(calibration.error()), null, 0.05, Better.LOWER));
    return out;
  }

  private static double percent(double share) {
    return Math.rint(share * 1000) / 10;
  }

  Reliability calibration() {
    return calibration;
  }

  Reliability withUnknown() {
    return withUnknown;
  }

  /// What went wrong, one line each; holds text of the articles, so for the eye only.
  List<String> misses() {
    return List.copyOf(misses);
  }
}
