package org.hearsay.quote.linear;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.Tokens;

/// Joins contents with their cues, and cues with their sources: of the segments around it each takes
/// the one with the highest learned score, or none.
final class Linker {
  /// Candidates on each side, of the role that is looked for.
  static final int REACH = 4;

  private final FeatureTable weights;

  Linker(FeatureTable weights) {
    this.weights = weights;
  }

  /// @param content indices of segments, never empty
  /// @param cue index of a segment, or -1
  /// @param source index of a segment, or -1
  record Link(List<Integer> content, int cue, int source) {}

  /// @return in order of their first content
  List<Link> link(String text, Tokens tokens, byte[] tags, List<Segment> segments) {
    LinkFeatures features = new LinkFeatures(text, tokens, tags, segments);
    int[] cueOf = new int[segments.size()];
    int[] sourceOf = new int[segments.size()];
    for (int at = 0; at < segments.size(); at++) {
      int role = segments.get(at).role();
      if (role == Label.CONTENT) {
        cueOf[at] = choose(features, segments, at);
      } else if (role == Label.CUE) {
        sourceOf[at] = choose(features, segments, at);
      }
    }
    List<Link> links = new ArrayList<>();
    int last = -1;
    for (int at = 0; at < segments.size(); at++) {
      Segment segment = segments.get(at);
      if (segment.role() != Label.CONTENT) {
        continue;
      }
      int cue = cueOf[at];
      boolean joins =
          last >= 0
              && (segment.resumes()
                  ? cue == links.get(last).cue() || cue < 0
                  : cue >= 0 && cue == links.get(last).cue());
      if (joins) {
        links.get(last).content().add(at);
        continue;
      }
      List<Integer> content = new ArrayList<>();
      content.add(at);
      links.add(new Link(content, cue, cue < 0 ? -1 : sourceOf[cue]));
      last = links.size() - 1;
    }
    return links;
  }

  private int choose(LinkFeatures features, List<Segment> segments, int from) {
    int best = -1;
    int top = score(features, from, -1);
    for (int to : candidates(segments, from)) {
      int score = score(features, from, to);
      if (score > top) {
        top = score;
        best = to;
      }
    }
    return best;
  }

  private int score(LinkFeatures features, int from, int to) {
    int[] hashes = new int[LinkFeatures.MOST];
    int[] sum = new int[1];
    int count = features.fill(from, to, hashes);
    weights.add(hashes, count, sum);
    return sum[0];
  }

  /// The role of the candidates: cues for a content, sources for a cue.
  static List<Integer> candidates(List<Segment> segments, int from) {
    int wanted = segments.get(from).role() == Label.CONTENT ? Label.CUE : Label.SOURCE;
    List<Integer> found = new ArrayList<>();
    for (int by = -1; by <= 1; by += 2) {
      int seen = 0;
      int at = from + by;
      for (int steps = 0; steps < 16 && at >= 0 && at < segments.size() && seen < REACH; steps++) {
        if (segments.get(at).role() == wanted) {
          found.add(at);
          seen++;
        }
        at += by;
      }
    }
    return found;
  }
}
