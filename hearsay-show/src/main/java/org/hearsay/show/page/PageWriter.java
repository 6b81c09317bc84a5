package org.hearsay.show.page;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.Story;
import org.hearsay.show.RunInfo;
import org.hearsay.story.StoryGroup;
import org.jspecify.annotations.Nullable;

/// Writes a brief as one HTML file.
public final class PageWriter {
  /// More stories than this start folded, all but the first.
  private static final int OPEN_STORIES = 6;

  /// More articles than this start folded.
  private static final int OPEN_ARTICLES = 12;

  private static final int CHUNK = 1 << 16;

  private PageWriter() {}

  /// @param articles every article that was read, in any order
  /// @param stories what [org.hearsay.pipeline.Pipelines#brief] made of them
  /// @param run what the part "About this brief" tells
  public static void write(OutputStream out, List<ReadArticle> articles, List<Story> stories, RunInfo run)
      throws IOException {
    Views.Page page = page(inStoryOrder(articles, stories), stories, run);
    String text = render(page);
    for (int at = 0; at < text.length(); ) {
      int end = Math.min(text.length(), at + CHUNK);
      if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
        end--;
      }
      out.write(text.substring(at, end).getBytes(StandardCharsets.UTF_8));
      at = end;
    }
  }

  /// No interceptor: the templates use none of the tags for which JTE calls one.
  @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
  private static String render(Views.Page page) {
    StringOutput html = new StringOutput(CHUNK);
    JtepageGenerated.render(new OwaspHtmlTemplateOutput(html), null, page);
    return html.toString();
  }

  /// Articles are numbered in the order in which the stories show them, so that the order of the input changes nothing.
  private static List<ReadArticle> inStoryOrder(List<ReadArticle> articles, List<Story> stories) {
    List<ReadArticle> ordered = new ArrayList<>();
    for (Story story : stories) {
      ordered.addAll(story.comparison().story().articles());
    }
    Set<String> seen = new HashSet<>();
    ordered.removeIf(read -> !seen.add(read.article().id()));
    articles.stream()
        .filter(read -> seen.add(read.article().id()))
        .sorted(Comparator.comparing(read -> read.article().id()))
        .forEach(ordered::add);
    return ordered;
  }

  /// A page, and the rules among its style that light up places.
  record Built(Views.Page page, List<String> rules) {}

  private static Views.Page page(List<ReadArticle> articles, List<Story> stories, RunInfo run) throws IOException {
    return build(articles, stories, run).page();
  }

  static Built build(List<ReadArticle> articles, List<Story> stories, RunInfo run) throws IOException {
    Places places = new Places(articles, stories);
    List<Views.StoryPart> parts = new ArrayList<>();
    for (Story story : stories) {
      parts.add(story(places, story, parts.size(), stories.size()));
    }
    ArticleParts texts = new ArticleParts(places);
    List<Views.WholeText> shown = articles.stream().map(texts::view).toList();
    String css = resource("page.css") + String.join("\n", texts.rules());
    String script = resource("page.js");
    String title =
        parts.size() == 1
            ? parts.getFirst().title()
            : Shown.count(parts.size(), "story", "stories")
                + " in "
                + Shown.count(articles.size(), "report", "reports");
    Views.Page page =
        new Views.Page(
            title + " – Hearsay brief",
            "Brief of " + Shown.count(articles.size(), "report", "reports"),
            policy(css, script),
            css,
            script,
            Shown.line(run.program().version(), 60),
            parts,
            shown,
            articles.size() > OPEN_ARTICLES,
            AboutParts.view(run, articles.size(), stories.size()));
    return new Built(page, texts.rules());
  }

  private static Views.StoryPart story(Places places, Story story, int index, int of) {
    StoryGroup group = story.comparison().story();
    String id = "s" + (index + 1);
    OriginIndex known = new OriginIndex(id, places, story);
    OriginParts origins = new OriginParts(id, places, story, known);
    String published = Shown.days(group.published());
    String title =
        story.comparison().title().isBlank()
            ? ArticleParts.title(group.articles().getFirst().article())
            : Shown.line(story.comparison().title(), 200);
    DifferenceParts differences = new DifferenceParts(id, places, story.comparison());
    Views.Facts facts = new FactParts(id, places, story.comparison(), differences.anchors()).view();
    Views.Statements statements = new StatementParts(id, places, story.comparison(), known).view();
    return new Views.StoryPart(
        id,
        title,
        of > OPEN_STORIES && index > 0,
        Shown.count(group.articles().size(), "report", "reports") + " · " + published,
        published,
        origins.counts(),
        filters(places, group, statements, facts),
        facts,
        differences.view(),
        statements,
        origins.view(),
        new TimelineParts(id, places, story.comparison()).view(),
        group.articles().stream().map(read -> places.link(read.article().id(), null)).toList());
  }

  /// One report or one speaker needs no choice.
  private static Views.Filters filters(
      Places places, StoryGroup group, Views.Statements statements, Views.@Nullable Facts facts) {
    List<Views.Choice> reports = new ArrayList<>();
    for (ReadArticle read : group.articles()) {
      String id = read.article().id();
      reports.add(new Views.Choice(Integer.toString(places.number(id)), places.outlet(id)));
    }
    List<Views.Choice> speakers =
        Stream.concat(statements.first().stream(), statements.rest().stream())
            .map(speaker -> new Views.Choice(speaker.key(), speaker.name()))
            .toList();
    return new Views.Filters(
        reports.size() < 2 ? List.of() : reports, speakers.size() < 2 ? List.of() : speakers, facts != null);
  }

  /// Nothing may load or run but the one style and the one script in the file, which are named by their hashes.
  private static String policy(String css, String script) {
    return "default-src 'none'; style-src 'sha256-"
        + sha256(css)
        + "'; script-src 'sha256-"
        + sha256(script)
        + "'; img-src data:; base-uri 'none'; form-action 'none'";
  }

  private static String sha256(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = PageWriter.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("the program is not complete: " + name + " is missing from its jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
  }
}
