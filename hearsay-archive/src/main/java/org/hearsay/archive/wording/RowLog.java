package org.hearsay.archive.wording;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows in the order in which they were committed. An index follows them: what it has not seen yet comes after the
/// number that it noted last.
///
/// @param <R> a row
public interface RowLog<R> {
  /// The number of the newest row; 0 where there is none.
  long newest();

  /// The next rows, the oldest first.
  ///
  /// @param seq number of the last row that is known
  /// @param most how many at most
  List<Numbered<R>> after(long seq, int most);

  /// Something that the row under a number does not share with another row, such as a digest.
  ///
  /// @return absent where there is no such row
  @Nullable String mark(long seq);

  /// What made the rows. Where it changes, all rows may be different, and the index is made again.
  String maker();

  /// A row with its number.
  ///
  /// @param seq grows from row to row
  record Numbered<R>(long seq, R row) {}
}
