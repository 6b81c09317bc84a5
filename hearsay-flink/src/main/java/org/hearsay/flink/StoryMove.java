package org.hearsay.flink;

/// An article came into a story.
///
/// @param number of the move among all of its language; a later one replaces an earlier one of the same article
/// @param from the story that it was in before; empty for an article that is new
public record StoryMove(long number, String article, String story, String from) {}
