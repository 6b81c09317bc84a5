package org.hearsay.eval;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.quote.QuotationKind;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// An article with the quotations that a careful reader finds in it. The file's head explains the
/// marks.
record GoldArticle(String title, String text, List<GoldQuotation> quotations) {

  /// @param speaker the fullest name in the article; "?" where it names none
  record GoldQuotation(
      QuotationKind kind,
      List<TextSpan> content,
      List<TextSpan> cue,
      List<TextSpan> source,
      String speaker,
      @Nullable String addressee,
      @Nullable String via) {}

  private static final Pattern OPEN = Pattern.compile("([<{\\[])(\\d+(?:,\\d+)*) ");
  private static final Pattern LABEL = Pattern.compile("(\\d+) (\\w+) (.*?)(?: addressee=(.*?))?(?: via=(.*?))?");

  static List<GoldArticle> parse(String file) {
    List<GoldArticle> out = new ArrayList<>();
    String[] parts = file.split("(?m)^=== ", -1);
    for (int i = 1; i < parts.length; i++) {
      out.add(article(parts[i]));
    }
    return out;
  }

  private static GoldArticle article(String part) {
    int head = part.indexOf('\n');
    int rule = part.indexOf("\n---", head);
    String title = part.substring(0, head).strip();
    Marks marks = new Marks();
    String text = marks.strip(title + "\n\n" + part.substring(head + 1, rule).strip() + "\n");
    List<GoldQuotation> quotations = new ArrayList<>();
    for (String line : part.substring(rule + 4).strip().lines().toList()) {
      Matcher label = LABEL.matcher(line.strip());
      if (!label.matches()) {
        throw new IllegalArgumentException("'" + title + "': no label: " + line);
      }
      int number = Integer.parseInt(label.group(1));
      List<TextSpan> content = marks.spans('<', number);
      if (content.isEmpty()) {
        throw new IllegalArgumentException("'" + title + "': no <" + number + " …> in the text");
      }
      quotations.add(
          new GoldQuotation(
              QuotationKind.valueOf(label.group(2).toUpperCase(java.util.Locale.ROOT)),
              content,
              marks.spans('{', number),
              marks.spans('[', number),
              label.group(3),
              label.group(4),
              label.group(5)));
    }
    if (quotations.size() != marks.numbers()) {
      throw new IllegalArgumentException("'" + title + "': marks and labels differ in number");
    }
    return new GoldArticle(title, text, quotations);
  }

  /// Takes the marks out of a text and keeps where they stood.
  private static final class Marks {
    private final Map<Integer, Map<Character, List<TextSpan>>> found = new TreeMap<>();

    private record Open(char kind, List<Integer> numbers, int begin) {}

    String strip(String marked) {
      StringBuilder text = new StringBuilder();
      Deque<Open> open = new ArrayDeque<>();
      Matcher opening = OPEN.matcher(marked);
      int at = 0;
      while (at < marked.length()) {
        char c = marked.charAt(at);
        opening.region(at, marked.length());
        if ("<{[".indexOf(c) >= 0 && opening.lookingAt()) {
          List<Integer> numbers = new ArrayList<>();
          for (String number : opening.group(2).split(",", -1)) {
            numbers.add(Integer.valueOf(number));
          }
          open.push(new Open(c, numbers, text.length()));
          at = opening.end();
        } else if (!open.isEmpty() && c == ">}]".charAt("<{[".indexOf(open.peek().kind()))) {
          Open closed = open.pop();
          for (int number : closed.numbers()) {
            found
                .computeIfAbsent(number, key -> new TreeMap<>())
                .computeIfAbsent(closed.kind(), key -> new ArrayList<>())
                .add(new TextSpan(closed.begin(), text.length()));
          }
          at++;
        } else {
          text.append(c);
          at++;
        }
      }
      if (!open.isEmpty()) {
        throw new IllegalArgumentException("a mark is not closed: " + open.peek());
      }
      return text.toString();
    }

    List<TextSpan> spans(char kind, int number) {
      return found.getOrDefault(number, Map.of()).getOrDefault(kind, List.of());
    }

    int numbers() {
      return found.size();
    }
  }
}
