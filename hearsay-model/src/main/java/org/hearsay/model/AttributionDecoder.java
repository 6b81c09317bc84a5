package org.hearsay.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearsay.model.Labels.Segment;
import org.hearsay.model.Layout.Content;
import org.jspecify.annotations.Nullable;

/// Turns the encoder's scores of a text into attributions.
///
/// First the best labels ([Viterbi]), then each cue gets its content, one to one and the surest
/// pair first, then its source, which several cues may share. A content without a cue is joined to
/// the one before it, or stands alone, or is dropped.
@SuppressWarnings("EnumOrdinal") // the order is part of the model
public final class AttributionDecoder {
  /// Pairs further apart are not looked at.
  private static final int FARTHEST_WORDS = 120;

  private final Viterbi.Weights labels;
  private final SecondOpinion.Weights opinion;
  private final List<LinkModel> links;

  /// @param links one for each [Link], in their order
  public AttributionDecoder(Viterbi.Weights labels, SecondOpinion.Weights opinion, List<LinkModel> links) {
    this.labels = labels;
    this.opinion = opinion;
    this.links = List.copyOf(links);
  }

  /// One attribution by word numbers, before it is tied to the text.
  ///
  /// @param evidence the numbers that its probability comes from
  /// @param probability that it is right
  @SuppressWarnings("ArrayRecordComponent")
  public record Linked(
      @Nullable Segment source, @Nullable Segment cue, Content content, double[] evidence, double probability) {}

  /// @param second null where nothing else was asked
  public List<Linked> decode(TokenizedText text, float[][] scores, @Nullable SecondOpinion second) {
    float[][] all = second == null ? scores : second.added(scores, opinion);
    return link(new Layout(text, all, Viterbi.decode(all, labels)));
  }

  public List<Linked> link(Layout layout) {
    List<Content> contents = layout.contents;
    int[] contentOfCue = new int[layout.cues.size()];
    double[] cueProbability = new double[layout.cues.size()];
    int[] cueOfContent = new int[contents.size()];
    double[] bestCue = new double[contents.size()];
    Arrays.fill(contentOfCue, -1);
    Arrays.fill(cueOfContent, -1);
    for (Pair pair : pairs(layout)) {
      bestCue[pair.content()] = Math.max(bestCue[pair.content()], pair.probability());
      boolean free = contentOfCue[pair.cue()] < 0 && cueOfContent[pair.content()] < 0;
      if (free && pair.probability() >= threshold(Link.CUE_CONTENT)) {
        contentOfCue[pair.cue()] = pair.content();
        cueOfContent[pair.content()] = pair.cue();
        cueProbability[pair.cue()] = pair.probability();
      }
    }
    boolean[] gone = new boolean[contents.size()];
    List<Content> whole = new ArrayList<>(contents);
    for (int k = 1; k < contents.size(); k++) {
      if (cueOfContent[k] >= 0) {
        continue;
      }
      int before = k - 1;
      while (before > 0 && gone[before]) {
        before--;
      }
      double probability = probability(Link.MERGE, Link.merge(layout, whole.get(before), contents.get(k), bestCue[k]));
      if (probability >= threshold(Link.MERGE)) {
        List<Segment> parts = new ArrayList<>(whole.get(before).parts());
        parts.addAll(contents.get(k).parts());
        whole.set(before, new Content(parts));
        gone[k] = true;
      }
    }
    List<Linked> found = new ArrayList<>();
    for (int k = 0; k < contents.size(); k++) {
      if (gone[k]) {
        continue;
      }
      if (cueOfContent[k] >= 0) {
        Segment cue = layout.cues.get(cueOfContent[k]);
        Chosen source = source(Link.CUE_SOURCE, layout, cue, whole.get(k));
        double linked = cueProbability[cueOfContent[k]];
        found.add(linked(layout, source, cue, whole.get(k), linked));
      } else {
        double kept = probability(Link.KEEP, Link.keep(layout, whole.get(k)));
        if (kept >= threshold(Link.KEEP)) {
          Chosen source = source(Link.CONTENT_SOURCE, layout, null, whole.get(k));
          found.add(linked(layout, source, null, whole.get(k), kept));
        }
      }
    }
    return found;
  }

  private Linked linked(Layout layout, Chosen source, @Nullable Segment cue, Content content, double probability) {
    double[] evidence = Link.right(layout, source.segment(), cue, content, probability, source.probability());
    return new Linked(source.segment(), cue, content, evidence, probability(Link.RIGHT, evidence));
  }

  private record Pair(int cue, int content, double probability) {}

  private record Chosen(@Nullable Segment segment, double probability) {}

  private List<Pair> pairs(Layout layout) {
    List<Pair> pairs = new ArrayList<>();
    for (int c = 0; c < layout.cues.size(); c++) {
      Segment cue = layout.cues.get(c);
      for (int k = 0; k < layout.contents.size(); k++) {
        Content content = layout.contents.get(k);
        if (near(cue, content)) {
          double[] features = Link.cueContent(layout, cue, content);
          pairs.add(new Pair(c, k, probability(Link.CUE_CONTENT, features)));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::probability).reversed());
    return pairs;
  }

  private Chosen source(Link link, Layout layout, @Nullable Segment cue, Content content) {
    @Nullable Segment best = null;
    double highest = 0;
    for (Segment source : layout.sources) {
      if (cue != null ? !near(cue, source) : !near(source, content)) {
        continue;
      }
      double[] features =
          cue != null ? Link.cueSource(layout, cue, source) : Link.contentSource(layout, content, source);
      double probability = probability(link, features);
      if (probability > highest) {
        highest = probability;
        best = source;
      }
    }
    return highest >= threshold(link) ? new Chosen(best, highest) : new Chosen(null, 1 - highest);
  }

  public static boolean near(Segment a, Segment b) {
    return Layout.gap(a, b) <= FARTHEST_WORDS;
  }

  public static boolean near(Segment a, Content content) {
    return near(a, content.nearest(a));
  }

  private double probability(Link link, double[] features) {
    return links.get(link.ordinal()).probability(features);
  }

  private double threshold(Link link) {
    return links.get(link.ordinal()).threshold();
  }

  // File format: `name<TAB>numbers`, a line each; `#` starts a remark.

  public String write() {
    Map<String, String> lines = new TreeMap<>();
    for (int label = 0; label < Labels.LABELS; label++) {
      lines.put("transition." + label, numbers(labels.transition()[label]));
    }
    lines.put("end", numbers(labels.endWeight()));
    lines.put("opinion", numbers(opinion.linear(), opinion.margin(), opinion.rules()));
    for (Link link : Link.values()) {
      LinkModel model = links.get(link.ordinal());
      lines.put(
          "link." + link,
          Arrays.stream(model.weights())
              .mapToObj(v -> String.format(Locale.ROOT, "%.5f", v))
              .collect(Collectors.joining(" ")));
      lines.put("threshold." + link, String.format(Locale.ROOT, "%.3f", model.threshold()));
    }
    return lines.entrySet().stream()
        .map(line -> line.getKey() + "\t" + line.getValue() + "\n")
        .collect(Collectors.joining());
  }

  private static String numbers(float... values) {
    StringBuilder written = new StringBuilder();
    for (float value : values) {
      written.append(written.isEmpty() ? "" : " ").append(String.format(Locale.ROOT, "%.4f", value));
    }
    return written.toString();
  }

  /// Reads a model's decoder.
  public static AttributionDecoder read(ModelFiles files) throws IOException {
    String file = files + "/" + AttributionFinder.DECODER;
    Map<String, double[]> lines = new TreeMap<>();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(files.open(AttributionFinder.DECODER), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        int tab = line.indexOf('\t');
        if (tab > 0 && !line.startsWith("#")) {
          double[] values =
              Arrays.stream(line.substring(tab + 1).split(" ")).mapToDouble(Double::parseDouble).toArray();
          lines.put(line.substring(0, tab), values);
        }
      }
    }
    float[][] transition = new float[Labels.LABELS][Labels.LABELS];
    for (int label = 0; label < Labels.LABELS; label++) {
      double[] row = expect(lines, "transition." + label, Labels.LABELS, file);
      for (int next = 0; next < Labels.LABELS; next++) {
        transition[label][next] = (float) row[next];
      }
    }
    float end = (float) expect(lines, "end", 1, file)[0];
    double[] opinion = expect(lines, "opinion", 3, file);
    List<LinkModel> links = new ArrayList<>();
    for (Link link : Link.values()) {
      double[] weights = expect(lines, "link." + link, link.size, file);
      links.add(new LinkModel(weights, expect(lines, "threshold." + link, 1, file)[0]));
    }
    SecondOpinion.Weights second =
        new SecondOpinion.Weights((float) opinion[0], (float) opinion[1], (float) opinion[2]);
    return new AttributionDecoder(new Viterbi.Weights(transition, end), second, links);
  }

  private static double[] expect(Map<String, double[]> lines, String name, int size, String file) throws IOException {
    double[] values = lines.get(name);
    if (values == null || values.length != size) {
      throw new IOException(file + ": line '" + name + "' with " + size + " numbers is missing or of another model");
    }
    return values;
  }
}
