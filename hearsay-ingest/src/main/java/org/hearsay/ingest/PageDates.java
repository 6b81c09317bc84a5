package org.hearsay.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.ingest.meta.IngestLists;
import org.hearsay.ingest.meta.ShortText;
import org.hearsay.text.DateRange;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The day of publication that a page states: in JSON-LD, in meta elements, then where it shows one. The day of a change
/// is none.
final class PageDates {
  /// Words before a date that is no day of publication.
  private static final List<String> CHANGED = IngestLists.ENGLISH.entries("page-dates.changed");

  private static final Set<String> AMERICAN = Set.of("en-us", "en-ph");

  private static final Pattern DAY_IN_ADDRESS =
      Pattern.compile("[/_-](20\\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\\d|3[01])(?=[/_.-]|$)");

  private static final int LONGEST_ADDRESS = 2000;

  private PageDates() {}

  /// @param language of the page, which says whether 5/6 is in May; absent where it states none
  static MetadataDates.@Nullable Stated published(
      Document page, @Nullable JsonNode article, LinkedData data, @Nullable String language) {
    if (article != null) {
      MetadataDates.Stated date = stated(PageMetadata.string(article.get("datePublished")), language);
      if (date != null) {
        return date;
      }
    }
    String stated =
        PageMetadata.meta(
            page,
            "article:published_time",
            "og:published_time",
            "article:published",
            "parsely-pub-date",
            "sailthru.date",
            "pubdate",
            "publishdate",
            "publish-date",
            "publish_date",
            "date",
            "dc.date",
            "dc.date.issued",
            "dcterms.created",
            "datepublished",
            "datePublished",
            "article.published",
            "cxenseparse:recs:publishtime",
            "ptime",
            "pdate");
    MetadataDates.Stated date = stated(stated, language);
    if (date == null) {
      date = stated(data.brokenDate(), language);
    }
    date = date != null ? date : shown(page, language);
    date = date != null ? date : only(page);
    return date != null ? date : dated(page, language);
  }

  /// The day in an element that is called a date and holds nothing else, where the page shows one such day only.
  private static MetadataDates.@Nullable Stated dated(Document page, @Nullable String language) {
    Set<DateRange> days = new HashSet<>();
    MetadataDates.Stated last = null;
    for (Element element : PageMetadata.first(page, "[class*=date],[class*=Date],[class*=publish],[id*=date]")) {
      String words = ShortText.of(element).strip();
      if (words.isEmpty() || words.length() > LONGEST_DATE || isChange(element)) {
        continue;
      }
      MetadataDates.Stated date = stated(BEFORE_DATE.matcher(words).replaceFirst(""), language);
      if (date != null && date.days().first().equals(date.days().last())) {
        days.add(date.days());
        last = date;
      }
    }
    return days.size() == 1 ? last : null;
  }

  private static final int LONGEST_DATE = 60;

  /// Words that stand before a day of publication.
  private static final Pattern BEFORE_DATE =
      Pattern.compile(
          "^(?:" + String.join("|", IngestLists.ENGLISH.entries("page-dates.published")) + ")\\b[:,]?\\s*",
          Pattern.CASE_INSENSITIVE);

  /// The day of all times on a page that states one day only.
  private static MetadataDates.@Nullable Stated only(Document page) {
    Set<DateRange> days = new HashSet<>();
    MetadataDates.Stated last = null;
    for (Element time : PageMetadata.first(page, "time[datetime]")) {
      MetadataDates.Stated date = isChange(time) ? null : MetadataDates.stated(time.attr("datetime"));
      if (date != null) {
        days.add(date.days());
        last = date;
      }
    }
    return days.size() == 1 ? last : null;
  }

  /// The day in an address such as `/2031/05/12/ferry`; absent where it has none.
  static MetadataDates.@Nullable Stated inAddress(@Nullable String url) {
    Matcher day = DAY_IN_ADDRESS.matcher(url == null || url.length() > LONGEST_ADDRESS ? "" : url);
    return day.find() ? MetadataDates.stated(day.group(1) + "-" + day.group(2) + "-" + day.group(3)) : null;
  }

  private static MetadataDates.@Nullable Stated shown(Document page, @Nullable String language) {
    for (Element element :
        PageMetadata.nested(
            page,
            outer -> outer.nameIs("article") || outer.nameIs("header"),
            inner -> inner.nameIs("time") && inner.hasAttr("datetime"),
            one ->
                PageMetadata.is(one, "itemprop", "datePublished") || (one.nameIs("time") && one.hasAttr("pubdate")))) {
      if (isChange(element)) {
        continue;
      }
      for (String attribute : List.of("datetime", "content")) {
        MetadataDates.Stated date = stated(element.attr(attribute), language);
        if (date != null) {
          return date;
        }
      }
      MetadataDates.Stated date = stated(ShortText.of(element), language);
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  /// Whether the element, or the words right before it, say that the article was changed then.
  private static boolean isChange(Element time) {
    String names = (time.className() + " " + time.attr("itemprop")).toLowerCase(Locale.ROOT);
    if (names.contains("modified") || names.contains("updated")) {
      return true;
    }
    if (PageMetadata.is(time, "itemprop", "datePublished")) {
      return false;
    }
    String before = time.previousSibling() instanceof TextNode words ? words.text() : ShortText.of(time);
    String small = before.strip().toLowerCase(Locale.ROOT);
    return CHANGED.stream()
        .anyMatch(word -> small.equals(word) || small.startsWith(word + " ") || small.startsWith(word + ":"));
  }

  private static MetadataDates.@Nullable Stated stated(@Nullable String written, @Nullable String language) {
    MetadataDates.Stated date = MetadataDates.stated(written);
    return date != null ? date : MetadataDates.numeric(written, order(language));
  }

  /// Which number of 5/6/2031 is the month.
  static MetadataDates.Order order(@Nullable String language) {
    String small = language == null ? "" : language.toLowerCase(Locale.ROOT).replace('_', '-');
    if (AMERICAN.contains(small)) {
      return MetadataDates.Order.MONTH_FIRST;
    }
    // Elsewhere the day stands first; a plain "en" says nothing.
    return small.contains("-") && small.startsWith("en") ? MetadataDates.Order.DAY_FIRST : MetadataDates.Order.UNKNOWN;
  }
}
