package org.hearsay.origin;

import java.io.Serializable;
import java.util.List;
import org.hearsay.compare.result.ArticleSpan;
import org.jspecify.annotations.Nullable;

/// The three counts that always stand together, and the graph behind the third.
///
/// @param of id of the claim or utterance; the story's id for the story as a whole
/// @param outlets how many publishers carry it
/// @param texts how many distinct texts do
/// @param expected expected number of independent origins
/// @param low lower end of the 90 % interval
/// @param high upper end of the 90 % interval
/// @param first who had it first; absent where that is not known
public record Origins(
    String of,
    int outlets,
    int texts,
    double expected,
    int low,
    int high,
    List<Root> roots,
    List<Edge> edges,
    @Nullable First first)
    implements Serializable {
  public Origins {
    roots = List.copyOf(roots);
    edges = List.copyOf(edges);
  }

  /// The same for the usual writings of one outlet's name ("The Bay Echo", "Bay Echo"), without looking at a story;
  /// empty for a name without a word.
  public static String outletKey(String name) {
    return OutletAliases.plain(name);
  }

  /// Where it independently began.
  ///
  /// @param name an outlet, agency or document, also one that was not ingested
  /// @param articles ids of the articles that have it from there
  /// @param reason a fixed phrase
  public record Root(String name, List<String> articles, String reason) implements Serializable {
    public Root {
      articles = List.copyOf(articles);
    }
  }

  /// Who had it first.
  ///
  /// @param article id of the report; absent for an outlet or agency that was not ingested
  /// @param probability that nobody had it before
  public record First(String name, @Nullable String article, double probability) implements Serializable {}

  /// Child has it from parent.
  ///
  /// @param child id of an article
  /// @param parentArticle id of an article, absent when the parent was not ingested
  /// @param parentName name of the parent
  /// @param place the words that show it, absent where metadata does
  public record Edge(
      String child,
      @Nullable String parentArticle,
      String parentName,
      Kind kind,
      double probability,
      @Nullable ArticleSpan place,
      String reason)
      implements Serializable {}

  /// Why child is thought to have it from parent.
  public enum Kind {
    CITED,
    COPIED,
    SHARED_EVENT,
    /// Both are of one publisher, and the child shows no other source.
    SAME_PUBLISHER
  }
}
