package org.hearsay.entity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.tag.TagModel;

/// Finds names by an averaged perceptron, greedy from left to right, with the lists of this package among
/// its features. Trained and measured as `models/names/CARD.md` says.
final class NameTagger {
  /// Outside, person, organization, place, people (nationalities and the like), other.
  static final int TYPES = 6;

  /// B and I of each type after O: 0 is outside, 2t-1 begins type t, 2t continues it.
  static final int TAGS = 2 * TYPES - 1;

  private final TagModel model;

  NameTagger(TagModel model) {
    this.model = model;
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

  List<Found> find(Words words) {
    NameFeatures seen = new NameFeatures(words);
    int[] features = new int[NameFeatures.COUNT];
    int[] scores = new int[TAGS];
    List<Found> found = new ArrayList<>();
    for (int s = 0; s < words.tokens.sentences(); s++) {
      int begin = words.tokens.sentenceBegin(s);
      int end = words.tokens.sentenceEnd(s);
      seen.sentence(begin, end);
      int before = TAGS;
      int twoBefore = TAGS;
      int open = -1;
      for (int i = begin; i < end; i++) {
        seen.fill(i, before, twoBefore, features);
        int tag = model.best(features, scores);
        int type = type(tag);
        boolean goesOn = open >= 0 && tag == 2 * type && type > 0 && type == type(before);
        if (open >= 0 && !goesOn) {
          found.add(new Found(open, i, type(before)));
          open = -1;
        }
        if (type > 0 && !goesOn) {
          open = i;
        }
        seen.decided(i, type);
        twoBefore = before;
        before = tag;
      }
      if (open >= 0) {
        found.add(new Found(open, end, type(before)));
      }
    }
    return found;
  }

  /// Loaded when first asked for.
  private static final class Holder {
    static final NameTagger ENGLISH = load("/hearsay/en/entity/names.model");

    private static NameTagger load(String resource) {
      try (InputStream in = NameTagger.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw new IllegalStateException("the program's own resource is missing: " + resource);
        }
        return new NameTagger(TagModel.read(in));
      } catch (IOException e) {
        throw new UncheckedIOException(resource, e);
      }
    }
  }
}
