package org.hearsay.server;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.archive.rows.KeptSource;
import org.hearsay.show.page.SiteSources;

/// How a source is, in words.
final class SourceHealth {
  /// The states, that which needs a look most first.
  static final List<String> ORDER = List.of("broken", "silent", "new", "good", "paused");

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);

  private SourceHealth() {}

  /// In the time zone of this machine, where the user is.
  static String moment(Instant at) {
    return MOMENT.format(at.atZone(ZoneId.systemDefault()));
  }

  static SiteSources.Row row(KeptSource source, Instant now) {
    String state = state(source, now);
    return new SiteSources.Row(
        source.id(),
        source.title(),
        source.address(),
        state,
        label(state),
        reason(source, state),
        source.remedy(),
        facts(source),
        source.isPaused());
  }

  private static String state(KeptSource source, Instant now) {
    if (source.isPaused()) {
      return "paused";
    }
    if (source.isBroken()) {
      return "broken";
    }
    return source.asked() == null ? "new" : source.isSilent(now) ? "silent" : "good";
  }

  private static String label(String state) {
    return switch (state) {
      case "broken" -> "Broken";
      case "silent" -> "Silent";
      case "new" -> "Not looked at yet";
      case "paused" -> "Paused";
      default -> "Good";
    };
  }

  private static String reason(KeptSource source, String state) {
    if (state.equals("silent")) {
      Duration from = source.silentFrom();
      return from == null
          ? ""
          : "Silent longer than usual: it named nothing new. Before, its longest pause was %s."
              .formatted(words(from.dividedBy(2)));
    }
    if (source.reason().isEmpty()) {
      return "";
    }
    String times =
        source.failures() == 1 ? "The last look failed" : "The last %,d looks failed".formatted(source.failures());
    return times + ": " + source.reason() + ".";
  }

  private static String words(Duration time) {
    long hours = Math.max(1, time.toHours());
    return hours < 48 ? hours + (hours == 1 ? " hour" : " hours") : time.toDays() + " days";
  }

  private static List<String> facts(KeptSource source) {
    List<String> facts = new ArrayList<>();
    if (source.pages() > 0) {
      facts.add("%,d named, %,d kept as articles".formatted(source.pages(), source.articles()));
    }
    if (source.fresh() != null) {
      facts.add("something new " + moment(source.fresh()));
    }
    if (source.asked() != null) {
      facts.add("looked at " + moment(source.asked()));
    }
    if (!source.isPaused()) {
      facts.add(source.next().toEpochMilli() == 0 ? "next look in a moment" : "next look " + moment(source.next()));
    }
    return facts;
  }

  static String line(List<SiteSources.Row> rows) {
    if (rows.isEmpty()) {
      return "";
    }
    long broken = rows.stream().filter(row -> row.state().equals("broken")).count();
    long silent = rows.stream().filter(row -> row.state().equals("silent")).count();
    String line = rows.size() == 1 ? "1 source" : "%,d sources".formatted(rows.size());
    if (broken > 0) {
      line += ", %,d broken".formatted(broken);
    }
    if (silent > 0) {
      line += ", %,d silent longer than usual".formatted(silent);
    }
    return line + (broken + silent == 0 ? ", all in order." : ".");
  }

  /// A list of feeds as other programs read it.
  static String opml(List<KeptSource> feeds) {
    StringBuilder text =
        new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n<head><title>Hearsay"
                + " sources</title></head>\n<body>\n");
    for (KeptSource feed : feeds) {
      String title = escaped(feed.title());
      text.append(
          "<outline type=\"rss\" text=\"%s\" title=\"%s\" xmlUrl=\"%s\"/>\n"
              .formatted(title, title, escaped(feed.address())));
    }
    return text.append("</body>\n</opml>\n").toString();
  }

  /// Characters that XML does not allow are left out.
  static String escaped(String words) {
    StringBuilder text = new StringBuilder(words.length() + 16);
    words
        .codePoints()
        .forEach(point -> {
          switch (point) {
            case '&' -> text.append("&amp;");
            case '<' -> text.append("&lt;");
            case '>' -> text.append("&gt;");
            case '"' -> text.append("&quot;");
            default -> {
              boolean isAllowed =
                  point >= 0x20 && point != 0xFFFE && point != 0xFFFF && !(point >= 0xD800 && point < 0xE000);
              if (isAllowed) {
                text.appendCodePoint(point);
              }
            }
          }
        });
    return text.toString();
  }
}
