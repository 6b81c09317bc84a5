package org.hearsay.flink;

/// Something that was found out of a story.
///
/// @param id of the story, the difference or the entry of an origin
/// @param version how often the story was compared up to now, from 1; a later version replaces all of an earlier one
/// @param gone whether the story has no articles any more: they are in another one
/// @param json one JSON object; empty where the story is gone
@SuppressWarnings("ArrayRecordComponent") // never compared; Flink moves bytes as they are
public record StoryResult(String story, String id, long version, boolean gone, byte[] json) {}
