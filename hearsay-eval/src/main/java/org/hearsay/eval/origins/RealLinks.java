package org.hearsay.eval.origins;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearsay.app.run.Model;
import org.hearsay.compare.result.Claim;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.Origins;
import org.hearsay.origin.Origins.LinkReason;
import org.hearsay.origin.Story;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.stage.Stage;
import org.hearsay.text.Article;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How often the links that the program states are right on real events, and how long real reports take to follow.
///
/// `java -cp … org.hearsay.eval.origins.RealLinks [DATA [MODEL [GOLD]]]`: the folder of the data, by default
/// `HEARSAY_DATA` or `../shared`; it holds the reports (`data/news-stories`, `data/triples`). The model is `fast` or
/// `accurate`, by default `fast`. What a reader found is in GOLD, by default `gold-stories` in the folder of the data.
///
/// An interval is right where it shares a number with the reader's: one of one number where the reader has that number.
///
/// A link to a newsroom that was not read is right where the reader has one of that report to a place of that name. A
/// link between two reports, and one maker for both, is right where they have the claim from one origin. Where the
/// reader shows nothing for a report, its link is neither right nor wrong and is counted apart.
public final class RealLinks {
  private static final JsonMapper JSON = new JsonMapper();

  private final Map<LinkReason, Tally> tallies = new EnumMap<>(LinkReason.class);
  private final List<Double> hours = new ArrayList<>();
  private final List<Long> days = new ArrayList<>();

  /// Pairs of reports whose times were counted, each once.
  private final Set<String> pairs = new HashSet<>();

  private int claims;
  private int matched;
  private final Intervals single = new Intervals();
  private final Intervals wider = new Intervals();

  /// By number of origins that is expected, rounded to halves, the middles of the reader's ranges.
  private final Map<Double, List<Double>> middles = new TreeMap<>();

  private static final class Intervals {
    int right;
    int all;

    void add(Origins origins, JsonNode claim) {
      all++;
      right += origins.low() <= claim.path("high").asInt() && claim.path("low").asInt() <= origins.high() ? 1 : 0;
    }
  }

  private RealLinks() {}

  private static final class Tally {
    int right;
    int wrong;
    int unknown;

    /// Those of claims with several origins, where a link can be wrong.
    int severalRight;

    int severalWrong;

    /// Sum of the probabilities of those that are right or wrong.
    double given;

    /// @param real absent where the reader does not say
    void add(Origins.Edge edge, @Nullable Boolean real, boolean several) {
      if (real == null) {
        unknown++;
        return;
      }
      given += edge.probability();
      right += real ? 1 : 0;
      wrong += real ? 0 : 1;
      severalRight += real && several ? 1 : 0;
      severalWrong += !real && several ? 1 : 0;
    }
  }

  public static void main(String[] args) throws IOException {
    String given = args.length > 0 ? args[0] : System.getenv().getOrDefault("HEARSAY_DATA", "../shared");
    Path data = Path.of(given).toAbsolutePath().normalize();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path found = args.length > 2 ? Path.of(args[2]) : data.resolve("gold-stories");
    if (!Files.isDirectory(found) || !Files.isDirectory(data.resolve("data/triples"))) {
      out.println("skipped: " + data + " has no data/triples, or there is no folder " + found + " (see HEARSAY_DATA)");
      return;
    }
    Map<String, RealEvent> events = RealEvent.all(data.resolve("data"));
    RealLinks links = new RealLinks();
    Stage.Each<Article, ReadArticle> reading =
        Pipelines.reading(Model.valueOf(args.length > 1 ? args[1] : "fast").finder());
    try (Stream<Path> files = Files.list(found)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).sorted().toList()) {
        JsonNode gold = JSON.readTree(file.toFile());
        RealEvent event = events.get(gold.path("event").asString());
        if (event != null) {
          links.event(event, event.read(reading), gold);
        }
      }
    }
    links.report(out);
  }

  private void event(RealEvent event, RealEvent.Read read, JsonNode gold) {
    for (JsonNode claim : gold.path("claims")) {
      lags(event, claim);
      if (!claim.path("decidable").asBoolean(true)) {
        continue;
      }
      claims++;
      Origins origins = matching(event, read, claim);
      if (origins != null) {
        matched++;
        (origins.low() == origins.high() ? single : wider).add(origins, claim);
        middles
            .computeIfAbsent(Math.rint(origins.expected() * 2) / 2, key -> new ArrayList<>())
            .add((claim.path("low").asInt() + claim.path("high").asInt()) / 2.0);
        edges(event, read, claim, origins);
      }
    }
  }

  /// The origins of the claim of the program that has most of the reader's statements, at least two of them.
  private static @Nullable Origins matching(RealEvent event, RealEvent.Read read, JsonNode claim) {
    Origins best = null;
    int most = 1;
    for (Story story : read.stories()) {
      for (Claim shown : story.comparison().claims()) {
        Set<Integer> both = new HashSet<>();
        for (JsonNode carrier : claim.path("carriers")) {
          int letter = letter(carrier.path("in").asString());
          String words =
              event.words(
                  letter,
                  carrier.path("field").asString("text"),
                  carrier.path("start").asInt(),
                  carrier.path("end").asInt());
          if (shown.statements().stream().anyMatch(one -> holds(story, read, one, letter, words))) {
            both.add(letter);
          }
        }
        if (both.size() > most) {
          most = both.size();
          best = story.originsOf(shown.id());
        }
      }
    }
    return best;
  }

  /// Whether a statement of a report shares a place with some words of it.
  private static boolean holds(Story story, RealEvent.Read read, Claim.Statement one, int letter, String words) {
    Integer of = read.letter(one.article());
    if (of == null || of != letter || words.isBlank()) {
      return false;
    }
    String text =
        story.comparison().story().articles().stream()
            .filter(article -> article.article().id().equals(one.article()))
            .findFirst()
            .map(article -> article.article().text())
            .orElse("");
    int begin = text.indexOf(words);
    return begin >= 0 && begin < one.span().end() && one.span().begin() < begin + words.length();
  }

  private void edges(RealEvent event, RealEvent.Read read, JsonNode claim, Origins origins) {
    Map<String, Integer> firstByMaker = new TreeMap<>();
    for (Origins.Edge edge : origins.edges()) {
      Integer child = read.letter(edge.child());
      if (child == null) {
        continue;
      }
      Boolean real;
      if (edge.reason() == LinkReason.SAME_MAKER) {
        Integer first = firstByMaker.putIfAbsent(edge.parentName(), child);
        if (first == null) {
          continue;
        }
        real = haveOneOrigin(claim, first, child);
      } else {
        Integer parent = read.letter(edge.parentArticle());
        real = parent != null ? haveOneOrigin(claim, parent, child) : named(event, read, claim, child, edge);
      }
      tallies.computeIfAbsent(edge.reason(), key -> new Tally()).add(edge, real, claim.path("high").asInt() > 1);
    }
  }

  /// Whether a reader has a report's claim from a newsroom that was not read; absent where the reader names nobody.
  private static @Nullable Boolean named(
      RealEvent event, RealEvent.Read read, JsonNode claim, int child, Origins.Edge edge) {
    Boolean real = null;
    for (JsonNode link : claim.path("links")) {
      if (letter(link.path("child").asString()) == child && !link.path("how").asString().equals("shared-event")) {
        real = Boolean.TRUE.equals(real) || same(event, read, link.path("parent"), edge);
      }
    }
    return real;
  }

  /// Whether two reports have a claim from one origin, by a reader: the claim has only one, or links lead from both to
  /// one place; absent where the reader has no link for one of them.
  private static @Nullable Boolean haveOneOrigin(JsonNode claim, int a, int b) {
    if (claim.path("high").asInt() == 1) {
      return true;
    }
    Set<String> reached = new HashSet<>(Set.of(letterName(a)));
    boolean grown = true;
    while (grown) {
      grown = false;
      for (JsonNode link : claim.path("links")) {
        Set<String> ends = ends(link);
        if (ends.stream().anyMatch(reached::contains)) {
          grown |= reached.addAll(ends);
        }
      }
    }
    if (reached.contains(letterName(b))) {
      return true;
    }
    boolean known = reached.size() > 1 && links(claim, letterName(b));
    return known ? false : null;
  }

  private static boolean links(JsonNode claim, String letter) {
    for (JsonNode link : claim.path("links")) {
      if (ends(link).contains(letter)) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> ends(JsonNode link) {
    Set<String> ends = new HashSet<>(Set.of(link.path("child").asString()));
    link.path("parent").forEach(parent -> ends.add(parent.asString()));
    return ends;
  }

  /// Whether a reader's parent, by its letter or one of its names, is that of a link of the program.
  private static boolean same(RealEvent event, RealEvent.Read read, JsonNode parents, Origins.Edge edge) {
    Integer stated = read.letter(edge.parentArticle());
    String name = edge.parentName().toLowerCase(Locale.ROOT);
    for (JsonNode parent : parents) {
      String known = parent.asString();
      if (isLetter(known)) {
        String site = event.reports().get(letter(known)).path("source_domain").asString("");
        if (stated != null ? stated == letter(known) : Origins.outletKey(name).equals(Origins.outletKey(site))) {
          return true;
        }
      } else {
        String other = known.toLowerCase(Locale.ROOT);
        boolean one = !name.isEmpty() && (other.contains(name) || name.contains(other));
        if (one || Origins.outletKey(name).equals(Origins.outletKey(other))) {
          return true;
        }
      }
    }
    return false;
  }

  /// How long after the report that it has it from a report came out, where both were read.
  private void lags(RealEvent event, JsonNode claim) {
    for (JsonNode link : claim.path("links")) {
      for (JsonNode parent : link.path("parent")) {
        if (isLetter(parent.asString()) && !link.path("how").asString().equals("shared-event")) {
          LocalDateTime from = published(event, letter(parent.asString()));
          LocalDateTime to = published(event, letter(link.path("child").asString()));
          String pair = event.id() + link.path("child").asString() + parent.asString();
          if (from != null && to != null && pairs.add(pair)) {
            boolean day = from.toLocalTime().toSecondOfDay() == 0 || to.toLocalTime().toSecondOfDay() == 0;
            if (day) {
              days.add(to.toLocalDate().toEpochDay() - from.toLocalDate().toEpochDay());
            } else {
              hours.add(Duration.between(from, to).toMinutes() / 60.0);
            }
          }
        }
      }
    }
  }

  private static @Nullable LocalDateTime published(RealEvent event, int report) {
    String at = event.reports().get(report).path("date_publish").asString("").replace(' ', 'T');
    return at.length() < 19 ? null : LocalDateTime.parse(at.substring(0, 19));
  }

  private static boolean isLetter(String name) {
    return name.length() == 1 && Character.isUpperCase(name.charAt(0));
  }

  private static int letter(String name) {
    return name.charAt(0) - 'A';
  }

  private static String letterName(int letter) {
    return String.valueOf((char) ('A' + letter));
  }

  private void report(PrintStream out) {
    out.printf("claims that a reader could decide %d, of which the program has %d%n", claims, matched);
    out.printf(
        "intervals of one number that are right %d of %d, wider ones %d of %d%n",
        single.right, single.all, wider.right, wider.all);
    middles.forEach((expected, read) ->
        out.printf(
            Locale.ROOT,
            "expected %.1f: %d claims, middle of the reader's ranges %.2f%n",
            expected,
            read.size(),
            read.stream().mapToDouble(Double::doubleValue).average().orElse(0)));
    out.printf(
        "%-36s %6s %6s %8s %8s %8s %16s%n", "link", "right", "wrong", "real", "given", "unknown", "several origins");
    tallies.forEach((reason, tally) -> {
      int counted = tally.right + tally.wrong;
      out.printf(
          Locale.ROOT,
          "%-36s %6d %6d %8s %8s %8d %7d of %5d%n",
          reason.phrase(),
          tally.right,
          tally.wrong,
          counted == 0 ? "" : String.format(Locale.ROOT, "%.2f", (double) tally.right / counted),
          counted == 0 ? "" : String.format(Locale.ROOT, "%.2f", tally.given / counted),
          tally.unknown,
          tally.severalRight,
          tally.severalRight + tally.severalWrong);
    });
    hours.sort(null);
    days.sort(null);
    out.println("hours from a report to one that has it from there, where both show the hour: " + rounded(hours));
    out.println("days, where one shows its day alone: " + days);
  }

  private static List<String> rounded(List<Double> numbers) {
    return numbers.stream().map(number -> String.format(Locale.ROOT, "%.1f", number)).toList();
  }
}
