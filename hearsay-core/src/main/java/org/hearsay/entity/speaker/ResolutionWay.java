package org.hearsay.entity.speaker;

/// How a speaker was found; confidences are measured for each way apart.
enum ResolutionWay {
  NAME,
  SHORT_NAME,
  BODY,
  /// A place that no list has: often a person's name that was taken for one.
  PLACE,
  DESCRIPTION,
  PRONOUN,
  /// Described and not looked for: "a senior official", "residents".
  UNNAMED,
  /// Described as if it were known, and nobody was found: "the lobby".
  SOUGHT,
  DOCUMENT,
  /// "The report" of which was spoken before.
  SAME_DOCUMENT,
  /// Several at once: "Lee and Osei".
  SEVERAL,
  NAMED_NEXT,
  SAME_PARAGRAPH,
  SAME_SPEECH,
  EMBED
}
