package org.hearsay.eval.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.compare.CompareReports;
import org.hearsay.compare.result.StoryEntity;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.Mention;
import org.hearsay.entity.ReadArticle;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.story.StoryGroup;
import org.hearsay.text.Article;
import org.hearsay.text.Published;

/// People across the reports of an event, against the chains of NewsWCL50: those whose name ends in `_ACTOR`.
///
/// A mention is known by its last word, since the annotators' spans take titles in and the program's do not.
/// Only the main people of an event are annotated, and people are mixed with groups and countries elsewhere;
/// so mentions of the program that are not annotated as people do not count, and annotated ones that the
/// program does not have are missed.
final class StoryChains {

  /// One word of one document.
  private record Place(String document, int word) {}

  private static final class Document {
    final StringBuilder text = new StringBuilder();
    final List<Integer> begins = new ArrayList<>();
    final Map<Integer, String> chains = new HashMap<>();
  }

  /// @param merged entities that hold mentions of several annotated people, shown as the people's chains
  /// @param mergedNames those of them in which the people are mentioned by name, not by a role or a pronoun
  record Result(ConllScore score, int people, List<String> merged, List<String> mergedNames) {}

  private StoryChains() {}

  static Result measure(Path file) throws IOException {
    Map<String, Map<String, Document>> events = read(file);
    ConllScore score = ConllScore.NONE;
    int people = 0;
    List<String> merged = new ArrayList<>();
    List<String> mergedNames = new ArrayList<>();
    for (Map<String, Document> event : events.values()) {
      Map<String, Set<Place>> known = new TreeMap<>();
      Map<Place, String> chainOf = new HashMap<>();
      event.forEach((name, document) ->
          document.chains.forEach((word, chain) -> {
            known.computeIfAbsent(chain, key -> new HashSet<>()).add(new Place(name, word));
            chainOf.put(new Place(name, word), chain);
          }));
      people += known.size();
      List<Set<Place>> found = new ArrayList<>();
      for (Map<Place, Boolean> entity : found(event)) {
        Set<Place> annotated = new HashSet<>(entity.keySet());
        annotated.retainAll(chainOf.keySet());
        if (!annotated.isEmpty()) {
          found.add(annotated);
          note(annotated, chainOf, merged);
          annotated = new HashSet<>(annotated);
          annotated.removeIf(place -> !entity.getOrDefault(place, false));
          note(annotated, chainOf, mergedNames);
        }
      }
      score = score.plus(ConllScore.of(List.copyOf(known.values()), found));
    }
    return new Result(score, people, merged, mergedNames);
  }

  private static void note(Collection<Place> places, Map<Place, String> chainOf, List<String> merged) {
    Set<String> chains = new TreeSet<>();
    places.forEach(place -> chains.add(chainOf.getOrDefault(place, "")));
    if (chains.size() > 1) {
      merged.add(String.join(" + ", chains));
    }
  }

  /// The last words of each person's mentions, and whether each is a name.
  private static List<Map<Place, Boolean>> found(Map<String, Document> event) {
    List<ReadArticle> reads = new ArrayList<>();
    event.forEach((name, document) -> {
      Article article =
          new Article(
              name, name, null, null, null, List.of(), "en", Published.UNKNOWN, document.text.toString(), List.of());
      reads.addAll(Pipelines.reading().apply(article));
    });
    Map<String, Entity> entities = new HashMap<>();
    for (ReadArticle read : reads) {
      read.entities().forEach(entity -> entities.put(read.article().id() + " " + entity.id(), entity));
    }
    List<Map<Place, Boolean>> found = new ArrayList<>();
    for (StoryEntity person : new CompareReports().apply(new StoryGroup("event", reads)).getFirst().entities()) {
      if (person.kind() == EntityKind.PERSON) {
        Map<Place, Boolean> places = new HashMap<>();
        for (StoryEntity.Member member : person.members()) {
          Document document = event.get(member.article());
          Entity entity = entities.get(member.article() + " " + member.entity());
          if (document != null && entity != null) {
            for (Mention mention : entity.mentions()) {
              places.put(
                  new Place(member.article(), wordAt(document, mention.span().end() - 1)),
                  mention.form() == Mention.Form.NAME);
            }
          }
        }
        found.add(places);
      }
    }
    return found;
  }

  private static int wordAt(Document document, int position) {
    int word = 0;
    while (word + 1 < document.begins.size() && document.begins.get(word + 1) <= position) {
      word++;
    }
    return word;
  }

  /// Documents by event, each by its name.
  private static Map<String, Map<String, Document>> read(Path file) throws IOException {
    Map<String, Map<String, Document>> events = new TreeMap<>();
    String sentence = "";
    for (String line : Files.readAllLines(file)) {
      String[] fields = line.split("\t", -1);
      if (fields.length < 5) {
        continue;
      }
      String event = fields[0].substring(0, fields[0].indexOf('/'));
      Document document =
          events.computeIfAbsent(event, key -> new TreeMap<>()).computeIfAbsent(fields[0], key -> new Document());
      boolean glued = sentence.equals(fields[0] + fields[1]) && glued(fields[3]);
      if (!document.text.isEmpty() && !glued) {
        document.text.append(' ');
      }
      sentence = fields[0] + fields[1];
      int word = document.begins.size();
      document.begins.add(document.text.length());
      document.text.append(fields[3]);
      List<String> ending = new ArrayList<>();
      for (String mark : fields[4].split("\\|", -1)) {
        String plain = mark.strip();
        if (plain.endsWith("_ACTOR)")) {
          ending.add(plain.substring(plain.startsWith("(") ? 1 : 0, plain.length() - 1));
        }
      }
      if (ending.size() == 1) { // where two annotations of people end in one word, nobody can say whose it is
        document.chains.put(word, ending.getFirst());
      }
    }
    return events;
  }

  private static boolean glued(String word) {
    char first = word.charAt(0);
    return ".,;:!?%)]’”".indexOf(first) >= 0 || word.startsWith("'") || word.equals("n't");
  }
}
