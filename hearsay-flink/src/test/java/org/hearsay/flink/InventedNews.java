package org.hearsay.flink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/// Reports of invented happenings as files of JSON Lines: one to six reports of each, over some weeks, some undated.
final class InventedNews {
  private static final JsonMapper MAPPER = new JsonMapper();

  private static final String[] SYLLABLES = {
    "ar", "bel", "cas", "dor", "eth", "fin", "gol", "hul", "ish", "kor", "lam", "mir", "nev", "olt", "pra", "quil",
    "rov", "sul", "tam", "vor"
  };

  private static final String[] OUTLETS = {
    "Solm Courier", "Evening Brandt", "Hollin Gazette", "Northern Wire", "Pell Echo", "The Quay"
  };

  private static final String[] THINGS = {"bridge", "dam", "mill", "tunnel", "harbour", "school", "ferry", "mine"};
  private static final String[] WHY = {"cracks", "a fire", "a flood", "a strike", "loose bolts", "a gas leak"};

  private InventedNews() {}

  /// Writes reports to some files, in an order that the seed gives; the reports are the same for every seed.
  ///
  /// @param files how many files they are spread over
  static void write(Path folder, int happenings, int files, long seed) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < happenings; i++) {
      lines.addAll(happening(i));
    }
    Collections.shuffle(lines, new Random(seed));
    Files.createDirectories(folder);
    for (int file = 0; file < files; file++) {
      List<String> some = new ArrayList<>();
      for (int i = file; i < lines.size(); i += files) {
        some.add(lines.get(i));
      }
      Files.write(folder.resolve("news-" + file + ".jsonl"), some);
    }
  }

  private static List<String> happening(int number) {
    Random random = new Random(number * 6_364_136L + 7);
    String place = name(random);
    String person = name(random) + " " + name(random);
    String office = name(random);
    String thing = THINGS[random.nextInt(THINGS.length)];
    String why = WHY[random.nextInt(WHY.length)];
    int count = 3 + random.nextInt(60);
    int day = random.nextInt(25);
    List<String> reports = new ArrayList<>();
    int size = 1 + random.nextInt(6);
    for (int i = 0; i < size; i++) {
      int told = random.nextInt(4) == 0 ? count + 1 : count;
      String said = random.nextInt(4) == 0 ? "open the %s again this year" : "open the %s again this spring";
      String title = "%s of %s shut after %s".formatted(thing, place, why);
      String text =
          """
          The %s of %s was shut after %s, and %d people had to leave their homes, the %s office said.

          "We will not %s unless it is safe," %s, the mayor of %s, told %s.

          The %s serves %d villages along the %s, and %s wants to build another one near %s.
          """
              .formatted(
                  thing,
                  place,
                  why,
                  told,
                  office,
                  said.formatted(thing),
                  person,
                  place,
                  i % 3 == 2 ? OUTLETS[0] : "reporters",
                  thing,
                  5 + random.nextInt(30),
                  name(random),
                  person,
                  name(random));
      Map<String, String> fields = new TreeMap<>();
      fields.put("title", title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1));
      fields.put("text", text);
      fields.put("outlet", OUTLETS[i]);
      fields.put(
          "url", "https://%s.example/%d".formatted(OUTLETS[i].toLowerCase(Locale.ROOT).replace(' ', '-'), number));
      if (random.nextInt(12) > 0) {
        fields.put("published", LocalDate.of(2033, 3, 1).plusDays(day + i / 2).toString());
      }
      reports.add(MAPPER.writeValueAsString(fields));
    }
    return reports;
  }

  private static String name(Random random) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
