package org.hearsay.eval.facts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearsay.compare.report.Report;
import org.hearsay.entity.ReadArticle;
import org.hearsay.eval.origins.RealEvent;
import org.hearsay.stage.Stage;
import org.hearsay.text.Article;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A real event with the facts that a reader marked in its reports.
///
/// @param reports in the order of their letters
/// @param things what the reports tell of, each with its places
record FactEvent(String id, List<Report> reports, List<Thing> things) {
  private static final JsonMapper JSON = new JsonMapper();

  FactEvent {
    reports = List.copyOf(reports);
    things = List.copyOf(things);
  }

  /// What a thing is.
  enum Sort {
    DIFFERING,
    TRIVIAL,
    LOOK_ALIKE,
    CLAIM
  }

  /// Something that several reports tell.
  ///
  /// @param kind such as `number`; empty for a claim
  record Thing(Sort sort, String kind, boolean major, List<Marked> places) {
    Thing {
      places = List.copyOf(places);
    }
  }

  /// Words of a report in which a thing is told.
  ///
  /// @param value equal where two places agree
  record Marked(int report, TextSpan span, String value) {}

  /// All events that a reader marked.
  ///
  /// @param gold folder of the marks, a file an event
  /// @param data folder with the reports
  static List<FactEvent> all(Path gold, Path data, Stage.Each<Article, ReadArticle> reading) throws IOException {
    Map<String, RealEvent> events = new TreeMap<>(RealEvent.all(data));
    List<FactEvent> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(gold)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        JsonNode marks = JSON.readTree(file.toFile());
        RealEvent event = events.get(marks.path("event").asString(""));
        if (event != null) {
          all.add(of(event, marks, event.articles(reading)));
        }
      }
    }
    return all;
  }

  private static FactEvent of(RealEvent event, JsonNode marks, RealEvent.Articles articles) {
    List<ReadArticle> byLetter = new ArrayList<>(articles.read());
    byLetter.sort(java.util.Comparator.comparingInt(read -> articles.letters().getOrDefault(read.article().id(), 0)));
    List<Report> reports = new ArrayList<>();
    for (ReadArticle read : byLetter) {
      reports.add(new Report(reports.size(), read));
    }
    Map<Integer, Report> letters = new TreeMap<>();
    reports.forEach(report -> letters.put(articles.letters().getOrDefault(report.id(), 0), report));
    List<Thing> things = new ArrayList<>();
    for (JsonNode fact : marks.path("facts")) {
      boolean trivial = fact.path("weight").asString("").equals("trivial");
      Sort sort = !fact.path("differs").asBoolean() ? Sort.LOOK_ALIKE : trivial ? Sort.TRIVIAL : Sort.DIFFERING;
      boolean major = fact.path("weight").asString("").equals("major");
      things.add(new Thing(sort, fact.path("kind").asString(""), major, places(event, letters, fact.path("values"))));
    }
    for (JsonNode claim : marks.path("claims")) {
      things.add(new Thing(Sort.CLAIM, "", false, places(event, letters, claim.path("carriers"))));
    }
    return new FactEvent(event.id(), reports, things);
  }

  private static List<Marked> places(RealEvent event, Map<Integer, Report> letters, JsonNode marks) {
    List<Marked> places = new ArrayList<>();
    for (JsonNode mark : marks) {
      int letter = mark.path("in").asString("A").charAt(0) - 'A';
      Report report = letters.get(letter);
      TextSpan span = report == null ? null : span(event, letter, report, mark);
      if (report != null && span != null) {
        places.add(new Marked(report.index, span, mark.path("value").asString("")));
      }
    }
    return places;
  }

  /// Where the marked words stand in the article as it was read; absent for words of a title.
  private static @Nullable TextSpan span(RealEvent event, int letter, Report report, JsonNode mark) {
    if (!mark.path("field").asString("text").equals("text")) {
      return null;
    }
    String before = event.words(letter, "text", 0, mark.path("start").asInt());
    String words = event.words(letter, "text", mark.path("start").asInt(), mark.path("end").asInt());
    String whole = before + words;
    int shift = report.text.indexOf(whole);
    if (shift >= 0) {
      return new TextSpan(shift + before.length(), shift + whole.length());
    }
    int at = report.text.indexOf(words);
    return at < 0 || words.isEmpty() ? null : new TextSpan(at, at + words.length());
  }
}
