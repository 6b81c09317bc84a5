package org.hearsay.entity;

/// How a speaker was found; confidences are measured for each way apart.
enum Way {
  NAME,
  SHORT_NAME,
  BODY,
  DESCRIPTION,
  PRONOUN,
  /// Described and not looked for: "a senior official", "residents".
  UNNAMED,
  /// Described as if it were known, and nobody was found: "the lobby".
  SOUGHT,
  DOCUMENT,
  NAMED_NEXT,
  SAME_PARAGRAPH,
  SAME_SPEECH,
  EMBED
}
