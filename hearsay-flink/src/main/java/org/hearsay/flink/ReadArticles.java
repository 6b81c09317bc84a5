package org.hearsay.flink;

import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.hearsay.entity.ReadArticle;
import org.hearsay.stage.Stage;
import org.hearsay.store.NotStoredFormException;
import org.hearsay.store.StoredForm;
import org.hearsay.story.JoinStories;
import org.hearsay.text.Article;
import org.hearsay.text.DateRange;
import org.jspecify.annotations.Nullable;

/// Reads articles, each by itself, and sketches them for joining. What is written of an article by itself is made here,
/// where it is at hand.
final class ReadArticles extends ProcessFunction<FileItem, ReadReport> {
  private static final long serialVersionUID = 1L;

  /// What was refused, as JSON.
  static final OutputTag<byte[]> REFUSED = new OutputTag<>("refused") {};

  /// Articles with their quotations, and the rows of the table of quotations, as JSON.
  static final OutputTag<byte[]> ARTICLES = new OutputTag<>("articles") {};

  static final OutputTag<byte[]> QUOTATIONS = new OutputTag<>("quotations") {};

  private final ReadingSupplier supplier;
  private transient Stage.@Nullable Each<Article, ReadArticle> reading;
  private transient @Nullable JoinStories joining;

  ReadArticles(ReadingSupplier supplier) {
    this.supplier = supplier;
  }

  @Override
  public void open(OpenContext context) {
    reading = supplier.get();
    joining = new JoinStories();
  }

  @Override
  public void processElement(FileItem item, Context context, Collector<ReadReport> out) throws NotStoredFormException {
    Stage.Each<Article, ReadArticle> stages = reading;
    JoinStories stories = joining;
    if (item.isRefused()) {
      context.output(REFUSED, item.refusal());
    } else if (stages != null && stories != null) {
      Article article = StoredForm.article(item.article()).article();
      List<ReadArticle> reads = stages.apply(article);
      for (ReadArticle read : reads) {
        context.output(ARTICLES, ResultLines.article(read));
        for (byte[] row : ResultLines.quotations(read)) {
          context.output(QUOTATIONS, row);
        }
        out.collect(report(read, stories.sketch(read)));
      }
    }
  }

  static ReadReport report(ReadArticle read, byte[] sketch) {
    DateRange published = read.article().published().range();
    return new ReadReport(
        read.article().id(),
        read.article().language(),
        published == null ? ReadReport.UNDATED : published.first().toEpochDay(),
        published == null ? ReadReport.UNDATED : published.last().toEpochDay(),
        StoredForm.write(read),
        sketch);
  }
}
