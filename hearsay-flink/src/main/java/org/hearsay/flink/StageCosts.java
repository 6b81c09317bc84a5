package org.hearsay.flink;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hearsay.entity.ReadArticle;
import org.hearsay.ingest.ArticleReader;
import org.hearsay.ingest.Outcome;
import org.hearsay.ingest.ReadOptions;
import org.hearsay.origin.Story;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.show.json.Json;
import org.hearsay.show.json.StoryJson;
import org.hearsay.stage.Stage;
import org.hearsay.store.NotStoredFormException;
import org.hearsay.store.StoredForm;
import org.hearsay.story.JoinStories;
import org.hearsay.story.StoryGroup;
import org.hearsay.text.Article;

/// What each step of a job costs an article in processor time of one thread, and how many bytes go between the steps: the
/// figures that a cluster is sized by. Prints a table.
///
/// ```
/// java org.hearsay.flink.StageCosts fast PATH…
/// ```
public final class StageCosts {
  private int articles;

  private StageCosts() {}

  public static void main(String[] args) throws IOException, NotStoredFormException {
    if (args.length < 2) {
      System.err.println("usage: StageCosts accurate|fast|rules PATH…");
      System.exit(2);
    }
    new StageCosts().run(ReadingSupplier.Model.valueOf(args[0]), Arrays.asList(args).subList(1, args.length));
  }

  private void run(ReadingSupplier model, List<String> paths) throws IOException, NotStoredFormException {
    Stage.Each<Article, ReadArticle> reading = model.get();
    long begin = cpu();
    List<Article> read = articles(paths);
    articles = read.size();
    if (articles == 0) {
      System.err.println("no articles in " + paths);
      System.exit(1);
    }
    System.out.printf(Locale.ROOT, "%d articles%n%-34s %10s %14s%n", articles, "step", "ms CPU", "bytes");
    line("file to article", cpu() - begin, 0);
    begin = cpu();
    List<byte[]> unread =
        read.stream().map(one -> StoredForm.write(new ReadArticle(one, List.of(), List.of(), List.of()))).toList();
    for (byte[] one : unread) {
      StoredForm.article(one);
    }
    line("to the reading task and out of it", cpu() - begin, bytes(unread));
    reading.apply(read.getFirst()); // what is loaded once
    begin = cpu();
    List<ReadArticle> reads = new ArrayList<>();
    read.forEach(article -> reads.addAll(reading.apply(article)));
    line("read", cpu() - begin, 0);
    begin = cpu();
    List<byte[]> stored = reads.stream().map(StoredForm::write).toList();
    line("to the stored form", cpu() - begin, bytes(stored));
    begin = cpu();
    for (byte[] one : stored) {
      StoredForm.article(one);
    }
    line("from the stored form", cpu() - begin, 0);
    JoinStories joining = new JoinStories();
    begin = cpu();
    List<byte[]> sketches = reads.stream().map(joining::sketch).toList();
    line("sketch", cpu() - begin, bytes(sketches));
    JoinStories.State state = joining.initial();
    begin = cpu();
    long moves = 0;
    for (byte[] sketch : sketches) {
      moves += joining.acceptSketch(state, sketch).size();
    }
    line("join (one task a language)", cpu() - begin, 0);
    compare(reads, moves);
  }

  private void compare(List<ReadArticle> reads, long moves) throws IOException {
    long begin = cpu();
    List<Story> stories = Pipelines.brief(reads);
    line("join again, compare, count", cpu() - begin, 0);
    begin = cpu();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Story story : stories) {
      try (Json json = new Json(bytes)) {
        StoryJson.write(json, story);
      }
    }
    line("story as JSON", cpu() - begin, bytes.size());
    List<StoryGroup> groups = stories.stream().map(story -> story.comparison().story()).toList();
    int largest = groups.stream().mapToInt(group -> group.articles().size()).max().orElse(0);
    System.out.printf(
        Locale.ROOT,
        "%d stories, the largest of %d articles; %.2f moves an article%n",
        groups.size(),
        largest,
        (double) moves / articles);
  }

  private static List<Article> articles(List<String> paths) {
    List<Article> articles = new ArrayList<>();
    ArticleReader.read(
        paths,
        ReadOptions.STANDARD,
        InputStream.nullInputStream(),
        outcome -> {
          if (outcome instanceof Outcome.Ok<Article>(Article article)) {
            articles.add(article);
          }
        });
    return articles;
  }

  private void line(String step, long nanos, long bytes) {
    System.out.printf(
        Locale.ROOT, "%-34s %10.2f %14s%n", step, nanos / 1e6 / articles, bytes == 0 ? "" : bytes / articles + "");
  }

  private static long bytes(List<byte[]> all) {
    return all.stream().mapToLong(one -> one.length).sum();
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
