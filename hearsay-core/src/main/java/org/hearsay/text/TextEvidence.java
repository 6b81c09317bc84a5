package org.hearsay.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an article's own text says, in one language, about its title, authors, date and outlet.
final class TextEvidence {
  private static final int TOP = 2500;

  /// A line that is nothing but a date, with what pages write around it.
  private final Pattern dateWords;

  /// A place before the date, as in the head of a letter.
  private static final Pattern PLACE =
      Pattern.compile("\\p{Lu}[\\p{L}.'\u2019-]{1,20}(?: \\p{Lu}[\\p{L}.'\u2019-]{1,20}){0,2}, ? ?");

  /// A time of publication without a full date.
  private final Pattern stamp;

  private final Pattern sourceLine;

  /// Words in which a report says that its own outlet asked ("the Echo's request for comment"): no other outlet writes
  /// so.
  private final List<Pattern> asked;

  /// Words of which one is in every text that one of these patterns matches, to look for first.
  private final List<String> asking;

  private final Set<String> agencyCredits;

  /// News agencies, whose name under a text is a credit and not the outlet.
  private final Set<String> agencies;

  private final Pattern nameBorder;
  private final LinePatterns lines;
  private final WrittenDates dates;

  /// @param lists of the language
  TextEvidence(Lexicon lists, LinePatterns lines) {
    dateWords = Pattern.compile(lists.expression("text-evidence.date-words"), Pattern.CASE_INSENSITIVE);
    stamp = lists.pattern("text-evidence.stamp");
    sourceLine = Pattern.compile(lists.expression("text-evidence.source-line"), Pattern.MULTILINE);
    asked = lists.patterns("text-evidence.asked");
    asking = lists.entries("text-evidence.asking");
    agencyCredits = lists.words("text-evidence.agency-credits");
    agencies = lists.words("text-evidence.agencies");
    nameBorder = lists.pattern("text-evidence.name-border");
    dates = new WrittenDates(lists);
    this.lines = lines;
  }

  /// The article with what it lacked.
  Article fill(Article article, @Nullable TextSpan titleSpan) {
    String title = article.title();
    if (title == null && titleSpan != null) {
      title = titleSpan.in(article.text());
    }
    Published published = article.published();
    if (published.range() == null) {
      published = published(article);
    }
    Outlet outlet = article.outlet();
    if (outlet == null) {
      outlet = outlet(article);
    }
    return new Article(
        article.id(),
        article.file(),
        article.url(),
        outlet,
        title,
        bylines(article),
        article.language(),
        published,
        article.text(),
        article.blocks());
  }

  boolean isDateLine(TextLine line) {
    String text = line.text();
    if (text.length() > 90 || line.words() > 12) {
      return false;
    }
    WrittenDates.Found found = dates.first(text, 0, text.length());
    if (found == null) {
      return !line.stopped() && stamp.matcher(text).matches();
    }
    String rest = text.substring(0, found.span().begin()) + " " + text.substring(found.span().end());
    return dateWords.matcher(rest).matches() || (!line.stopped() && PLACE.matcher(rest).matches());
  }

  /// The first date near the top that stands in a date line, a dateline or a credit; else the first
  /// in such a line anywhere.
  private Published published(Article article) {
    for (Block block : article.blocks()) {
      boolean states =
          block.kind() == BlockKind.DATELINE
              || (block.kind() == BlockKind.CREDIT && block.span().begin() < TOP)
              || (block.kind() == BlockKind.BYLINE);
      if (!states || block.span().length() > 200) {
        continue;
      }
      WrittenDates.Found found = dates.first(article.text(), block.span().begin(), block.span().end());
      if (found != null) {
        return new Published(found.range(), Published.Basis.TEXT);
      }
    }
    return Published.UNKNOWN;
  }

  private @Nullable Outlet outlet(Article article) {
    Outlet stated = sourceLine(article);
    return stated != null ? stated : asked(article);
  }

  private @Nullable Outlet sourceLine(Article article) {
    for (Block block : article.blocks()) {
      if (block.kind() != BlockKind.BOILERPLATE || block.span().length() > 80) {
        continue;
      }
      Matcher matcher = sourceLine.matcher(block.span().in(article.text()));
      if (matcher.find()) {
        String name = matcher.group(1).strip().split("(?i)(?:,| and| &| /) ", 2)[0].strip();
        KnownOutlets.Known known = KnownOutlets.named(name);
        if (agencyCredits.contains(name.toLowerCase(Locale.ROOT)) || agencies.contains(Furniture.normal(name))) {
          return null;
        }
        return known != null
            ? new Outlet(known.name(), known.family(), Outlet.Basis.TEXT)
            : new Outlet(capitals(name), null, Outlet.Basis.TEXT);
      }
    }
    return null;
  }

  /// A name in capitals as it is written elsewhere.
  private static String capitals(String name) {
    if (!name.equals(name.toUpperCase(Locale.ROOT)) || name.length() <= 4) {
      return name;
    }
    StringBuilder out = new StringBuilder();
    boolean start = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      out.append(start ? c : Character.toLowerCase(c));
      start = !Character.isLetter(c);
    }
    return out.toString();
  }

  /// Only when all such places name one and the same known outlet.
  private @Nullable Outlet asked(Article article) {
    Set<String> names = new TreeSet<>();
    Outlet outlet = null;
    for (Block block : article.blocks()) {
      if (block.kind() != BlockKind.BODY || block.span().length() > 5000) {
        continue;
      }
      String text = block.span().in(article.text());
      if (asking.stream().noneMatch(text::contains)) {
        continue;
      }
      for (Pattern pattern : asked) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
          KnownOutlets.Known known = KnownOutlets.named(matcher.group(1));
          if (known != null && names.add(known.name())) {
            outlet = new Outlet(known.name(), known.family(), Outlet.Basis.TEXT);
          }
        }
      }
    }
    return names.size() == 1 ? outlet : null;
  }

  /// Authors that metadata name get the place where the text names them too; without metadata the
  /// byline gives them.
  private List<Byline> bylines(Article article) {
    List<Byline> found = new ArrayList<>();
    for (Block block : article.blocks()) {
      if (block.kind() == BlockKind.BYLINE) {
        names(block.span(), article.text(), found);
      }
    }
    if (article.byline().isEmpty()) {
      return found;
    }
    List<Byline> out = new ArrayList<>();
    for (Byline byline : article.byline()) {
      Byline place = byline;
      for (Byline named : found) {
        if (byline.span() == null && named.name().equalsIgnoreCase(byline.name())) {
          place = new Byline(byline.name(), named.span());
        }
      }
      out.add(place);
    }
    return out;
  }

  private void names(TextSpan block, String text, List<Byline> out) {
    String line = block.in(text);
    TextSpan names = lines.bylineNames(line);
    if (names == null) {
      return;
    }
    int from = names.begin();
    Matcher border = nameBorder.matcher(line).region(from, names.end());
    while (border.find()) {
      add(line, from, border.start(), block.begin(), out);
      from = border.end();
    }
    add(line, from, names.end(), block.begin(), out);
  }

  private static void add(String line, int from, int to, int offset, List<Byline> out) {
    if (from < to) {
      out.add(new Byline(line.substring(from, to), new TextSpan(offset + from, offset + to)));
    }
  }
}
