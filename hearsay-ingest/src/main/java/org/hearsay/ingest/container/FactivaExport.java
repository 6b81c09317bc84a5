package org.hearsay.ingest.container;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.WrittenDates;
import org.jspecify.annotations.Nullable;

/// Text exports of Factiva: with codes of two letters before each field, or as articles are shown, with "Document …"
/// under each.
final class FactivaExport implements ExportReader {
  private static final Set<String> CODES =
      Set.of(
          "SE", "HD", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "VOL", "LA", "CY", "LP", "TD", "CT", "RF",
          "CO", "IN", "NS", "RE", "IPC", "IPD", "PUB", "AN", "ART", "CLM", "DE", "CX");

  private static final Pattern CODE = Pattern.compile("([A-Z]{2,3})(?:[ \\t]+(.*))?");
  private static final Pattern NUMBER = Pattern.compile("Document [A-Z][A-Za-z0-9]{14,40}");
  private static final Pattern WORDS = Pattern.compile("\\d[\\d,.]* words?");
  private static final Pattern TIME = Pattern.compile("\\d{1,2}:\\d{2}.*");
  private static final Pattern PAGE = Pattern.compile("Page \\d{1,5} of \\d{1,5}\\b.{0,80}");
  private static final Pattern RIGHTS =
      Pattern.compile("(?i)(?:\\(c\\)|\u00a9|copyright\\b).*|.*all rights reserved\\.?");

  @Override
  public String name() {
    return "Factiva";
  }

  @Override
  public boolean looks(String head) {
    int codes = 0;
    boolean body = false;
    boolean number = false;
    boolean words = false;
    for (String line : head.lines().limit(400).toList()) {
      String code = code(line, false);
      codes += code != null && Set.of("HD", "WC", "PD", "SN", "LA", "AN").contains(code) ? 1 : 0;
      body |= code != null && (code.equals("LP") || code.equals("TD"));
      number |= NUMBER.matcher(line.strip()).matches();
      words |= WORDS.matcher(line.strip()).matches();
    }
    return (codes >= 3 && body) || (number && words);
  }

  /// The code that opens a line. Within a text, words in capitals may look like one, so more is asked.
  private static @Nullable String code(String line, boolean inText) {
    Matcher matcher = CODE.matcher(line.stripTrailing());
    if (!matcher.matches() || !CODES.contains(matcher.group(1))) {
      return null;
    }
    String value = matcher.group(2) == null ? "" : matcher.group(2).strip();
    String code = matcher.group(1);
    if (!inText || value.isEmpty()) {
      return code;
    }
    boolean sure =
        switch (code) {
          case "AN" -> value.startsWith("Document ");
          case "CO", "IN", "NS", "RE" -> value.contains(" : ") || value.contains("|");
          case "IPC", "IPD", "PUB", "ART", "RF", "CT", "TD", "HD" -> true;
          default -> false;
        };
    return sure ? code : null;
  }

  @Override
  public List<List<String>> split(List<String> lines) {
    List<List<String>> documents = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (String line : lines) {
      boolean again = "HD".equals(code(line, true)) && open.stream().anyMatch(l -> "HD".equals(code(l, true)));
      if (again) {
        add(open, documents);
        open = new ArrayList<>();
      }
      open.add(line);
      boolean ends = "AN".equals(code(line, true)) || NUMBER.matcher(line.strip()).matches();
      if (ends) {
        add(open, documents);
        open = new ArrayList<>();
      }
    }
    add(open, documents);
    return documents;
  }

  /// Notes on the search stand before the first article or after the last.
  private static void add(List<String> document, List<List<String>> documents) {
    boolean article =
        document.stream().anyMatch(line -> "HD".equals(code(line, true)) || WORDS.matcher(line.strip()).matches());
    if (article) {
      documents.add(document);
    }
  }

  @Override
  public HeldArticle article(String place, List<String> lines) throws ContainerException {
    boolean coded = lines.stream().anyMatch(line -> "HD".equals(code(line, true)));
    return coded ? coded(place, lines) : shown(place, lines);
  }

  private static HeldArticle coded(String place, List<String> lines) throws ContainerException {
    Map<String, String> fields = new HashMap<>();
    UnwrappedLines body = new UnwrappedLines();
    String open = "";
    for (String line : lines) {
      boolean inText = open.equals("LP") || open.equals("TD");
      String code = code(line, inText);
      String value = line.strip();
      if (code != null) {
        open = code;
        value = line.substring(code.length()).strip();
      }
      if (open.equals("LP") || open.equals("TD")) {
        body.end(); // one line is one paragraph
        body.line(value);
      } else if (!open.isEmpty() && !value.isEmpty()) {
        fields.merge(open, value, (a, b) -> a + " " + b);
      }
    }
    return HeldArticle.at(place)
        .key(fields.get("AN"))
        .outlet(fields.get("SN"))
        .title(fields.get("HD"))
        .authors(Strings.names(fields.get("BY")))
        .date(fields.get("PD"))
        .language("English".equalsIgnoreCase(fields.get("LA")) ? "en" : null)
        .with(body.body());
  }

  /// As articles are shown: title, byline, length, day, outlet, code, language, rights, text.
  private static HeldArticle shown(String place, List<String> lines) throws ContainerException {
    int words = 0;
    while (!WORDS.matcher(lines.get(words).strip()).matches()) {
      words++;
    }
    List<String> before = lines.subList(0, words).stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
    String last = before.isEmpty() ? "" : before.getLast();
    String byline = last.regionMatches(true, 0, "by ", 0, 3) ? last : null;
    List<String> title = byline == null ? before : before.subList(0, before.size() - 1);
    String date = null;
    String outlet = null;
    int at = words + 1;
    for (; at < lines.size() && !lines.get(at).isBlank(); at++) {
      String line = lines.get(at).strip();
      if (date == null && WrittenDates.english().parse(line) != null) {
        date = line;
      } else if (date != null && outlet == null && !TIME.matcher(line).matches()) {
        outlet = line;
      } else if (RIGHTS.matcher(line).matches()) {
        at++;
        break;
      }
    }
    UnwrappedLines body = new UnwrappedLines();
    String key = null;
    for (; at < lines.size(); at++) {
      String line = lines.get(at).strip();
      if (NUMBER.matcher(line).matches()) {
        key = line;
        break;
      }
      if (!RIGHTS.matcher(line).matches() && !PAGE.matcher(line).matches()) {
        body.line(line);
      }
    }
    return HeldArticle.at(place)
        .key(key)
        .outlet(outlet)
        .title(title.isEmpty() ? null : title.getLast())
        .authors(Strings.names(byline))
        .date(date)
        .with(body.body());
  }
}
