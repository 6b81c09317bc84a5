package org.hearsay.archive.wording;

import java.io.IOException;
import org.apache.lucene.index.IndexWriter;

/// How rows of one sort stand in an index.
///
/// @param <R> a row
public interface IndexLayout<R> {
  /// Of the index, and the beginning of its folder's name.
  String name();

  /// Number of the layout of its fields.
  int schema();

  /// How terms are made.
  String analyzer();

  /// Puts a row in, in the place of what was there under its key.
  ///
  /// @param isNew whether nothing can be there yet, as in an index that is made from the first row
  void put(IndexWriter writer, long seq, R row, boolean isNew) throws IOException;
}
