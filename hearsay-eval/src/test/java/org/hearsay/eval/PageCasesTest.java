package org.hearsay.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.ingest.ArticleReader;
import org.hearsay.ingest.Outcome;
import org.hearsay.ingest.ReadOptions;
import org.hearsay.ingest.Warning;
import org.hearsay.text.Article;
import org.hearsay.text.Byline;
import org.hearsay.text.DateRange;
import org.junit.jupiter.api.Test;

/// Small inputs of every format, each with a line that says in words what is to come of it, where these data are. What of
/// the words has a fixed form is checked: how many articles and paragraphs, day, byline, outlet, title, address, a
/// warning, or a refusal.
class PageCasesTest {
  private static final String EXPECTED = ".expected.txt";

  private static final Pattern ARTICLES = Pattern.compile("^(one|two) articles?\\b");
  private static final Pattern DAY = Pattern.compile("published (\\d{4}-\\d\\d-\\d\\d)(?: or (\\d\\d))?");
  private static final Pattern BYLINE = Pattern.compile("byline ([A-Z][^,(]*)");
  private static final Pattern OUTLET = Pattern.compile("outlet ([A-Z][^,;(]*)");
  private static final Pattern TITLE = Pattern.compile("title:? (\\p{Lu}[^;(]*)");
  private static final Pattern ADDRESS = Pattern.compile("url (https?://[^;\\s]*)");
  private static final Pattern TAGS = Pattern.compile("</?[A-Za-z][\\w:.-]*(?: [^<>]*)?>");

  private record Read(List<Article> articles, List<Outcome.Refused<Article>> refused, List<Warning> warnings) {}

  private static Read read(Path input) {
    Read read = new Read(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    ArticleReader.read(
        List.of(input.toString()),
        ReadOptions.STANDARD,
        InputStream.nullInputStream(),
        outcome -> {
          switch (outcome) {
            case Outcome.Ok<Article>(Article article) -> read.articles().add(article);
            case Outcome.Refused<Article> refused -> read.refused().add(refused);
          }
        },
        read.warnings()::add);
    return read;
  }

  @Test
  void everyInputIsReadAsItsLineSaysOrRefusedWithARemedy() throws IOException {
    Path folder = Folders.data().resolve("cases/pages");
    assumeTrue(Files.isDirectory(folder), folder + " does not exist (see HEARSAY_DATA)");
    List<Path> lines;
    try (Stream<Path> files = Files.list(folder)) {
      lines = files.filter(file -> file.toString().endsWith(EXPECTED)).sorted().toList();
    }
    List<String> wrong = new ArrayList<>();
    List<String> unchecked = new ArrayList<>();
    for (Path line : lines) {
      String name = Objects.requireNonNull(line.getFileName()).toString();
      Path input = folder.resolve(name.substring(0, name.length() - EXPECTED.length()));
      int checked = check(Files.readString(line).strip(), read(input), fault -> wrong.add(name + ": " + fault));
      if (checked == 0) {
        unchecked.add(name);
      }
    }
    System.out.println(lines.size() + " inputs of pages and formats; nothing of a fixed form in " + unchecked);
    assertThat(wrong).isEmpty();
    assertThat(unchecked.size()).isLessThan(lines.size() / 5);
  }

  private interface Faults {
    void add(String fault);
  }

  /// @return how many of the words had a form that could be checked
  private static int check(String expected, Read read, Faults wrong) {
    read.refused()
        .forEach(refused -> {
          if (refused.remedy().isBlank() || refused.detail().contains("a fault of Hearsay")) {
            wrong.add("refused without a remedy: " + refused.detail());
          }
        });
    if (expected.startsWith("refused")) {
      if (!read.articles().isEmpty() || read.refused().isEmpty()) {
        wrong.add("read, and to be refused");
      }
      return 1;
    }
    if (read.articles().isEmpty()) {
      if (!expected.contains("refus")) {
        wrong.add("refused: " + read.refused());
      }
      return 1;
    }
    int checked = 0;
    Matcher count = ARTICLES.matcher(expected);
    if (count.find()) {
      checked++;
      int articles = count.group(1).equals("one") ? 1 : 2;
      if (articles != distinct(read)) {
        wrong.add("articles: " + distinct(read));
      }
    }
    return checked + checkFields(expected, read, wrong) + checkText(expected, read, wrong);
  }

  /// A copy of an article in one file is read once and told of.
  private static long distinct(Read read) {
    return read.articles().size()
        + read.warnings().stream().filter(warning -> warning.text().startsWith("the same text")).count();
  }

  private static int checkFields(String expected, Read read, Faults wrong) {
    Article first = read.articles().getFirst();
    int checked = 0;
    Matcher day = DAY.matcher(expected);
    if (day.find()) {
      checked++;
      DateRange range = first.published().range();
      String shown = range == null ? "none" : range.first().toString();
      boolean other = day.group(2) != null && shown.endsWith(day.group(2));
      if (!shown.equals(day.group(1)) && !other && !expected.contains("or at least a warning")) {
        wrong.add("day: " + shown);
      }
    }
    checked += expected.contains("published unknown") ? 1 : 0;
    if (expected.contains("published unknown") && first.published().range() != null) {
      wrong.add("day: " + first.published());
    }
    Matcher byline = BYLINE.matcher(expected);
    if (byline.find()) {
      checked++;
      Set<String> names =
          Arrays.stream(byline.group(1).split(";"))
              .map(String::strip)
              .filter(name -> !name.isEmpty() && Character.isUpperCase(name.charAt(0)))
              .collect(Collectors.toCollection(TreeSet::new));
      Set<String> got = first.byline().stream().map(Byline::name).collect(Collectors.toCollection(TreeSet::new));
      if (!got.equals(names) && !(expected.contains("or none") && got.isEmpty())) {
        wrong.add("byline: " + got);
      }
    }
    checked += same(OUTLET, expected, first.outlet() == null ? "none" : first.outlet().name(), "outlet", wrong);
    checked += same(TITLE, expected, String.valueOf(first.title()), "title", wrong);
    return checked + same(ADDRESS, expected, String.valueOf(first.url()), "address", wrong);
  }

  private static int same(Pattern words, String expected, String got, String what, Faults wrong) {
    Matcher stated = words.matcher(expected);
    if (!stated.find()) {
      return 0;
    }
    if (!got.equals(stated.group(1).strip())) {
      wrong.add(what + ": " + got);
    }
    return 1;
  }

  private static int checkText(String expected, Read read, Faults wrong) {
    int checked = 0;
    String text = read.articles().getFirst().text();
    if (expected.contains("five paragraphs")) {
      checked++;
      long paragraphs = text.lines().filter(line -> line.strip().length() > 40).count();
      if (paragraphs < 5) {
        wrong.add("paragraphs: " + paragraphs);
      }
    }
    if (expected.matches("(?is).*never tags as text.*")) {
      checked++;
      if (TAGS.matcher(text).find()) {
        wrong.add("tags in its text");
      }
    }
    if (expected.startsWith("a warning")) {
      checked++;
      if (read.warnings().isEmpty()) {
        wrong.add("no warning");
      }
    }
    return checked;
  }
}
