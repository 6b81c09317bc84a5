package org.hearsay.eval.sim;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.Story;
import org.hearsay.pipeline.ComparisonPolicy;
import org.hearsay.pipeline.ForgottenStory;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.pipeline.StoryKeeper;
import org.hearsay.stage.Stage;
import org.hearsay.story.StoryGroup;
import org.hearsay.text.Article;
import org.hearsay.text.Outlet;
import org.jspecify.annotations.Nullable;

/// Measures what stories, comparison and origins cost in a long stream, on one thread.
///
/// A [StoryKeeper] takes each article as it comes and compares stories again as it does by itself: when they have grown
/// to two, four, eight … reports. When nothing came for ten days a story is compared once more and forgotten. Times are
/// the process's own processor time, waiting and the making of articles left out, compiling and garbage collection
/// included.
///
/// Arguments: `--articles N` (default 100000), `--per-day N` (default 1000), `--read` to read each article in truth and
/// not as the simulator made it, `--out PATH` for PATH.svg and PATH.md. Or `--as-one N,N,…`: so many reports of the
/// stream, one after the other, are compared as if they were one story, and as so many prints of eight of them.
public final class StreamCost {
  private static final int BATCH = 200;
  private static final Duration QUIET = Duration.ofDays(10);
  private static final long FIRST_SEED = 5_000_000;

  private final Map<String, ReadArticle> kept = new HashMap<>();
  private final StoryKeeper keeper = new StoryKeeper(kept::get);
  private final Stage.Each<StoryGroup, Story> comparing = Pipelines.comparing();
  private long joinTime;
  private long compareTime;
  private long readTime;
  private int compared;
  private int largest;

  /// One row of the table.
  ///
  /// @param megabytes in use after a full collection
  record Row(
      int articles, double joinMs, double compareMs, double readMs, int openStories, int largest, long megabytes) {
    double ms() {
      return joinMs + compareMs;
    }
  }

  private StreamCost() {}

  public static void main(String[] args) throws IOException {
    int articles = 100_000;
    int perDay = 1000;
    boolean read = false;
    @Nullable String asOne = null;
    Path out = null;
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--articles" -> articles = Integer.parseInt(args[++i]);
        case "--per-day" -> perDay = Integer.parseInt(args[++i]);
        case "--read" -> read = true;
        case "--as-one" -> asOne = args[++i];
        case "--out" -> out = Path.of(args[++i]);
        default ->
            throw new IllegalArgumentException(
                "unknown argument '%s'; known: --articles N, --per-day N, --read, --as-one N,N, --out PATH"
                    .formatted(args[i]));
      }
    }
    PrintStream console = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (asOne != null) {
      for (String reports : asOne.split(",")) {
        asOne(Integer.parseInt(reports), perDay, console);
      }
      return;
    }
    new StreamCost().run(articles, perDay, read, console, out);
  }

  /// What one story of many reports costs: first of many affairs, which share sentences, then of one affair printed
  /// again and again.
  private static void asOne(int reports, int perDay, PrintStream console) {
    ArticleStream stream = new ArticleStream(FIRST_SEED, perDay);
    List<ReadArticle> many = new ArrayList<>();
    List<ReadArticle> prints = new ArrayList<>();
    for (int i = 0; i < reports; i++) {
      ArticleStream.Item item = stream.next();
      many.add(PreRead.of(item.affair(), item.report(), item.day()));
    }
    Affair affair = Simulator.affair(FIRST_SEED - 1, LocalDate.of(2024, 1, 1));
    for (int i = 0; i < reports; i++) {
      Affair.Report report = affair.reports().get(i % Math.min(8, affair.reports().size()));
      prints.add(again(PreRead.of(affair, report, LocalDate.of(2024, 1, 1)), i));
    }
    double affairs = compared(many);
    double copies = compared(prints);
    console.printf(
        Locale.ROOT,
        "%d reports as one story: %.2f ms a report; as many prints of eight: %.2f ms a report%n",
        reports,
        affairs,
        copies);
  }

  /// The same report in a paper of its own.
  private static ReadArticle again(ReadArticle read, int number) {
    Article article = read.article();
    String id = article.id() + "-print-" + number;
    Outlet outlet = new Outlet("Paper Number " + number, null, Outlet.Basis.METADATA);
    return new ReadArticle(
        new Article(
            id,
            id,
            article.url(),
            outlet,
            article.title(),
            article.byline(),
            article.language(),
            article.published(),
            article.text(),
            article.blocks()),
        read.quotations(),
        read.entities(),
        read.times());
  }

  private static double compared(List<ReadArticle> reports) {
    long begun = cpu();
    Pipelines.comparing().apply(new StoryGroup("one", reports));
    return (cpu() - begun) / 1e6 / reports.size();
  }

  /// @param out written anew with every row, so that a run that is stopped has left what it measured
  private void run(int articles, int perDay, boolean read, PrintStream console, @Nullable Path out) throws IOException {
    ArticleStream stream = new ArticleStream(FIRST_SEED, perDay);
    Stage.Each<Article, ReadArticle> reading = read ? Pipelines.reading() : null;
    List<Row> rows = new ArrayList<>();
    int step = Math.max(BATCH, articles / 20 / BATCH * BATCH);
    for (int done = BATCH; done < articles + BATCH; done += BATCH) {
      takeBatch(stream, reading);
      if (done % step == 0) {
        rows.add(row(done, step, console));
        if (out != null) {
          Files.writeString(Path.of(out + ".svg"), StreamPlot.svg(rows), StandardCharsets.UTF_8);
          Files.writeString(Path.of(out + ".md"), StreamPlot.table(rows), StandardCharsets.UTF_8);
        }
      }
    }
    snapshot(console);
  }

  /// @param reading absent where the simulator's own reading is taken
  private void takeBatch(ArticleStream stream, Stage.@Nullable Each<Article, ReadArticle> reading) {
    List<ReadArticle> batch = new ArrayList<>();
    List<LocalDate> days = new ArrayList<>();
    for (int i = 0; i < BATCH; i++) {
      ArticleStream.Item item = stream.next();
      if (reading != null) {
        Article article = Answer.ingest(List.of(item.report())).getFirst();
        long before = cpu();
        batch.addAll(reading.apply(article));
        readTime += cpu() - before;
      } else {
        batch.add(PreRead.of(item.affair(), item.report(), item.day()));
      }
      days.add(item.day());
    }
    take(batch, days);
  }

  /// Prints what the last articles cost, and begins to count anew.
  private Row row(int done, int step, PrintStream console) {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    Row row =
        new Row(
            done,
            joinTime / 1e6 / step,
            compareTime / 1e6 / step,
            readTime / 1e6 / step,
            keeper.size(),
            largest,
            (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    console.printf(
        Locale.ROOT,
        "%7d articles: stories %.2f ms, comparison and origins %.2f ms, reading %.2f ms; %d open stories, largest"
            + " %d, %d compared, %d MB%n",
        row.articles(),
        row.joinMs(),
        row.compareMs(),
        row.readMs(),
        row.openStories(),
        row.largest(),
        compared,
        row.megabytes());
    joinTime = 0;
    compareTime = 0;
    readTime = 0;
    largest = 0;
    compared = 0;
    return row;
  }

  /// What it takes to stop at the end of the stream and to go on another day.
  private void snapshot(PrintStream console) {
    long begun = cpu();
    byte[] bytes = keeper.snapshot();
    long written = cpu();
    StoryKeeper restored = StoryKeeper.restore(bytes, kept::get, ComparisonPolicy.doubling());
    console.printf(
        Locale.ROOT,
        "snapshot of %d stories: %d kB, written in %.0f ms, read in %.0f ms%n",
        restored.size(),
        bytes.length / 1000,
        (written - begun) / 1e6,
        (cpu() - written) / 1e6);
  }

  private void take(List<ReadArticle> batch, List<LocalDate> days) {
    long begun = cpu();
    for (int i = 0; i < batch.size(); i++) {
      ReadArticle read = batch.get(i);
      kept.put(read.article().id(), read);
      keeper.advance(days.get(i).atStartOfDay(ZoneOffset.UTC).toInstant());
      keeper.add(read);
    }
    long joined = cpu();
    for (StoryGroup group = keeper.nextDue(); group != null; group = keeper.nextDue()) {
      compare(group);
    }
    for (ForgottenStory story : keeper.forget(QUIET)) {
      if (story.last() != null) {
        compare(story.last());
      }
      story.articles().forEach(kept::remove);
    }
    joinTime += joined - begun;
    compareTime += cpu() - joined;
  }

  /// A late report of a story that was forgotten may stand alone: the others are no longer kept here.
  private void compare(StoryGroup group) {
    if (group.articles().size() > 1) {
      comparing.apply(group);
      compared++;
      largest = Math.max(largest, group.articles().size());
    }
  }

  private static long cpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }
}
