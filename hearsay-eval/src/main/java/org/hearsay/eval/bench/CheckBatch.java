package org.hearsay.eval.bench;

import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.hearsay.compare.utterance.QuoteIndex;
import org.hearsay.compare.utterance.QuoteSearch;
import org.hearsay.entity.ReadArticle;
import org.hearsay.ingest.ArticleReader;
import org.hearsay.ingest.Outcome;
import org.hearsay.ingest.ReadOptions;
import org.hearsay.ingest.container.ChosenFields;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.linear.LinearQuotationFinder;
import org.hearsay.stage.Stage;
import org.hearsay.text.Article;
import org.jspecify.annotations.Nullable;

/// How much processor time `check --batch` takes once the articles are read: 10,000 queries against 1,000 articles.
///
///     java -cp <class path of hearsay-eval> org.hearsay.eval.bench.CheckBatch [--text-field NAME] PATH...
///
/// The queries are made of what stands in quotation marks in the articles: a third as it is, a third cut in half or with
/// one word of another quotation in it, and a third of words of several quotations, which nobody has said.
public final class CheckBatch {
  private static final int ARTICLES = 1000;
  private static final int QUERIES = 10_000;
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private CheckBatch() {}

  public static void main(String[] args) {
    List<String> paths = new ArrayList<>(Arrays.asList(args));
    @Nullable String field = null;
    if (paths.size() > 2 && paths.getFirst().equals("--text-field")) {
      field = paths.get(1);
      paths = paths.subList(2, paths.size());
    }
    QuoteIndex index = new QuoteIndex();
    List<String[]> said = new ArrayList<>();
    long begin = CLOCK.getCurrentThreadCpuTime();
    int articles = read(paths, field, index, said);
    long read = CLOCK.getCurrentThreadCpuTime();
    if (said.isEmpty()) {
      System.out.println("no quotation was found in " + paths);
      return;
    }
    List<QuoteSearch> queries = queries(said);
    long made = CLOCK.getCurrentThreadCpuTime();
    int found = 0;
    for (QuoteSearch query : queries) {
      found += index.find(query).isEmpty() ? 0 : 1;
    }
    long end = CLOCK.getCurrentThreadCpuTime();
    System.out.printf(
        Locale.ROOT,
        "%d articles with %d quotations read in %.1f s; %d queries, %d found, in %.1f s of processor time%n",
        articles,
        said.size(),
        (read - begin) / 1e9,
        queries.size(),
        found,
        (end - made) / 1e9);
  }

  private static int read(List<String> paths, @Nullable String field, QuoteIndex index, List<String[]> said) {
    Stage.Each<Article, ReadArticle> stages = Pipelines.reading(LinearQuotationFinder.english());
    ReadOptions options = ReadOptions.STANDARD.withFields(new ChosenFields(field, null, null, null));
    int[] articles = {0};
    ArticleReader.read(
        paths,
        options,
        InputStream.nullInputStream(),
        outcome -> {
          if (outcome instanceof Outcome.Ok<Article>(Article article) && articles[0] < ARTICLES) {
            articles[0]++;
            for (ReadArticle each : stages.apply(article)) {
              index.add(each);
              each.quotations().forEach(quotation -> add(quotation, article.text(), said));
            }
          }
        });
    return articles[0];
  }

  private static void add(Quotation quotation, String text, List<String[]> said) {
    String[] words = quotation.content().getFirst().in(text).strip().split("\\s+");
    if (words.length > 3) {
      said.add(words);
    }
  }

  private static List<QuoteSearch> queries(List<String[]> said) {
    Random random = new Random(7);
    List<QuoteSearch> queries = new ArrayList<>();
    while (queries.size() < QUERIES) {
      String[] words = said.get(random.nextInt(said.size())).clone();
      String[] other = said.get(random.nextInt(said.size()));
      switch (queries.size() % 3) {
        case 0 -> {}
        case 1 -> {
          if (random.nextBoolean()) {
            words = Arrays.copyOf(words, Math.max(4, words.length / 2));
          } else {
            words[random.nextInt(words.length)] = other[random.nextInt(other.length)];
          }
        }
        default -> {
          for (int i = 0; i < words.length; i++) {
            String[] any = said.get(random.nextInt(said.size()));
            words[i] = any[random.nextInt(any.length)];
          }
        }
      }
      String query = String.join(" ", words);
      if (query.chars().anyMatch(Character::isLetterOrDigit)) {
        queries.add(QuoteSearch.of(query));
      }
    }
    return queries;
  }
}
