package org.hearsay.compare.difference;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.result.ArticleSpan;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.Difference.Kind;
import org.hearsay.compare.result.Difference.Side;
import org.hearsay.compare.result.StoryEntity;
import org.hearsay.compare.view.StoryView;
import org.hearsay.entity.Entity;
import org.hearsay.entity.Mention;
import org.jspecify.annotations.Nullable;

/// Finds a name that one report writes as no other does, for one person in one role.
final class MisspelledNames implements DifferenceRule {
  @Override
  public String name() {
    return "misspelled-name";
  }

  @Override
  public List<Difference> in(StoryView story) {
    List<String> all = story.reports.stream().map(Report::id).toList();
    List<Difference> found = new ArrayList<>();
    for (StoryEntity entity : story.cast.entities()) {
      for (StoryEntity.NameVariant variant : entity.variants()) {
        if (variant.relation() != StoryEntity.Relation.MISSPELLING) {
          continue;
        }
        ArticleSpan right = place(story.reports, variant.exact(), variant.articles());
        ArticleSpan left = place(story.reports, entity.name(), all);
        if (left != null && right != null) {
          found.add(
              Difference.of(
                  Kind.NAME,
                  name(),
                  new Side(left, entity.name()),
                  new Side(right, variant.exact()),
                  "one person, the name written differently"));
        }
      }
    }
    return found;
  }

  private static @Nullable ArticleSpan place(List<Report> reports, String exact, List<String> articles) {
    for (Report report : reports) {
      if (!articles.contains(report.id())) {
        continue;
      }
      for (Entity entity : report.read.entities()) {
        for (Mention mention : entity.mentions()) {
          if (mention.span().end() <= report.text.length()
              && mention.span().in(report.text).replaceAll("\\s+", " ").equals(exact)) {
            return report.place(mention.span());
          }
        }
      }
    }
    return null;
  }
}
