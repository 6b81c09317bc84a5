package org.hearsay.quote.linear;

import java.util.List;
import org.hearsay.text.Tokens;

/// What the linker looks at for a pair of segments, as hashes. Part of the model.
final class LinkFeatures {
  static final int MOST = 20;

  private final String text;
  private final Tokens tokens;
  private final byte[] tags;
  private final List<Segment> segments;

  LinkFeatures(String text, Tokens tokens, byte[] tags, List<Segment> segments) {
    this.text = text;
    this.tokens = tokens;
    this.tags = tags;
    this.segments = segments;
  }

  /// @param from index of the segment that asks: a cue for its source, a content for its cue
  /// @param to index of the candidate, or -1 for none
  int fill(int from, int to, int[] out) {
    Segment asking = segments.get(from);
    int kind = asking.role();
    int m = 0;
    int word = word(asking.first());
    if (to < 0) {
      boolean sourceLeft = neighbour(from, -1) != Label.NONE;
      out[m++] = mix(kind, 1, 0);
      out[m++] = mix(kind, 2, word);
      out[m++] = mix(kind, 3, neighbour(from, -1) * 8 + neighbour(from, 1));
      out[m++] = mix(kind, 4, tag(asking.first()) * 2 + (sourceLeft ? 1 : 0));
      return m;
    }
    Segment other = segments.get(to);
    boolean left = to < from;
    int near = left ? other.last() : asking.last();
    int far = left ? asking.first() : other.first();
    int gap = Math.max(0, far - near - 1);
    int sentences = tokens.sentenceOf(far) - tokens.sentenceOf(near);
    int order = left ? 0 : 1;
    int between = 0;
    int ofRole = 0;
    int low = Math.min(from, to);
    int high = Math.max(from, to);
    for (int at = low + 1; at < high; at++) {
      between++;
      ofRole |= 1 << segments.get(at).role();
    }
    boolean paragraph = gap < 40 && breaks(near, far);
    int place = order * 4 + Math.min(3, sentences);
    out[m++] = mix(kind, 10, place);
    out[m++] = mix(kind, 11, place * 16 + bucket(gap));
    out[m++] = mix(kind, 12, (place * 16 + ofRole) * 4 + Math.min(3, between));
    out[m++] = mix(kind, 13, hash(word, place));
    out[m++] = mix(kind, 14, hash(word(other.first()), place));
    out[m++] = mix(kind, 15, hash(word, word(other.first()) * 2 + order));
    out[m++] = mix(kind, 16, (tag(other.first()) * 64 + tag(other.last())) * 2 + order);
    out[m++] = mix(kind, 17, hash(gap == 1 ? word(near + 1) : gap == 0 ? 1 : 2, place));
    out[m++] = mix(kind, 18, (paragraph ? 8 : 0) + place);
    out[m++] = mix(kind, 19, Math.min(15, between) * 2 + order);
    out[m++] = mix(kind, 20, (neighbour(from, -1) * 8 + neighbour(from, 1)) * 8 + place);
    out[m++] = mix(kind, 21, (Math.min(9, between) * 16 + ofRole) * 64 + tag(asking.first()));
    out[m++] = mix(kind, 22, hash(gap > 1 ? word(far - 1) : 3, hash(gap > 0 ? word(near + 1) : 4, place)));
    out[m++] = mix(kind, 23, Math.min(20, other.last() - other.first()) * 2 + order);
    return m;
  }

  private int neighbour(int segment, int by) {
    int at = segment + by;
    if (at < 0 || at >= segments.size()) {
      return Label.NONE;
    }
    Segment a = segments.get(Math.min(segment, at));
    Segment b = segments.get(Math.max(segment, at));
    boolean same = tokens.sentenceOf(a.last()) == tokens.sentenceOf(b.first());
    return segments.get(at).role() + (same ? 4 : 0);
  }

  private boolean breaks(int near, int far) {
    for (int at = tokens.end(near); at < tokens.begin(far); at++) {
      if (text.charAt(at) == '\n') {
        return true;
      }
    }
    return false;
  }

  private int word(int token) {
    return token < 0 || token >= tokens.size()
        ? 5
        : LinearFeatures.wordHash(text, tokens.begin(token), tokens.end(token));
  }

  private int tag(int token) {
    return tags[token];
  }

  private static int bucket(int gap) {
    return gap <= 3 ? gap : gap <= 5 ? 4 : gap <= 8 ? 5 : gap <= 12 ? 6 : gap <= 20 ? 7 : gap <= 40 ? 8 : 9;
  }

  private static int hash(int a, int b) {
    return LinearFeatures.mix(a, b);
  }

  private static int mix(int kind, int template, int value) {
    return LinearFeatures.mix(LinearFeatures.mix(kind, template), value);
  }
}
