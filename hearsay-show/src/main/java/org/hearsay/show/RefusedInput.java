package org.hearsay.show;

/// An input that was not read.
///
/// @param file the path as given, and the line of a collection
/// @param reason a fixed word, such as "not-found"
/// @param place where in the file; empty for the whole
/// @param detail what was found and what was expected
/// @param remedy what the user can do
public record RefusedInput(String file, String reason, String place, String detail, String remedy) {}
