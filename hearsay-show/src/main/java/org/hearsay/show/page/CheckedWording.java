package org.hearsay.show.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.compare.utterance.FoundQuotation;
import org.hearsay.quote.Quotation;
import org.hearsay.show.WordDiff;
import org.hearsay.show.json.CodePoints;
import org.hearsay.text.Article;
import org.jspecify.annotations.Nullable;

/// A printed wording that is a form of words that were asked for.
public final class CheckedWording {
  private final String relation;
  private final List<Views.Run> words;
  private final String who;
  private final @Nullable String whoHref;
  private final String where;
  private final String href;
  private final String published;
  private final String carried;
  private final List<Print> prints;
  private final List<String> stories;

  /// Another report that prints the wording.
  ///
  /// @param href address of its page
  public record Print(String outlet, String published, String href) {}

  private CheckedWording(FoundQuotation found, String asked, String carried, List<Print> prints, List<String> stories) {
    Article article = found.article();
    Quotation quotation = found.match().quotation();
    relation = Shown.word(found.match().relation());
    words = runs(asked, Statement.words(article.text(), quotation));
    String name = Statement.speakerName(quotation);
    String resolved = quotation.speaker().name();
    whoHref = resolved.isBlank() ? null : "/who?name=" + URLEncoder.encode(resolved, StandardCharsets.UTF_8);
    who = found.match().otherSpeaker() ? "Another speaker: " + name : name;
    where =
        article.outlet() == null || article.outlet().name().isBlank()
            ? ArticleParts.title(article)
            : Shown.line(article.outlet().name(), 60);
    href = "/a/" + article.id() + "#a1-" + CodePoints.of(article.text()).at(quotation.content().getFirst().begin());
    published = Shown.days(article.published().range());
    this.carried = carried;
    this.prints = List.copyOf(prints);
    this.stories = List.copyOf(stories);
  }

  /// @param asked the words that were looked for
  /// @param carried how many reports print it, in a sentence; empty where one does
  /// @param stories ids
  public static CheckedWording of(
      FoundQuotation found, String asked, String carried, List<Print> prints, List<String> stories) {
    return new CheckedWording(found, asked, carried, prints, stories);
  }

  private static List<Views.Run> runs(String asked, String printed) {
    List<Views.Run> runs = new ArrayList<>();
    for (WordDiff.Run run : WordDiff.of(Shown.line(asked, 2000), Shown.line(printed, 2000))) {
      runs.add(
          switch (run.kind()) {
            case SAME -> new Views.Run(run.text(), "", "");
            case LEFT -> new Views.Run(run.text(), "del", "only in the words asked: ");
            case RIGHT -> new Views.Run(run.text(), "ins", "only in the report: ");
          });
    }
    return runs;
  }

  String relation() {
    return relation;
  }

  List<Views.Run> words() {
    return words;
  }

  /// Whether any word differs.
  boolean isMarked() {
    return words.stream().anyMatch(run -> !run.css().isEmpty());
  }

  String who() {
    return who;
  }

  /// Address of the page of the name; absent for a speaker without one.
  @Nullable String whoHref() {
    return whoHref;
  }

  String where() {
    return where;
  }

  String href() {
    return href;
  }

  String published() {
    return published;
  }

  String carried() {
    return carried;
  }

  List<Print> prints() {
    return prints;
  }

  List<String> stories() {
    return stories;
  }
}
