package org.hearsay.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.hearsay.app.export.Csv;
import org.hearsay.archive.keep.ArchiveView;
import org.hearsay.archive.keep.ArchivedRun;
import org.hearsay.entity.ReadArticle;
import org.hearsay.show.json.ArticleJson;
import org.hearsay.show.json.Json;
import org.hearsay.show.json.StoryJson;

/// Everything of one kind in an archive, as a stream. The first line says how many there are, the last that all of them
/// came: an export that lacks it was cut off.
final class ArchiveExport {
  /// What is written.
  enum Kind {
    /// JSON Lines: articles with their quotations, as `extract` gives them.
    articles,
    /// A table of quotations, as `extract --format csv` gives it.
    quotations,
    /// JSON Lines: stories of two reports and more, compared.
    stories
  }

  private final ArchiveView view;
  private final OutputStream out;

  ArchiveExport(ArchiveView view, OutputStream out) {
    this.view = view;
    this.out = out;
  }

  void write(Kind kind) throws IOException {
    try {
      switch (kind) {
        case articles -> articles();
        case quotations -> quotations();
        case stories -> stories();
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void articles() {
    frame("export", Kind.articles, view.readArticles());
    AtomicLong written = new AtomicLong();
    view.eachArticle(read -> {
      line(json -> ArticleJson.write(json, read, ArchivedRun.program(read)));
      written.incrementAndGet();
    });
    frame("end", Kind.articles, written.get());
  }

  private void stories() {
    frame("export", Kind.stories, view.comparedStories());
    AtomicLong written = new AtomicLong();
    view.eachStory(story -> {
      line(json -> StoryJson.write(json, story));
      written.incrementAndGet();
    });
    frame("end", Kind.stories, written.get());
  }

  private void quotations() {
    text("# export of " + view.currentQuotations() + " quotations\r\n");
    text(Csv.header());
    AtomicLong written = new AtomicLong();
    view.eachArticle((ReadArticle read) -> {
      text(Csv.rows(read, ArchivedRun.program(read)));
      written.addAndGet(read.quotations().size());
    });
    text("# end of " + written.get() + " quotations\r\n");
  }

  private void frame(String type, Kind of, long count) {
    line(json -> json.open().put("type", type).put("schema", 1).put("of", of.name()).put("count", count).shut());
  }

  private void line(Consumer<Json> writer) {
    try (Json json = new Json(out)) {
      writer.accept(json);
    }
    text("\n");
  }

  private void text(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
