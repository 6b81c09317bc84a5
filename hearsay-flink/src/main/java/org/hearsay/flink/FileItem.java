package org.hearsay.flink;

/// What a file holds: an article or something that was refused.
///
/// @param id of the article; of a refusal what was refused
/// @param article in the stored form, not yet looked at; empty for a refusal
/// @param refusal as one JSON object; empty for an article
@SuppressWarnings("ArrayRecordComponent") // never compared; Flink moves bytes as they are
public record FileItem(String id, byte[] article, byte[] refusal) {
  private static final byte[] NONE = {};

  static FileItem article(String id, byte[] stored) {
    return new FileItem(id, stored, NONE);
  }

  static FileItem refusal(String item, byte[] json) {
    return new FileItem(item, NONE, json);
  }

  /// Behind the last item of a file.
  static FileItem end() {
    return new FileItem("", NONE, NONE);
  }

  boolean isEnd() {
    return article.length == 0 && !isRefused();
  }

  boolean isRefused() {
    return refusal.length > 0;
  }
}
