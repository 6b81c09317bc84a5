package org.hearsay.show.page;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.show.WordDiff;
import org.hearsay.text.Article;
import org.jspecify.annotations.Nullable;

/// One report to be read in place.
///
/// @param story the id of the story that it is in; absent where it is in none
/// @param versions address of the page of its versions; absent where it has one alone
public record SiteArticle(Views.WholeText text, @Nullable String story, @Nullable String versions) {
  /// Paragraphs of a text that are compared; the rest is left out, and the page says so.
  private static final int MOST_PARAGRAPHS = 400;

  /// Characters of a paragraph that are shown.
  private static final int MOST_CHARACTERS = 4_000;

  /// Two versions beside one another, and what the publisher changed from each to the next.
  ///
  /// @param id of the article
  /// @param line how many versions there are, in a sentence
  /// @param list all of them, the newest first
  /// @param left number of the version on the left, and when it came
  /// @param rows paragraphs, those that are alike beside one another
  /// @param cut that a part is not shown; may be empty
  public record Versions(
      String id, String title, String line, List<Listed> list, String left, String right, List<Row> rows, String cut) {
    public Versions {
      list = List.copyOf(list);
      rows = List.copyOf(rows);
    }
  }

  /// A version.
  ///
  /// @param note such as that only the program reads it otherwise; may be empty
  /// @param href address of the page that shows it beside the one before; absent for the first
  public record Listed(String label, String note, List<SiteChange> edits, @Nullable String href) {
    public Listed {
      edits = List.copyOf(edits);
    }
  }

  /// A paragraph of each side; empty on the side that has none.
  public record Row(List<Views.Run> left, List<Views.Run> right, boolean isSame) {
    public Row {
      left = List.copyOf(left);
      right = List.copyOf(right);
    }
  }

  /// The title and the paragraphs of two versions, beside one another.
  public static List<Row> beside(Article left, Article right) {
    List<String> before = paragraphs(left);
    List<String> after = paragraphs(right);
    int[][] common = common(before, after);
    List<Row> rows = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    List<String> come = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
        changed(rows, gone, come);
        List<Views.Run> same = List.of(new Views.Run(before.get(i), "", ""));
        rows.add(new Row(same, same, true));
        i++;
        j++;
      } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
        gone.add(before.get(i++));
      } else {
        come.add(after.get(j++));
      }
    }
    changed(rows, gone, come);
    return rows;
  }

  /// Whether all of a text is compared.
  public static boolean isWhole(Article article) {
    return article.text().split("\\n+", MOST_PARAGRAPHS + 1).length <= MOST_PARAGRAPHS;
  }

  private static List<String> paragraphs(Article article) {
    List<String> paragraphs = new ArrayList<>();
    String title = article.title();
    if (title != null && !title.isBlank() && !article.text().startsWith(title)) {
      paragraphs.add(title.strip());
    }
    for (String paragraph : article.text().split("\\n+", MOST_PARAGRAPHS + 1)) {
      if (!paragraph.isBlank() && paragraphs.size() < MOST_PARAGRAPHS) {
        paragraphs.add(Shown.line(paragraph, MOST_CHARACTERS));
      }
    }
    return paragraphs;
  }

  /// How many paragraphs the rests of both sides have in common, in their order.
  private static int[][] common(List<String> before, List<String> after) {
    int[][] common = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        common[i][j] =
            before.get(i).equals(after.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static void changed(List<Row> rows, List<String> gone, List<String> come) {
    for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
      String before = i < gone.size() ? gone.get(i) : "";
      String after = i < come.size() ? come.get(i) : "";
      List<Views.Run> left = new ArrayList<>();
      List<Views.Run> right = new ArrayList<>();
      for (WordDiff.Run run : WordDiff.of(before, after)) {
        switch (run.kind()) {
          case SAME -> {
            left.add(new Views.Run(run.text(), "", ""));
            right.add(new Views.Run(run.text(), "", ""));
          }
          case LEFT -> left.add(new Views.Run(run.text(), "del", "gone: "));
          case RIGHT -> right.add(new Views.Run(run.text(), "ins", "new: "));
        }
      }
      rows.add(new Row(left, right, false));
    }
    gone.clear();
    come.clear();
  }
}
