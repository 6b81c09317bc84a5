package org.hearsay.ingest;

/// Something a user should know of an item that was read all the same.
///
/// @param item the path as given, and the line of a collection
/// @param text one sentence without a final stop
public record Warning(String item, String text) {}
