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
  /// @param name an outlet, agency or document, also one that was not read
  /// @param articles ids of the articles that have it from there
  public record Root(String name, List<String> articles, RootReason reason) implements Serializable {
    public Root {
      articles = List.copyOf(articles);
    }
  }

  /// Why an origin is thought to be one.
  public enum RootReason {
    OWN_REPORT("own report"),
    CITED("cited"),
    SHARED_STATEMENT("shared statement");

    private final String phrase;

    RootReason(String phrase) {
      this.phrase = phrase;
    }

    /// In words, for a reader.
    public String phrase() {
      return phrase;
    }
  }

  /// What shows that child has it from parent.
  public enum LinkReason {
    /// The report names the parent for these words.
    CITED("cited"),
    /// The report says that somebody told it to the parent.
    TOLD_TO("told to"),
    /// A line or a phrase credits the parent.
    CREDITED("credited"),
    /// The report names the parent, but shares prose with another.
    CONTRADICTED("cited, but the words are another's"),
    SHARED_PROSE("shared prose"),
    SHARED_PROSE_AND_CREDIT("shared prose and credit"),
    SAME_OUTLET("same outlet"),
    SAME_PUBLISHER("same publisher"),
    /// Both give it to one person, body or document.
    SAME_MAKER("the same maker of the statement"),
    /// The report shows no source. A claim that several reports have without one has mostly one origin.
    NO_OTHER_SOURCE("no other source shown");

    private final String phrase;

    LinkReason(String phrase) {
      this.phrase = phrase;
    }

    /// In words, for a reader.
    public String phrase() {
      return phrase;
    }
  }

  /// Who had it first.
  ///
  /// @param article id of the report; absent for an outlet or agency that was not read
  /// @param probability that nobody had it before
  public record First(String name, @Nullable String article, double probability) implements Serializable {}

  /// Child has it from parent.
  ///
  /// @param child id of an article
  /// @param parentArticle id of an article, absent where the parent was not read
  /// @param parentName name of the parent
  /// @param place the words that show it, absent where metadata does
  public record Edge(
      String child,
      @Nullable String parentArticle,
      String parentName,
      Kind kind,
      double probability,
      @Nullable ArticleSpan place,
      LinkReason reason)
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
