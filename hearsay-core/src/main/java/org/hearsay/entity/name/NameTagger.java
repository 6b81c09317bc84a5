package org.hearsay.entity.name;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.prov.Resource;
import org.hearsay.tag.PackedWeights;

/// Finds names by two linear chains: the first reads each sentence by itself, the second reads it again
/// with what the first found in the whole article. Trained and measured as `models/names/CARD.md` says.
final class NameTagger {
  /// Outside, person, organization, place, people (nationalities and the like), other.
  static final int TYPES = 6;

  /// B and I of each type after O: 0 is outside, 2t-1 begins type t, 2t continues it.
  static final int TAGS = 2 * TYPES - 1;

  private static final int MAGIC = 0x48734E6D;
  private static final int VERSION = 1;

  private final NameModel first;
  private final NameModel second;
  private final PackedWeights weights;

  NameTagger(NameModel first, NameModel second) {
    this.first = first;
    this.second = second;
    weights = new PackedWeights(TAGS, first.weights(), second.weights());
  }

  static NameTagger english() {
    return Holder.ENGLISH;
  }

  /// A stretch of words that is a name.
  ///
  /// @param type index as in [#TYPES], never 0
  record Found(int begin, int end, int type) {}

  static int type(int tag) {
    return (tag + 1) / 2;
  }

  List<Found> find(ArticleWords words) {
    NameFeatures seen = new NameFeatures(words);
    byte[] tags = new byte[words.size()];
    int[] sums = new int[words.size() * 2 * TAGS];
    for (int i = 0; i < words.size(); i++) {
      weights.add(seen.row(i), sums, i * 2 * TAGS);
    }
    read(first, words, seen, sums, 2 * TAGS, 0, tags);
    seen.vote(tags);
    for (int i = 0; i < words.size(); i++) {
      weights.add(seen.votes(i), sums, i * 2 * TAGS);
    }
    read(second, words, seen, sums, 2 * TAGS, TAGS, tags);
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < tags.length; ) {
      int type = type(tags[i]);
      int end = i + 1;
      while (type > 0 && end < tags.length && tags[end] == 2 * type) {
        end++;
      }
      if (type > 0) {
        found.add(new Found(i, end, type));
      }
      i = end;
    }
    return found;
  }

  /// @param sums of the weights of each word's features
  /// @param stride from one word's sums to the next word's
  /// @param from where those of this chain begin for the first word
  private static void read(
      NameModel model, ArticleWords words, NameFeatures seen, int[] sums, int stride, int from, byte[] tags) {
    for (int s = 0; s < words.tokens.sentences(); s++) {
      int begin = words.tokens.sentenceBegin(s);
      model.decode(seen, sums, stride, from, begin, words.tokens.sentenceEnd(s), tags);
    }
  }

  /// One reading by a chain alone, for training.
  ///
  /// @param weights those of the chain
  static void read(NameModel model, PackedWeights weights, ArticleWords words, NameFeatures seen, byte[] tags) {
    int[] sums = new int[words.size() * TAGS];
    for (int i = 0; i < words.size(); i++) {
      weights.add(seen.row(i), sums, i * TAGS);
      weights.add(seen.votes(i), sums, i * TAGS);
    }
    read(model, words, seen, sums, TAGS, 0, tags);
  }

  void write(OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(stream);
    out.writeInt(MAGIC);
    out.writeInt(VERSION);
    first.write(out);
    second.write(out);
    out.flush();
  }

  static NameTagger read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(stream, 1 << 16));
    if (in.readInt() != MAGIC || in.readInt() != VERSION) {
      throw new IOException("not a model of names of version " + VERSION);
    }
    NameModel first = NameModel.read(in);
    return new NameTagger(first, NameModel.read(in));
  }

  /// Loaded when first asked for.
  private static final class Holder {
    static final NameTagger ENGLISH = Resource.read(Resource.english("entity/names.model"), NameTagger::read);
  }
}
