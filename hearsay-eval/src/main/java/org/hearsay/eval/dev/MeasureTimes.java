package org.hearsay.eval.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.entity.TimeExpression;
import org.hearsay.entity.name.ArticleWords;
import org.hearsay.entity.time.TimeFinder;
import org.hearsay.text.Article;
import org.hearsay.text.DateRange;
import org.hearsay.text.Published;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/// Measures expressions of time on articles in TimeML: extents, and values where the extent is found.
///
/// Arguments: the folder with `.tml` files, and optionally `misses`. Dates of publication are those of
/// the files.
public final class MeasureTimes {
  private static final Pattern TAG = Pattern.compile("<(/?)([A-Z0-9]+)([^>]*)>");
  private static final Pattern VALUE = Pattern.compile("\\b(type|value)=\"([^\"]*)\"");

  private MeasureTimes() {}

  private record Gold(TextSpan span, String type, String value) {}

  private record Document(String text, @Nullable LocalDate published, List<Gold> times) {}

  /// Counts of one type.
  private static final class Count {
    private int gold;
    private int found;
    private int exact;
    private int touched;
    private int valued;
    private int right;
  }

  public static void main(String[] args) throws IOException {
    Map<String, Count> counts = new TreeMap<>();
    List<String> misses = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of(args[0]))) {
      files = all.filter(file -> file.toString().endsWith(".tml")).sorted().toList();
    }
    for (Path file : files) {
      Document document = read(Files.readString(file));
      Article article = article(document);
      List<TimeExpression> found = TimeFinder.find(new ArticleWords(article, Tokenizer.tokenize(article)));
      compare(document, found, counts, misses);
    }
    if (args.length > 1) {
      misses.forEach(System.out::println);
    }
    System.out.println(files.size() + " articles");
    counts.forEach(MeasureTimes::print);
  }

  private static void print(String type, Count c) {
    System.out.printf(
        Locale.ROOT,
        "%-9s of %5d  extent exact F1 %.1f  touched F1 %.1f (P %.1f R %.1f)  value right %.1f of the touched  value F1"
            + " %.1f%n",
        type,
        c.gold,
        200.0 * c.exact / Math.max(1, c.gold + c.found),
        200.0 * c.touched / Math.max(1, c.gold + c.found),
        100.0 * c.touched / Math.max(1, c.found),
        100.0 * c.touched / Math.max(1, c.gold),
        100.0 * c.right / Math.max(1, c.valued),
        200.0 * c.right / Math.max(1, c.gold + c.found));
  }

  private static void compare(
      Document document, List<TimeExpression> found, Map<String, Count> counts, List<String> misses) {
    boolean[] used = new boolean[found.size()];
    for (Gold gold : document.times()) {
      Count all = counts.computeIfAbsent("all", key -> new Count());
      Count own = counts.computeIfAbsent(gold.type(), key -> new Count());
      all.gold++;
      own.gold++;
      int best = -1;
      for (int i = 0; i < used.length; i++) {
        boolean touches = !used[i] && found.get(i).span().overlaps(gold.span());
        if (touches && (best < 0 || found.get(i).span().equals(gold.span()))) {
          best = i;
        }
      }
      if (best < 0) {
        misses.add("missed " + gold.type() + " " + gold.value() + ": " + around(document, gold.span()));
        continue;
      }
      used[best] = true;
      TimeExpression hit = found.get(best);
      boolean exact = hit.span().equals(gold.span());
      boolean right = gold.value().equals(hit.value());
      for (Count count : List.of(all, own)) {
        count.touched++;
        count.exact += exact ? 1 : 0;
        count.valued++;
        count.right += right ? 1 : 0;
      }
      if (!right || !exact) {
        misses.add(
            "%s %s got %s: %s got %s"
                .formatted(
                    gold.type(),
                    gold.value(),
                    hit.value(),
                    around(document, gold.span()),
                    hit.span().in(document.text()).replaceAll("\\s+", " ")));
      }
    }
    for (int i = 0; i < used.length; i++) {
      counts.computeIfAbsent("all", key -> new Count()).found++;
      counts.computeIfAbsent(found.get(i).type().name(), key -> new Count()).found++;
      if (!used[i]) {
        misses.add(
            "extra " + found.get(i).type() + " " + found.get(i).value() + ": " + around(document, found.get(i).span()));
      }
    }
  }

  /// The words between brackets, with what stands around them and the day of publication.
  private static String around(Document document, TextSpan span) {
    String text = document.text();
    String before = text.substring(Math.max(0, span.begin() - 60), span.begin());
    String after = text.substring(span.end(), Math.min(text.length(), span.end() + 30));
    return (before + "[" + span.in(text) + "]" + after).replaceAll("\\s+", " ") + " (" + document.published() + ")";
  }

  private static Article article(Document document) {
    LocalDate day = document.published();
    Published published = day == null ? Published.UNKNOWN : new Published(DateRange.day(day), Published.Basis.METADATA);
    return new Article("t", "t", null, null, null, List.of(), "en", published, document.text(), List.of());
  }

  private static Document read(String file) {
    StringBuilder text = new StringBuilder();
    List<Gold> times = new ArrayList<>();
    LocalDate published = null;
    boolean inText = false;
    int begin = -1;
    String attributes = "";
    Matcher tag = TAG.matcher(file);
    int at = 0;
    while (tag.find()) {
      if (inText) {
        text.append(plain(file.substring(at, tag.start())));
      }
      at = tag.end();
      String name = tag.group(2);
      boolean opens = tag.group(1).isEmpty();
      if (name.equals("TEXT")) {
        inText = opens;
      } else if (name.equals("TIMEX3") && opens && !inText && published == null) {
        published = day(attribute(tag.group(3), "value"));
      } else if (name.equals("TIMEX3") && opens && inText) {
        begin = text.length();
        attributes = tag.group(3);
      } else if (name.equals("TIMEX3") && inText && begin >= 0 && begin < text.length()) {
        times.add(
            new Gold(
                new TextSpan(begin, text.length()), attribute(attributes, "type"), attribute(attributes, "value")));
        begin = -1;
      }
    }
    return new Document(text.toString(), published, times);
  }

  private static String plain(String xml) {
    return xml.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
  }

  private static String attribute(String attributes, String name) {
    Matcher matcher = VALUE.matcher(attributes);
    while (matcher.find()) {
      if (matcher.group(1).equals(name)) {
        return matcher.group(2);
      }
    }
    return "";
  }

  private static @Nullable LocalDate day(String value) {
    try {
      return value.length() < 10 ? null : LocalDate.parse(value.substring(0, 10));
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
