package org.hearsay.eval.sim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The simulator's own words, read once.
record Lists(
    List<Topic> topics,
    List<List<String>> quotes,
    List<String> slogans,
    List<String[]> hearing,
    List<String[]> swaps,
    List<String[]> spelling,
    Map<String, List<String>> names) {

  private static final class Holder {
    static final Lists LOADED = load();
  }

  static Lists get() {
    return Holder.LOADED;
  }

  /// A topic as written in the file; see the head of `topics.txt`.
  record Topic(
      String name,
      Map<String, List<String>> sets,
      Map<String, int[]> numbers,
      List<String> roles,
      List<String> claims,
      List<String> says,
      List<String> heads,
      List<String> documents,
      List<List<String>> facts,
      List<List<String>> quotes) {}

  List<String> names(String kind) {
    List<String> found = names.get(kind);
    if (found == null) {
      throw new IllegalStateException("names.txt has no line '" + kind + " ='");
    }
    return found;
  }

  private static Lists load() {
    List<List<String>> quotes = new ArrayList<>();
    for (String line : lines("quotes.txt")) {
      quotes.add(alternatives(line));
    }
    return new Lists(
        readTopics(),
        quotes,
        lines("slogans.txt"),
        pairs("hearing.txt"),
        pairs("swaps.txt"),
        pairs("spelling.txt"),
        nameLists());
  }

  private static List<String[]> pairs(String file) {
    List<String[]> pairs = new ArrayList<>();
    for (String line : lines(file)) {
      pairs.add(line.split(" ", 2));
    }
    return pairs;
  }

  private static Map<String, List<String>> nameLists() {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (String line : lines("names.txt")) {
      int equal = line.indexOf('=');
      String list = line.substring(equal + 1).strip();
      names.put(line.substring(0, equal).strip(), List.of(list.split(list.indexOf('|') >= 0 ? "\\|" : " +")));
    }
    return names;
  }

  private static List<String> alternatives(String line) {
    return Arrays.stream(line.split("\\|\\|")).map(String::strip).toList();
  }

  private static List<Topic> readTopics() {
    List<Topic> topics = new ArrayList<>();
    Topic topic = null;
    for (String line : lines("topics.txt")) {
      if (line.startsWith("== ")) {
        topic =
            new Topic(
                line.substring(3),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        topics.add(topic);
      } else if (topic != null) {
        add(topic, line);
      }
    }
    return topics;
  }

  private static void add(Topic topic, String line) {
    if (line.startsWith("num ")) {
      String[] parts = line.split(" ");
      topic
          .numbers()
          .put(
              parts[1], new int[] {Integer.parseInt(parts[2]), Integer.parseInt(parts[3]), Integer.parseInt(parts[4])});
      return;
    }
    int equal = line.indexOf('=');
    String key = line.substring(0, equal).strip();
    String value = line.substring(equal + 1).strip();
    switch (key) {
      case "role" -> topic.roles().add(value);
      case "claim" -> topic.claims().add(value);
      case "say" -> topic.says().add(value);
      case "head" -> topic.heads().add(value);
      case "doc" -> topic.documents().add(value);
      case "fact" -> topic.facts().add(alternatives(value));
      case "quote" -> topic.quotes().add(alternatives(value));
      default -> {
        if (!key.startsWith("set ")) {
          throw new IllegalStateException("topics.txt: what is '" + line + "'?");
        }
        topic.sets().put(key.substring(4), Arrays.stream(value.split("\\|")).map(String::strip).toList());
      }
    }
  }

  static List<String> lines(String file) {
    try (InputStream in = Lists.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + file);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      List<String> lines = new ArrayList<>();
      for (String line; (line = reader.readLine()) != null; ) {
        if (!line.startsWith("#") && !line.isBlank()) {
          lines.add(line.strip());
        }
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
