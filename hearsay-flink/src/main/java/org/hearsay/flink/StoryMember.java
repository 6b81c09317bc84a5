package org.hearsay.flink;

/// A story gets an article, or loses it.
///
/// @param number of the move: moves may be seen in another order than they were made
/// @param report what was read; of an article that leaves only its id counts
public record StoryMember(String story, long number, boolean leaves, ReadReport report) {}
