package org.hearsay.text;

import java.io.NotSerializableException;
import java.io.ObjectStreamException;
import java.io.Serializable;
import java.util.Set;
import org.hearsay.prov.Resource;

/// The words by which the paragraphs of articles of one language are told apart: what sites write around a report, how a
/// byline, a credit, a caption and a dateline look, and how a date is written.
///
/// They come from `text/lists.txt` and `text/boilerplate.tsv` in the folder of the language. Sent as the code of the
/// language, and read again where it arrives.
public final class BlockWords implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String language;
  final transient Furniture furniture;
  final transient LinePatterns lines;
  final transient TextEvidence evidence;

  /// Words that do not end a sentence, such as "of".
  final transient Set<String> openEnds;

  /// How a byline begins.
  final transient String by;

  private static final class Holder {
    static final BlockWords ENGLISH = new BlockWords(Resource.ENGLISH, TextLists.ENGLISH, Furniture.english());
  }

  private BlockWords(String language, Lexicon lists, Furniture furniture) {
    this.language = language;
    this.furniture = furniture;
    lines = new LinePatterns(lists);
    evidence = new TextEvidence(lists, lines);
    openEnds = lists.words("block-words.open-ends");
    by = lists.word("by");
  }

  public static BlockWords english() {
    return Holder.ENGLISH;
  }

  /// Reads the words of a language.
  ///
  /// @param language as the folder of its resources is named: `en`
  /// @throws IllegalStateException where the program has no such words
  public static BlockWords of(String language) {
    if (language.equals(Resource.ENGLISH)) {
      return english();
    }
    return new BlockWords(
        language, Lexicon.of(language, "text"), new Furniture(Resource.of(language, "text/boilerplate.tsv")));
  }

  private Object readResolve() throws ObjectStreamException {
    try {
      return of(language);
    } catch (IllegalStateException e) {
      NotSerializableException missing = new NotSerializableException(e.getMessage());
      missing.initCause(e);
      throw missing;
    }
  }
}
