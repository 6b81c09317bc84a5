package org.hearsay.archive.rows;

import java.util.Set;

/// A rule by which a user is told of changes.
///
/// @param words all of which must stand in what changed; words in quotation marks together; empty for any
/// @param outlet that must have brought it; empty for any
/// @param kinds of changes, as [ChangeRows.ChangeKind#word] has them; empty for all
/// @param address of the webhook; empty where the page and the feed are all
/// @param feed lets a reader of feeds in, to this alert alone
/// @param secret with which a webhook is signed
/// @param most hits of one day that are sent
/// @param seq the last change that was looked at
public record KeptAlert(
    long id,
    String name,
    String words,
    String outlet,
    Set<String> kinds,
    String address,
    String feed,
    String secret,
    int most,
    long seq) {
  public KeptAlert {
    kinds = Set.copyOf(kinds);
  }
}
