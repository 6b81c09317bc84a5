package org.hearsay.app.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearsay.app.run.TerminalText;
import org.hearsay.compare.result.Comparison;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.Origins;
import org.hearsay.origin.Story;
import org.jspecify.annotations.Nullable;

/// The brief as text: what several tell first, then what differs, then what was said, then where it comes from.
public final class Summary {
  private static final int STORIES = 5;

  private Summary() {}

  /// @param all whether nothing is left out
  /// @param minConfidence differences less certain than this are only counted, 0 to 1
  /// @param colour whether headings and asides are set off with colour
  /// @param page where the page was written; absent when it was not
  public record Options(boolean all, double minConfidence, boolean colour, @Nullable String page) {}

  /// Counts what a summary leaves out.
  static final class Left {
    int stories;
    int statements;
    int differences;
    int uncertain;
    int facts;
    int origins;

    /// @return empty when nothing was left out
    String words() {
      List<String> parts = new ArrayList<>();
      add(parts, stories, "more story", "more stories");
      add(parts, differences, "more difference", "more differences");
      add(parts, statements, "more statement", "more statements");
      add(parts, origins, "more claim with origins", "more claims with origins");
      add(parts, facts, "more fact told by several", "more facts told by several");
      add(parts, uncertain, "uncertain difference", "uncertain differences");
      return String.join(", ", parts);
    }

    private static void add(List<String> parts, int number, String one, String many) {
      if (number > 0) {
        parts.add(SummaryPhrases.count(number, one, many));
      }
    }
  }

  public static String of(List<Story> stories, Options options) {
    Paper paper = new Paper(options.colour());
    Left left = new Left();
    int shown = options.all() ? stories.size() : Math.min(stories.size(), STORIES);
    // The largest stories are shown where not all can be; among equals the first ones.
    List<Story> chosen =
        stories.size() == shown
            ? stories
            : stories.stream().sorted(Comparator.comparingInt(story -> -reports(story).size())).limit(shown).toList();
    if (stories.size() > 1) {
      int reports = stories.stream().mapToInt(story -> reports(story).size()).sum();
      paper.heading(
          SummaryPhrases.count(stories.size(), "story", "stories")
              + " in "
              + SummaryPhrases.count(reports, "report", "reports"),
          "");
      paper.blank();
    }
    for (Story story : chosen) {
      story(paper, story, options, left);
    }
    left.stories = stories.size() - chosen.size();
    last(paper, left, options);
    return paper.toString();
  }

  private static List<ReadArticle> reports(Story story) {
    return story.comparison().story().articles();
  }

  private static void story(Paper paper, Story story, Options options, Left left) {
    Comparison comparison = story.comparison();
    StoryNames cast = new StoryNames(story);
    String title = title(comparison);
    List<String> lines = Paper.wrap(TerminalText.line(title), Paper.WIDTH);
    lines.forEach(line -> paper.heading(line, ""));
    paper.flow("", 0, facts(story, cast), "");
    paper.blank();
    FactLines.write(paper, cast, comparison, options.all(), left);
    Differences.write(paper, cast, comparison, options, left);
    Statements.write(paper, cast, comparison, options, left);
    Sources.write(paper, cast, comparison, options, left);
  }

  static String title(Comparison comparison) {
    if (!comparison.title().isBlank()) {
      return comparison.title();
    }
    for (ReadArticle read : comparison.story().articles()) {
      String title = read.article().title();
      if (title != null && !title.isBlank()) {
        return title;
      }
    }
    return comparison.story().articles().getFirst().article().file();
  }

  private static String facts(Story story, StoryNames cast) {
    List<String> facts = new ArrayList<>();
    facts.add(SummaryPhrases.count(reports(story).size(), "report", "reports"));
    facts.add(SummaryPhrases.days(story.comparison().story().published()));
    Origins counted = cast.origins(story.comparison().story().id());
    if (counted != null) {
      facts.add(SummaryPhrases.counts(counted));
    }
    return String.join(" · ", facts);
  }

  private static void last(Paper paper, Left left, Options options) {
    List<String> parts = new ArrayList<>();
    if (options.page() != null) {
      parts.add("Page: " + options.page());
    }
    String rest = left.words();
    if (!rest.isEmpty()) {
      parts.add(rest + ": --all");
    }
    if (!parts.isEmpty()) {
      paper.flow("", 0, String.join(" · ", parts), "");
    }
  }
}
