package org.hearsay.ingest.container;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.WrittenDates;
import org.jspecify.annotations.Nullable;

/// Text exports of LexisNexis: the older form, in which "1 of 20 DOCUMENTS" stands over each article, and the newer,
/// in which "End of Document" stands under it.
final class NexisExport implements ExportReader {
  private static final Pattern OPENING =
      Pattern.compile("(?m)^[ \\t]*(?:Document )?\\d{1,6} of \\d{1,6} DOCUMENTS?[ \\t\\r]*$", Pattern.CASE_INSENSITIVE);

  private static final Pattern CLOSING = Pattern.compile("(?m)^[ \\t]*End of Document[ \\t\\r]*$");
  private static final Pattern PAGE = Pattern.compile("Page \\d+ of \\d+", Pattern.CASE_INSENSITIVE);

  /// Stands for the border of two printed pages.
  private static final String NEW_PAGE = "\f";

  /// A line of the cover that says who printed the articles.
  private static final Pattern COVER =
      Pattern.compile("(?:Job Number|Client/Matter|User Name|Search Terms|Search Type|Date and Time|Narrowed by):.*");

  private static final int COVER_LINES = 400;

  private static final Pattern HEADER =
      Pattern.compile(
          "(BYLINE|SECTION|LENGTH|DATELINE|HEADLINE|HIGHLIGHT|SERIES|CATEGORY|COLUMN|SOURCE|EDITION|DISTRIBUTION"
              + "|PUB-TYPE|DAY|DATE|ABSTRACT):(.*)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TAIL =
      Pattern.compile(
          "(?:LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|GRAPHIC|JOURNAL-CODE|SUBJECT|DOCUMENT-TYPE|TYPE|ORGANIZATION|TICKER"
              + "|INDUSTRY|PERSON|GEOGRAPHIC|CITY|STATE|COUNTRY|COMPANY|NOTES|PUB-TYPE|ACC-NO|URL|UPDATE"
              + "|Load-Date|Language|Publication-Type|Graphic|Journal Code|Notes):.*"
              + "|Classification|Graphic|End of Document|Copyright \\d{4}.*|Copyright \u00a9?.{0,3}\\d{4}.*"
              + "|All Rights Reserved\\.?");

  private static final Pattern RIGHTS =
      Pattern.compile("(?:copyright\\b|\u00a9|\\(c\\) \\d{4}).*|.*all rights reserved\\.?", Pattern.CASE_INSENSITIVE);

  /// Characters of a line that is a date and no sentence.
  private static final int DATE_LINE = 70;

  @Override
  public String name() {
    return "LexisNexis";
  }

  @Override
  public boolean looks(String head) {
    Matcher opening = OPENING.matcher(head);
    boolean older = opening.find() && head.substring(0, opening.start()).isBlank();
    return older
        || (CLOSING.matcher(head).find()
            && Pattern.compile("(?m)^[ \\t]*(?:Load-Date|Length|Section):").matcher(head).find());
  }

  @Override
  public List<List<String>> split(List<String> lines) {
    boolean closed = lines.stream().anyMatch(line -> CLOSING.matcher(line).matches());
    Pattern border = closed ? CLOSING : OPENING;
    List<List<String>> documents = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (String line : lines) {
      if (border.matcher(line).matches()) {
        add(open, documents);
        open = new ArrayList<>();
      } else if (PAGE.matcher(line.strip()).matches()) {
        open.add(NEW_PAGE);
      } else if (!OPENING.matcher(line).matches()) {
        open.add(line);
      }
    }
    add(open, documents);
    return documents;
  }

  /// What stands before the first article or after the last may be a table of contents, which has no field. Printed pages
  /// have the title of the article over each.
  private static void add(List<String> whole, List<List<String>> documents) {
    int cover = -1;
    for (int i = 0; i < Math.min(whole.size(), COVER_LINES); i++) {
      cover = COVER.matcher(whole.get(i).strip()).matches() ? i : cover;
    }
    int page = cover < 0 ? -1 : whole.subList(cover, whole.size()).indexOf(NEW_PAGE);
    List<String> rest = page < 0 ? whole : whole.subList(cover + page, whole.size());
    List<String> document = new ArrayList<>();
    String title = "";
    for (int i = 0; i < rest.size(); i++) {
      String line = rest.get(i);
      String next = i + 1 < rest.size() ? rest.get(i + 1).strip() : "";
      boolean again = line.equals(NEW_PAGE) && !title.isEmpty() && next.equals(title);
      i += again ? 1 : 0;
      if (!again && !line.equals(NEW_PAGE)) {
        title = title.isEmpty() ? line.strip() : title;
        document.add(line);
      }
    }
    if (document.stream().filter(line -> !line.isBlank()).count() > 2) {
      documents.add(document);
    }
  }

  @Override
  public HeldArticle article(String place, List<String> lines) throws ContainerException {
    Map<String, String> fields = new HashMap<>();
    List<String> front = new ArrayList<>();
    int at = header(lines, front, fields);
    Front read = fields.isEmpty() ? Front.ofBlocks(lines) : Front.of(front);
    UnwrappedLines body = new UnwrappedLines();
    if (fields.isEmpty()) {
      at = read.end();
    }
    for (; at < lines.size(); at++) {
      String line = lines.get(at).strip();
      if (TAIL.matcher(line).matches()) {
        break;
      }
      body.line(line);
    }
    return HeldArticle.at(place)
        .outlet(read.outlet())
        .date(read.date())
        .title(Xml.firstOf(fields.get("headline"), read.title()))
        .authors(Strings.names(withoutAddress(fields.get("byline"))))
        .with(body.body());
  }

  private static @Nullable String withoutAddress(@Nullable String byline) {
    return byline == null ? null : byline.replaceAll("\\S{1,100}@\\S{1,100}", "").strip();
  }

  /// Collects the lines before the fields, and the fields.
  ///
  /// @return the line at which the body begins
  private static int header(List<String> lines, List<String> front, Map<String, String> fields) {
    String open = "";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      Matcher field = HEADER.matcher(line);
      if (field.matches()) {
        open = field.group(1).toLowerCase(Locale.ROOT);
        fields.put(open, field.group(2).strip());
      } else if (line.isEmpty()) {
        open = "";
      } else if (line.equals("Body")) {
        return i + 1;
      } else if (RIGHTS.matcher(line).matches()) {
        open = "";
      } else if (!open.isEmpty()) {
        fields.merge(open, line, (a, b) -> a + " " + b);
      } else if (!fields.isEmpty()) {
        return i;
      } else {
        front.add(line);
      }
    }
    return lines.size();
  }

  /// Outlet, date and title, which have no names of fields.
  ///
  /// @param end the line at which the body begins, where there are no fields
  private record Front(@Nullable String outlet, @Nullable String date, @Nullable String title, int end) {

    /// The older form has outlet, date, title; the newer has title, outlet, date.
    static Front of(List<String> lines) {
      int date = dateLine(lines);
      if (date < 0) {
        return new Front(null, null, lines.isEmpty() ? null : lines.getFirst(), 0);
      }
      int after = date + 1;
      while (after < lines.size() && isEdition(lines.get(after))) {
        after++;
      }
      boolean older = after < lines.size();
      String outlet = date == 0 ? null : older ? lines.getFirst() : lines.get(date - 1);
      List<String> title = older ? lines.subList(after, lines.size()) : lines.subList(0, Math.max(0, date - 1));
      return new Front(outlet, lines.get(date), String.join(" ", title.stream().distinct().toList()), 0);
    }

    /// Without fields each block is one thing, and the body begins after the title.
    static Front ofBlocks(List<String> lines) {
      List<String> seen = new ArrayList<>();
      int date = -1;
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i).strip();
        if (line.isEmpty() || RIGHTS.matcher(line).matches()) {
          continue;
        }
        if (date < 0) {
          date = dateLine(List.of(line)) == 0 ? seen.size() : -1;
          seen.add(line);
        } else if (!isEdition(line)) {
          return new Front(date == 0 ? null : seen.getFirst(), seen.get(date), line, i + 1);
        }
      }
      return new Front(null, null, null, 0);
    }

    private static int dateLine(List<String> lines) {
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).length() <= DATE_LINE && WrittenDates.english().parse(lines.get(i)) != null) {
          return i;
        }
      }
      return -1;
    }

    private static boolean isEdition(String line) {
      return line.length() <= 60 && line.toLowerCase(Locale.ROOT).matches(".*\\bedition\\b.*|correction appended");
    }
  }
}
