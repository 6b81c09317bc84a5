package org.hearsay.ingest.container;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Text exports of ProQuest: "Document 1 of 20" or a rule of underscores over each article, and "Full text:" before its
/// text.
final class ProQuestExport implements ExportReader {
  private static final Pattern RULE = Pattern.compile("_{20,}");
  private static final Pattern NUMBER = Pattern.compile("Document \\d{1,6} of \\d{1,6}");

  private static final Pattern FIELD =
      Pattern.compile(
          "(Title|Author|Publication info|Publication title|Publication date|Publication year|Publication subject|Place"
              + " of publication|Country of publication|Publisher|First page|Pages|Number of"
              + " pages|Section|Edition|Year|Volume|Issue|Date|Day|Subject|Location|People|Person|Company /"
              + " organization|Classification|ISSN|ISBN|Source type|Language of publication|Language|Document"
              + " type|Document feature|Document URL|ProQuest document ID|Copyright|Last updated|Database|Full text"
              + " availability|Links|Abstract|Credit|Dateline|Column|Identifier / keyword|Accession number|Document"
              + " status|Full text|Illustration|Caption):(.*)");

  /// As articles are shown and printed: the parts stand under headings.
  private static final Pattern HEADED = Pattern.compile("(?m)^[ \\t]*(?:FULL TEXT|Full text)[ \\t\\r]*$");

  private static final Pattern DETAILS =
      Pattern.compile("(?m)^[ \\t]*(?:ProQuest document (?:link|ID:.*)|DETAILS|Details)[ \\t\\r]*$");

  private static final Pattern HEADING =
      Pattern.compile("(ABSTRACT(?: \\(ENGLISH\\))?|FULL TEXT|DETAILS|LINKS|Abstract|Full text|Details|Links)");

  /// "Brodd, Ann.Bay Echo; Tolle [Tolle]. 12 May 2031: A.4." under the title.
  private static final Pattern CITED =
      Pattern.compile(
          "(?:(.{3,200}?)\\.\\s*)?([^.;\\[\\]]{3,120}(?:, .{1,30}"
              + " ed\\.)?)(?:;[^\\[\\]]{0,100})?(?:\\[[^\\]]{0,100}\\])?\\.?\\s*(\\d{1,2} [A-Z][a-z]{2,8}\\.?"
              + " \\d{4}).*");

  private static final Pattern RIGHTS =
      Pattern.compile("(?i)copyright\\b.*|.*all rights reserved\\.?|contact proquest|_{20,}");

  private static final Pattern DAY =
      Pattern.compile("\\b(\\d{1,2} [A-Z][a-z]{2,8}\\.? \\d{4}|[A-Z][a-z]{2,8}\\.? \\d{1,2}, \\d{4})");

  @Override
  public String name() {
    return "ProQuest";
  }

  @Override
  public boolean looks(String head) {
    boolean text = Pattern.compile("(?m)^Full text:").matcher(head).find();
    boolean border = Pattern.compile("(?m)^(?:_{20,}|Document \\d+ of \\d+)[ \\t\\r]*$").matcher(head).find();
    boolean shown = HEADED.matcher(head).find() && DETAILS.matcher(head).find();
    return (text && border) || shown;
  }

  @Override
  public List<List<String>> split(List<String> lines) {
    List<List<String>> documents = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (String line : lines) {
      String plain = line.strip();
      if (RULE.matcher(plain).matches() || NUMBER.matcher(plain).matches()) {
        add(open, documents);
        open = new ArrayList<>();
      } else {
        open.add(line);
      }
    }
    add(open, documents);
    return documents;
  }

  private static boolean isText(String line) {
    return HEADED.matcher(line).matches();
  }

  private static void add(List<String> document, List<List<String>> documents) {
    if (document.stream().map(String::strip).anyMatch(line -> isText(line) || FIELD.matcher(line).matches())) {
      documents.add(document);
    }
  }

  @Override
  public HeldArticle article(String place, List<String> lines) throws ContainerException {
    Map<String, String> fields = new HashMap<>();
    UnwrappedLines body = new UnwrappedLines();
    String title = null;
    String open = "";
    int after = textEnd(lines);
    for (int i = 0; i < lines.size(); i++) {
      String plain = lines.get(i).strip();
      Matcher heading = HEADING.matcher(plain);
      Matcher field = FIELD.matcher(plain);
      boolean inText = open.equals(TEXT) && i < after;
      if (heading.matches() && !inText) {
        open = heading.group(1).toLowerCase(Locale.ROOT);
        plain = "";
      } else if (field.matches() && !inText) {
        open = field.group(1).toLowerCase(Locale.ROOT);
        plain = field.group(2).strip();
      }
      if (open.equals(TEXT)) {
        body.line(plain);
      } else if (open.isEmpty()) {
        cited(plain, fields);
        title = title == null && !plain.isEmpty() ? plain : title;
      } else if (!plain.isEmpty()) {
        fields.merge(open, plain, (a, b) -> a + " " + b);
      }
    }
    String info = fields.get("publication info");
    return HeldArticle.at(place)
        .key(fields.get("proquest document id"))
        .url(fields.get("document url"))
        .outlet(outlet(Xml.firstOf(fields.get("publication title"), info)))
        .title(Xml.firstOf(fields.get("title"), title))
        .authors(authors(fields.get("author")))
        .date(Xml.firstOf(day(fields.get("publication date")), day(info), fields.get("publication date")))
        .with(body.body());
  }

  private static final String TEXT = "full text";

  /// A field may open like a sentence of the text ("Date: a word …"). What follows the text are fields alone.
  ///
  /// @return the line of the first field after the last paragraph of the text, or of the heading after it
  private static int textEnd(List<String> lines) {
    int end = lines.size();
    for (int i = lines.size() - 1; i >= 0; i--) {
      String plain = lines.get(i).strip();
      boolean heading = HEADING.matcher(plain).matches();
      boolean field = FIELD.matcher(plain).matches();
      if (plain.isEmpty() || (!field && RIGHTS.matcher(plain).matches())) {
        continue;
      }
      // The lines of one field follow one another.
      boolean goesOn = i > 0 && !lines.get(i - 1).isBlank();
      if (plain.regionMatches(true, 0, TEXT, 0, TEXT.length())) {
        break;
      }
      if (heading && i + 1 < lines.size() && !plain.equalsIgnoreCase("links")) {
        return i;
      }
      if (heading || field) {
        end = i;
      } else if (!goesOn && !plain.startsWith("http")) {
        break;
      }
    }
    return end;
  }

  /// Author, outlet and day of a line that cites the article.
  private static void cited(String line, Map<String, String> fields) {
    Matcher cited = CITED.matcher(line);
    if (line.length() < 400 && cited.matches()) {
      if (cited.group(1) != null) {
        fields.putIfAbsent("author", cited.group(1));
      }
      fields.putIfAbsent("publication info", cited.group(2));
      fields.putIfAbsent("publication date", cited.group(3));
    }
  }

  /// "Bay Echo ; Tolle [Tolle]12 May 2031: A.4." begins with the outlet.
  private static @Nullable String outlet(@Nullable String info) {
    return info == null ? null : info.split("\\s*[;\\[]", 2)[0];
  }

  private static @Nullable String day(@Nullable String info) {
    Matcher day = DAY.matcher(info == null ? "" : info);
    return day.find() ? day.group(1) : null;
  }

  /// "Lee, Ann; Marsh, Bo" names two people, each with the family first.
  private static List<String> authors(@Nullable String line) {
    List<String> authors = new ArrayList<>();
    for (String name : Strings.names(line)) {
      String[] parts = name.replaceAll("\\.$", "").split("\\s*,\\s*");
      authors.add(parts.length == 2 && !parts[1].isEmpty() ? parts[1] + " " + parts[0] : name);
    }
    return authors;
  }
}
