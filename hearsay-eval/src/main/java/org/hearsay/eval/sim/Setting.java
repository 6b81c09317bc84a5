package org.hearsay.eval.sim;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The people, places, newsrooms and figures of one affair.
final class Setting {
  final Lists.Topic topic;
  final Filling filling = new Filling();
  private static final int DRAFTS = 24;

  private final List<String[]> written = new ArrayList<>();
  final List<Person> people = new ArrayList<>();
  final List<Newsroom> outlets = new ArrayList<>();
  final List<Newsroom> agencies = new ArrayList<>();
  final String language;
  final LocalDate start;

  /// Number words and names in what people say, kept for the whole affair.
  private final Chance chance;

  /// Whether names are coined for this affair alone, so that a hundred affairs of one week do not share a town.
  final boolean coined;

  /// @param from the day the affair begins; absent to draw one
  Setting(Chance chance, Lists.Topic topic, @Nullable LocalDate from) {
    this.chance = chance;
    this.topic = topic;
    coined = from != null;
    Lists lists = Lists.get();
    LocalDate drawn = LocalDate.of(2021 + chance.below(4), 1, 1).plusDays(chance.below(330));
    start = from != null ? from : drawn;
    List<String> towns = coined ? coin(13) : chance.shuffled(lists.names("towns"));
    List<String> cities = coined ? coin(13) : chance.shuffled(lists.names("cities"));
    List<String> regions = coined ? coin(2) : chance.shuffled(lists.names("regions"));
    filling.set("town", towns.getFirst());
    filling.set("town2", towns.get(1));
    filling.set("city", cities.getFirst());
    filling.set("city2", cities.get(1));
    filling.set("region", regions.getFirst());
    filling.set("river", coined ? coin() : chance.of(lists.names("rivers")));
    filling.set("firm", coined ? coin() : chance.of(lists.names("firms")));
    filling.set("month", chance.of(lists.names("months")));
    filling.set("weekday", List.of("Tuesday", "Wednesday", "Thursday").get(chance.below(3)));
    filling.set("few", List.of("three", "four", "five", "six").get(chance.below(4)));
    for (Map.Entry<String, List<String>> set : topic.sets().entrySet()) {
      filling.set(set.getKey(), chance.of(set.getValue()));
    }
    for (Map.Entry<String, int[]> number : topic.numbers().entrySet()) {
      int[] range = number.getValue();
      int value = range[0] + range[2] * chance.below((range[1] - range[0]) / range[2] + 1);
      filling.set(number.getKey(), Filling.number(value));
    }
    language = chance.of(lists.names("languages"));
    cast(lists);
    newsrooms(lists, cities, towns);
  }

  private void cast(Lists lists) {
    List<String> families = coined ? coin(10) : chance.shuffled(lists.names("family"));
    List<String> roles = chance.shuffled(topic.roles());
    for (int i = 0; i < roles.size(); i++) {
      String[] parts = roles.get(i).split(" ; ");
      boolean woman = chance.happens(0.45);
      people.add(
          new Person(
              chance.of(lists.names(woman ? "women" : "men")),
              families.get(i),
              woman,
              filling.fill(parts[0], chance),
              filling.fill(parts[1], chance),
              parts[2]));
    }
    filling.set("other", chance.of(lists.names("men")) + " " + families.get(roles.size()));
  }

  private void newsrooms(Lists lists, List<String> cities, List<String> towns) {
    for (String agency : chance.shuffled(lists.names("agencies")).subList(0, 4)) {
      String[] parts = agency.split(";");
      agencies.add(newsroom(parts[0], parts[1], parts[2], true));
    }
    Set<String> names = new LinkedHashSet<>();
    List<String> places = new ArrayList<>(cities.subList(0, 8));
    places.addAll(towns.subList(0, 5));
    while (names.size() < 26) {
      names.add(
          switch (chance.weighted(6, 2, 2, 2)) {
            case 0 -> chance.of(places) + " " + chance.of(lists.names("papers"));
            case 1 -> "The " + chance.of(lists.names("papers"));
            case 2 -> chance.of(places) + " " + chance.of(lists.names("stations"));
            default -> chance.of(lists.names("brands"));
          });
    }
    for (String name : names) {
      String brief = name.startsWith("The ") && chance.happens(0.5) ? name.substring(4) : name;
      outlets.add(newsroom(name, brief, name, false));
    }
  }

  private Newsroom newsroom(String name, String brief, String code, boolean agency) {
    return new Newsroom(
        name,
        brief,
        code,
        agency,
        chance.happens(0.4),
        chance.happens(0.6),
        chance.happens(0.3),
        chance.of(List.of("percent", "per cent", "%")));
  }

  /// Of several drafts of a sentence the one that shares the shortest run of words with what was written before in the
  /// affair: two people who write by themselves do not write the same dozen words.
  String own(Supplier<String> draft) {
    String best = draft.get();
    int least = Written.longestRun(best, written);
    for (int i = 0; i < DRAFTS && least > 4; i++) {
      String other = draft.get();
      int run = Written.longestRun(other, written);
      if (run < least) {
        least = run;
        best = other;
      }
    }
    written.add(Written.words(best));
    return best;
  }

  private List<String> coin(int count) {
    List<String> names = new ArrayList<>();
    while (names.size() < count) {
      names.add(coin());
    }
    return names;
  }

  /// An invented name.
  String coin() {
    List<String> parts =
        List.of(
            "ab", "bar", "cor", "dal", "els", "fen", "gar", "hol", "ist", "jor", "kel", "lan", "mor", "nar", "ors",
            "pel", "rav", "sel", "tor", "ulm", "ven", "wex", "yar", "zan");
    List<String> ends = List.of("by", "dal", "en", "ford", "ham", "ik", "mark", "ness", "ov", "stad", "ton", "var");
    return Filling.capital(chance.of(parts) + (chance.happens(0.7) ? chance.of(parts) : "") + chance.of(ends));
  }

  /// The names of the affair, with a letter for what each is: p for people, g for places, o for bodies.
  List<Affair.Named> named() {
    List<Affair.Named> names = new ArrayList<>();
    for (Person person : people) {
      names.add(new Affair.Named('p', person.full(), person.family()));
    }
    names.add(new Affair.Named('p', filling.get("other"), filling.get("other")));
    for (String place : List.of("town", "city", "region")) {
      names.add(new Affair.Named('g', filling.get(place), filling.get(place)));
    }
    names.add(new Affair.Named('o', filling.get("firm"), filling.get("firm")));
    return names;
  }

  /// Names that can be put for each other in what people say.
  List<String> names() {
    return List.of(
        filling.get("town"),
        filling.get("city"),
        filling.get("region"),
        filling.get("other"),
        filling.get("month"),
        filling.get("town2"),
        filling.get("city2"));
  }

  LocalDate day(double hours) {
    return start.plusDays((long) Math.floor((hours + 9) / 24));
  }

  String weekday(double hours) {
    return day(hours).getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
