package org.hearsay.archive.wording;

import java.io.IOException;
import java.util.HexFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.hearsay.compare.utterance.PlainWording;

/// The fields of the index of wordings. The words themselves are not in it: rows have them.
public final class WordingLayout implements IndexLayout<PlainWording> {
  /// Words that a wording has, without places and counts.
  static final String WORDS = "w";

  /// Pairs of neighbours.
  static final String PAIRS = "b";

  /// Digest of the wording: its key, and the quick answer for words that were printed exactly so.
  static final String KEY = "k";

  /// Number of the wording in the rows.
  static final String NUMBER = "n";

  private static final FieldType LENGTH_COUNTS = type(false);
  private static final FieldType LENGTH_IS_NOTHING = type(true);

  private static FieldType type(boolean omitNorms) {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS);
    type.setTokenized(true);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }

  @Override
  public String name() {
    return "wordings";
  }

  @Override
  public int schema() {
    return 1;
  }

  @Override
  public String analyzer() {
    return IndexedTerms.ANALYZER;
  }

  static BytesRef key(PlainWording wording) {
    return new BytesRef(HexFormat.of().parseHex(wording.digest()));
  }

  @Override
  public void put(IndexWriter writer, long seq, PlainWording wording, boolean isNew) throws IOException {
    IndexedTerms terms = IndexedTerms.of(wording);
    BytesRef key = key(wording);
    Document document = new Document();
    document.add(new StringField(KEY, key, Field.Store.NO));
    document.add(new Field(WORDS, new TermList(terms.words()), LENGTH_COUNTS));
    document.add(new Field(PAIRS, new TermList(terms.pairs()), LENGTH_IS_NOTHING));
    document.add(new NumericDocValuesField(NUMBER, seq));
    if (isNew) {
      writer.addDocument(document);
    } else {
      writer.updateDocument(new Term(KEY, key), document);
    }
  }
}
