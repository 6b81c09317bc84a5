package org.hearsay.archive.wording;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an index says of itself, kept in its own commit, so that the two cannot differ.
///
/// @param seq number of the last row that is in it
/// @param mark what that row was; another row under the same number shows that the rows come from another archive
/// @param schema layout of its fields
/// @param analyzer how terms were made
/// @param maker what made the rows
record IndexState(long seq, String mark, int schema, String analyzer, String maker) {
  private static final String SEQ = "seq";
  private static final String MARK = "mark";
  private static final String SCHEMA = "schema";
  private static final String ANALYZER = "analyzer";
  private static final String MAKER = "maker";

  Map<String, String> saved() {
    return Map.of(
        SEQ, Long.toString(seq), MARK, mark, SCHEMA, Integer.toString(schema), ANALYZER, analyzer, MAKER, maker);
  }

  /// @return absent where the data are not those of an index of ours
  static @Nullable IndexState of(Map<String, String> saved) {
    String mark = saved.get(MARK);
    String analyzer = saved.get(ANALYZER);
    String maker = saved.get(MAKER);
    String seq = saved.get(SEQ);
    String schema = saved.get(SCHEMA);
    if (mark == null || analyzer == null || maker == null || seq == null || schema == null) {
      return null;
    }
    try {
      return new IndexState(Long.parseLong(seq), mark, Integer.parseInt(schema), analyzer, maker);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
