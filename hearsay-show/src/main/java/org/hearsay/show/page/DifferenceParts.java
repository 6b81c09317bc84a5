package org.hearsay.show.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.compare.result.ArticleSpan;
import org.hearsay.compare.result.Comparison;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.RuleConfidence;
import org.hearsay.compare.result.StoryEntity;
import org.hearsay.compare.result.Utterance;
import org.hearsay.show.Around;
import org.hearsay.show.WordDiff;
import org.hearsay.text.Article;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// The differences of a story, worst first, equal ones as one pair with all its reports.
final class DifferenceParts {
  /// Below this a difference is folded under "less certain", as the summary on the terminal counts it.
  static final double CERTAIN = 0.5;

  /// How many differences stand open; the others are folded, with their number.
  private static final int OPEN = 24;

  private static final int CONTEXT = 110;

  /// How many words on either side are used to find a gap.
  private static final int BESIDE = 6;

  /// The caret that a proofreader writes where words are missing.
  private static final String GAP = "\u2038";

  private final String story;
  private final Places places;
  private final Comparison comparison;

  /// @param story its address on the page
  DifferenceParts(String story, Places places, Comparison comparison) {
    this.story = story;
    this.places = places;
    this.comparison = comparison;
  }

  Views.Differences view() {
    List<Views.Pair> sure = new ArrayList<>();
    List<Views.Pair> uncertain = new ArrayList<>();
    for (List<Difference> group : groups()) {
      (isSure(group.getFirst()) ? sure : uncertain).add(pair(group));
    }
    int open = Math.min(OPEN, sure.size());
    String none =
        comparison.story().articles().size() < 2
            ? "One report alone: there is nothing to compare it with."
            : "No difference was found between the reports. That does not mean that there is none.";
    return new Views.Differences(
        sure.subList(0, open),
        sure.subList(open, sure.size()),
        uncertain,
        sure.isEmpty() && uncertain.isEmpty() ? none : "");
  }

  /// Whether the rule was right at least as often as wrong, or too few were judged.
  private static boolean isSure(Difference difference) {
    RuleConfidence counted = difference.confidence();
    return counted.isFew() || counted.share() >= CERTAIN;
  }

  /// The addresses of the pairs, by the ids of all differences in them.
  Map<String, String> anchors() {
    Map<String, String> anchors = new LinkedHashMap<>();
    for (List<Difference> group : groups()) {
      group.forEach(difference -> anchors.put(difference.id(), anchor(group.getFirst())));
    }
    return anchors;
  }

  private String anchor(Difference first) {
    return story + "-d-" + first.id();
  }

  private record Key(Difference.Kind kind, String claim, String utterance, String low, String high) {}

  private List<List<Difference>> groups() {
    Map<Key, List<Difference>> groups = new LinkedHashMap<>();
    for (Difference conflict : comparison.conflicts()) {
      Difference turned = turned(conflict);
      Key key =
          new Key(
              turned.kind(),
              turned.claim() == null ? "" : turned.claim(),
              turned.utterance() == null ? "" : turned.utterance(),
              turned.left().value(),
              turned.right().value());
      groups.computeIfAbsent(key, made -> new ArrayList<>()).add(turned);
    }
    List<List<Difference>> sorted = new ArrayList<>(groups.values());
    sorted.sort(Comparator.comparing(group -> group.getFirst().kind()));
    return sorted;
  }

  /// The same pair found in either direction is one: the version that stands in the earlier report
  /// comes first.
  private Difference turned(Difference conflict) {
    int left = firstReport(conflict.left().value(), conflict);
    int right = firstReport(conflict.right().value(), conflict);
    boolean keep = left != right ? left < right : conflict.left().value().compareTo(conflict.right().value()) <= 0;
    return keep ? conflict : conflict.turned();
  }

  private final Map<String, Integer> first = new LinkedHashMap<>();

  private int firstReport(String value, Difference like) {
    String key = like.kind() + " " + like.claim() + " " + like.utterance() + " " + value;
    return first.computeIfAbsent(key, made -> earliest(value, like));
  }

  private int earliest(String value, Difference like) {
    int least = Integer.MAX_VALUE;
    for (Difference conflict : comparison.conflicts()) {
      boolean same =
          conflict.kind() == like.kind()
              && Objects.equals(conflict.claim(), like.claim())
              && Objects.equals(conflict.utterance(), like.utterance());
      if (same && conflict.left().value().equals(value)) {
        least = Math.min(least, places.number(conflict.left().place().article()));
      }
      if (same && conflict.right().value().equals(value)) {
        least = Math.min(least, places.number(conflict.right().place().article()));
      }
    }
    return least;
  }

  private static String label(Difference.Kind kind) {
    String label = kind.label();
    return Character.toUpperCase(label.charAt(0))
        + label.substring(1)
        + (kind == Difference.Kind.WORDING ? " differ" : " differs");
  }

  private Views.Pair pair(List<Difference> group) {
    Difference best = group.getFirst();
    TreeSet<ArticleSpan> left = new TreeSet<>(this::byReport);
    TreeSet<ArticleSpan> right = new TreeSet<>(this::byReport);
    for (Difference conflict : group) {
      left.add(conflict.left().place());
      right.add(conflict.right().place());
    }
    Views.Version one = version(best.left(), best.right(), left);
    Views.Version other = version(best.right(), best.left(), right);
    String about = about(best);
    return new Views.Pair(
        new Views.Handle(
            anchor(best),
            best.kind().label() + (about.isEmpty() ? "" : ", " + about) + "\n" + copied(one) + "\n" + copied(other),
            places.numbers(Stream.concat(left.stream(), right.stream()).map(ArticleSpan::article).toList())),
        label(best.kind()),
        "d-" + Shown.word(best.kind()),
        about,
        one,
        other,
        Shown.confidence(best.confidence()),
        Shown.line(best.because(), 200));
  }

  /// The words around, and where they stand.
  private static String copied(Views.Version version) {
    String words =
        version.context().isEmpty()
            ? version.value()
            : version.context().stream().map(Views.Run::text).collect(Collectors.joining());
    return Statement.copied(words.strip(), version.places());
  }

  private int byReport(ArticleSpan left, ArticleSpan right) {
    int byNumber = Integer.compare(places.number(left.article()), places.number(right.article()));
    return byNumber != 0 ? byNumber : left.compareTo(right);
  }

  /// Whose words the difference is about; empty where it is tied to no utterance.
  private String about(Difference conflict) {
    for (Utterance utterance : comparison.utterances()) {
      if (utterance.id().equals(conflict.utterance())) {
        return conflict.kind() == Difference.Kind.SPEAKER
            ? "Who said “" + Shown.line(utterance.consensus(), 90) + "”"
            : speaker(utterance.speaker());
      }
    }
    return "";
  }

  private String speaker(@Nullable String id) {
    for (StoryEntity entity : comparison.entities()) {
      if (entity.id().equals(id)) {
        return Shown.line(entity.name(), 80);
      }
    }
    return "";
  }

  private Views.Version version(Difference.Side side, Difference.Side other, Iterable<ArticleSpan> where) {
    List<Views.Link> links = new ArrayList<>();
    where.forEach(place -> links.add(places.link(place.article(), place.span())));
    return new Views.Version(
        side.value().isBlank() ? "nothing in its place" : Shown.line(side.value(), 240),
        side.value().isBlank(),
        context(side.place(), other, !side.value().isBlank()),
        links);
  }

  /// The words of a place with some of their paragraph; what the other side has not is marked.
  private List<Views.Run> context(ArticleSpan place, Difference.Side other, boolean mark) {
    var read = places.find(place.article());
    if (read == null || place.span().end() > read.article().text().length()) {
      return List.of();
    }
    Article article = read.article();
    String text = article.text();
    TextSpan span = place.span();
    int from = back(text, span.begin());
    int to = forth(text, span.end());
    List<Views.Run> runs = new ArrayList<>();
    runs.add(plain((openStart(text, from) ? "… " : "") + head(text, from, span.begin())));
    String words = Shown.line(span.in(text), 400);
    if (mark) {
      marked(words, places.words(other.place().article(), other.place().span()), runs);
    } else {
      gap(words, other, runs);
    }
    runs.add(plain(tail(text, span.end(), to) + (openEnd(text, to) ? " …" : "")));
    runs.removeIf(run -> run.text().isEmpty());
    return runs;
  }

  private static Views.Run plain(String words) {
    return new Views.Run(words, "", "");
  }

  private static void marked(String words, String other, List<Views.Run> runs) {
    List<WordDiff.Run> diff = WordDiff.of(other, words);
    int same = 0;
    for (WordDiff.Run run : diff) {
      same += run.kind() == WordDiff.Kind.SAME ? run.text().length() : 0;
    }
    if (same * 3 < words.length()) {
      runs.add(new Views.Run(words, "hit", ""));
      return;
    }
    boolean first = true;
    for (WordDiff.Run run : diff) {
      if (run.kind() != WordDiff.Kind.LEFT) {
        if (!first) {
          runs.add(plain(" "));
        }
        first = false;
        runs.add(new Views.Run(run.text(), run.kind() == WordDiff.Kind.RIGHT ? "hit" : "", ""));
      }
    }
  }

  /// The words with a caret where the other side has more, as far as the words around those are found here.
  private void gap(String words, Difference.Side other, List<Views.Run> runs) {
    var read = places.find(other.place().article());
    String value = Around.oneLine(other.value());
    if (read == null || value.isEmpty() || other.place().span().end() > read.article().text().length()) {
      runs.add(plain(words));
      return;
    }
    String around = Around.of(read.article().text(), other.place().span(), BESIDE, BESIDE);
    StringBuilder before = new StringBuilder();
    boolean found = false;
    for (WordDiff.Run run : WordDiff.of(around, words)) {
      if (run.kind() != WordDiff.Kind.LEFT) {
        before.append(before.isEmpty() ? "" : " ").append(run.text());
      } else if (!found && !before.isEmpty() && run.text().contains(value)) {
        runs.add(plain(before + " "));
        runs.add(new Views.Run(GAP, "hit", "more words on the other side: "));
        before.setLength(0);
        before.append(' ');
        found = true;
      }
    }
    runs.add(plain(before.toString().replaceFirst("^ +", found ? " " : "")));
  }

  private static int back(String text, int begin) {
    int at = begin;
    while (at > 0 && text.charAt(at - 1) != '\n' && begin - at < CONTEXT) {
      at--;
    }
    return at > 0 && text.charAt(at - 1) != '\n' ? nextBlank(text, at, begin) : at;
  }

  private static int forth(String text, int end) {
    int at = end;
    while (at < text.length() && text.charAt(at) != '\n' && at - end < CONTEXT) {
      at++;
    }
    if (at < text.length() && text.charAt(at) != '\n') {
      int blank = text.lastIndexOf(' ', at);
      return blank > end ? blank : at;
    }
    return at;
  }

  private static int nextBlank(String text, int at, int begin) {
    int blank = text.indexOf(' ', at);
    return blank >= 0 && blank < begin ? blank + 1 : at;
  }

  private static boolean openStart(String text, int from) {
    return from > 0 && text.charAt(from - 1) != '\n';
  }

  private static boolean openEnd(String text, int to) {
    return to < text.length() && text.charAt(to) != '\n';
  }

  private static String head(String text, int from, int to) {
    return Shown.text(text.substring(from, to).stripLeading().replace('\t', ' '));
  }

  private static String tail(String text, int from, int to) {
    return Shown.text(text.substring(from, to).stripTrailing().replace('\t', ' '));
  }
}
