package org.hearsay.story;

import java.io.Serializable;

/// What makes two articles tell of one happening.
///
/// @param join mean likeness of two groups from which they are one story, 0 to 1
/// @param text share of the likeness of all words
/// @param names share of the likeness of names
/// @param lead share of the likeness of title and lead
/// @param days days between two reports that take a third off their likeness
/// @param background articles' worth of belief in the word lists against the articles seen
record StoryConfig(
    double join, double text, double names, double lead, double days, double background)
    implements Serializable {
  static final StoryConfig STANDARD = new StoryConfig(0.14, 0.7, 0, 0.3, 90, 150);
}
