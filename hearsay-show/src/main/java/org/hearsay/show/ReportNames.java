package org.hearsay.show;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.hearsay.text.Article;
import org.hearsay.text.DateRange;
import org.jspecify.annotations.Nullable;

/// What each report of a story is called: by its outlet alone where that has one report in the story, and
/// otherwise with the day, "Hill Wire of 4 Mar". A number behind the name would be taken for a count of
/// reports, so only reports of one day have one, as an ordinal: "Hill Wire of 4 Mar (2nd)".
public final class ReportNames {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_YEAR = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private ReportNames() {}

  /// @param articles of one story, in its order
  /// @param outlet the name of an article's outlet, or what stands for it where that is not known
  /// @return names by article id, all different where those of the outlets do not imitate this form
  public static Map<String, String> of(Collection<Article> articles, Function<Article, String> outlet) {
    Map<String, List<Article>> byOutlet = new TreeMap<>();
    for (Article article : articles) {
      byOutlet.computeIfAbsent(outlet.apply(article), made -> new ArrayList<>()).add(article);
    }
    Map<String, String> names = new LinkedHashMap<>();
    byOutlet.forEach((name, reports) -> add(names, name, reports));
    return names;
  }

  private static void add(Map<String, String> names, String name, List<Article> reports) {
    if (reports.size() == 1) {
      names.put(reports.getFirst().id(), name);
      return;
    }
    boolean years = reports.stream().mapToInt(ReportNames::year).distinct().count() > 1;
    Map<String, Integer> times = new HashMap<>();
    reports.forEach(report -> times.merge(day(report, years), 1, Integer::sum));
    Map<String, Integer> seen = new HashMap<>();
    for (Article report : reports) {
      String day = day(report, years);
      int nth = seen.merge(day, 1, Integer::sum);
      String which = times.getOrDefault(day, 1) > 1 ? " (" + ordinal(nth) + ")" : "";
      names.put(report.id(), name + day + which);
    }
  }

  private static int year(Article article) {
    DateRange range = article.published().range();
    return range == null ? 0 : range.first().getYear();
  }

  private static String day(Article article, boolean years) {
    @Nullable DateRange range = article.published().range();
    if (range == null) {
      return ", undated";
    }
    LocalDate first = range.first();
    LocalDate last = range.last();
    DateTimeFormatter end = years || first.getYear() != last.getYear() ? DAY_YEAR : DAY;
    if (first.equals(last)) {
      return " of " + end.format(first);
    }
    boolean oneMonth = first.getYear() == last.getYear() && first.getMonth() == last.getMonth();
    String from =
        oneMonth
            ? first.getDayOfMonth() + "–"
            : (first.getYear() == last.getYear() ? DAY : DAY_YEAR).format(first) + " – ";
    return " of " + from + end.format(last);
  }

  private static String ordinal(int number) {
    boolean teen = number % 100 >= 11 && number % 100 <= 13;
    String ending =
        teen
            ? "th"
            : switch (number % 10) {
              case 1 -> "st";
              case 2 -> "nd";
              case 3 -> "rd";
              default -> "th";
            };
    return number + ending;
  }
}
