package org.hearsay.model;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Labels.Role;
import org.hearsay.model.Labels.Segment;

/// The segments of a text and what lies between any two words: the view that linking needs.
public final class Layout {
  /// A content with all its parts, in order.
  public record Content(List<Segment> parts) {
    public Content {
      parts = List.copyOf(parts);
    }

    public int first() {
      return parts.get(0).first();
    }

    public int last() {
      return parts.get(parts.size() - 1).last();
    }

    public int words() {
      return parts.stream().mapToInt(Segment::length).sum();
    }

    /// The part that lies nearest to a segment.
    public Segment nearest(Segment to) {
      Segment best = parts.get(0);
      for (Segment part : parts) {
        if (Layout.gap(part, to) < Layout.gap(best, to)) {
          best = part;
        }
      }
      return best;
    }
  }

  /// Contents further apart are not joined when the second claims to resume the first.
  private static final int FARTHEST_RESUME = 50;

  public final TokenizedText text;
  public final float[][] scores;
  public final List<Segment> sources = new ArrayList<>();
  public final List<Segment> cues = new ArrayList<>();
  public final List<Content> contents = new ArrayList<>();

  private final int[] plainWordsBefore;
  private final int[] sentencesBefore;
  private final int[] paragraphsBefore;

  /// By [Labels#end].
  private final int[][] segmentsBefore = new int[Labels.ENDS][];

  public Layout(TokenizedText text, float[][] scores, int[] labels) {
    this.text = text;
    this.scores = scores;
    int words = text.size();
    plainWordsBefore = new int[words + 1];
    sentencesBefore = new int[words + 1];
    paragraphsBefore = new int[words + 1];
    for (int role = 1; role < segmentsBefore.length; role++) {
      segmentsBefore[role] = new int[words + 1];
    }
    int[] starts = new int[words];
    for (Segment segment : Labels.segments(labels)) {
      starts[segment.first()] = Labels.end(segment.role());
      place(segment);
    }
    for (int k = 0; k < words; k++) {
      Word word = text.words()[k];
      boolean plain = labels[k] == Labels.OUTSIDE && !word.isPunctuation();
      plainWordsBefore[k + 1] = plainWordsBefore[k] + (plain ? 1 : 0);
      sentencesBefore[k + 1] = sentencesBefore[k] + (word.startsSentence() ? 1 : 0);
      paragraphsBefore[k + 1] = paragraphsBefore[k] + (word.startsParagraph() ? 1 : 0);
      for (int role = 1; role < segmentsBefore.length; role++) {
        segmentsBefore[role][k + 1] = segmentsBefore[role][k] + (starts[k] == role ? 1 : 0);
      }
    }
  }

  private void place(Segment segment) {
    switch (segment.role()) {
      case SOURCE -> sources.add(segment);
      case CUE -> cues.add(segment);
      case CONTENT -> {
        int last = contents.size() - 1;
        if (segment.resumes() && last >= 0 && segment.first() - contents.get(last).last() < FARTHEST_RESUME) {
          List<Segment> parts = new ArrayList<>(contents.get(last).parts());
          parts.add(segment);
          contents.set(last, new Content(parts));
        } else {
          contents.add(new Content(List.of(segment)));
        }
      }
    }
  }

  /// Words between two segments, 0 when they touch.
  static int gap(Segment a, Segment b) {
    return Math.max(0, Math.max(a.first() - b.last(), b.first() - a.last()) - 1);
  }

  /// First word after the earlier segment.
  static int from(Segment a, Segment b) {
    return Math.min(a.last(), b.last()) + 1;
  }

  /// First word of the later segment.
  static int to(Segment a, Segment b) {
    return Math.max(from(a, b), Math.max(a.first(), b.first()));
  }

  /// Words in [from, to) that are neither punctuation nor in a segment.
  int plainWords(int from, int to) {
    return plainWordsBefore[to] - plainWordsBefore[from];
  }

  /// Segments of a role that start in [from, to).
  int starts(Role role, int from, int to) {
    return segmentsBefore[Labels.end(role)][to] - segmentsBefore[Labels.end(role)][from];
  }

  /// Sentence starts in [from, to], so that a segment that opens a sentence is in the next one.
  int sentences(int from, int to) {
    return sentencesBefore[Math.min(to + 1, text.size())] - sentencesBefore[from];
  }

  int paragraphs(int from, int to) {
    return paragraphsBefore[Math.min(to + 1, text.size())] - paragraphsBefore[from];
  }

  Word word(int k) {
    return text.words()[k];
  }

  /// The character that a punctuation word is, 0 otherwise or outside the text.
  char mark(int k) {
    if (k < 0 || k >= text.size() || !word(k).isPunctuation()) {
      return 0;
    }
    return text.text().charAt(word(k).begin());
  }
}
