package org.hearsay.ingest.container;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Fields that stand as lines over a text, such as "Title: Ferry stays" and "Date: 12 May 2031", as people and clippers
/// write them. They are metadata and no part of the report.
///
/// @param fields the values by the letters of their names
/// @param begin of the lines in the text
/// @param end of the lines in the text, without the line break after the last
public record HeadFields(Map<String, String> fields, int begin, int end) {
  private static final Pattern FIELD =
      Pattern.compile(
          "[ \\t>*_-]{0,6}([A-Za-z][A-Za-z _-]{1,30}?)[*_]{0,2}[ \\t]?:[*_]{0,2}[ \\t]+(\\S.*?)[ \\t\\\\*_]*");

  private static final Pattern LINK = Pattern.compile("!?\\[([^\\]\\[]{0,300})\\]\\(([^()\\s]{1,1000})\\)");

  private static final Pattern HEADING = Pattern.compile("[ \\t]{0,3}#{1,3}[ \\t]+\\S.*|[^.!?]{1,200}");

  private static final int MOST_LINES = 20;
  private static final int LONGEST = 2000;

  /// How many of the lines must be fields that are known.
  private static final int KNOWN = 2;

  public HeadFields {
    fields = Map.copyOf(fields);
  }

  /// At the top, or under a first line that stands alone and may be the title. Each line of the block is a field, at least
  /// two are known, and an empty line and a text follow.
  ///
  /// @return absent where there are none
  public static @Nullable HeadFields of(String text) {
    int at = start(text, 0);
    HeadFields found = at < 0 ? null : block(text, at);
    if (found == null && at >= 0) {
      int end = lineEnd(text, at);
      int next = start(text, end);
      boolean alone = next > 0 && text.substring(end, next).chars().filter(c -> c == '\n').count() > 1;
      if (alone && HEADING.matcher(text.substring(at, end).stripTrailing()).matches()) {
        found = block(text, next);
      }
    }
    return found;
  }

  private static @Nullable HeadFields block(String text, int begin) {
    Map<String, String> fields = new HashMap<>();
    int known = 0;
    int at = begin;
    int end = begin;
    for (int line = 0; at < text.length(); line++) {
      int stop = lineEnd(text, at);
      String words = text.substring(at, stop);
      if (words.isBlank()) {
        break;
      }
      Matcher field = FIELD.matcher(words.stripTrailing());
      if (line == MOST_LINES || words.length() > LONGEST || !field.matches()) {
        return null;
      }
      String name = FieldNames.plain(field.group(1));
      known += isKnown(name) ? 1 : 0;
      Matcher link = LINK.matcher(field.group(2));
      if (link.find()) {
        fields.putIfAbsent(name, link.group(1).isBlank() ? link.group(2) : link.group(1));
        fields.putIfAbsent("url", link.group(2));
      } else {
        fields.putIfAbsent(name, field.group(2));
      }
      end = stop;
      at = stop + 1;
    }
    boolean dated =
        FieldNames.first(fields, FieldNames.DATE) != null || FieldNames.first(fields, FieldNames.URL) != null;
    boolean named =
        FieldNames.first(fields, FieldNames.TITLE) != null || FieldNames.first(fields, FieldNames.OUTLET) != null;
    return known >= KNOWN && (dated || named) && start(text, end) >= 0 ? new HeadFields(fields, begin, end) : null;
  }

  private static boolean isKnown(String name) {
    return List.of(FieldNames.TITLE, FieldNames.DATE, FieldNames.OUTLET, FieldNames.AUTHORS, FieldNames.URL).stream()
        .anyMatch(names -> names.contains(name));
  }

  /// The first of these names that has a value; absent where none has.
  public @Nullable String first(List<String> names) {
    return FieldNames.first(fields, names);
  }

  public List<String> authors() {
    return Strings.names(first(FieldNames.AUTHORS));
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  /// The next character that is no white space; -1 where there is none.
  private static int start(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    // The line begins before its indentation.
    return at < text.length() ? at : -1;
  }
}
