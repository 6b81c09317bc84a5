package org.hearsay.ingest.container;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.hearsay.ingest.container.ContainerException.Fault;
import org.jspecify.annotations.Nullable;

/// Markdown, with the fields in front (`---`) that writers and crawlers put there.
public final class MarkdownReader {
  private static final Pattern FRONT =
      Pattern.compile(
          "\\A\uFEFF?(---|\\+\\+\\+)[ \\t]*\\r?\\n((?:(?!\\1).{0,2000}\\r?\\n){0,200}?)(?:\\1|\\.\\.\\.)["
              + " \\t]*(?:\\r?\\n|\\z)");

  private static final Pattern FIELD = Pattern.compile("([A-Za-z][\\w -]{0,40}?)\\s*[:=]\\s*(.*)");
  private static final Pattern ITEM = Pattern.compile("\\s*-\\s+(.*)");

  /// Marks that only Markdown has. One kind alone may be chance.
  private static final List<Pattern> MARKS =
      List.of(
          Pattern.compile("(?m)^ {0,3}#{1,6} \\S.{0,300}$"),
          Pattern.compile("(?<!\\])\\[[^\\]\\[\\n]{1,300}\\]\\((?:https?:/|/|#|mailto:)[^)\\s]{1,1000}\\)"),
          Pattern.compile("(?<![\\w*])\\*\\*[^\\s*][^*\\n]{0,200}\\*\\*(?![\\w*])"));

  private static final int KINDS = 2;

  private static final Pattern TOP_HEADING = Pattern.compile("\\A\\s*# (.{1,300})");

  /// Quotations and lists within one another; marks beyond that are text. The parser looks at the rest of a line once for
  /// each.
  private static final int NESTED = 100;

  private MarkdownReader() {}

  /// By the name of the file, by fields in front, or by marks of two kinds, such as a heading and a link.
  public static boolean looks(String head, String name) {
    String small = name.toLowerCase(Locale.ROOT);
    if (small.matches(".*\\.(?:md|markdown)(?:\\.gz)?")) {
      return true;
    }
    if (MARKS.stream().filter(mark -> mark.matcher(head).find()).count() >= KINDS) {
      return true;
    }
    Matcher front = FRONT.matcher(head);
    return front.find() && front.group(2).lines().anyMatch(line -> FIELD.matcher(line).matches());
  }

  public static void read(String text, HeldSink sink) throws ContainerException {
    Matcher front = FRONT.matcher(text);
    boolean fielded = front.find();
    Map<String, String> fields = fielded ? fields(front.group(2)) : Map.of();
    String body = fielded ? text.substring(front.end()) : text;
    if (body.isBlank()) {
      throw new ContainerException(
          Fault.NO_TEXT, "", "Markdown without a text after its fields", "check that the article's text was fetched");
    }
    Node document = Parser.builder().maxOpenBlockParsers(NESTED).build().parse(body);
    String html = signed(HtmlRenderer.builder().build().render(document));
    Matcher heading = TOP_HEADING.matcher(body);
    String title = field(fields, FieldNames.TITLE);
    sink.article(
        HeldArticle.at("")
            .key(field(fields, FieldNames.KEY))
            .url(field(fields, FieldNames.URL))
            .domain(field(fields, FieldNames.DOMAIN))
            .outlet(field(fields, FieldNames.OUTLET))
            .title(title != null ? title : heading.find() ? heading.group(1) : null)
            .authors(Strings.names(field(fields, FieldNames.AUTHORS)))
            .language(field(fields, FieldNames.LANGUAGE))
            .date(field(fields, FieldNames.DATE))
            .with(new HeldBody.Fragment(html)));
  }

  /// A dash and a name under a quotation is how Markdown says whose words it has.
  private static String signed(String html) {
    return SIGNED.matcher(html).replaceAll("<p><cite>$1</cite></p>\n</blockquote>");
  }

  private static final Pattern SIGNED =
      Pattern.compile("<p>((?:—|–|--)\\s?\\p{Lu}[^<>\\n]{1,100})</p>\\n</blockquote>");

  private static @Nullable String field(Map<String, String> fields, List<String> names) {
    for (String name : names) {
      String value = fields.get(name);
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }

  /// One field a line; a list may stand below its field or in brackets.
  private static Map<String, String> fields(String front) {
    Map<String, String> fields = new HashMap<>();
    String open = "";
    for (String line : front.lines().toList()) {
      Matcher field = FIELD.matcher(line);
      Matcher item = ITEM.matcher(line);
      if (item.matches() && !open.isEmpty()) {
        fields.merge(open, unquoted(item.group(1)), (a, b) -> a.isEmpty() ? b : a + "; " + b);
      } else if (field.matches() && !Character.isWhitespace(line.charAt(0))) {
        open = FieldNames.plain(field.group(1));
        fields.put(open, list(field.group(2).strip()));
      }
    }
    return fields;
  }

  private static String list(String value) {
    if (!value.startsWith("[") || !value.endsWith("]")) {
      return unquoted(value);
    }
    StringBuilder out = new StringBuilder();
    for (String part : value.substring(1, value.length() - 1).split(",")) {
      out.append(out.isEmpty() ? "" : "; ").append(unquoted(part));
    }
    return out.toString();
  }

  private static String unquoted(String value) {
    String plain = value.strip();
    boolean quoted =
        plain.length() >= 2
            && (plain.charAt(0) == '"' || plain.charAt(0) == '\'')
            && plain.charAt(plain.length() - 1) == plain.charAt(0);
    return quoted ? plain.substring(1, plain.length() - 1) : plain;
  }
}
