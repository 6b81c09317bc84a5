package org.hearsay.compare.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.compare.result.ArticleSpan;
import org.hearsay.compare.result.Claim;
import org.hearsay.compare.result.Claim.Cell;
import org.hearsay.compare.result.Claim.Coverage;
import org.hearsay.compare.result.Claim.Statement;
import org.hearsay.compare.result.Difference;

/// Brings the cells of claims into line with the differences: a report whose value differs does not state the claim.
public final class DifferingCells {
  private DifferingCells() {}

  public static List<Claim> in(List<Claim> claims, List<Difference> differences) {
    Map<String, List<Difference>> byArticle = new HashMap<>();
    for (Difference difference : differences) {
      byArticle.computeIfAbsent(difference.left().place().article(), key -> new ArrayList<>()).add(difference);
    }
    return claims.stream().map(claim -> corrected(claim, byArticle)).toList();
  }

  private static Claim corrected(Claim claim, Map<String, List<Difference>> byArticle) {
    Map<String, Statement> differing = new HashMap<>();
    for (Statement left : claim.statements()) {
      for (Difference difference : byArticle.getOrDefault(left.article(), List.of())) {
        if (!left.span().overlaps(difference.left().place().span())) {
          continue;
        }
        for (Statement right : claim.statements()) {
          if (holds(right, difference.right().place())) {
            boolean saysRight =
                claim.says().article().equals(right.article()) && right.span().overlaps(claim.says().span());
            Statement other = saysRight ? left : right;
            differing.putIfAbsent(other.article(), other);
          }
        }
      }
    }
    differing.remove(claim.says().article());
    if (differing.isEmpty()) {
      return claim;
    }
    List<Coverage> coverage = new ArrayList<>();
    for (Coverage cell : claim.coverage()) {
      Statement other = differing.get(cell.article());
      boolean tells = cell.cell() == Cell.STATES || cell.cell() == Cell.VARIES;
      coverage.add(tells && other != null ? new Coverage(cell.article(), Cell.DIFFERS, other.span()) : cell);
    }
    return new Claim(claim.id(), claim.says(), claim.statements(), coverage);
  }

  private static boolean holds(Statement statement, ArticleSpan place) {
    return statement.article().equals(place.article()) && statement.span().overlaps(place.span());
  }
}
