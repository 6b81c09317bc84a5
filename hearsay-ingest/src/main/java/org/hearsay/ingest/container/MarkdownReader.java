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

  private static final Pattern TOP_HEADING =
      Pattern.compile("\\A\\s*(?:# +(.{1,300})|(\\S.{0,300})\\r?\\n={3,}[ \\t]*(?:\\r?\\n|\\z))");

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
    HeadFields head = fielded ? null : HeadFields.of(body);
    if (head != null) {
      fields = head.fields();
      body = body.substring(0, head.begin()) + body.substring(head.end());
    }
    Node document = Parser.builder().maxOpenBlockParsers(NESTED).build().parse(prepared(body));
    String html = signed(HtmlRenderer.builder().build().render(document));
    String title = FieldNames.first(fields, FieldNames.TITLE);
    sink.article(
        HeldArticle.at("")
            .key(FieldNames.first(fields, FieldNames.KEY))
            .url(FieldNames.first(fields, FieldNames.URL))
            .domain(FieldNames.first(fields, FieldNames.DOMAIN))
            .outlet(FieldNames.first(fields, FieldNames.OUTLET))
            .title(title != null ? title : heading(body))
            .authors(Strings.names(FieldNames.first(fields, FieldNames.AUTHORS)))
            .language(FieldNames.first(fields, FieldNames.LANGUAGE))
            .date(FieldNames.first(fields, FieldNames.DATE))
            .with(new HeldBody.Fragment(html)));
  }

  /// The top heading, in either form; absent where the text does not begin with one.
  private static @Nullable String heading(String body) {
    Matcher heading = TOP_HEADING.matcher(body);
    if (!heading.find()) {
      return null;
    }
    String words = heading.group(1) != null ? heading.group(1).replaceFirst("\\s+#+\\s*$", "") : heading.group(2);
    return words.replaceAll("[*`]", "").strip();
  }

  /// Without notes under the text and the marks that lead to them, and with tables as HTML has them: the parser knows
  /// neither.
  private static String prepared(String body) {
    StringBuilder out = new StringBuilder(body.length());
    boolean table = false;
    for (String line : (Iterable<String>) body.lines()::iterator) {
      boolean row = ROW.matcher(line).matches();
      if (row && !table) {
        out.append("\n<table>\n");
      } else if (!row && table) {
        out.append("</table>\n\n");
      }
      table = row;
      if (row) {
        out.append(RULE.matcher(line).matches() ? "" : row(line));
      } else if (!NOTE.matcher(line).lookingAt()) {
        out.append(NOTE_MARK.matcher(line).replaceAll("")).append('\n');
      }
    }
    return table ? out.append("</table>\n").toString() : out.toString();
  }

  private static String row(String line) {
    StringBuilder out = new StringBuilder("<tr>");
    String inner = line.strip().replaceAll("^\\||\\|$", "");
    for (String cell : inner.split("\\|", -1)) {
      out.append("<td>").append(cell.strip().replace("&", "&amp;").replace("<", "&lt;")).append("</td>");
    }
    return out.append("</tr>\n").toString();
  }

  private static final Pattern ROW = Pattern.compile("\\s{0,3}\\|.{1,2000}\\|\\s*");
  private static final Pattern RULE = Pattern.compile("[\\s|:-]+");
  private static final Pattern NOTE = Pattern.compile(" {0,3}\\[\\^[^\\]\\s]{1,40}\\]:");
  private static final Pattern NOTE_MARK = Pattern.compile("\\[\\^[^\\]\\s]{1,40}\\]");

  /// A dash and a name under a quotation is how Markdown says whose words it has.
  private static String signed(String html) {
    return SIGNED.matcher(html).replaceAll("<p><cite>$1</cite></p>\n</blockquote>");
  }

  private static final Pattern SIGNED =
      Pattern.compile("<p>((?:—|–|--)\\s?\\p{Lu}[^<>\\n]{1,100})</p>\\n</blockquote>");

  /// One field a line; a list may stand below its field or in brackets.
  private static Map<String, String> fields(String front) {
    Map<String, String> fields = new HashMap<>();
    String open = "";
    for (String line : front.lines().toList()) {
      Matcher field = FIELD.matcher(line);
      Matcher item = ITEM.matcher(line);
      if (item.matches() && !open.isEmpty()) {
        fields.merge(open, named(unquoted(item.group(1))), (a, b) -> a.isEmpty() ? b : a + "; " + b);
      } else if (field.matches() && !Character.isWhitespace(line.charAt(0))) {
        open = FieldNames.plain(field.group(1));
        fields.put(open, list(field.group(2).strip()));
      }
    }
    return fields;
  }

  /// "name: Ann Lee" where a list has people with several fields each.
  private static String named(String item) {
    return item.regionMatches(true, 0, "name:", 0, 5) ? unquoted(item.substring(5)) : item;
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
    return quoted ? plain.substring(1, plain.length() - 1).replace("\\\"", "\"").replace("''", "'") : plain;
  }
}
