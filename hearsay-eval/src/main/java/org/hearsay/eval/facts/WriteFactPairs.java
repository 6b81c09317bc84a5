package org.hearsay.eval.facts;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.compare.fact.AlignedPair;
import org.hearsay.compare.fact.AlignedReports;
import org.hearsay.compare.fact.SentencePlace;
import org.hearsay.compare.report.Report;
import org.hearsay.entity.ReadArticle;
import org.hearsay.eval.origins.RealEvent;
import org.hearsay.pipeline.Pipelines;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes the aligned sentences of all real events, with what a reader marked in them, for the training of a judge of
/// sentence pairs.
///
/// Arguments: the folder of the marked events, the data folder (with `news-stories` and `triples`), the file to write.
/// A line is a pair: the event, whether a reader marked it, the log odds, both sentences word by word, and the marked
/// things that have a place in both.
public final class WriteFactPairs {
  private static final JsonMapper JSON = new JsonMapper();

  private WriteFactPairs() {}

  public static void main(String[] args) throws IOException {
    Map<String, FactEvent> marked = new TreeMap<>();
    for (FactEvent event : FactEvent.all(Path.of(args[0]), Path.of(args[1]), Pipelines.reading())) {
      marked.put(event.id(), event);
    }
    int pairs = 0;
    try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[2]))) {
      for (RealEvent event : RealEvent.all(Path.of(args[1])).values()) {
        if (event.reports().size() < 2) {
          continue;
        }
        FactEvent known = marked.get(event.id());
        List<Report> reports = known == null ? reports(event) : known.reports();
        for (AlignedPair pair : AlignedReports.of(reports).pairs()) {
          ObjectNode line = JSON.createObjectNode();
          line.put("event", event.id());
          line.put("marked", known != null);
          line.put("odds", pair.odds());
          line.set("left", sentence(pair.left()));
          line.set("right", sentence(pair.right()));
          if (known != null) {
            line.set("things", things(known, pair));
          }
          out.write(JSON.writeValueAsString(line));
          out.write('\n');
          pairs++;
        }
      }
    }
    System.out.println(pairs + " pairs");
  }

  private static List<Report> reports(RealEvent event) throws IOException {
    RealEvent.Articles articles = event.articles(Pipelines.reading());
    List<ReadArticle> byLetter = new ArrayList<>(articles.read());
    byLetter.sort(java.util.Comparator.comparingInt(read -> articles.letters().getOrDefault(read.article().id(), 0)));
    List<Report> reports = new ArrayList<>();
    for (ReadArticle read : byLetter) {
      reports.add(new Report(reports.size(), read));
    }
    return reports;
  }

  private static ObjectNode sentence(SentencePlace place) {
    Report report = place.report();
    ObjectNode node = JSON.createObjectNode();
    node.put("report", report.index);
    node.put("text", report.text.substring(place.sentence().span().begin(), place.sentence().span().end()));
    ArrayNode words = node.putArray("words");
    ArrayNode places = node.putArray("places");
    ArrayNode quoted = node.putArray("quoted");
    for (int i = place.sentence().first(); i <= place.sentence().last(); i++) {
      words.add(report.text.substring(report.words.begin(i), report.words.end(i)));
      places.add(report.words.begin(i));
      quoted.add(report.quoted.get(i) ? 1 : 0);
    }
    return node;
  }

  private static ArrayNode things(FactEvent event, AlignedPair pair) {
    ArrayNode all = JSON.createArrayNode();
    for (FactEvent.Thing thing : event.things()) {
      for (FactEvent.Marked left : thing.places()) {
        for (FactEvent.Marked right : thing.places()) {
          ArrayNode in = words(left, pair.left());
          ArrayNode other = words(right, pair.right());
          if (!in.isEmpty() && !other.isEmpty()) {
            ObjectNode node = all.addObject();
            node.put("thing", event.things().indexOf(thing));
            node.put("sort", thing.sort().name());
            node.put("kind", thing.kind());
            node.put("major", thing.major());
            node.put("equal", left.value().equals(right.value()));
            node.set("left", in);
            node.set("right", other);
          }
        }
      }
    }
    return all;
  }

  /// The words of a sentence that a mark covers, counted from 0.
  private static ArrayNode words(FactEvent.Marked mark, SentencePlace place) {
    ArrayNode words = JSON.createArrayNode();
    if (mark.report() == place.report().index) {
      for (int i = place.sentence().first(); i <= place.sentence().last(); i++) {
        if (mark.span().overlaps(place.report().words.span(i, i))) {
          words.add(i - place.sentence().first());
        }
      }
    }
    return words;
  }
}
