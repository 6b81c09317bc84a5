package org.hearsay.ingest.container;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.ingest.container.ContainerException.Fault;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Collections of news in SGML, one document after the other: Gigaword and its kin (`<DOC>`), Reuters-21578 (`<REUTERS>`).
/// Read a document at a time, so that a file of any size fits in memory.
public final class SgmlReader {
  private static final Pattern END = Pattern.compile("</(?:DOC|REUTERS)>", Pattern.CASE_INSENSITIVE);

  /// A day in the name of a document, such as `BAY_ENG_20310512.0001`.
  private static final Pattern DAY_IN_KEY = Pattern.compile("(?:^|\\D)((?:19|20)\\d{6})(?=\\D|$)");

  private static final Pattern DASHED_DAY =
      Pattern.compile("(\\d{1,2})-([A-Za-z]{3})[a-z]*-(\\d{4}).*", Pattern.DOTALL);

  /// Month, day and year of the last century, as one collection has it.
  private static final Pattern SLASHED = Pattern.compile("(\\d\\d)/(\\d\\d)/(\\d\\d)");

  private static final int LONGEST_DATE = 90;

  private final int limit;
  private final HeldSink sink;
  private final Map<String, Integer> others = new TreeMap<>();

  /// The names of documents so far: one that comes again names nothing.
  private final Set<String> keys = new HashSet<>();

  private int number;

  /// @param limit characters of one document
  public SgmlReader(int limit, HeldSink sink) {
    this.limit = limit;
    this.sink = sink;
  }

  /// Whether the first element is one of these collections.
  ///
  /// @param head the first characters, since others have elements called "doc" too
  public static boolean looks(@Nullable String root, String head) {
    return root != null
        && (root.equals("reuters")
            || root.equals("lewis")
            || (root.equals("doc")
                && Pattern.compile("(?i)<(?:docno|docid|doc id=|text>|headline>|hl>)").matcher(head).find()));
  }

  public void read(Reader rest) throws ContainerException, IOException {
    BufferedReader lines = new BufferedReader(rest);
    StringBuilder document = new StringBuilder();
    boolean tooLong = false;
    for (String line; (line = lines.readLine()) != null; ) {
      int from = 0;
      Matcher end = END.matcher(line);
      while (end.find()) {
        append(document, line, from, end.end());
        document(document.toString(), tooLong);
        document.setLength(0);
        tooLong = false;
        from = end.end();
      }
      append(document, line, from, line.length());
      document.append('\n');
      if (document.length() > limit) {
        tooLong = true;
        document.setLength(0);
      }
    }
    if (!document.toString().isBlank() || tooLong) {
      number++;
      sink.refused(
          ":" + number,
          ContainerException.malformed(
              "", "the file ends in the middle of this document", "fetch the file again, or leave the document out"));
    } else if (number == 0) {
      throw new ContainerException(Fault.NO_TEXT, "", "no document in it", "check that the file is whole");
    }
    others.forEach((type, count) ->
        sink.warning("%d documents of type %s, which are no reports, are left out".formatted(count, type)));
  }

  private static void append(StringBuilder out, String line, int from, int to) {
    out.append(line, from, to);
  }

  private void document(String text, boolean tooLong) {
    number++;
    String place = ":" + number;
    if (tooLong) {
      sink.refused(
          place,
          new ContainerException(
              Fault.TOO_LARGE, "", "a document larger than an article may be", "look for a missing end tag before it"));
      return;
    }
    Document xml = Jsoup.parse(text, "", Parser.xmlParser().settings(ParseSettings.htmlDefault));
    Element root = Xml.firstThere(Xml.first(xml, "doc"), Xml.first(xml, "reuters"), xml);
    String type = root == null ? null : Xml.attribute(root, "type");
    if (type != null && List.of("advis", "other").contains(type.toLowerCase(Locale.ROOT))) {
      others.merge(type, 1, Integer::sum);
      return;
    }
    String body = body(root);
    if (body.isBlank()) {
      sink.refused(place, new ContainerException(Fault.NO_TEXT, "", "a document without a text", "leave it out"));
      return;
    }
    sink.article(article(place, root, body));
  }

  private HeldArticle article(String place, @Nullable Element root, String body) {
    String key =
        Xml.firstOf(
            Xml.attribute(root, "id"),
            Xml.attribute(root, "newid"),
            Xml.words(Xml.first(root, "docno")),
            Xml.words(Xml.first(root, "docid")));
    return HeldArticle.at(place)
        .key(key != null && keys.add(key) ? key : null)
        .title(Xml.firstOf(Xml.words(Xml.first(root, "headline")), title(root)))
        .authors(Strings.names(byline(root)))
        .outlet(outlet(root, key))
        .date(date(root, key))
        .with(new HeldBody.Plain(body));
  }

  private static @Nullable String title(@Nullable Element root) {
    Element lines = Xml.first(root, "hl");
    String own = lines == null ? null : Strings.orNull(Strings.oneLine(lines.wholeText().split("---|\\n\\s*By ")[0]));
    return Xml.firstOf(Xml.words(Xml.first(root, "title")), Xml.words(Xml.first(root, "head")), own);
  }

  /// In one collection the byline is the last line of the headline.
  private static @Nullable String byline(@Nullable Element root) {
    Element lines = Xml.first(root, "hl");
    Matcher by = BY.matcher(lines == null ? "" : lines.wholeText());
    return Xml.firstOf(
        Xml.words(Xml.first(root, "byline")), Xml.words(Xml.first(root, "author")), by.find() ? by.group(1) : null);
  }

  private static final Pattern BY = Pattern.compile("\\n\\s*(By [^\\n]{1,200})\\s*$");

  /// As the document states it, else the wire that its name begins with.
  private static @Nullable String outlet(@Nullable Element root, @Nullable String key) {
    String stated =
        Xml.firstOf(
            Xml.words(Xml.first(root, "source")),
            Xml.words(Xml.first(root, "publisher")),
            Xml.words(Xml.first(root, "pub")),
            Xml.words(Xml.first(root, "so")));
    if (stated != null) {
      return stated.replaceFirst("\\s*(?:\\([A-Z]{1,6}\\))?,? PAGE .*$", "");
    }
    Matcher wire = WIRE.matcher(key == null ? "" : key);
    return wire.lookingAt()
        ? WIRES.get(wire.group(1))
        : root != null && Xml.name(root).equals("reuters") ? "Reuters" : null;
  }

  private static final Pattern WIRE = Pattern.compile("([A-Z]{3})_ENG_\\d{8}");

  /// The wires of Gigaword, by the letters that its documents begin with.
  private static final Map<String, String> WIRES =
      Map.of(
          "AFP", "Agence France-Presse",
          "APW", "Associated Press",
          "CNA", "Central News Agency of Taiwan",
          "LTW", "Los Angeles Times/Washington Post",
          "NYT", "New York Times",
          "WPB", "Washington Post/Bloomberg",
          "XIN", "Xinhua");

  private static @Nullable String date(@Nullable Element root, @Nullable String key) {
    String stated =
        Xml.firstOf(
            Xml.words(Xml.first(root, "date")),
            Xml.words(Xml.first(root, "date_time")),
            Xml.words(Xml.first(root, "datetime")),
            Xml.words(Xml.first(root, "date1")),
            Xml.words(Xml.first(root, "dd")));
    Matcher slashed = SLASHED.matcher(stated == null ? "" : stated);
    if (slashed.matches()) {
      return "19%s-%s-%s".formatted(slashed.group(3), slashed.group(1), slashed.group(2));
    }
    if (stated != null) {
      Matcher dashed = DASHED_DAY.matcher(stated);
      String plain = dashed.matches() ? dashed.group(1) + " " + dashed.group(2) + " " + dashed.group(3) : stated;
      return Strings.shortened(plain, LONGEST_DATE);
    }
    Matcher day = DAY_IN_KEY.matcher(key == null ? "" : key);
    return day.find() ? day.group(1) : null;
  }

  /// UnwrappedLines with an empty line between them.
  private static String body(@Nullable Element root) {
    if (root == null) {
      return "";
    }
    Element content = Xml.firstThere(Xml.first(root, "body"), Xml.first(root, "text"), null);
    if (content == null) {
      return "";
    }
    List<String> paragraphs = new ArrayList<>();
    List<Element> marked = Xml.all(content, "p");
    if (marked.isEmpty()) {
      Element own = content.clone();
      for (String name : List.of("title", "dateline", "author", "headline", "byline")) {
        Xml.all(own, name).forEach(Element::remove);
      }
      // A paragraph begins after an empty line or with an indented one.
      for (String part : printable(own.wholeText()).split("\\n\\s*\\n|\\n(?=[ \\t]{2,})")) {
        paragraphs.add(Strings.oneLine(part));
      }
    } else {
      marked.forEach(p -> paragraphs.add(Strings.oneLine(printable(p.wholeText()))));
    }
    paragraphs.removeIf(String::isBlank);
    String text = String.join("\n\n", paragraphs);
    return SIGNATURE.matcher(text.replaceFirst("^\\*{3,}", "")).replaceFirst("");
  }

  /// Reuters signs its reports.
  private static final Pattern SIGNATURE = Pattern.compile("(?<=[.\"”])\\s+(?:Reuter|REUTER|Reuters|REUTERS)\\s*$");

  /// Old wires end with control characters.
  private static String printable(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.chars().filter(c -> c >= ' ' || c == '\n' || c == '\t').forEach(c -> out.append((char) c));
    return out.toString();
  }
}
