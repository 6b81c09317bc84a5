package org.hearsay.entity;

/// How a speaker was found; confidences are measured for each way apart.
enum Way {
  NAME,
  SHORT_NAME,
  BODY,
  DESCRIPTION,
  PRONOUN,
  UNNAMED,
  DOCUMENT,
  NAMED_NEXT,
  SAME_PARAGRAPH,
  SAME_SPEECH,
  EMBED
}
