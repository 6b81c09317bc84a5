package org.hearsay.tag;

import java.io.NotSerializableException;
import java.io.ObjectStreamException;
import java.io.Serializable;
import java.util.List;
import org.hearsay.prov.Resource;
import org.hearsay.text.Tokens;

/// Gives every token its part of speech, in Penn Treebank tags (`NNP` also for `NNPS`).
///
/// Greedy from left to right, one sentence at a time. Trained and measured as
/// `models/pos/CARD.md` says. Safe for use by many threads: it holds only weights.
///
/// It is shipped as the code of its language and found again where it arrives.
public final class Tagger implements Serializable {
  private static final long serialVersionUID = 1L;

  /// A code such as `en`; empty for a model in training, which cannot be shipped.
  private final String language;

  private final transient TagModel model;

  Tagger(TagModel model) {
    this("", model);
  }

  private Tagger(String language, TagModel model) {
    this.language = language;
    this.model = model;
  }

  /// The model for English that is part of the program.
  public static Tagger english() {
    return Holder.ENGLISH;
  }

  /// Names of the tags; a tag is an index into them.
  public List<String> tags() {
    return model.tags();
  }

  /// @return the index of a tag's name, or -1 where the model has none such
  public int tag(String name) {
    return model.tags().indexOf(name);
  }

  /// The tags that the tokens carry, or else new ones.
  ///
  /// @return one tag for each token of the article
  public byte[] tags(String text, Tokens tokens) {
    byte[] carried = tokens.tags();
    return carried.length == tokens.size() ? carried : tag(text, tokens);
  }

  /// @return one tag for each token of the article
  public byte[] tag(String text, Tokens tokens) {
    byte[] tags = new byte[tokens.size()];
    int[] features = new int[TagFeatures.COUNT];
    int[] scores = new int[model.tags().size()];
    int[] begins = new int[tokens.size()];
    int[] ends = new int[tokens.size()];
    for (int i = 0; i < begins.length; i++) {
      begins[i] = tokens.begin(i);
      ends[i] = tokens.end(i);
    }
    for (int sentence = 0; sentence < tokens.sentences(); sentence++) {
      int from = tokens.sentenceBegin(sentence);
      int to = tokens.sentenceEnd(sentence);
      TagFeatures seen = new TagFeatures(text, begins, ends, from, to);
      int before = model.tags().size();
      int twoBefore = before;
      for (int i = from; i < to; i++) {
        seen.fill(i - from, before, twoBefore, features);
        int tag = model.best(features, scores);
        tags[i] = (byte) tag;
        twoBefore = before;
        before = tag;
      }
    }
    return tags;
  }

  private Object readResolve() throws ObjectStreamException {
    if (!language.equals("en")) {
      throw new NotSerializableException("no tagger for the language '" + language + "'");
    }
    return english();
  }

  /// Loaded when first asked for.
  private static final class Holder {
    static final Tagger ENGLISH =
        Resource.read(Resource.english("tag/pos.model"), in -> new Tagger("en", TagModel.read(in)));
  }
}
