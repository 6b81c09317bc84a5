package org.hearsay.text;

/// What a stretch of an article's text is. Boilerplate is labelled, never cut out.
public enum BlockKind {
  HEADLINE,
  BODY,
  /// A post or tweet shown in the article, with the line that names its author.
  EMBED,
  CAPTION,
  CREDIT,
  DATELINE,
  BYLINE,
  BOILERPLATE,
  CORRECTION
}
