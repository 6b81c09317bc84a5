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

  NameTagger(NameModel first, NameModel second) {
    this.first = first;
    this.second = second;
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
    read(first, words, seen, tags);
    seen.vote(tags);
    read(second, words, seen, tags);
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

  static void read(NameModel model, ArticleWords words, NameFeatures seen, byte[] tags) {
    for (int s = 0; s < words.tokens.sentences(); s++) {
      model.decode(seen, words.tokens.sentenceBegin(s), words.tokens.sentenceEnd(s), tags);
    }
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
    static final NameTagger ENGLISH = Resource.read("/hearsay/en/entity/names.model", NameTagger::read);
  }
}
