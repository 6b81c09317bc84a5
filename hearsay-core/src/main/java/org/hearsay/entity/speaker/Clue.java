package org.hearsay.entity.speaker;

/// What speaks for or against taking somebody for the speaker. Each has one weight, which was learned
/// (`speaker-weights.tsv`); most are 1 or 0, a few are amounts.
enum Clue {
  /// How many sentences of the narrator ago the candidate was last mentioned, names in speech left aside.
  SAME_SENTENCE,
  ONE_BACK,
  TWO_BACK,
  THREE_BACK,
  FIVE_BACK,
  FAR_BACK,
  /// Mentioned in the same paragraph.
  SAME_PARAGRAPH,
  /// The last mention is the subject of its sentence or a speaker.
  SUBJECT,
  /// Nobody else that fits was a subject or speaker since.
  LAST_SUBJECT,
  LAST_SPEAKER,
  /// The same, and it was in this paragraph.
  LAST_SUBJECT_HERE,
  LAST_SPEAKER_HERE,
  /// Nobody else that fits was mentioned in this paragraph so far.
  ONLY_HERE,
  /// Nobody else that fits was mentioned since.
  NEAREST,
  /// Nobody else that fits was mentioned by the narrator so far, or the others each once: the article is about this
  /// one.
  ONLY_ONE,
  MOST_BY_FAR,
  /// Has spoken before in the article.
  SPOKE,
  /// Of two with one surname: named first, or introduced as the other's relative ("her son, Peter Osei").
  NAMED_FIRST,
  KIN,
  /// The last mention is a possessive: "Osei's".
  OWNER,
  /// Mentioned in direct speech only.
  QUOTED_ONLY,
  /// Named in the words that are said: one rarely speaks of oneself by name.
  IN_CONTENT,
  /// The one to whom it is said.
  ADDRESSED,
  /// Logarithm of one and the number of names in the article.
  OFTEN,
  /// A title or an earlier pronoun tells the gender, and it fits.
  GENDER_FITS,
  /// A list of given names tells it.
  GENDER_LISTED,
  /// A list of given names tells the other one.
  GENDER_CLASHES,
  /// The candidate is somebody whom the article does not name.
  UNNAMED,
  /// The candidate is a country or place.
  COUNTRY,
  /// The candidate is an outlet or a platform, which reports more than it speaks.
  OUTLET,
  /// The noun of the description is among the candidate's.
  SAME_NOUN,
  /// The noun can stand for one of them: "the diplomat" for an ambassador.
  RELATED_NOUN,
  /// The candidate is known to be something else.
  OTHER_NOUN,
  /// Words of the description that are known of the candidate, at most two.
  SHARED_WORDS,
  /// The description says of whom or where, and of the candidate that is not known: "the mayor of Port Ness".
  NOT_KNOWN_OF,
  COUNTRY_FITS,
  COUNTRY_CLASHES,
  /// The last word of a body's name is the noun: "the ministry".
  SAME_HEAD,
  /// First named after the description, with a role of the same noun.
  AHEAD,
  /// Nobody of those: for each kind of source.
  NOBODY_PRONOUN,
  NOBODY_IT,
  NOBODY_THEY,
  NOBODY_NOMINAL,
  /// A noun that hardly says anything stays unnamed more easily: "the source", "the official".
  NOBODY_OFFICIAL,
  NOBODY_BODY,
  NOBODY_DOCUMENT,
  /// A report can be anybody's; a statement is mostly that of whoever is spoken of.
  NOBODY_REPORT
}
